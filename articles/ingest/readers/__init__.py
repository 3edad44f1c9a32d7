"""Readers turn what people have (files, folders, ZIPs) into raw captures, and never stop at a bad one."""

from collections.abc import Iterator
from pathlib import Path
from typing import IO

from articles.ingest.capture import Read, Rejected, Skipped
from articles.ingest.readers import pages, zips

SUFFIXES = (*pages.MEDIA_TYPES, ".zip")


def read(path: Path) -> Iterator[Read]:
    """All that `path`, a file or a folder, holds, in the order of names; a problem is an item and not an error."""
    if path.is_dir():
        for file in files(path):
            yield from read_file(file) if file.suffix.lower() in SUFFIXES else [Skipped(str(file))]
    elif path.exists():
        yield from read_file(path)
    else:
        yield Rejected(str(path), "there is no such file or folder")


def read_file(path: Path) -> Iterator[Read]:
    try:
        with path.open("rb") as stream:
            yield from read_stream(stream, str(path))
    except OSError as error:
        yield Rejected(str(path), f"it cannot be read: {error.strerror or error}")


def read_stream(stream: IO[bytes], origin: str) -> Iterator[Read]:
    """What an open file holds; its kind is told by the ending of `origin`."""
    suffix = Path(origin).suffix.lower()
    if suffix in pages.MEDIA_TYPES:
        yield pages.read(stream, origin)
    elif suffix == ".zip":
        yield from zips.read(stream, origin)
    else:
        yield Rejected(origin, "neither a page (.html, .htm, .txt) nor a ZIP")


def count(path: Path) -> int:
    """How many items `read` will yield, as far as names tell, for a progress bar."""
    if path.is_dir():
        return sum(count(file) if file.suffix.lower() == ".zip" else 1 for file in files(path))
    return zips.count(path) if path.suffix.lower() == ".zip" else 1


def files(folder: Path) -> Iterator[Path]:
    """Every regular file below the folder, by name, without hidden ones."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts):
            yield path
