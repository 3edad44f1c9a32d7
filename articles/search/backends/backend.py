"""What the engines share: Haystack's calls on an index in a folder, and all that is the same for any engine."""

from __future__ import annotations

import logging
from abc import abstractmethod
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import Any

from django.db.models import Model
from haystack import connections
from haystack.backends import log_query

from articles.search.backends.analyser import Analyser
from articles.search.backends.answering import INDEX_UNAVAILABLE, Answer, alike, answer, nothing
from articles.search.backends.conditions import Condition
from articles.search.backends.folder import IndexFolder, IndexUnavailable
from articles.search.backends.layout import Layout
from articles.search.backends.nodes import And, CannotBeAsked, Filter, Not
from articles.search.backends.opened import View, open_view_of
from articles.search.backends.seal import damaged, seal
from articles.search.backends.similar import telling_terms
from articles.search.backends.succession import SuccessiveBackend

logger = logging.getLogger(__name__)


class FolderBackend(SuccessiveBackend):
    """Searches and writes the index in PATH, in the words of ANALYSER.

    An index that is missing, broken or of another version is no error for a reader: the connection FALLBACK answers, or
    the search is empty and says so. `write`, `build` and `digests` are for one writer at a time, who holds the folder's
    "write" lock.
    """

    VERSION = 0  # counted up when the engine makes other indexes; one of another version is rebuilt
    GOOD_TO: int | None = None  # documents; with more of them another engine serves better
    threads_share_a_view = True

    def __init__(self, connection_alias: str, **options: Any) -> None:
        super().__init__(connection_alias, **options)
        self.analyser: Analyser = import_module(options["ANALYSER"])

    @cached_property
    def layout(self) -> Layout:
        return Layout.of(connections[self.connection_alias].get_unified_index())

    @cached_property
    def folder(self) -> IndexFolder:
        version = f"{self.VERSION}-{self.layout.fingerprint}-{self.analyser.fingerprint()}"
        return IndexFolder(self.path, version)

    # An engine's own

    @abstractmethod
    def _open(self, folder: Path, before: View | None) -> View:
        """A view of the index in `folder`; it may take over what `before` has read. Raises what it likes."""

    @abstractmethod
    def _create(self, folder: Path) -> None:
        """Make an empty index."""

    @abstractmethod
    def _write(
        self,
        folder: Path,
        removed: Iterable[int],
        documents: Iterable[dict[str, Any]],
        *,
        bulk: bool = False,
    ) -> None:
        """Take these out and put those in, in one commit: all of it or none. `bulk` fills a new index."""

    @abstractmethod
    def _tidy(self, folder: Path, go_on: Callable[[], bool]) -> bool:
        """Join the small parts that many commits left; false if it was given up since `go_on()` was."""

    @abstractmethod
    def _digests(self, folder: Path) -> dict[int, int]:
        """The `digest` of every document by its id. Raises what it likes."""

    # Reading

    @contextmanager
    def view(self) -> Iterator[View]:
        """The index as it is now, for the block. Raises IndexUnavailable."""
        opened = open_view_of(self.path)
        with opened.lock:
            view = opened.latest(self.folder, self._open)
            if not self.threads_share_a_view:
                yield view
        if self.threads_share_a_view:
            yield view

    @contextmanager
    def _reading(self) -> Iterator[View]:
        """The view for a search: what an engine raises in it comes of a broken file, but for what none can be asked."""
        with self.serving_view() as view:
            try:
                yield view
            except (CannotBeAsked, IndexUnavailable):
                raise
            except Exception as error:
                raise IndexUnavailable(f"the index in {view.folder} cannot be read") from error

    @log_query
    def search(self, query_string: Condition, **kwargs: Any) -> Answer:
        """Results, true total, facets, suggestion and notes; `query_string` is the tree that TreeQuery builds."""
        try:
            with self._reading() as view:
                return answer(view, query_string, self.layout, self.analyser, **kwargs)
        except IndexUnavailable as unavailable:
            logger.warning("Search without an index: %s", unavailable, exc_info=unavailable.__cause__)
            return nothing(INDEX_UNAVAILABLE)

    def more_like_this(self, model_instance: Model, additional_query_string: Condition = None, **kwargs: Any) -> Answer:
        """What shares the most telling terms of an object, and meets the filters, best first; not the object itself."""
        index = connections[self.connection_alias].get_unified_index().get_index(self.layout.model)
        sections = self.layout.sections(index.full_prepare(model_instance))
        others = Not(Filter("id", "in", (model_instance.pk,)))
        condition = others if additional_query_string is None else And((others, additional_query_string))
        try:
            with self._reading() as view:
                terms = telling_terms([text for _, text in sections], view, self.analyser)
                return alike(view, terms, condition, self.layout, **kwargs) if terms else nothing()
        except IndexUnavailable as unavailable:
            logger.warning("Nothing alike without an index: %s", unavailable, exc_info=unavailable.__cause__)
            return nothing(INDEX_UNAVAILABLE)

    def answers(self) -> bool:
        """Whether the index can be opened and is of this version."""
        try:
            with self.view():
                return True
        except IndexUnavailable:
            return False

    def damaged(self) -> list[str]:
        """The names of the index's files that are no longer what was written; to be asked with the "write" lock."""
        return damaged(self._current())

    def size(self) -> int:
        """How many documents the index holds. Raises IndexUnavailable."""
        with self.view() as view:
            return view.size

    def digests(self) -> dict[int, int]:
        """The digest of every document by its object's id. Raises IndexUnavailable."""
        folder = self._current()
        try:
            return self._digests(folder)
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
    ) -> None:
        """Take these objects out and put these prepared documents in, in one commit.

        What goes into the index in use is remembered for the one that is being made, be it of the FALLBACK's engine.
        """
        removed = list(removed)
        where = folder or self._current()
        self._write(where, removed, documents)
        seal(where)
        if folder is None:
            self.folder.remember(removed)
            if other := self._fallback():
                other.folder.remember(removed)

    def tidy(self, go_on: Callable[[], bool] = lambda: True) -> bool:
        """Join the small parts that many commits left, so that searches stay quick, while `go_on()` holds.

        False if it was given up; nothing is lost then but the work.
        """
        done = self._tidy(self._current(), go_on)
        seal(self._current())
        return done

    def build(self, documents: Iterable[dict[str, Any]]) -> Path:
        """A new index beside the one in use, with these documents; `folder.swap` puts it in use."""
        folder = self.folder.begin()
        try:
            self._create(folder)
            self._write(folder, (), documents, bulk=True)
            seal(folder)
        except BaseException:
            self.folder.give_up(folder)
            raise
        return folder

    # Haystack's own commands write through these

    def update(self, index: Any, iterable: Iterable[Any], commit: bool = True) -> None:
        documents = [index.full_prepare(one) for one in iterable]
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
