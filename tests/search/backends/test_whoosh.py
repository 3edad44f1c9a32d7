"""What only Whoosh has: segments, and when they are merged."""

import pytest

from articles.search.backends.whoosh import writing
from articles.search.backends.whoosh.schema import make_schema
from articles.search.find import find
from articles.search.query import ArticleQuery
from articles.search.writer import Differences, catch_up, index_differences, rebuild
from tests.builders import make_article

pytestmark = pytest.mark.parametrize("engine", ["whoosh"], indirect=True)


@pytest.fixture
def index(backend):
    rebuild()
    return backend


def segments(backend):
    with (
        writing.opened(backend.folder.current(), make_schema(backend.layout)) as index,
        index.reader() as reader,
    ):
        return len(reader.leaf_readers())


def total(text=""):
    return find(ArticleQuery(text)).total


def test_segments_are_not_merged_by_saves_but_by_the_next_sync(index):
    for number in range(11):
        article = make_article(title=f"Pasar {number}")
        assert catch_up([article.pk], wait=False) == 1
        assert segments(index) == number + 1
    article.save()
    catch_up(wait=True)
    assert segments(index) == 1
    assert total("pasar") == 11
    assert index_differences() == Differences()


def test_saves_merge_only_the_small_segments_that_crowd(index, monkeypatch):
    monkeypatch.setattr(writing, "CROWD", 4)
    for _ in range(12):
        make_article(urgent=False)
    catch_up(wait=True)
    for number in range(4):
        catch_up([make_article().pk], wait=False)
        assert segments(index) == [2, 3, 4, 2][number]
    assert total() == 16
    assert index_differences() == Differences()


def test_a_merge_that_is_given_up_leaves_all_as_it_was(index):
    for _ in range(10):
        catch_up([make_article().pk], wait=False)
    going_on = iter([True] * 4 + [False])
    assert not index.tidy(lambda: next(going_on))
    assert (segments(index), total()) == (10, 10)
    assert index.tidy()
    assert (segments(index), total()) == (1, 10)
    assert index_differences() == Differences()


def test_an_emptied_segment_is_left_out(index):
    article = make_article()
    for _ in range(3):
        article.save()
        catch_up([article.pk], wait=False)
    assert segments(index) == 1
    article.delete()
    catch_up(wait=False)
    assert total() == 0


def test_a_new_index_is_filled_some_documents_a_commit(index, monkeypatch):
    monkeypatch.setattr(writing, "FILL", 4)
    ids = [make_article(title=f"Pasar {number}").pk for number in range(10)]
    catch_up(wait=True)
    assert rebuild() == 10
    assert segments(index) == 3
    assert index.digests().keys() == set(ids)
    assert total("pasar") == 10
