"""What is known of an article for citing it."""

import re
from dataclasses import dataclass, fields
from datetime import date, datetime

from articles.text import squeeze

# Control characters, and the signs that turn the direction of what follows them.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+")


@dataclass(frozen=True)
class Reference:
    """An article as it is cited. Every text is one line without control and direction signs; '' is not known."""

    key: str  # its name in a list of references: ASCII letters, digits and hyphens
    title: str
    permalink: str  # address of this version in the archive
    sha256: str = ""  # of the text
    byline: str = ""  # as it is printed
    outlet: str = ""
    published: date | None = None  # the day that the outlet printed
    certain: bool = True  # whether that day is
    published_at: datetime | None = None
    modified: date | None = None
    url: str = ""  # where the outlet published it
    captured_at: datetime | None = None
    language: str = ""
    section: str = ""
    places: tuple[str, ...] = ()
    abstract: str = ""

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(value, str):
                object.__setattr__(self, field.name, one_line(value))
        object.__setattr__(self, "places", tuple(one_line(place) for place in self.places))

    @property
    def address(self) -> str:
        """Where a reader finds it: at the outlet, else in the archive."""
        return self.url or self.permalink


def one_line(text: str) -> str:
    """The text in one line, without what cannot be seen."""
    return squeeze(_UNSEEN.sub(" ", text))
