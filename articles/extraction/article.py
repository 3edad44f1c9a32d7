"""What extraction hands back: the article, and the one error that says why there is none."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Self


class NotAnArticle(Exception):  # noqa: N818 - the public surface names it so
    """The bytes hold no article; `reason` is one clause in plain English."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Published:
    """The day of publication (an aware datetime where a time is known), how it was found, and whether it is sure.

    `from_utc` says that the page gave the moment in UTC: its day depends on where the outlet is.
    """

    value: date | datetime
    method: str
    certain: bool
    from_utc: bool = False


class Paragraph(str):
    """One paragraph of the text, and its kind: text, subheading, item, quote or row (of a table)."""

    __slots__ = ("kind",)
    kind: str

    def __new__(cls, text: str, kind: str = "text") -> Self:
        paragraph = super().__new__(cls, text)
        paragraph.kind = kind
        return paragraph


@dataclass(frozen=True)
class Removed:
    """A block that left the text, and the name of the rule that took it."""

    text: str
    rule: str


@dataclass(frozen=True)
class ExtractedArticle:
    """A clean article. What the page does not tell is '', () or None; `modified` is later than `published`."""

    title: str
    standfirst: str
    dateline: str
    paragraphs: tuple[Paragraph, ...]
    byline: str
    editor: str
    credit: str
    category: str
    tags: tuple[str, ...]
    image_url: str
    image_caption: str
    published: Published | None
    modified: Published | None
    site_name: str
    canonical_url: str
    language: str
    removed: tuple[Removed, ...]

    @property
    def body(self) -> str:
        """The paragraphs with a blank line between them."""
        return "\n\n".join(self.paragraphs)
