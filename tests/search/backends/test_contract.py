"""Each engine as Haystack's users see it, and how `find` meets one that is empty, broken or exchanged."""

import os
import threading
from datetime import date

import pytest
from haystack import connections
from haystack.inputs import AutoQuery
from haystack.query import SearchQuerySet

from articles.models import Article, IndexChange
from articles.search.backends.folder import IndexUnavailable
from articles.search.backends.nodes import Word
from articles.search.backends.opened import _views, open_view_of
from articles.search.find import find
from articles.search.query import ArticleQuery, Note, parse
from articles.search.similar import similar
from articles.search.writer import catch_up, index_answers, rebuild
from tests.builders import make_article, make_source

pytestmark = pytest.mark.usefixtures("engine")


@pytest.fixture
def index():
    return connections["default"].get_unified_index().get_index(Article)


@pytest.fixture
def markets(db):
    """Four articles: three of pasar, the first and last of one day; the third undated."""
    days = [date(2024, 1, 2), date(2023, 1, 2), None, date(2024, 1, 2)]
    titles = ["Pasar Ikan", "Pasar Sayur", "Pasar Buah", "Sungai Meluap"]
    articles = [make_article(title=title, published_on=day) for title, day in zip(titles, days, strict=True)]
    catch_up(wait=True)
    return articles


def places(articles, results):
    return [[article.pk for article in articles].index(int(result.pk)) for result in results]


FILTERED = [
    ({"content": "pasar"}, {0, 1, 2}),
    ({"content": "pasar sayur"}, {1}),
    ({"content__exact": "ikan pasar"}, set()),
    ({"content__exact": "pasar ikan"}, {0}),
    ({"content__startswith": "sung"}, {3}),
    ({"content": AutoQuery("pasar -ikan")}, {1, 2}),
    ({"content": Word("pasar")}, {0, 1, 2}),
    ({"content": " "}, {0, 1, 2, 3}),
    ({"content": "yang"}, set()),
    ({"date__gt": date(2023, 1, 2)}, {0, 3}),
    ({"date__gte": date(2023, 1, 2)}, {0, 1, 3}),
    ({"date__lt": date(2024, 1, 2)}, {1}),
    ({"date__lte": date(2024, 1, 2)}, {0, 1, 3}),
    ({"date__range": (date(2023, 1, 1), date(2023, 12, 31))}, {1}),
    ({"month": 202401}, {0, 3}),
    ({"year__in": [2023, 2024]}, {0, 1, 3}),
    ({"source": 99}, set()),
    ({"source__in": [0, 99]}, {0, 1, 2, 3}),
    ({"source__gte": 0}, set()),
    ({"year": 0}, {2}),
    ({"content": "pasar", "year": 2024}, {0}),
]


def test_haystack_filters(markets):
    found = [(filters, SearchQuerySet().filter(**filters)) for filters, _ in FILTERED]
    assert [(filters, set(places(markets, results))) for filters, results in found] == FILTERED
    assert [len(results) for _, results in found] == [len(expected) for _, expected in FILTERED]


def test_haystack_filters_combine(markets):
    everything = SearchQuerySet()
    assert set(places(markets, everything.exclude(content="pasar"))) == {3}
    assert set(places(markets, everything.exclude(id__in=[markets[0].pk]).filter(content="pasar"))) == {1, 2}
    assert set(places(markets, everything.filter_or(content="ikan").filter_or(content="sungai"))) == {0, 3}
    assert set(places(markets, everything.filter(content="ikan") | everything.filter(content="sayur"))) == {0, 1}
    assert set(places(markets, everything.filter(pk=markets[2].pk))) == {2}
    assert set(places(markets, everything.filter(content="pasar").exclude(content="ikan").exclude(year=2023))) == {2}


@pytest.mark.parametrize("filters", [{"colour": "red"}, {"year__endswith": 4}])
def test_what_the_index_does_not_hold_cannot_be_asked(markets, filters):
    with pytest.raises(ValueError, match="the index"):
        len(SearchQuerySet().filter(**filters))


def test_sort_directions_mix_and_slices_need_not_be_pages(markets):
    ordered = SearchQuerySet().order_by("-date", "id")
    assert places(markets, ordered) == [0, 3, 1, 2]
    assert places(markets, SearchQuerySet().order_by("date", "-id")) == [1, 3, 0, 2]
    assert places(markets, SearchQuerySet().order_by("-date", "id")[1:3]) == [3, 1]
    assert places(markets, SearchQuerySet().order_by("-date", "id")[3:9]) == [2]
    assert places(markets, [SearchQuerySet().order_by("-date", "id")[2]]) == [1]
    assert SearchQuerySet().filter(content="pasar")[0].object in markets


def test_facets_come_as_haystack_gives_them(markets):
    source = make_source("Kabar Lembah")
    make_article(title="Pasar Malam", source=source)
    catch_up(wait=True)
    facets = SearchQuerySet().filter(content="pasar").facet("source").facet("year").facet_counts()
    assert facets["fields"]["source"] == [(source.pk, 1)]
    assert dict(facets["fields"]["year"]) == {2024: 2, 2023: 1}
    only = SearchQuerySet().filter(year=2023).facet("year").facet_counts()
    assert dict(only["fields"]["year"]) == {2024: 3, 2023: 1}


def test_what_is_alike_is_counted_filtered_and_sliced(markets):
    alike = SearchQuerySet().more_like_this(markets[0])
    assert set(places(markets, alike)) == {1, 2, 3}
    assert alike.count() == 3
    assert places(markets, alike.filter(year=2023)) == [1]
    assert places(markets, alike[1:3]) == places(markets, alike)[1:]
    nothing = alike.query._clone()
    nothing.set_limits(0, 0)
    assert (nothing.get_results(), nothing.get_count()) == ([], 3)


