"""Haystack on Whoosh: pure Python, exact, and good to some 20,000 articles.

An index that is missing, broken or of another version is no error for a reader: the search is empty and says so.
"""

import logging
import os
import threading
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from haystack.backends import BaseEngine, BaseSearchBackend, log_query
from haystack.models import SearchResult

from articles.search.analysis import fingerprint
from articles.search.backends.conditions import Condition, TreeQuery
from articles.search.backends.folder import IndexFolder, IndexUnavailable
from articles.search.backends.whoosh import writing
from articles.search.backends.whoosh.schema import VERSION, make_schema
from articles.search.backends.whoosh.view import View
from articles.search.query import Note, parse

logger = logging.getLogger(__name__)

FEW_HITS = 2  # with more than these no spelling is offered


class _Open:
    """The one open view of this process, whichever thread asks. Whoosh's readers need a lock around every search."""

    lock = threading.RLock()
    view: View | None = None

    @classmethod
    def latest(cls, folder: IndexFolder) -> View:
        """The view of the index in use as it is now. Raises IndexUnavailable."""
        current = folder.current()
        # Looked at before every search: it costs 0.05 ms, and another process's change must show at once.
        if cls.view is not None and cls.view.folder == current and cls.view.is_latest():
            return cls.view
        before, cls.view = cls.view, None
        try:
            cls.view = _open_view(folder, before)
        finally:
            if before is not None:
                before.close()
        return cls.view

    @classmethod
    def close(cls) -> None:
        if cls.view is not None:
            cls.view.close()
        cls.view = None

    @classmethod
    def forget(cls) -> None:
        """After a fork: the parent's open files, whose positions are shared, are not this process's to use."""
        cls.lock, cls.view = threading.RLock(), None


def _open_view(folder: IndexFolder, before: View | None) -> View:
    """A view of the index in use. Raises IndexUnavailable."""
    while True:
        current = folder.current()
        if current is None:
            raise IndexUnavailable("there is no index")
        states = set(current.glob("*.toc"))
        try:
            return View(current, before)
        except Exception as error:
            # Whoosh, pickle, struct and the disk each have errors of their own for an index that is broken. But a
            # writer may just have swapped it, or removed the files of the state that was being opened.
            if folder.current() == current and set(current.glob("*.toc")) == states:
                raise IndexUnavailable(f"the index in {current} cannot be read") from error


os.register_at_fork(after_in_child=_Open.forget)


class WhooshBackend(BaseSearchBackend):
    """Searches and writes the index in PATH. `write`, `build` and `digests` are what the outbox's writer needs."""

    def __init__(self, connection_alias: str, **options: Any) -> None:
        super().__init__(connection_alias, **options)
        self.folder = IndexFolder(Path(options["PATH"]), f"{VERSION}-{fingerprint()}")

    def build_schema(self, fields: Any) -> Any:
        return make_schema()

    # Reading

    @log_query
    def search(self, query_string: Condition, **kwargs: Any) -> dict[str, Any]:
        """Results, true total, facets, suggestion and notes; `query_string` is the tree that TreeQuery builds."""
        with _Open.lock:
            try:
                view = _Open.latest(self.folder)
            except IndexUnavailable as unavailable:
                logger.warning("Search without an index: %s", unavailable, exc_info=unavailable.__cause__)
                return _found([], 0, notes=(Note.INDEX_UNAVAILABLE,))
            return _search(view, query_string, **kwargs)

    def answers(self) -> bool:
        """Whether the index can be opened and is of this version."""
        with _Open.lock:
            try:
                _Open.latest(self.folder)
            except IndexUnavailable:
                return False
            return True

    def digests(self, folder: Path | None = None) -> dict[int, int]:
        """The digest of every document by its article's id. Raises IndexUnavailable."""
        folder = folder or self._current()
        try:
            return writing.read_digests(folder)
        except Exception as error:
            raise IndexUnavailable(f"the index in {folder} cannot be read") from error

    def _current(self) -> Path:
        current = self.folder.current()
        if current is None:
            raise IndexUnavailable("there is no index")
        return current

    # Writing: the caller holds the folder's "write" lock

    def write(
        self,
        removed: Iterable[int],
        documents: Iterable[dict[str, Any]],
        folder: Path | None = None,
        *,
        merge: bool = False,
    ) -> None:
        """Take these articles out and put these prepared documents in, in one commit. Merges nothing unless told."""
        writing.write(folder or self._current(), removed, documents, merge=merge)

    def build(self, documents: Iterable[dict[str, Any]]) -> Path:
        """A new index beside the one in use, with these documents; `folder.swap` puts it in use."""
        folder = self.folder.begin()
        writing.create_index(folder)
        writing.write(folder, [], documents)
        return folder

    # Haystack's own commands write through these

    def update(self, index: Any, iterable: Iterable[Any], commit: bool = True) -> None:
        documents = [index.full_prepare(article) for article in iterable]
        with self.folder.lock("write", wait=True):
            if self.folder.current() is None:
                self.folder.swap(self.build([]))
            self.write([int(document["django_id"]) for document in documents], documents)

    def remove(self, obj_or_string: Any, commit: bool = True) -> None:
        identity = obj_or_string.rpartition(".")[2] if isinstance(obj_or_string, str) else obj_or_string.pk
        with self.folder.lock("write", wait=True):
            self.write([int(identity)], [])

    def clear(self, models: Any = None, commit: bool = True) -> None:
        with self.folder.lock("write", wait=True):
            self.folder.swap(self.build([]))


class Engine(BaseEngine):
    backend = WhooshBackend
    query = TreeQuery


def _search(
    view: View,
    condition: Condition,
    *,
    start_offset: int = 0,
    end_offset: int | None = None,
    sort_by: Sequence[str] = (),
    facets: Iterable[str] = (),
    spelling_query: str | None = None,
    result_class: type[SearchResult] | None = None,
    **_: Any,
) -> dict[str, Any]:
    numbers = view.documents(condition)
    end = len(numbers) if end_offset is None else min(end_offset, len(numbers))
    if start_offset >= end:
        scored = []
    elif sort_by:
        scored = [(number, 0.0) for number in view.table.ordered(numbers, tuple(sort_by))[:end]]
    else:
        scored = view.ranked(condition, numbers, end)
    make = result_class or SearchResult
    suggestion = ""
    if spelling_query and len(numbers) <= FEW_HITS:
        suggestion = view.suggestion(condition, parse(spelling_query).node)
    return _found(
        [make("articles", "article", view.table.ids[number], score) for number, score in scored[start_offset:]],
        len(numbers),
        facets={"fields": {name: view.counts(condition, name).most_common() for name in facets}},
        suggestion=suggestion,
        notes=view.notes(condition),
    )


def _found(
    results: list[SearchResult],
    hits: int,
    *,
    facets: dict[str, Any] | None = None,
    suggestion: str = "",
    notes: tuple[Note, ...] = (),
) -> dict[str, Any]:
    return {
        "results": results,
        "hits": hits,
        "facets": facets or {},
        "spelling_suggestion": suggestion,
        "notes": notes,
    }
