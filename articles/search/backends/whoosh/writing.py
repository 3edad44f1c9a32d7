"""One commit to a Whoosh index, and which segments it merges."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import chain, islice
from pathlib import Path
from typing import Any

from whoosh.fields import Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import StructFile
from whoosh.index import FileIndex
from whoosh.reading import SegmentReader
from whoosh.writing import SegmentWriter

from articles.search.backends.layout import of_column

TIER = 10  # so many segments of one size (the digits of their count) become one
FILL, FILL_MB = 4_000, 256  # documents of some 250 words, and the memory that their postings take
CROWD = 32  # segments; opening one costs a writer and a reader 1 ms each


class Storage(FileStorage):
    """A folder that knows which files it opened: Whoosh leaves some open when an index proves broken."""

    def __init__(self, folder: Path) -> None:
        # With mmap each reader would copy the whole index into memory: 290 MB a worker against 88 MB.
        super().__init__(str(folder), supports_mmap=False)
        self.opened: list[StructFile] = []

    def open_file(self, name: str, **options: Any) -> StructFile:
        file = super().open_file(name, **options)
        self.opened.append(file)
        return file

    def close_files(self) -> None:
        """Not `close`, which each reader of a segment calls when it closes."""
        for file in self.opened:
            if not file.is_closed:
                file.close()


@contextmanager
def opened(folder: Path, schema: Schema) -> Iterator[FileIndex]:
    """The index in `folder` for the block. Raises what Whoosh, pickle, struct and the disk raise if it is broken."""
    storage = Storage(folder)
    try:
        yield FileIndex(storage, schema=schema)
    finally:
        storage.close_files()


def create_index(folder: Path, schema: Schema) -> None:
    FileIndex.create(Storage(folder), schema)


def read_digests(folder: Path, schema: Schema) -> dict[int, int]:
    """The digest of every live document by its id."""
    found: dict[int, int] = {}
    with opened(folder, schema) as index, index.reader() as reader:
        for segment, _ in reader.leaf_readers():
            if segment.doc_count_all():
                ids, digests = list(segment.column_reader("id")), list(segment.column_reader(of_column("digest")))
                found.update((ids[number], digests[number]) for number in segment.all_doc_ids())
    return found


def write(folder: Path, schema: Schema, removed: Iterable[int], documents: Iterable[dict[str, Any]]) -> None:
    """Take these ids out and put these documents, as fields, in, in one commit; all of it or none is done.

    Small segments are merged only when they crowd: a person may be waiting.
    """
    with opened(folder, schema) as index, _writing(index) as writer:
        for identity in removed:
            writer.delete_by_term("id", identity)
        for document in documents:
            writer.add_document(**document)
        writer.commit(mergetype=_merging(_crowd))


def fill(folder: Path, schema: Schema, documents: Iterable[dict[str, Any]]) -> None:
    """Put these documents, as fields, into a new index: some thousands a commit, so that no posting waits on the disk.

    430 documents a CPU second; in one commit, whose postings are sorted on the disk, 280.
    """
    rest = iter(documents)
    with opened(folder, schema) as index:
        for first in rest:
            with _writing(index, limitmb=FILL_MB) as writer:
                for document in chain([first], islice(rest, FILL - 1)):
                    writer.add_document(**document)
                writer.commit(mergetype=_merging(lambda _: []))


def tidy(folder: Path, schema: Schema, go_on: Callable[[], bool]) -> bool:
    """Merge the segments of one size after those of another, while `go_on()`; false if that was not to the end."""
    with opened(folder, schema) as index:
        while True:
            with index.reader() as reader:
                held = [leaf.segment() for leaf, _ in reader.leaf_readers() if leaf.doc_count_all()]
            if not _tiers(held):
                return True
            try:
                with _writing(index) as writer:
                    writer.commit(mergetype=_merging(_tiers, go_on))
            except _GivenUpError:
                return False


class _GivenUpError(Exception):
    """Somebody waits for the lock that merging holds."""


def _tiers(segments: list[Any]) -> list[Any]:
    """What to merge when no one waits: TIER of the smallest segments of one size, or what is mostly deleted."""
    mostly_deleted = [segment for segment in segments if segment.deleted_count() > segment.doc_count()]
    for size in sorted(set(map(_size, segments))):
        alike = [segment for segment in segments if _size(segment) == size]
        if len(alike) >= TIER:
            return alike
    return mostly_deleted


def _crowd(segments: list[Any]) -> list[Any]:
    """What to merge when a person waits: nothing, until so many small segments stand that opening them takes longer."""
    return [segment for segment in segments if _size(segment) == 1] if len(segments) >= CROWD else []


def _size(segment: Any) -> int:
    return len(str(segment.doc_count()))


def _merging(
    choose: Callable[[list[Any]], list[Any]], go_on: Callable[[], bool] = lambda: True
) -> Callable[[SegmentWriter, list[Any]], list[Any]]:
    """A merge policy as Whoosh takes it: what `choose` gives joins the new segment, and an emptied one is left out."""

    def merge(writer: SegmentWriter, segments: list[Any]) -> list[Any]:
        held = [segment for segment in segments if segment.doc_count()]
        chosen = choose(held)
        for segment in chosen:
            if not go_on():
                raise _GivenUpError
            # In memory, unlike what is searched: each number of a posting is read by itself.
            reader = SegmentReader(FileStorage(writer.storage.folder), writer.schema, segment)
            writer.add_reader(reader)
            reader.close()
        return [segment for segment in held if segment not in chosen]

    return merge


@contextmanager
def _writing(index: FileIndex, **options: Any) -> Iterator[SegmentWriter]:
    writer = index.writer(**options)
    try:
        yield writer
    except BaseException:
        _abandon(writer)
        raise


def _abandon(writer: SegmentWriter) -> None:
    """Give up what was not committed. Whoosh's own cancel fails where the disk does, and would keep its lock."""
    with suppress(Exception):
        writer.cancel()
    with suppress(Exception):
        writer.writelock.release()
