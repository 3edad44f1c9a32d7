from pathlib import Path

import haystack
import pytest
from django.utils import translation


@pytest.fixture(autouse=True)
def data_dir(settings, tmp_path: Path):
    """Each test has captures and an index of its own."""
    settings.DATA_DIR = tmp_path / "var"
    connections = {
        alias: {**options, "PATH": str(tmp_path / "var" / "index" / alias)}
        for alias, options in settings.HAYSTACK_CONNECTIONS.items()
    }
    settings.HAYSTACK_CONNECTIONS = connections
    haystack.connections.connections_info = connections
    haystack.connections.thread_local.connections = {}
    yield settings.DATA_DIR
    haystack.connections.thread_local.connections = {}
    translation.activate(settings.LANGUAGE_CODE)  # a request leaves its own in the thread
