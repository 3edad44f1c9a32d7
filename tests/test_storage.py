import os

import pytest

from articles.storage import CaptureStorage


def test_equal_bytes_are_stored_once(tmp_path):
    storage = CaptureStorage(tmp_path)
    first, second = storage.keep(b"page"), storage.keep(b"page")
    assert first == second
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == [first]
    assert storage.read(first) == b"page"


def test_a_file_that_was_changed_on_disk_is_not_handed_out(tmp_path):
    storage = CaptureStorage(tmp_path)
    sha256 = storage.keep(b"page")
    storage.path(sha256).write_bytes(b"forged")
    with pytest.raises(OSError, match="was changed on disk"):
        storage.read(sha256)


def test_a_write_that_fails_leaves_no_file_behind(tmp_path, monkeypatch):
    def full_disk(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(OSError, match="No space left"):
        CaptureStorage(tmp_path).keep(b"page")
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
