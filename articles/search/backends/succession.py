"""One engine after another: while the chosen one has no index, the index of the one before it serves."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any, Self

from haystack import connections
from haystack.backends import BaseSearchBackend

from articles.search.backends.folder import IndexFolder, IndexUnavailable
from articles.search.backends.opened import View


class SuccessiveBackend(BaseSearchBackend):
    """A backend whose connection may name another of the same objects as its FALLBACK."""

    def __init__(self, connection_alias: str, **options: Any) -> None:
        super().__init__(connection_alias, **options)
        self.path = Path(options["PATH"])
        self.fallback: str | None = options.get("FALLBACK")

    @property
    @abstractmethod
    def folder(self) -> IndexFolder:
        """Where its index is."""

    @abstractmethod
    def view(self) -> AbstractContextManager[View]:
        """Its index as it is now, for the block. Raises IndexUnavailable."""

    def serving(self) -> Self:
        """This one; that of the FALLBACK while only that one has an index."""
        other = self._fallback()
        with suppress(OSError):  # which opening it tells
            if other and self.folder.current() is None and other.folder.current():
                return other
        return self

    @contextmanager
    def serving_view(self) -> Iterator[View]:
        """The index that serves as it is now, for the block. Raises IndexUnavailable."""
        with ExitStack() as held:
            while True:
                backend = self.serving()
                try:
                    view = held.enter_context(backend.view())
                    break
                except IndexUnavailable:
                    if self.serving() is backend:  # else another has just taken over
                        raise
            yield view

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Hold the "write" lock for the block, and that of the FALLBACK's engine; all who do take them in one order."""
        other = self._fallback()
        folders = [self.folder, *([other.folder] if other and other.path.is_dir() else [])]
        with ExitStack() as held:
            for folder in sorted(folders, key=lambda folder: folder.path):
                held.enter_context(folder.lock("write", wait=True))
            yield

    def put_in_use(self, folder: Path) -> None:
        """Make `folder` the index in use; that of the FALLBACK's engine, which falls behind from now on, goes.

        The caller is `alone`.
        """
        self.folder.swap(folder)
        if other := self._fallback():
            other.folder.drop()

    def _fallback(self) -> Self | None:
        """The backend of the connection that answers while this one has no index."""
        found: Self | None = connections[self.fallback].get_backend() if self.fallback else None
        return found
