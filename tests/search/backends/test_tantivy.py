"""What only tantivy has: its merges, its locks, its panics, and how it places words."""

import os
import random
import signal
import time

import pytest
from tantivy import Query

from articles.search.backends.answering import INDEX_UNAVAILABLE
from articles.search.backends.folder import IndexUnavailable
from articles.search.backends.nodes import And, Filter, Not, Or, Phrase, Word
from articles.search.backends.opened import open_view_of
from articles.search.backends.tantivy import writing
from articles.search.backends.tantivy.opening import Panicked, panics_told, segments
from articles.search.backends.tantivy.schema import MAX_ID, make_schema
from articles.search.backends.tantivy.view import TantivyView
from tests.search.backends.conftest import made

pytestmark = pytest.mark.parametrize("engine", ["tantivy"], indirect=True)
PASAR = Word("pasar")


@pytest.fixture
def markets(indexed):
    return indexed(*(made(number, "Pasar", "ikan " * number) for number in range(1, 31)))


def ids(backend, condition, **asked):
    return {int(hit.pk) for hit in backend.search(condition, **asked)["results"]}


def parts(backend):
    return sorted(part["max_doc"] for part in segments(backend.folder.current()))


# Where words stand


def test_two_words_are_near_up_to_that_many_words_apart_and_in_order(indexed):
    backend = indexed(
        *(made(gap, text=" ".join(["pasar", *["lain"] * gap, "kota"])) for gap in range(1, 30)),
        *(made(100 + gap, text=" ".join(["kota", *["lain"] * gap, "pasar"])) for gap in range(1, 30)),
    )
    for near in range(1, 31):
        assert ids(backend, Phrase("pasar kota", near)) == set(range(1, near))


def test_a_word_is_near_another_of_its_kind_only(indexed):
    backend = indexed(made(1, text="pasar"), made(2, text="pasar ikan pasar"), made(3, text="pasar pasar"))
    assert [ids(backend, Phrase("pasar pasar", near)) for near in (1, 2, 3)] == [{3}, {2, 3}, {2, 3}]


def test_no_phrase_spans_title_and_text(indexed):
    backend = indexed(made(1, "Pasar", "kota"), made(2, "", "pasar kota"), made(3, "Pasar kota"))
    assert ids(backend, Phrase("pasar kota", 100)) == {2, 3}
    assert ids(backend, Phrase("pasar kota", 101)) == {1, 2, 3}


# Numbers


@pytest.mark.parametrize("wrong", [{"django_id": str(MAX_ID + 1)}, {"digest": 2**63}, {"date": 10**9}])
def test_a_number_that_does_not_fit_is_refused_and_costs_nothing_else(markets, wrong):
    with pytest.raises(OverflowError):
        markets.write([1], [made(50, "Sungai"), {**made(51, "Sungai"), **wrong}])
    assert (len(ids(markets, PASAR)), ids(markets, Word("sungai"))) == (30, set())
    markets.write([1], [made(50, "Sungai")])
    assert (len(ids(markets, PASAR)), ids(markets, Word("sungai"))) == (29, {50})


@pytest.mark.parametrize("number", [-1, 2**64, 10**30, -(10**30)])
def test_numbers_that_no_index_holds_can_be_asked_for(markets, number):
    for field in ("id", "source"):
        assert ids(markets, Filter(field, "in", (number,))) == set()
        assert len(ids(markets, Not(Filter(field, "exact", (number,))))) == 30
    everything = set(range(1, 31))
    assert ids(markets, Filter("id", "gt", (number,))) == (everything if number < 0 else set())
    assert ids(markets, Filter("id", "lte", (number,))) == (set() if number < 0 else everything)


def test_the_largest_numbers_are_held(indexed):
    backend = indexed(made(MAX_ID, "Pasar", digest=2**63 - 1), made(1, "Pasar", digest=-(2**63)))
    assert backend.digests() == {MAX_ID: 2**63 - 1, 1: -(2**63)}
    assert [int(hit.pk) for hit in backend.search(PASAR, sort_by=["-date", "-id"])["results"]] == [MAX_ID, 1]


def test_digests_are_read_chunk_by_chunk(markets, monkeypatch):
    monkeypatch.setattr(writing, "CHUNK", 7)
    assert markets.digests() == {number: number for number in range(1, 31)}


# Deep pages


@pytest.mark.parametrize("order", [(), ("-date", "-id"), ("date", "id"), ("-source", "id")])
def test_a_page_beyond_all_is_empty_and_knows_the_total(markets, order):
    for condition in (PASAR, None, Or((PASAR, Filter("id", "gt", (0,)))), And((PASAR, Not(Word("sungai"))))):
        for start, end in ((10**12, 10**12 + 20), (30, 50), (5, 5)):
            found = markets.search(condition, start_offset=start, end_offset=end, sort_by=order)
            assert (found["hits"], found["results"]) == (30, [])
        assert len(ids(markets, condition, start_offset=25, end_offset=10**12, sort_by=order)) == 5


