"""Who drains the outbox: an editor's request, a bulk run, and the next search where a run was cut off."""

import pytest

from articles.models import IndexChange
from articles.search.find import find
from articles.search.query import ArticleQuery
from articles.search.writer import catch_up, indexing
from tests.builders import make_article

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def index(engine):
    make_article(title="Sudah ada", urgent=False)
    catch_up(wait=True)


def total(text: str) -> int:
    return find(ArticleQuery(text)).total


def test_what_a_run_that_was_cut_off_left_is_found_at_the_next_search():
    for _ in range(60):
        make_article(title="Tertinggal", urgent=False)
    assert total("tertinggal") == 60
    assert not IndexChange.objects.exists()


def test_while_a_bulk_run_is_alive_a_search_leaves_its_articles_to_it():
    def run():
        for _ in range(3):
            make_article(title="Sedang masuk", urgent=False)
            yield total("sedang masuk")

    assert list(indexing(run())) == [0, 0, 0]
    assert total("sedang masuk") == 3


def test_a_bulk_run_indexes_as_it_goes(monkeypatch):
    monkeypatch.setattr("articles.search.writer.FEED", 2)

    def run():
        for _ in range(5):
            yield make_article(title="Sedang masuk", urgent=False)

    assert [total("sedang masuk") for _ in indexing(run())] == [0, 0, 2, 2, 4]


def test_a_bulk_run_that_breaks_off_frees_the_outbox_for_the_next_search():
    def run():
        yield make_article(title="Terputus", urgent=False)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        list(indexing(run()))
    assert total("terputus") == 1


def test_an_editors_change_is_found_while_a_bulk_run_is_alive():
    def run():
        make_article(title="Masuk borongan", urgent=False)
        yield make_article(title="Suntingan redaksi", urgent=True)

    assert [total("suntingan redaksi") for _ in indexing(run())] == [1]
