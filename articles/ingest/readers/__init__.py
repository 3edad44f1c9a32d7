"""Readers turn what people have (files, folders, ZIPs) into raw captures, and never stop at a bad one."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from articles.ingest.capture import Read, Rejected, Skipped, printable
from articles.ingest.readers import pages, zips

SUFFIXES = (*pages.MEDIA_TYPES, ".zip")


def read(path: Path) -> Iterator[Read]:
    """All that `path`, a file or a folder, holds, in the order of names; a problem is an item and not an error."""
    try:
        if path.is_dir():
            for found in contents(path):
                yield from [found] if isinstance(found, Rejected) else read_found(found)
        elif path.is_file():
            yield from read_file(path)
        else:
            path.stat()
            yield Rejected(printable(str(path)), "neither a file nor a folder")
    except FileNotFoundError:
        yield Rejected(printable(str(path)), "there is no such file or folder")
    except OSError as error:
        yield Rejected(printable(str(path)), f"it cannot be read: {error.strerror}")


def read_found(path: Path) -> Iterator[Read]:
    """A file met in a folder: other types than ours were not meant for us."""
    yield from read_file(path) if path.suffix.lower() in SUFFIXES else [Skipped(printable(str(path)))]


def read_file(path: Path) -> Iterator[Read]:
    try:
        with path.open("rb") as stream:
            yield from read_stream(stream, str(path))
    except OSError as error:
        yield Rejected(printable(str(path)), f"it cannot be read: {error.strerror or error}")


def read_stream(stream: IO[bytes], origin: str) -> Iterator[Read]:
    """What an open file holds; its kind is told by the ending of `origin`."""
    origin = printable(origin)
    suffix = Path(origin).suffix.lower()
    if suffix in pages.MEDIA_TYPES:
        yield pages.read(stream, origin)
    elif suffix == ".zip":
        yield from zips.read(stream, origin)
    else:
        yield Rejected(origin, "neither a page (.html, .htm, .txt) nor a ZIP")


def count(path: Path) -> int:
    """How many items `read` will yield, as far as names tell, for a progress bar."""
    try:
        found = list(contents(path)) if path.is_dir() else [path]
    except OSError:
        return 1
    return sum(zips.count(one) if isinstance(one, Path) and one.suffix.lower() == ".zip" else 1 for one in found)


def contents(folder: Path) -> list[Path | Rejected]:
    """Every regular file below the folder, by name, without hidden ones, and each folder that cannot be looked into."""
    found: list[tuple[str, Path | Rejected]] = []

    def refuse(error: OSError) -> None:
        name = printable(str(error.filename))
        found.append((name, Rejected(name, f"it cannot be read: {error.strerror}")))

    for parent, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        paths = (Path(parent, name) for name in names if not name.startswith("."))
        found += [(str(path), path) for path in paths if path.is_file()]
    return [one for _, one in sorted(found, key=lambda pair: pair[0])]
