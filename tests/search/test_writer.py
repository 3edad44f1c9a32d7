import multiprocessing
import os
import signal
import threading
from contextlib import contextmanager, suppress

import pytest
from django.utils import timezone
from haystack import connections

from articles.models import Article, IndexChange
from articles.search import writer
from articles.search.find import find
from articles.search.query import ArticleQuery
from articles.search.writer import BATCH, Differences, catch_up, index_differences, rebuild
from tests.builders import make_article

pytestmark = pytest.mark.usefixtures("engine")


@pytest.fixture
def index(backend):
    """An empty index, as `make run` leaves it."""
    rebuild()
    return backend


@pytest.fixture
def commits(backend, monkeypatch):
    """The ids and the number of documents of each commit, and "tidy" for each merge."""
    made = []
    real, real_tidy = backend._write, backend._tidy

    def write(folder, removed, documents, *, bulk=False):
        removed, documents = list(removed), list(documents)
        real(folder, removed, documents, bulk=bulk)
        made.append((removed, len(documents)))

    def tidy(folder, go_on):
        made.append("tidy")
        return real_tidy(folder, go_on)

    monkeypatch.setattr(backend, "_write", write)
    monkeypatch.setattr(backend, "_tidy", tidy)
    return made


def total(text=""):
    return find(ArticleQuery(text)).total


def test_a_save_writes_its_own_document_and_merges_nothing(index, commits, django_capture_on_commit_callbacks):
    others = [make_article(urgent=False) for _ in range(3)]
    catch_up(wait=True)
    waiting = make_article(urgent=False)
    commits.clear()
    with django_capture_on_commit_callbacks(execute=True):
        others[0].title = "Pasar Ikan"
        others[0].save()
    assert commits == [([others[0].pk], 1)]
    assert list(IndexChange.objects.values_list("article_id", flat=True)) == [waiting.pk]
    assert total("pasar ikan") == 1


def test_a_merge_is_given_up_for_an_editors_change(index, commits, monkeypatch):
    make_article(urgent=False)
    waiting = []

    def tidy(folder, go_on):
        """A merge in the middle of which an editor saves."""
        commits.append("tidy")
        if not waiting:
            waiting.append(make_article(title="Pasar Ikan"))
        return go_on()

    monkeypatch.setattr(index, "_tidy", tidy)
    catch_up(wait=True)
    assert commits == [commits[0], "tidy", ([waiting[0].pk], 1), "tidy"]
    assert total("pasar") == 1


def test_urgent_changes_go_first(index, commits):
    slow = [make_article(urgent=False) for _ in range(BATCH + 1)]
    quick = make_article()
    catch_up(wait=True, budget_seconds=0)
    assert commits[0][0] == [quick.pk, *[article.pk for article in slow[: BATCH - 1]]]
    assert IndexChange.objects.count() == 2
    assert len(commits) == 1  # it is out of time for a merge too


def test_an_article_changed_often_is_written_once(index, commits):
    article = make_article(regions=("36.73",))
    article.save()
    assert IndexChange.objects.count() == 3
    assert catch_up(wait=True) == 1
    assert commits == [([article.pk], 1), "tidy"]
    assert total() == 1


def test_only_rows_that_were_read_are_deleted(index, monkeypatch):
    article = make_article()
    real = index._write

    def write(*args, **options):
        monkeypatch.setattr(index, "_write", real)
        real(*args, **options)
        Article.objects.filter(pk=article.pk).update(title="Pasar Ikan")
        IndexChange.objects.note([article.pk], urgent=False)

    monkeypatch.setattr(index, "_write", write)
    catch_up([article.pk], wait=False)
    assert not IndexChange.objects.exists()  # the second round of the same call took it
    assert total("pasar ikan") == 1


def test_who_does_not_wait_leaves_the_rows_to_the_one_who_writes(index):
    make_article()
    with index.folder.lock("write", wait=True):
        assert catch_up(wait=False) == 0
    assert IndexChange.objects.count() == 1
    assert catch_up(wait=False) == 1


def test_who_waits_gets_its_turn(index):
    make_article()
    entered = threading.Event()
    lock = index.folder.lock("write", wait=True)

    def hold():
        with index.folder.lock("write", wait=True):
            entered.set()
            released.wait(5)

    released = threading.Event()
    thread = threading.Thread(target=hold)
    thread.start()
    assert entered.wait(5)
    threading.Timer(0.1, released.set).start()
    with lock as held:
        assert held
        assert released.is_set()
    thread.join()


