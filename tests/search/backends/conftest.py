from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from haystack import connections

from articles.search.backends.backend import FolderBackend
from articles.search.backends.opened import open_view_of


def made(number: int, title: str = "", text: str = "", day: date | None = None, **columns: Any) -> dict[str, Any]:
    """A document as ArticleIndex prepares it."""
    return {
        "django_id": str(number),
        "title": title,
        "stem": text,
        "date": day,
        "year": day.year if day else 0,
        "month": day.year * 100 + day.month if day else 0,
        "source": 0,
        "region": [],
        "uncertain": [],
        "digest": number,
        **columns,
    }


@pytest.fixture
def indexed(engine, tmp_path) -> Iterable[Callable[..., FolderBackend]]:
    """Makes an index of these documents, with the engine of the test."""
    paths = []

    def make(*documents: dict[str, Any], path: Path | None = None) -> FolderBackend:
        folder = path or tmp_path / f"index{len(paths)}"
        paths.append(folder)
        backend = type(connections["default"].get_backend())
        made = backend("default", PATH=str(folder), ANALYSER="articles.search.analysis")
        made.folder.swap(made.build(documents))
        return made

    yield make
    for path in paths:
        open_view_of(path).close()
