"""The one open view that a process has of an index, whichever of its threads asks."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Protocol

from articles.search.backends.folder import IndexFolder, IndexUnavailable
from articles.search.backends.nodes import Prefix, Word

Condition = Any

MAX_EXPANSIONS = 100  # words that a prefix stands for


class View(Protocol):
    """One state of an index, open for reading. Conditions are trees in analysed words; None is all there is."""

    folder: Path
    size: int

    def is_latest(self) -> bool:
        """Whether nothing was committed since."""

    def search(self, condition: Condition, start: int, end: int, order: tuple[str, ...]) -> Found:
        """The total, and ids with scores from `start` to before `end`.

        In the order of these columns ('-' for descending; the unknown last), or by relevance if there are none.
        """

    def alike(self, terms: Mapping[str, float], condition: Condition, start: int, end: int) -> Found:
        """The total, and ids with scores, of what meets `condition` and has any of these terms of the given weights."""

    def counts(self, condition: Condition, columns: tuple[str, ...]) -> dict[str, list[tuple[Any, int]]]:
        """How many documents each value of a column would leave, commonest first; the column's own filter is lifted."""

    def frequency(self, word: Word) -> int:
        """How many documents have the word."""

    def holding(self, term: str) -> int:
        """How many documents have the term, those that were removed among them or not."""

    def words(self, beginning: str) -> list[str]:
        """All words of the documents that begin so."""

    def expand(self, prefix: Prefix) -> tuple[list[str], bool]:
        """The commonest words that begin so, MAX_EXPANSIONS at most, and whether there are more."""

    def close(self) -> None: ...


Found = tuple[int, list[tuple[int, float]]]
Opening = Callable[[Path, View | None], View]


class OpenView:
    """Holds the view of one index. `lock` keeps threads apart while it is exchanged."""

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self.view: View | None = None

    def latest(self, folder: IndexFolder, open_view: Opening) -> View:
        """The view of the index in use as it is now. Raises IndexUnavailable."""
        try:
            return self._latest(folder, open_view)
        except OSError as error:
            raise IndexUnavailable(f"the folder {folder.path} cannot be read") from error

    def _latest(self, folder: IndexFolder, open_view: Opening) -> View:
        # Looked at before every search: it costs 0.05 ms, and another process's change must show at once.
        if self.view is not None and self.view.folder == folder.current() and self.view.is_latest():
            return self.view
        before, self.view = self.view, None
        try:
            self.view = _opened(folder, before, open_view)
        finally:
            if before is not None:
                before.close()
        return self.view

    def close(self) -> None:
        if self.view is not None:
            self.view.close()
        self.view = None


def _opened(folder: IndexFolder, before: View | None, open_view: Opening) -> View:
    while True:
        current = folder.current()
        if current is None:
            raise IndexUnavailable("there is no index")
        held = _files(current)
        try:
            return open_view(current, before)
        except Exception as error:
            # The engines and the disk each have errors of their own for an index that is broken. But a writer may
            # just have swapped it, or removed the files of the state that was being opened.
            if folder.current() == current and _files(current) == held:
                raise IndexUnavailable(f"the index in {current} cannot be read") from error


def _files(folder: Path) -> set[str]:
    return {entry.name for entry in os.scandir(folder)} if folder.is_dir() else set()


_views: dict[Path, OpenView] = {}


def open_view_of(path: Path) -> OpenView:
    """What this process holds open of the index in `path`."""
    return _views.setdefault(path, OpenView())


# After a fork the parent's open files, whose positions are shared, are not this process's to use.
os.register_at_fork(after_in_child=_views.clear)
