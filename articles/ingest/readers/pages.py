"""A saved page: HTML, or the plain text of one."""

import re
from pathlib import PurePath
from typing import IO

from articles.ingest.capture import RawCapture, Rejected

MEDIA_TYPES = {".html": "text/html", ".htm": "text/html", ".txt": "text/plain"}
MAX_BYTES = 32 * 1024 * 1024  # news pages stay under 3 MB, single-file saves with their pictures under 20

# Where browsers' "save as" and SingleFile write the address that a page was saved from, in a comment at its top.
_SAVED_FROM = re.compile(
    rb"<!--\s*(?:saved from url=\(\d{4}\)|Page saved with SingleFile\s+url:\s*)(https?://[^\s<>\"]+)"
)
_TOP = 4096


def read(stream: IO[bytes], origin: str) -> RawCapture | Rejected:
    """The page in an open file, with the address it says it was saved from."""
    content = stream.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        return Rejected(origin, f"larger than {MAX_BYTES // 2**20} MB")
    saved_from = _SAVED_FROM.search(content, 0, _TOP)
    url = saved_from[1].decode("utf-8", "replace")[:2000] if saved_from else ""
    return RawCapture(origin, content, MEDIA_TYPES[PurePath(origin).suffix.lower()], url)
