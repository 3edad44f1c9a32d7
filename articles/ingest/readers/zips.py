"""The pages in a ZIP. Members are read into memory one by one, up to a limit; none is ever written under its name."""

import lzma
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import IO

from articles.ingest.capture import RawCapture, Read, Rejected, Skipped, printable
from articles.ingest.readers import pages

# What zipfile and the decompressors behind it raise for bytes that are no whole ZIP.
_BROKEN = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError, NotImplementedError)
_ENCRYPTED = 0x1  # general purpose bit 0, APPNOTE.TXT 4.4.4
_MAX_EXPANSION = 4 * 2**30  # bytes out of one ZIP, so that a small file of overlapping members cannot keep us busy


def read(stream: IO[bytes], origin: str) -> Iterator[Read]:
    """Each member of the ZIP; what is broken, encrypted, too large or badly named is rejected by itself."""
    left = _MAX_EXPANSION
    try:
        with zipfile.ZipFile(stream) as archive:
            for member in archive.infolist():
                if member.is_dir():
                    continue
                item = _read_member(archive, member, printable(f"{origin}/{member.filename}"))
                left -= len(item.content) if isinstance(item, RawCapture) else 0
                if left < 0:
                    yield Rejected(origin, f"it expands to more than {_MAX_EXPANSION // 2**30} GB; the rest was left")
                    return
                yield item
    except _BROKEN as error:
        yield Rejected(origin, f"not a whole ZIP: {error}")


def _read_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, origin: str) -> Read:
    name = PurePosixPath(member.filename)
    if ".." in name.parts or name.is_absolute() or "\\" in member.filename:
        return Rejected(origin, "its name leads outside the ZIP")
    if name.suffix.lower() not in pages.MEDIA_TYPES or any(part.startswith((".", "__MACOSX")) for part in name.parts):
        return Skipped(origin)
    if member.flag_bits & _ENCRYPTED:
        return Rejected(origin, "it is encrypted")
    if member.file_size > pages.MAX_BYTES:
        return Rejected(origin, f"larger than {pages.MAX_BYTES // 2**20} MB")
    try:
        with archive.open(member) as stream:
            return pages.read(stream, origin)
    except _BROKEN as error:
        return Rejected(origin, f"it cannot be unpacked: {error}")


def count(path: Path) -> int:
    """How many members the ZIP lists; 1 if it is none."""
    try:
        with zipfile.ZipFile(path) as archive:
            return sum(not member.is_dir() for member in archive.infolist())
    except _BROKEN:
        return 1
