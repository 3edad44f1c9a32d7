"""Checksums of an index's files, which never change once they are written: damage is seen before a reader sees it."""

import json
import zlib
from pathlib import Path

SEAL = "seal"  # JSON: [size, CRC-32] of each file by its name
CHUNK = 1 << 20  # bytes read at once


def seal(folder: Path) -> None:
    """Remember what the files are that were written since the last time."""
    known = _known(folder)
    files = _files(folder)
    sums = {name: known.get(name) or _sum(path) for name, path in files.items()}
    if sums != known:
        aside = folder / f"{SEAL}.new"
        aside.write_text(json.dumps(sums))
        aside.replace(folder / SEAL)


def damaged(folder: Path) -> list[str]:
    """The names of files that are no longer what they were, or gone."""
    files = _files(folder)
    return sorted(name for name, was in _known(folder).items() if name not in files or _sum(files[name]) != was)


def _files(folder: Path) -> dict[str, Path]:
    """What engines write once: all but lists of files (.json), locks, and what is hidden."""
    return {
        path.name: path
        for path in folder.iterdir()
        if path.is_file() and path.suffix not in ("", ".json", ".lock", ".new") and not path.name.startswith(".")
    }


def _sum(path: Path) -> list[int]:
    size = total = 0
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            size, total = size + len(chunk), zlib.crc32(chunk, total)
    return [size, total]


def _known(folder: Path) -> dict[str, list[int]]:
    try:
        known: dict[str, list[int]] = json.loads((folder / SEAL).read_text())
    except (FileNotFoundError, ValueError):
        return {}
    return known
