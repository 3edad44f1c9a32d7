from pathlib import Path

import haystack
import pytest
from django.utils import translation


@pytest.fixture(autouse=True)
def data_dir(settings, tmp_path: Path):
    """Each test has captures and an index of its own."""
    settings.DATA_DIR = tmp_path / "var"
    connections = {"default": {**settings.HAYSTACK_CONNECTIONS["default"], "PATH": str(tmp_path / "var" / "index")}}
    settings.HAYSTACK_CONNECTIONS = connections
    haystack.connections.connections_info = connections
    haystack.connections.thread_local.connections = {}
    yield settings.DATA_DIR
    haystack.connections.thread_local.connections = {}
    translation.activate(settings.LANGUAGE_CODE)  # a request leaves its own in the thread
