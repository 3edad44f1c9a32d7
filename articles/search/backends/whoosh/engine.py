"""Haystack on Whoosh: pure Python, exact, and good to some 20,000 documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from haystack.backends import BaseEngine

from articles.search.backends.backend import FolderBackend
from articles.search.backends.conditions import TreeQuery
from articles.search.backends.opened import View
from articles.search.backends.whoosh import writing
from articles.search.backends.whoosh.schema import as_fields, make_schema
from articles.search.backends.whoosh.view import WhooshView


class WhooshBackend(FolderBackend):
    VERSION = 3
    GOOD_TO = 20_000
    threads_share_a_view = False  # Whoosh's readers share file positions

    def _open(self, folder: Path, before: View | None) -> WhooshView:
        return WhooshView(folder, self.layout, self.analyser, before if isinstance(before, WhooshView) else None)

    def _create(self, folder: Path) -> None:
        writing.create_index(folder, make_schema(self.layout))

    def _write(
        self,
        folder: Path,
        removed: Iterable[int],
        documents: Iterable[dict[str, Any]],
        *,
        bulk: bool = False,
    ) -> None:
        made = (as_fields(document, self.layout, self.analyser) for document in documents)
        if bulk:
            writing.fill(folder, make_schema(self.layout), made)
        else:
            writing.write(folder, make_schema(self.layout), removed, made)

    def _tidy(self, folder: Path, go_on: Callable[[], bool]) -> bool:
        return writing.tidy(folder, make_schema(self.layout), go_on)

    def _digests(self, folder: Path) -> dict[int, int]:
        return writing.read_digests(folder, make_schema(self.layout))


class Engine(BaseEngine):
    backend = WhooshBackend
    query = TreeQuery