def test_a_killed_writer_sets_its_lock_free(index):
    context = multiprocessing.get_context("fork")
    ready = context.Event()

    def hold():
        with index.folder.lock("write", wait=True):
            ready.set()
            threading.Event().wait(30)

    process = context.Process(target=hold)
    process.start()
    assert ready.wait(5)
    make_article()
    assert catch_up(wait=False) == 0
    process.kill()
    process.join()
    assert catch_up(wait=False) == 1


class Killed(BaseException):
    pass


def crash(error):
    def raise_it(*args, **options):
        raise error

    return raise_it


@pytest.fixture
def waiting(index):
    """Two articles in the index, one changed and one gone since; and what must be found of them."""
    kept, gone = make_article(title="Pasar Ikan"), make_article(title="Pasar Sayur")
    catch_up(wait=True)
    kept.title = "Sungai Meluap"
    kept.save()
    gone.delete()
    return {"pasar": 0, "sungai": 1, "": 1}


STEPS = {
    "read the outbox": ("articles.search.writer._next_batch",),
    "read the articles": ("articles.search_indexes.ArticleIndex.full_prepare",),
    "analyse": ("articles.search.analysis.terms",),
    "remember what was written": ("articles.search.backends.folder.IndexFolder.remember",),
    "delete the rows": ("django.db.models.query.QuerySet.delete",),
}


@pytest.mark.parametrize("step", [*STEPS, "write", "commit"])
@pytest.mark.parametrize("error", [Killed, OSError])
def test_a_crash_at_any_step_loses_nothing(index, waiting, monkeypatch, step, error):
    with monkeypatch.context() as patch, pytest.raises(error):
        match step:
            case "write":
                patch.setattr(index, "_write", crash(error))
            case "commit":
                real = index._write
                patch.setattr(index, "_write", lambda *args, **how: (real(*args, **how), crash(error)()))
            case _:
                patch.setattr(*STEPS[step], crash(error))
        catch_up(wait=True)
    assert IndexChange.objects.exists()
    catch_up(wait=True)
    assert not IndexChange.objects.exists()
    assert index_differences() == Differences()
    assert {text: total(text) for text in waiting} == waiting


@pytest.mark.parametrize("step", ["before it writes", "after it wrote"])
def test_a_writer_that_is_killed_leaves_the_index_whole(index, waiting, step):
    child = os.fork()
    if child == 0:  # only `kill -9` leaves no one to tidy up
        with suppress(BaseException):
            real = index._write if step == "after it wrote" else lambda *_, **how: None
            index._write = lambda *args, **how: (real(*args, **how), os.kill(os.getpid(), signal.SIGKILL))
            catch_up(wait=True)
        os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    assert IndexChange.objects.exists()
    assert {text: total(text) for text in waiting} == waiting
    assert not IndexChange.objects.exists()
    assert index_differences() == Differences()


def test_a_crash_in_a_rebuild_leaves_the_old_index(index, monkeypatch):
    make_article(title="Pasar Ikan")
    catch_up(wait=True)

    def crash(*args, **options):
        raise Killed

    with monkeypatch.context() as patch, pytest.raises(Killed):
        patch.setattr(index.folder, "swap", crash)
        rebuild()
    assert total("pasar") == 1
    assert len([path for path in index.folder.path.iterdir() if path.is_dir()]) == 2
    rebuild()
    assert [path for path in index.folder.path.iterdir() if path.is_dir()] == [index.folder.current()]
    assert total("pasar") == 1


def test_what_changes_during_a_rebuild_is_in_the_new_index(index, monkeypatch):
    stays, goes = make_article(title="Pasar Ikan"), make_article(title="Pasar Sayur")
    real = index.build

    def build(documents):
        folder = real(documents)
        make_article(title="Pasar Buah")
        stays.title = "Sungai Meluap"
        stays.save()
        goes.withdrawn_at = timezone.now()
        goes.save()
        catch_up(wait=True)  # into the old index: the rows are gone, and the new one must have it all the same
        return folder

    monkeypatch.setattr(index, "build", build)
    assert rebuild() == 2
    assert (total("sungai"), total("ikan"), total("sayur"), total("buah")) == (1, 0, 0, 1)
    assert index_differences() == Differences()