def test_the_next_page_counts_nothing_anew_until_the_index_changes(indexed, monkeypatch):
    backend = indexed(made(1, "Pasar", source=7), made(2, "Pasar", source=8))
    counted, asked = TantivyView._counted, []
    monkeypatch.setattr(TantivyView, "_counted", lambda view, *what: asked.append(what) or counted(view, *what))

    def sources(condition, start):
        found = backend.search(condition, start_offset=start, end_offset=start + 1, facets=["source"])
        return dict(found["facets"]["fields"]["source"])

    assert [sources(PASAR, start) for start in (0, 1)] == [{7: 1, 8: 1}] * 2
    assert len(asked) == 1
    assert sources(And((PASAR, Filter("id", "gt", (1,)))), 0) == {8: 1}
    backend.write([2], [])
    assert [sources(PASAR, start) for start in (0, 1)] == [{7: 1}] * 2
    assert len(asked) == 3


# Merges and what a crash leaves


def save(backend, number):
    backend.write([number], [made(number, "Pasar")])


def test_small_segments_are_merged_by_saves_and_their_files_go(markets):
    for number in range(7):
        save(markets, 40 + number)
    assert parts(markets) == [37]
    held = {path.name.split(".")[0] for path in markets.folder.current().iterdir() if path.suffix == ".idx"}
    assert len(held) == 1
    assert len(ids(markets, PASAR)) == 37


@pytest.mark.parametrize(
    ("sizes", "waits"),
    [([5_000], True), ([4_999, 2], False), ([20_000, 10], True), ([400] * 15, False), ([400] * 16, True)],
)
def test_a_save_waits_for_no_long_merge_until_segments_crowd(markets, monkeypatch, sizes, waits):
    waited = []
    monkeypatch.setattr(writing, "segments", lambda folder: [{"max_doc": size} for size in sizes])
    monkeypatch.setattr(writing, "_remove_merged", lambda *_: waited.append(True))
    save(markets, 40)
    assert bool(waited) == waits


def test_merging_is_for_bulk_runs(markets, monkeypatch):
    monkeypatch.setattr(writing, "QUICK_MERGE", 0)
    for number in range(10):
        save(markets, 40 + number)
    assert markets.tidy()
    assert len(parts(markets)) < 8  # a merge that no one waited for may have been quick enough
    assert (sum(parts(markets)), len(ids(markets, PASAR))) == (40, 40)


def test_a_writer_that_is_killed_leaves_a_sound_index_and_no_lock(markets):
    chance = random.Random(1)
    open_view_of(markets.path).close()
    for _ in range(8):
        child = os.fork()
        if child == 0:
            while True:
                markets.write(range(1, 31), (made(number, "Pasar", "ikan " * 50) for number in range(1, 31)))
        time.sleep(chance.uniform(0.01, 0.2))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        assert ids(markets, PASAR) == set(range(1, 31))
        save(markets, 1)
    assert markets.digests() == {number: number for number in range(1, 31)}


def test_a_write_that_fails_gives_its_lock_back(markets):
    def documents():
        yield made(50, "Sungai")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt) as caught:
        markets.write([1], documents())
    save(markets, 2)
    assert ids(markets, PASAR) == set(range(1, 31))
    assert caught.traceback  # which holds the writer still


# What is broken, or not ours


@pytest.mark.parametrize("suffix", [".json", ".term", ".idx", ".pos", ".fast", ".store", ".fieldnorm"])
@pytest.mark.parametrize("left", [0, 40])
def test_an_index_with_a_broken_file_is_no_index(markets, suffix, left):
    for path in markets.folder.current().iterdir():
        if path.suffix == suffix:
            path.write_bytes(path.read_bytes()[:left])
    open_view_of(markets.path).close()
    assert not markets.answers()
    with pytest.raises(IndexUnavailable):
        markets.digests()


def test_a_panic_is_an_error(backend, capfd):
    schema = make_schema(backend.layout)
    with pytest.raises(Panicked, match="more than one term"), panics_told():
        Query.phrase_query(schema, "words", ["one"])


def test_an_index_that_proves_damaged_while_it_is_searched_is_no_index(markets, monkeypatch, caplog, capfd):
    panicking = lambda view, *_: Query.phrase_query(view.asking.schema, "words", ["one"])  # noqa: E731
    monkeypatch.setattr(TantivyView, "_ranked", panicking)
    found = markets.search(PASAR)
    assert (found["hits"], found["notes"]) == (0, (INDEX_UNAVAILABLE,))


@pytest.mark.parametrize("mode", [0o755, 0o750, 0o700])
def test_who_may_enter_the_folder_may_read_the_index(markets, mode):
    folder = markets.folder.current()
    folder.chmod(mode)
    save(markets, 40)
    assert {path.stat().st_mode & 0o044 for path in folder.glob("*.json")} == {mode & 0o044}


def test_a_state_that_may_not_be_read_yet_is_no_news(markets, monkeypatch):
    view = open_view_of(markets.path)
    assert len(ids(markets, PASAR)) == 30
    monkeypatch.setattr(writing, "_let_read", lambda folder: None)
    save(markets, 40)
    held = view.view
    monkeypatch.setattr(type(held), "_latest", lambda self: (_ for _ in ()).throw(PermissionError()))
    assert len(ids(markets, PASAR)) == 30
    monkeypatch.undo()
    assert len(ids(markets, PASAR)) == 31
