"""One commit to a tantivy index, and who waits for the merges that it starts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tantivy import Document, FieldType, Index, IndexWriter, Order, Query, Schema

from articles.search.backends.layout import of_column
from articles.search.backends.tantivy.opening import META, open_searcher, opened, segments
from articles.search.backends.tantivy.schema import MAX_ID

SMALL_HEAP, BULK_HEAP = 15_000_000, 200_000_000  # bytes; the first is the least that tantivy takes
SMALL_SEGMENT = 10_000  # documents; tantivy merges eight segments that are smaller
QUICK_MERGE = 5_000  # documents in such segments; to merge them takes 0.2 s
CROWD = 16  # such segments: from eight on each commit begins to merge them, in vain if no one waits
CHUNK = 50_000  # documents


def create_index(folder: Path, schema: Schema) -> None:
    Index(schema, path=str(folder))
    _let_read(folder)


def write(folder: Path, removed: Iterable[int], documents: Iterable[Document], *, bulk: bool = False) -> None:
    """Take these ids out and put these documents in, in one commit; all of it or none is done.

    tantivy merges small segments in threads of its own. But for `bulk` they are only waited for when they are quick, or
    have been given up often: a writer that goes takes its merges with it.
    """
    index = opened(folder)
    with _writing(index, BULK_HEAP if bulk else SMALL_HEAP) as writer:
        # Not by term, which takes every number for a signed one and finds none of these.
        ids = [identity for identity in removed if 0 <= identity <= MAX_ID]
        if ids:
            writer.delete_documents_by_query(Query.term_set_query(index.schema, "id", ids))
        for document in documents:
            writer.add_document(document)
        writer.commit()
        _let_read(folder)
        if bulk or _worth_waiting(folder):
            writer.wait_merging_threads()
            _remove_merged(index, folder)


def tidy(folder: Path) -> None:
    """Let tantivy merge what it finds worth it, and wait: 0.3 s for 10,000 documents."""
    index = opened(folder)
    with _writing(index, SMALL_HEAP) as writer:
        writer.commit()  # it looks for what to merge after each
        writer.wait_merging_threads()
        _remove_merged(index, folder)


@contextmanager
def _writing(index: Index, heap: int) -> Iterator[IndexWriter]:
    """A writer for the block. What it did not commit is given up if the block fails."""
    writer = index.writer(heap, num_threads=1)
    try:
        yield writer
    except BaseException:
        with suppress(Exception):
            writer.rollback()
        with suppress(Exception):
            writer.wait_merging_threads()  # gives back tantivy's lock, though a traceback may hold the writer
        raise


def _worth_waiting(folder: Path) -> bool:
    small = [part["max_doc"] for part in segments(folder) if part["max_doc"] < SMALL_SEGMENT]
    return sum(small) <= QUICK_MERGE or len(small) >= CROWD


def _remove_merged(index: Index, folder: Path) -> None:
    """Take the files away that were merged into others; else the next commit would."""
    with _writing(index, SMALL_HEAP) as writer:
        writer.garbage_collect_files()
        writer.wait_merging_threads()
    _let_read(folder)


def _let_read(folder: Path) -> None:
    """Let all read the index who may enter its folder: tantivy keeps what it replaces to its owner."""
    for name in (META, ".managed.json"):
        with suppress(PermissionError):  # another of its writers owns it
            (folder / name).chmod(0o600 | folder.stat().st_mode & 0o044)


def read_digests(folder: Path) -> dict[int, int]:
    """The digest of every document by its id."""
    index, searcher = open_searcher(folder)
    found: dict[int, int] = {}
    query = Query.all_query()
    while hits := searcher.search(query, CHUNK, count=False, order_by_field="id", order=Order.Asc).hits:
        digests = searcher.fast_field_values(of_column("digest"), [address for _, address in hits])
        found.update(zip((identity for identity, _ in hits), digests, strict=True))
        query = _after(index.schema, hits[-1][0])
    return found


def _after(schema: Schema, identity: int) -> Query:
    return Query.range_query(schema, "id", FieldType.Unsigned, identity, None, include_lower=False)