def test_haystacks_own_update_remove_and_clear(backend, index):
    article = make_article(title="Pasar Ikan")
    backend.update(index, [article])
    backend.update(index, [article])
    assert SearchQuerySet().filter(content="pasar").count() == 1
    backend.remove(article)
    assert SearchQuerySet().count() == 0
    backend.update(index, [article])
    backend.remove(f"articles.article.{article.pk}")
    assert SearchQuerySet().count() == 0
    backend.update(index, [article])
    backend.clear()
    assert SearchQuerySet().count() == 0
    assert backend.answers()


def test_an_empty_index_answers(backend):
    assert rebuild() == 0
    assert index_answers()
    page = find(ArticleQuery('pasar* OR "pasar ikan" OR pasr'))
    assert (page.total, page.notes) == (0, ())
    assert find(ArticleQuery()).total == 0


# Files by what is in them, as Whoosh and tantivy call them.
FILES = {"list of parts": (".toc", ".json"), "words": (".seg", ".term")}


def spoil(backend, how):
    open_view_of(backend.path).close()
    match how:
        case "pointer to nothing":
            (backend.folder.path / "current").write_text(f"{backend.folder.version}.gone")
        case "no pointer":
            (backend.folder.path / "current").unlink()
        case "older version":
            (backend.folder.path / "current").write_text("0-0.abc")
        case "damaged pointer":
            (backend.folder.path / "current").write_bytes(backend.folder.version.encode() + b".\xff\xfe\0")
        case _:
            for path in backend.folder.current().iterdir():
                if path.suffix in FILES[how]:
                    path.write_bytes(path.read_bytes()[:40])


@pytest.mark.parametrize("how", [*FILES, "pointer to nothing", "no pointer", "older version", "damaged pointer"])
def test_a_broken_index_is_empty_for_readers_and_made_anew_by_sync(backend, markets, how, caplog):
    spoil(backend, how)
    page = find(ArticleQuery("pasar"))
    assert (page.total, page.notes) == (0, (Note.INDEX_UNAVAILABLE,))
    assert not index_answers()
    with pytest.raises(IndexUnavailable):
        backend.digests()
    catch_up(wait=True)
    assert index_answers()
    assert find(ArticleQuery("pasar")).total == 3


def test_an_index_that_may_not_be_read_is_empty_for_readers(backend, markets, monkeypatch, caplog):
    monkeypatch.setattr(type(backend.folder), "current", lambda self: (_ for _ in ()).throw(PermissionError("0700")))
    page = find(ArticleQuery("pasar"))
    assert (page.total, page.notes) == (0, (Note.INDEX_UNAVAILABLE,))
    assert similar(markets[0]) == []
    assert not index_answers()


@pytest.mark.parametrize("error", [ValueError, OSError, KeyError])
def test_an_index_that_proves_broken_while_it_is_searched_is_empty_for_readers(
    backend, markets, monkeypatch, caplog, error
):
    find(ArticleQuery("pasar"))
    broken = lambda *_: (_ for _ in ()).throw(error("a flipped byte"))  # noqa: E731
    for name in ("search", "holding"):
        monkeypatch.setattr(type(open_view_of(backend.path).view), name, broken)
    page = find(ArticleQuery("pasar"))
    assert (page.total, page.notes) == (0, (Note.INDEX_UNAVAILABLE,))
    assert similar(markets[0]) == []


def test_an_index_that_cannot_be_made_to_the_end_leaves_no_part(backend, markets):
    before = backend.folder.current()
    with pytest.raises(OSError, match="full"):
        backend.build(document for document in (_ for _ in ()).throw(OSError("full")))
    assert [path for path in backend.path.iterdir() if path.is_dir()] == [before]


def test_an_unreadable_index_does_not_stop_a_save(backend, markets, caplog, django_capture_on_commit_callbacks):
    spoil(backend, "list of parts")
    with django_capture_on_commit_callbacks(execute=True):
        markets[0].save()
    assert IndexChange.objects.exists()
    catch_up(wait=True)
    assert find(ArticleQuery("pasar")).total == 3


def test_threads_search_one_view(markets):
    found = []

    def search():
        for text in ("pasar", "pasar ikan", '"pasar sayur"', "sung*") * 5:
            count = SearchQuerySet().filter(content=parse(text).node).count()
            found.append((text, count))

    threads = [threading.Thread(target=search) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(set(found)) == [('"pasar sayur"', 1), ("pasar", 3), ("pasar ikan", 1), ("sung*", 1)]
    assert len(found) == 80


def test_a_forked_process_opens_the_index_itself(markets):
    assert SearchQuerySet().filter(content="pasar").count() == 3
    child = os.fork()
    if child == 0:
        os._exit(1 if _views else 0)
    assert os.waitpid(child, 0)[1] == 0
    assert _views


def test_a_process_holds_no_more_files_open_after_many_changes(markets):
    def opened():
        find(ArticleQuery("pasar"))
        return len(os.listdir("/proc/self/fd"))  # noqa: PTH208

    rebuild()
    before = opened()
    for _ in range(5):
        markets[0].save()
        opened()
    rebuild()
    assert opened() == before


def test_an_index_that_is_swapped_while_it_is_opened_is_opened_anew(backend, markets, monkeypatch):
    old = backend.folder.current()
    rebuild()
    given = iter([old, backend.folder.current()])
    real = backend.folder.current
    monkeypatch.setattr(backend.folder, "current", lambda: next(given, real()))
    open_view_of(backend.path).close()
    assert SearchQuerySet().filter(content="pasar").count() == 3
