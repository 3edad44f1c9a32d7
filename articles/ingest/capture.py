"""What a reader hands over: a raw capture, or why there is none. Plain values, no database."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class RawCapture:
    """A saved page as it was read. `url` is '' and `captured_at` None where nothing tells them."""

    origin: str
    content: bytes
    media_type: str
    url: str = ""
    captured_at: datetime | None = None


@dataclass(frozen=True)
class Rejected:
    """Something that was meant to be a page and cannot be read; `reason` is a short clause."""

    origin: str
    reason: str


@dataclass(frozen=True)
class Skipped:
    """A file of another type, met in a folder or a ZIP."""

    origin: str
    reason: str = "not a page"


def printable(name: str) -> str:
    """A file's name as it can be shown and stored: undecodable bytes replaced, control characters escaped."""
    decoded = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in decoded)


Read = RawCapture | Rejected | Skipped
