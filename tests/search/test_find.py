from datetime import date

import pytest
from django.utils import timezone

from articles.models import Article
from articles.search import writer
from articles.search.find import find
from articles.search.query import ArticleQuery, Note
from articles.search.results import Segment
from articles.search.writer import catch_up
from tests.builders import make_article, make_source

pytestmark = pytest.mark.usefixtures("engine")


def numbers(seeds, page):
    names = {article.pk: name for name, article in seeds.items()}
    return {names[hit.article.pk] for hit in page.hits}


FOUND_BY = {
    "musrenbang": {"004"},
    "Musrenbang ANTIROGO": {"004"},
    '"pemilu damai"': {"000"},
    "drag race": set(),
    "blogger": set(),
    "whatsapp": set(),
    "dicopy": set(),
    "serang": {"000", "001", "003"},
    "menyerang": {"bees"},
    "umkm": {"000", "004"},
    "-serang -lebah": {"002", "004"},
    "musrenbang OR rakernas": {"002", "004"},
    "musren*": {"004"},
    "=membangun": {"004"},
    '"pelatihan digital"~2': {"004"},
    "": {"000", "001", "002", "003", "004", "bees"},
}


def test_each_query_finds_these_seeds_and_no_others(seeds):
    pages = {text: find(ArticleQuery(text)) for text in FOUND_BY}
    assert {text: numbers(seeds, page) for text, page in pages.items()} == FOUND_BY
    assert {text: page.total for text, page in pages.items()} == {text: len(found) for text, found in FOUND_BY.items()}


def test_a_word_finds_its_relatives(seeds):
    assert "002" in numbers(seeds, find(ArticleQuery("membangun")))
    assert "002" not in numbers(seeds, find(ArticleQuery("=membangun")))


LEFT_OF_UMKM = [
    ({"regions": ("35",)}, {"004"}),
    ({"regions": ("35.09",)}, {"004"}),
    ({"regions": ("35", "36.73")}, {"000", "004"}),
    ({"sources": ("banpos",)}, set()),
    ({"sources": ("faktajember",)}, {"004"}),
    ({"sources": ("faktajember", "nobody")}, {"004"}),
    ({"sources": ("nobody",)}, set()),
    ({"regions": ("99",)}, set()),
    ({"years": (2023,)}, {"004"}),
    ({"years": (1066,)}, set()),
    ({"months": ("2023-02",)}, {"004"}),
    ({"months": ("2023-02", "2024-02")}, {"000", "004"}),
    ({"months": ("2023-02",), "years": (2024,)}, set()),
    ({"date_from": date(2023, 2, 1), "date_to": date(2023, 2, 1)}, {"004"}),
    ({"date_from": date(2023, 2, 2)}, {"000"}),
    ({"date_from": date(2025, 1, 1), "date_to": date(2020, 1, 1)}, set()),
    ({"regions": ("35",), "years": (2024,)}, set()),
]


def test_filters_narrow_a_search(seeds):
    pages = [(filters, find(ArticleQuery("umkm", **filters))) for filters, _ in LEFT_OF_UMKM]
    assert [(filters, numbers(seeds, page)) for filters, page in pages] == LEFT_OF_UMKM
    assert [page.total for _, page in pages] == [len(left) for _, left in LEFT_OF_UMKM]


@pytest.mark.parametrize(
    ("sort", "expected"), [("-date", [3, 1, 0, 2]), ("date", [0, 1, 3, 2]), ("relevance", [3, 1, 0, 2])]
)
def test_results_stand_in_the_order_asked_for_and_the_undated_last(db, sort, expected):
    days = [date(2022, 5, 1), date(2023, 5, 1), None, date(2024, 5, 1)]
    articles = [make_article(published_on=day) for day in days]
    assert [articles.index(hit.article) for hit in find(ArticleQuery(sort=sort)).hits] == expected
    assert [articles.index(hit.article) for hit in find(ArticleQuery(sort=sort), page=2, per_page=3).hits] == expected[
        3:
    ]


def test_a_headline_counts_more_than_the_text(db):
    far = make_article(title="Banjir Surut", body="Warga bersih-bersih. " * 40 + "Pasar tutup.")
    near = make_article(title="Pasar Tutup", body="Warga bersih-bersih. " * 40 + "Banjir surut.")
    assert [hit.article for hit in find(ArticleQuery("pasar")).hits] == [near, far]
    assert all(hit.score > 0 for hit in find(ArticleQuery("pasar")).hits)


def test_what_matches_no_word_follows_what_does(db):
    plain = make_article(title="Jembatan Baru")
    market = make_article(title="Pasar Baru", published_on=date(2001, 1, 1))
    assert [hit.article for hit in find(ArticleQuery("pasar OR -sungai")).hits] == [market, plain]