def test_a_rebuild_empties_the_outbox_of_what_it_read(index):
    make_article()
    assert rebuild() == 1
    assert not IndexChange.objects.exists()


def test_a_request_makes_an_index_only_for_a_small_archive(backend, monkeypatch):
    articles = [make_article() for _ in range(2)]
    monkeypatch.setattr(writer, "BATCH", 1)
    assert catch_up([articles[0].pk], wait=False) == 0
    assert not writer.index_answers()
    monkeypatch.setattr(writer, "BATCH", 2)
    assert catch_up([articles[0].pk], wait=False) == 2
    assert total() == 2


def test_a_long_list_of_articles_is_asked_for_in_parts(index, monkeypatch):
    monkeypatch.setattr(writer, "CHUNK", 2)
    ids = [make_article(urgent=False).pk for _ in range(5)]
    other = make_article(urgent=False)
    assert catch_up(ids, wait=False) == 5
    assert list(IndexChange.objects.values_list("article_id", flat=True)) == [other.pk]
    IndexChange.objects.note(ids, urgent=False)
    assert catch_up(ids, wait=False, budget_seconds=0) == 2
    assert rebuild() == 6


def test_differences_between_index_and_database_are_named(index):
    missing, surplus, stale, _ = (make_article() for _ in range(4))
    Article.objects.filter(pk=missing.pk).update(withdrawn_at=timezone.now())
    catch_up(wait=True)
    assert index_differences() == Differences()
    Article.objects.filter(pk=missing.pk).update(withdrawn_at=None)
    Article.objects.filter(pk=surplus.pk).update(withdrawn_at=timezone.now())
    Article.objects.filter(pk=stale.pk).update(body="Pasar ikan.")
    assert index_differences() == Differences((missing.pk,), (surplus.pk,), (stale.pk,))


def test_the_places_of_an_article_are_part_of_what_must_agree(index):
    article = make_article(regions=("36.73",))
    catch_up(wait=True)
    article.mentions.filter(region_id="36.73").delete()
    assert index_differences().stale == (article.pk,)


@pytest.fixture
def other(index, settings):
    """The other engine as a process that has it as its own sees it, with this one as its fallback."""
    options = settings.HAYSTACK_CONNECTIONS
    swapped = {
        "default": {**options["other"], "FALLBACK": "other"},
        "other": {**options["default"], "FALLBACK": "default"},
    }

    @contextmanager
    def chosen():
        for aliases in (swapped, options):
            settings.HAYSTACK_CONNECTIONS = connections.connections_info = aliases
            connections.thread_local.connections = {}
            if aliases is swapped:
                yield connections["default"].get_backend()

    return chosen


def test_an_engine_that_is_chosen_leaves_search_to_the_index_that_is_there(index, other):
    make_article(title="Pasar Ikan")
    catch_up(wait=True)
    with other() as chosen:
        make_article(title="Pasar Sayur")
        assert (total("pasar"), total("sayur")) == (2, 1)
        make_article(title="Pasar Buah", urgent=False)
        assert catch_up(wait=True) == 1
        assert index_differences() == Differences()
        assert writer.index_answers()
        assert chosen.folder.current() is None
    assert (total("pasar"), index_differences()) == (3, Differences())


def test_a_new_engine_takes_over_with_all_that_the_old_one_wrote_meanwhile(index, other, monkeypatch):
    make_article(title="Pasar Ikan")
    catch_up(wait=True)
    with other() as taking_over:
        real = taking_over.build

        def build(documents):
            folder = real(documents)
            make_article(title="Pasar Sayur")
            catch_up(wait=True)  # with the old engine still
            return folder

        monkeypatch.setattr(taking_over, "build", build)
        assert rebuild() == 2
        assert (total("pasar"), index_differences()) == (2, Differences())
        assert taking_over.folder.current()
    # Who has the old engine still is answered by the new one, and writes to it: the old index is gone.
    assert index.folder.current() is None
    make_article(title="Pasar Buah")
    assert total("pasar") == 3
    assert index_differences() == Differences()


def test_that_an_engine_is_outgrown_is_said_once(index, monkeypatch):
    monkeypatch.setattr(type(index), "GOOD_TO", 2)
    for _ in range(2):
        make_article()
    catch_up(wait=True)
    assert writer.outgrown() is None
    make_article()
    catch_up(wait=True)
    assert writer.outgrown() == 2
    assert writer.outgrown() is None
