"""Captured bytes on disk: equal bytes are stored once, under their SHA-256."""

import hashlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path


class CaptureStorage:
    """A folder of files named by the SHA-256 of what they hold: `ab/abcdef…`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, sha256: str) -> Path:
        return self.folder / sha256[:2] / sha256

    def keep(self, content: bytes) -> str:
        """Store `content` unless it is stored, durably, and return its SHA-256 in hexadecimal."""
        sha256 = hashlib.sha256(content).hexdigest()
        path = self.path(sha256)
        if path.exists():
            return sha256
        path.parent.mkdir(parents=True, exist_ok=True)
        _sync(self.folder)
        # Written aside and renamed, so that a crash leaves the whole file or none under its name.
        descriptor, aside = tempfile.mkstemp(dir=path.parent, prefix=".")
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(aside).replace(path)
        except BaseException:
            Path(aside).unlink(missing_ok=True)
            raise
        _sync(path.parent)
        return sha256

    def stored(self) -> Iterator[str]:
        """The SHA-256 of every stored file."""
        return (path.name for path in self.folder.glob("??/*") if not path.name.startswith("."))

    def read(self, sha256: str) -> bytes:
        """The bytes of that SHA-256. Raises OSError if they are gone or changed since."""
        content = self.path(sha256).read_bytes()
        if hashlib.sha256(content).hexdigest() != sha256:
            raise OSError(f"the captured file {sha256} was changed on disk")
        return content


def _sync(folder: Path) -> None:
    """Make the names in `folder` as durable as what they name."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
