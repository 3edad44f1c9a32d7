from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import BoundedSemaphore

import haystack
import pytest
from django.conf import settings
from django.test import override_settings
from django.utils import translation

from articles.views.export import AT_ONCE


@contextmanager
def kept_in(folder: Path) -> Iterator[Path]:
    """Captures and index are in this folder meanwhile."""
    connections = {
        alias: {**options, "PATH": str(folder / "index" / alias)}
        for alias, options in settings.HAYSTACK_CONNECTIONS.items()
    }
    before = haystack.connections.connections_info
    with override_settings(DATA_DIR=folder, HAYSTACK_CONNECTIONS=connections):
        haystack.connections.connections_info = connections
        haystack.connections.thread_local.connections = {}
        yield folder
        haystack.connections.thread_local.connections = {}
        haystack.connections.connections_info = before


@pytest.fixture(autouse=True)
def free_exports(monkeypatch: pytest.MonkeyPatch) -> None:
    """No export that an earlier test left unread takes a place."""
    monkeypatch.setattr("articles.views.export._free", BoundedSemaphore(AT_ONCE))


@pytest.fixture(autouse=True)
def data_dir(tmp_path: Path) -> Iterator[Path]:
    """Each test has captures and an index of its own."""
    with kept_in(tmp_path / "var") as folder:
        yield folder
    translation.activate(settings.LANGUAGE_CODE)  # a request leaves its own in the thread
