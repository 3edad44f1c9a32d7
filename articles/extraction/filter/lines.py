"""What one line is by its own words: a share bar, a caption, a date, a byline, the heading of another matter."""

import re
from collections.abc import Iterable

from articles.extraction import rules
from articles.extraction.blocks import Block, ends_sentence
from articles.extraction.dates import find_dates

_DATE_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_HALVES = {"a", "p", "m", "am", "pm"}  # a time alone may be the text's own
_MOST_OTHER_WORDS = 3  # beside a date: a name, a rubric
_DIGIT = re.compile(r"\d")
_FIRST_WORD = re.compile(r"[\s,|/•·:+.!-]*([^\s,|/•·:+.!-]+)")
_SHARE_SPLIT = re.compile(r"[\s,|/•·:+.!-]+")
_DECORATION = re.compile(r"[\W_]*$")
_NUMBERS = re.compile(r"[\W\d_]*$")
_LABELLED_LINK = re.compile(r"[^:|]{4,40} ?[:|] .{20,}")
_LED_BY_LINK = 0.6  # share of its characters that stand in links
_FULL_ADDRESS = re.compile(r"\W{0,3}https?://\S+")
_WEB_ADDRESS = re.compile(r"\W{0,3}(?:https?://\S+|(?:[\w-]+\.){1,4}[a-z]{2,8}(?:/\S*)?)")
_EMBEDDED = re.compile(
    r"\W{0,3}https?://(?:(?:www|m)\.)?(?:youtube\.com/(?:watch|shorts|embed)|youtu\.be/|(?:twitter|x)\.com/\w+/status|"
    r"instagram\.com/(?:p|reel)/|tiktok\.com/@|facebook\.com/\S{0,60}(?:videos|posts|watch|share))"
)
_ADDRESS = re.compile(r"://|\w@|@\w")
_LINES, _TERMINAL = rules.RuleSet(rules.LINES), rules.RuleSet(rules.TERMINAL)
_LABELLED = (*rules.BYLINES, rules.EDITORS, *rules.CREDITS)
_LONGEST_CREDIT = 160
_LONGEST_META = 250  # characters
_LONGEST_NAMES = 8  # words of a line that credits somebody and ends in a full stop
_LONGEST_LINE = 400  # a longer block is no button, heading or caption
SIGNATURE = re.compile(r"[*\s]*[(\[](?P<value>[\w./,&;: +-]{1,40}|\*+)[)\]][*.\s]*$")


def line_rule(block: Block) -> str:
    """The rule that takes this block by its own words, or ''."""
    text = block.text
    if _DECORATION.match(text) or (block.kind == "line" and _NUMBERS.match(text)):
        return "decoration"
    if len(text) > _LONGEST_LINE:
        return ""
    if _is_share_bar(text):
        return "share"
    if block.kind != "line" and is_address(block):  # of a text's source; a copied page prints its own
        return ""
    return _LINES.first(text) or _call_rule(text) or _linked_rule(block) or _printed_rule(block)


def _named(among: Iterable[rules.Rule], text: str) -> str:
    return next((rule.name for rule in among if rule.pattern.match(text)), "")


def _call_rule(text: str) -> str:
    folded = text.casefold()
    called = any(word in folded for word in rules.CALL_WORDS)
    return rules.CALLS.name if called and rules.CALLS.pattern.match(text) else ""


def _linked_rule(block: Block) -> str:
    if block.links > 0.9 and len(block.text) < 200 and not block.text.endswith("."):
        return "link"
    return "read also" if block.kind == "p" and _is_labelled_link(block) else ""


def _printed_rule(block: Block) -> str:
    """The rule of what a page prints beside the text: a caption, a date, a name behind its label."""
    text = block.text
    if block.kind == "caption" or is_caption(text):
        return "caption"
    dated = block.kind != "quote" and _DIGIT.search(text)
    if dated and (is_date_line(text) or (block.kind in {"p", "line"} and _is_time_line(text))):
        return "page date"
    if block.links > 0.4 and any(found.end >= len(text) - 6 for found in find_dates(text)):
        return "related"
    if len(text) > _LONGEST_META or (text[-1] == "." and text.count(" ") > _LONGEST_NAMES):
        return ""
    credit = _named(_LABELLED, text) if len(text) <= _LONGEST_CREDIT else ""
    return credit or ("page meta" if ":" in text and len(rules.META_LABEL.findall(text)) > 1 else "")


def _is_labelled_link(block: Block) -> bool:
    """Whether it is the title of another article behind a label, in whatever words: "Gerelateerd: …"."""
    text = block.text
    label = _LABELLED_LINK.match(text) if block.links >= _LED_BY_LINK and not ends_sentence(text) else None
    return label is not None and not _ADDRESS.search(text)


def is_address(block: Block) -> bool:
    """Whether it is an address on the web and nothing else, and no post or video to be shown in its place."""
    printed = _WEB_ADDRESS if block.links > 0.9 else _FULL_ADDRESS
    return bool(printed.fullmatch(block.text)) and not _EMBEDDED.match(block.text)


def _is_share_bar(text: str) -> bool:
    """Whether the line is made of the names of networks and buttons, two at least."""
    first = _FIRST_WORD.match(text)
    if not first or not (first[1].isdigit() or first[1].casefold() in rules.SHARE_WORDS):
        return False
    words = [word for word in _SHARE_SPLIT.split(text.casefold()) if word]
    named = [word for word in words if not word.isdigit()]
    return 2 <= len(words) <= 60 and bool(named) and all(word in rules.SHARE_WORDS for word in named)


def is_caption(text: str) -> bool:
    """Whether a line ends or begins with the credit of a picture."""
    if SIGNATURE.match(text):
        return bool(rules.PICTURE.search(text))
    if len(text) >= 350:
        return False
    # A credit is short: only the end of the line need be searched.
    return bool(rules.CAPTION_START.match(text) or rules.CAPTION_END.search(text, max(0, len(text) - _LONGEST_CREDIT)))


def is_date_line(text: str) -> bool:
    """Whether the line is a date with little besides: a time, a zone, "Diperbarui", "oleh admin"."""
    others = len(_other_words(text)) if len(text) <= 120 else 120
    if others > _MOST_OTHER_WORDS or (others > 1 and text[-1] == "."):  # "Gempa terjadi pada Senin, 4 Maret 2024."
        return False
    return any(True for _ in find_dates(text))


def _is_time_line(text: str) -> bool:
    """Whether the line is a date or time in any of the languages, with nothing but words for such."""
    if len(text) > 120 or not rules.DATED.search(text) or _other_words(text):
        return False
    return any(word not in _HALVES for word in _DATE_WORD.findall(text.casefold()))


def _other_words(text: str) -> list[str]:
    words = _DATE_WORD.findall(text.casefold())
    return [word for word in words if word.replace("’", "'") not in rules.DATE_WORDS]


def is_terminal(text: str) -> str:
    """The rule of a heading after which other matter comes, or ''."""
    return _TERMINAL.first(text) if len(text) <= 120 else ""
