"""One commit to a Whoosh index, and which segments it merges."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import StructFile
from whoosh.index import FileIndex
from whoosh.reading import SegmentReader
from whoosh.writing import SegmentWriter

from articles.search.backends.whoosh_schema import as_fields, make_schema

TIER = 10  # so many segments of one size (the digits of their count) become one


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
def opened(folder: Path) -> Iterator[FileIndex]:
    """The index in `folder` for the block. Raises what Whoosh, pickle, struct and the disk raise if it is broken."""
    storage = Storage(folder)
    try:
        yield FileIndex(storage, schema=make_schema())
    finally:
        storage.close_files()


def create_index(folder: Path) -> None:
    FileIndex.create(Storage(folder), make_schema())


def read_digests(folder: Path) -> dict[int, int]:
    """The digest of every live document by its article's id."""
    found: dict[int, int] = {}
    with opened(folder) as index, index.reader() as reader:
        for segment, _ in reader.leaf_readers():
            if segment.doc_count_all():
                ids, digests = list(segment.column_reader("id")), list(segment.column_reader("digest"))
                found.update((ids[number], digests[number]) for number in segment.all_doc_ids())
    return found


def write(folder: Path, removed: Iterable[int], documents: Iterable[dict[str, Any]], *, merge: bool = False) -> None:
    """Take these articles out and put these prepared documents in, in one commit; all of it or none is done."""
    with opened(folder) as index:
        writer = index.writer()
        try:
            for identity in removed:
                writer.delete_by_term("id", identity)
            for document in documents:
                writer.add_document(**as_fields(document))
            writer.commit(mergetype=_merge_tiers if merge else None, merge=False)
        except BaseException:
            _abandon(writer)
            raise


def _merge_tiers(writer: SegmentWriter, segments: list[Any]) -> list[Any]:
    """The segments that stay; the others join `writer`: tiers of TIER, and what is mostly deleted."""
    tiers = defaultdict(list)
    for segment in segments:
        tiers[len(str(segment.doc_count()))].append(segment)
    kept = []
    for tier in tiers.values():
        for segment in tier:
            if len(tier) < TIER and segment.deleted_count() <= segment.doc_count():
                kept.append(segment)
                continue
            reader = SegmentReader(writer.storage, writer.schema, segment)
            writer.add_reader(reader)
            reader.close()
    return kept


def _abandon(writer: SegmentWriter) -> None:
    """Give up what was not committed. Whoosh's own cancel fails where the disk does, and would keep its lock."""
    with suppress(Exception):
        writer.cancel()
    with suppress(Exception):
        writer.writelock.release()