def test_pages_part_the_result_and_past_the_last_there_is_nothing(db):
    articles = {make_article(title=f"Pasar Nomor {n}").pk for n in range(7)}
    pages = [find(ArticleQuery("pasar"), page=n, per_page=3) for n in (1, 2, 3, 4, 10**12)]
    assert [len(page.hits) for page in pages] == [3, 3, 1, 0, 0]
    assert {hit.article.pk for page in pages for hit in page.hits} == articles
    assert {(page.total, page.pages) for page in pages} == {(7, 3)}
    assert pages[0].page == 1
    assert find(ArticleQuery("musang")).pages == 1


ASKS_FOR_NOTHING = [
    ("*", (Note.NOTHING_TO_SEARCH,)),
    ('"', (Note.UNCLOSED_QUOTE, Note.NOTHING_TO_SEARCH)),
    ("yang di dan", (Note.ONLY_COMMON_WORDS,)),
    ("AND OR", (Note.OPERATOR_AS_WORD,)),
    ("x" * 10_000, (Note.CUT,)),
    ("musang " * 2_000, (Note.CUT,)),
]


def test_a_search_that_asks_for_nothing_finds_nothing_and_says_why(seeds):
    pages = [(text, find(ArticleQuery(text))) for text, _ in ASKS_FOR_NOTHING]
    assert [(text, page.notes) for text, page in pages] == ASKS_FOR_NOTHING
    assert not any(page.total or page.hits for _, page in pages)


def test_a_prefix_of_too_many_words_says_that_it_was_cut(db):
    make_article(body=" ".join(f"pasar{number}" for number in range(150)))
    assert find(ArticleQuery("pasar*")).notes == (Note.PREFIX_CUT,)
    assert find(ArticleQuery("pasar1*")).notes == ()
    assert find(ArticleQuery("sungai*")).total == 0


OFFERED = {
    "musenbrang": "musrenbang",
    "Musenbrang kelurahan": "musrenbang kelurahan",
    "kelurahan -kota musrenbamg": "kelurahan -kota musrenbang",
    "pemilo": "pemilu",
    "musenbrang rakernas": "",
    "musenbrang kelurahn": "musrenbang kelurahan",
    "musenbrang OR xqzxqz": "musrenbang OR xqzxqz",
    "musrenbang OR xqzxqz": "",
    "musenbran1 musenbran2 musenbran3 musenbran4": "",
    "xqzxqz": "",
    "musrenbang": "",
    "pasr": "pasar",
    "pasr-2": "",
}


def test_a_spelling_is_offered_only_if_it_finds_something(seeds):
    assert {text: find(ArticleQuery(text)).suggestion for text in OFFERED} == OFFERED


def test_a_spelling_is_offered_only_if_it_finds_something_within_the_filters(seeds):
    assert find(ArticleQuery("musenbrang", regions=("35",))).suggestion == "musrenbang"
    assert find(ArticleQuery("musenbrang", regions=("36",))).suggestion == ""
    assert find(ArticleQuery("musenbrang", years=(2024,))).suggestion == ""


@pytest.mark.parametrize("text", ["ikan", "IKAN", "=ikan", "=Ikan", "judul:=Ikan"])
def test_no_spelling_is_offered_for_a_word_that_is_there(db, text):
    for title in ("Pasar Ikan", "Papan Iklan"):
        make_article(title=title)
    page = find(ArticleQuery(text))
    assert (page.total, page.suggestion) == (1, "")


def test_no_spelling_is_offered_from_a_withdrawn_article(seeds):
    seeds["004"].withdrawn_at = timezone.now()
    seeds["004"].save()
    assert find(ArticleQuery("musenbrang")).suggestion == ""


def test_hits_come_with_their_marked_headline_and_text(seeds):
    [hit] = find(ArticleQuery("rapat musrenbang")).hits
    assert [segment.text for segment in hit.title if segment.marked] == ["Musrenbang"]
    assert {s.text for fragment in hit.excerpt.fragments for s in fragment if s.marked} == {"Musrenbang", "Rapat"}
    standfirst = make_article(standfirst="Musang masuk desa.")
    assert "Musang masuk desa." in str(find(ArticleQuery("musang")).hits[0].excerpt)
    assert find(ArticleQuery("musang")).hits[0].article == standfirst


