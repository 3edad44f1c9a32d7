"""What one line is by its own words: a share bar, a caption, a date, a byline, the heading of another matter."""

import re

from articles.extraction import rules
from articles.extraction.blocks import Block
from articles.extraction.dates import find_dates

_WORD = re.compile(r"\w+")
_SHARE_SPLIT = re.compile(r"[\s,|/•·:+.!-]+")
_DATE_REST = re.compile(
    r"\b(?:wib|wita|wit|pukul|jam|diperbarui|dipublikasikan|diterbitkan|terbit|tayang|pada|oleh|admin|redaksi|terakhir|"
    r"diubah|tanggal|hari|rilis|dibuat|kali|dibaca|menit|yang|lalu|komentar|updated?|published|posted|on|at|by|last|"
    r"modified|date|created|post|a\.?m|p\.?m|gmt|utc|est|edt|bst|cet|ist|uhr|views?|min|read|comments?)\b|[\W\d_]+",
    re.I,
)
_DECORATION = re.compile(r"[\W_]*$")
_LABELLED = (*rules.BYLINES, rules.EDITORS, *rules.CREDITS)
_LONGEST_LINE = 400  # a longer block is no button, heading or caption
SIGNATURE = re.compile(r"[*\s]*[(\[](?P<value>[\w./,&;: +-]{1,40}|\*+)[)\]][*.\s]*$")


def line_rule(block: Block) -> str:
    """The rule that takes this block by its own words, or ''."""
    text = block.text
    if _DECORATION.match(text):
        return "decoration"
    if len(text) > _LONGEST_LINE:
        return ""
    if is_share_bar(text):
        return "share"
    if rule := next((rule.name for rule in rules.LINES if rule.pattern.match(text)), ""):
        return rule
    if block.links > 0.9 and len(text) < 200 and not text.endswith("."):
        return "link"
    if block.kind == "caption" or is_caption(text):
        return "caption"
    if is_date_line(text):
        return "page date"
    if block.links > 0.4 and any(found.end >= len(text) - 6 for found in find_dates(text)):
        return "related"
    return next((rule.name for rule in _LABELLED if len(text) < 160 and rule.pattern.match(text)), "")


def is_share_bar(text: str) -> bool:
    """Whether the line is made of the names of networks and buttons, two at least."""
    words = [word for word in _SHARE_SPLIT.split(text.casefold()) if word]
    return 2 <= len(words) <= 60 and all(word in rules.SHARE_WORDS or word.isdigit() for word in words)


def is_caption(text: str) -> bool:
    """Whether a line ends or begins with the credit of a picture."""
    if SIGNATURE.match(text):
        return bool(rules.PICTURE.search(text))
    return len(text) < 350 and bool(rules.CAPTION_START.match(text) or rules.CAPTION_END.search(text))


def is_date_line(text: str) -> bool:
    """Whether the line is a date with little besides: a time, a zone, "Diperbarui", "oleh admin"."""
    if len(text) > 120:
        return False
    dates = list(find_dates(text))
    if not dates:
        return False
    rest = text
    for found in reversed(dates):
        rest = rest[: found.start] + " " + rest[found.end :]
    return len(_WORD.findall(_DATE_REST.sub(" ", rest))) <= 3


def is_terminal(text: str) -> str:
    """The rule of a heading after which other matter comes, or ''."""
    if len(text) > 120:
        return ""
    return next((rule.name for rule in rules.TERMINAL if rule.pattern.match(text)), "")
