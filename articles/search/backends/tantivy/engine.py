"""Haystack on tantivy, a search library in Rust that runs in the process: for some 20,000 documents to a million.

It stands on its own but for the modules beside this package. To use it in a project:

    HAYSTACK_CONNECTIONS = {
        "default": {
            "ENGINE": "articles.search.backends.tantivy.engine.Engine",
            "PATH": "/var/lib/project/index",    # a folder of its own
            "ANALYSER": "project.analysis",      # a module: see backends/analyser.py for its four functions
            "SILENTLY_FAIL": False,
        },
    }
    HAYSTACK_LIMIT_TO_REGISTERED_MODELS = False  # there is one model

A connection has one SearchIndex with an IntegerField `digest`, by which `digests` tells what the index holds. Its
CharFields are searched, its IntegerFields, BooleanFields and DateFields are filtered by, counted and sorted by, its
MultiValueFields are filtered by and counted (see backends/layout.py). `content` takes a text or a tree of
backends/nodes.py. One process writes at a time, under `folder.lock("write", …)`; any number read, also who may not
write in the folder.

Limits: ids are whole numbers below 2**36, other numbers have 64 bits with a sign, and 0 is unknown; a field called
`date` is a day, and orders by it and the id are quick, other orders take 0.1 s for 100,000 hits; boosts count in whole
times; a facet has its 65,000 commonest values at most, all facets of one search together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from haystack.backends import BaseEngine

from articles.search.backends.backend import FolderBackend
from articles.search.backends.conditions import TreeQuery
from articles.search.backends.opened import View
from articles.search.backends.tantivy import writing
from articles.search.backends.tantivy.opening import panics_told
from articles.search.backends.tantivy.schema import as_document, make_schema
from articles.search.backends.tantivy.view import TantivyView


class TantivyBackend(FolderBackend):
    VERSION = 1

    def _open(self, folder: Path, before: View | None) -> TantivyView:
        return TantivyView(folder, self.layout, self.analyser)

    @panics_told()
    def _create(self, folder: Path) -> None:
        writing.create_index(folder, make_schema(self.layout))

    @panics_told()
    def _write(
        self,
        folder: Path,
        removed: Iterable[int],
        documents: Iterable[dict[str, Any]],
        *,
        bulk: bool = False,
    ) -> None:
        made = (as_document(document, self.layout, self.analyser) for document in documents)
        writing.write(folder, removed, made, bulk=bulk)

    @panics_told()
    def _tidy(self, folder: Path, go_on: Callable[[], bool]) -> bool:
        writing.tidy(folder)
        return True

    @panics_told()
    def _digests(self, folder: Path) -> dict[int, int]:
        return writing.read_digests(folder)


class Engine(BaseEngine):
    backend = TantivyBackend
    query = TreeQuery