@pytest.mark.parametrize(
    ("asked", "allowed", "filtered"),
    [
        ({"facets": False, "excerpts": False}, 3, 4),  # the outbox, the articles, their places; outlets by their slugs
        ({}, 4, 6),  # and the names of outlets; slugs once more, for how many are of no known outlet
    ],
)
def test_the_number_of_questions_to_the_database_does_not_grow(
    db, django_assert_max_num_queries, asked, allowed, filtered
):
    for number in range(20):
        make_article(title=f"Pasar {number}", source=make_source(f"Kabar {number}"), regions=(f"35.{number + 1:02}",))
    find(ArticleQuery("pasar"))
    with django_assert_max_num_queries(filtered):
        page = find(ArticleQuery("pasar", sources=("kabar-1", "kabar-2"), regions=("35",)), **asked)
        assert page.total == 2
        assert [(hit.article.source.name, hit.article.places[0].name) for hit in page.hits]
    with django_assert_max_num_queries(allowed):
        assert len(find(ArticleQuery("pasar"), **asked).hits) == 20


def test_without_facets_and_excerpts_the_same_is_found_unmarked_and_without_the_text(seeds):
    query = ArticleQuery("rapat musrenbang OR pemilu")
    whole, bare = find(query), find(query, facets=False, excerpts=False)
    assert [(hit.article, hit.score) for hit in bare.hits] == [(hit.article, hit.score) for hit in whole.hits]
    assert (bare.total, bare.facets, bare.months) == (whole.total, {}, ())
    assert [hit.title for hit in bare.hits] == [(Segment(hit.article.title),) for hit in whole.hits]
    assert not any(hit.excerpt.fragments for hit in bare.hits)
    assert all("body" in hit.article.get_deferred_fields() for hit in bare.hits)


@pytest.mark.parametrize("leave", ["withdraw", "delete", "delete many"])
def test_a_withdrawn_or_deleted_article_is_gone_at_once_though_the_writer_is_busy(seeds, leave):
    find(ArticleQuery("umkm"))
    gone = seeds["004"]
    with writer._engine().folder.lock("write", wait=True):
        match leave:
            case "withdraw":
                gone.withdrawn_at = timezone.now()
                gone.save(urgent=False)
            case "delete":
                gone.delete()
            case _:
                Article.objects.filter(pk=gone.pk).delete()
        page = find(ArticleQuery("umkm"))
        assert numbers(seeds, page) == {"000"}
        assert page.total == 1
        assert [(facet.value, facet.count) for facet in page.facets["region"]] == [("36", 1)]
        assert find(ArticleQuery()).total == 5
    assert find(ArticleQuery("umkm")).total == 1
    catch_up(wait=True)
    assert find(ArticleQuery("umkm")).total == 1


def test_an_article_that_leaves_between_index_and_database_is_not_shown(seeds):
    find(ArticleQuery("umkm"))
    Article.objects.filter(pk=seeds["004"].pk).update(withdrawn_at=timezone.now())
    assert numbers(seeds, find(ArticleQuery("umkm"))) == {"000"}


def test_a_change_is_found_at_the_next_search(seeds):
    article = seeds["004"]
    assert find(ArticleQuery("gerabah")).total == 0
    article.body += "\n\nPerajin gerabah ikut hadir."
    article.save()
    assert numbers(seeds, find(ArticleQuery("gerabah"))) == {"004"}
    article.withdrawn_at = timezone.now()
    article.save()
    assert find(ArticleQuery("gerabah")).total == 0
    article.withdrawn_at = None
    article.save()
    assert find(ArticleQuery("gerabah")).total == 1


def test_a_search_goes_on_when_the_index_cannot_be_written(seeds, monkeypatch, caplog):
    find(ArticleQuery())
    seeds["004"].save()

    def fail(*args, **options):
        raise OSError("no space left on device")

    monkeypatch.setattr(writer._engine(), "write", fail)
    assert find(ArticleQuery("musrenbang")).total == 1
    assert "could not be brought up to date" in caplog.text


def test_a_search_without_an_index_is_empty_and_says_so(db, caplog):
    for _ in range(writer.BATCH + 1):  # for fewer a request would make one
        make_article(urgent=False)
    page = find(ArticleQuery("jembatan", regions=("36",)))
    assert (page.total, page.hits, page.suggestion, page.notes) == (0, (), "", (Note.INDEX_UNAVAILABLE,))


def test_a_place_is_not_found_by_words_of_its_stem_nor_they_by_it(db):
    others = {"Kediri": "diri", "Kuningan": "kuning", "Agam": "agama", "Kerinci": "rinci", "Serang": "serangan"}
    for place, word in others.items():
        make_article(title=f"Pasar di {place}")
        make_article(title=f"Cerita {word}")
    found = {text: [hit.article.title for hit in find(ArticleQuery(text)).hits] for text in (*others, *others.values())}
    assert found == {place: [f"Pasar di {place}"] for place in others} | {w: [f"Cerita {w}"] for w in others.values()}
