"""What a browser shows to nobody, by an element's attributes: text stands there for search engines and for scripts."""

import re
from itertools import islice

from lxml.etree import _Element

from articles.extraction.blocks import BLOCK_TAGS

HIDDEN = "hidden"
NEVER_HIDDEN = {"html", "body", "main", "h1"}  # pages hide these until a script has run
_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|"
    r"(?:left|right|top|bottom|text-indent)\s*:\s*-\s*(?:[5-9]\d\d|\d{4,}|\d{3}(?=\s*(?:r?em|ch|%|v[wh])))",
    re.I,
)
_NO_SIZE = re.compile(r"font-size\s*:\s*0*\.?0+(?![\d.])", re.I)
_SIZED = re.compile(r"font(?:-size)?\s*:", re.I)
_NAMES = {
    "hidden", "hide", "d-none", "invisible", "sr-only", "visually-hidden", "visuallyhidden", "screen-reader",
    "screenreader", "screen-reader-text", "screen-reader-only", "screenreader-text", "a11y", "no-print", "noprint",
}  # fmt: skip
# What is said twice or comes with a subscription is kept from being read aloud, and shown.
_SHOWN = re.compile(r"quote|paywall|premium|meter|locked", re.I)
_REST = re.compile(
    r"(?:^|[\s_-])(?:more(?:-?(?:text|content))?|selengkapnya|lanjutan|sisa|rest|expand\w*|collaps\w*|truncat\w*)(?=$|[\s_-])",
    re.I,
)
_LONGEST_NAME = 400  # characters
_MOST = 200  # elements below


def is_hidden(tag: str, names: list[str], style: str, hidden: str | None, aria: str | None) -> bool:
    """Whether an element of these classes and attributes is hidden; of `aria-hidden` ones only blocks, no icons."""
    # "hidden md:block" is hidden on small screens alone.
    if not _NAMES.isdisjoint(names) and not any(":" in name for name in names):
        return True
    if (hidden is not None and hidden.lower() != "until-found") or (aria == "true" and tag in BLOCK_TAGS):
        return hidden is not None or not any(_SHOWN.search(name) for name in names)
    return bool(style and (_STYLE.search(style) or _NO_SIZE.search(style)))


def is_only_gapless(element: _Element) -> bool:
    """Whether a box has no size of its own only so that no gaps part what stands in it, which has one."""
    style = element.get("style", "")
    if not _NO_SIZE.search(style) or _STYLE.search(style):
        return False
    return any(_SIZED.search(below.get("style", "")) for below in islice(element.iterdescendants(), _MOST))


def is_rest(element: _Element) -> bool:
    """Whether a box is named for the rest of a text, which a button shows."""
    return bool(_REST.search(f"{element.get('class', '')} {element.get('id', '')}"[:_LONGEST_NAME]))
