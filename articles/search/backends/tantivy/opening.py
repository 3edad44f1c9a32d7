"""Opens an index for writing or reading, and tells tantivy's panics as errors."""

import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tantivy import Index, TextAnalyzerBuilder, Tokenizer

from articles.search.backends.folder import IndexUnavailable
from articles.search.backends.tantivy.schema import TOKENIZER

META = "meta.json"  # what the index consists of; tantivy puts a new one in its place at each commit and merge
META_LOCK = ".tantivy-meta.lock"


class Panicked(IndexUnavailable):
    """A file of the index is damaged where opening it did not tell, or there is a bug in tantivy."""


@contextmanager
def panics_told() -> Iterator[None]:
    """Panics as errors for the block, or the function: those of tantivy would pass by all who catch Exception."""
    try:
        yield
    except BaseException as error:
        if isinstance(error, Exception) or type(error).__module__ != "pyo3_runtime":
            raise
        raise Panicked(str(error)) from error


def opened(folder: Path) -> Index:
    """The index, for writing. Raises ValueError if it is broken or may not be written."""
    index = Index.open(str(folder))
    index.register_tokenizer(TOKENIZER, TextAnalyzerBuilder(Tokenizer.whitespace()).build())
    return index


def open_searcher(folder: Path) -> tuple[Index, Any]:
    """What was last committed. Raises OSError, or ValueError if it is broken.

    tantivy wants to write a lock in the folder of whatever it opens. Who may not reads the same files through links.
    (Any: the Searcher's types leave out the `count` of what it finds.)
    """
    lock = folder / META_LOCK
    if os.access(lock if lock.exists() else folder, os.W_OK):
        return _read(folder)
    with tempfile.TemporaryDirectory(prefix="tantivy-") as name:
        linked = Path(name)
        (linked / META).write_bytes((folder / META).read_bytes())
        for file in folder.iterdir():
            if not file.name.startswith(".") and file.name != META:
                (linked / file.name).symlink_to(file.resolve())
        return _read(linked)  # it holds all files open: the links may go


def _read(folder: Path) -> tuple[Index, Any]:
    index = Index.open(str(folder))
    index.config_reader("manual")  # by itself it would look for changes in a thread of its own
    index.reload()
    return index, index.searcher()


def segments(folder: Path) -> list[dict[str, Any]]:
    """The parts that the index consists of: `max_doc` documents each, of which `deletes` tells how many are gone."""
    found: list[dict[str, Any]] = json.loads((folder / META).read_bytes())["segments"]
    return found
