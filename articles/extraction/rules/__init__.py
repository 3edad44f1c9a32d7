"""What is not the article's text, as data: boxes by their class, lines by their words. Each rule has a name.

Indonesian comes first, then the usage of Malay, Javanese and Sundanese outlets, English, and the main languages of
Europe. A rule stands for a class of pages, never for one page or host. No pattern nests one repeat in another that
could share its characters, so that each is linear in its line.
"""

from articles.extraction.rules.appeals import CALL_WORDS, CALLS
from articles.extraction.rules.boxes import BOXES, DEAD, ROLES, TAG_BOXES, box_of, is_body
from articles.extraction.rules.credits import (
    AGENCY,
    BY_NAMES,
    BYLINES,
    CAPTION_END,
    CAPTION_START,
    CREDITS,
    EDITORS,
    LABEL_ALONE,
    LABELLED_BYLINE,
    META_LABEL,
    NAME_LINE,
    NO_LABEL,
    NO_PERSON,
    PICTURE,
    SCENE,
    SCENE_LINE,
    SIGNED,
)
from articles.extraction.rules.dates import DATE_WORDS, DATED
from articles.extraction.rules.endings import TERMINAL
from articles.extraction.rules.lines import LINES, SHARE_WORDS
from articles.extraction.rules.notices import TAIL
from articles.extraction.rules.read_also import INLINE, READ_ALSO_LABEL, SAYING
from articles.extraction.rules.rule import Rule, RuleSet
from articles.extraction.rules.titles import ERROR, LISTING, LOGIN, NO_TITLE, SEARCH

__all__ = [
    "AGENCY",
    "BOXES",
    "BYLINES",
    "BY_NAMES",
    "CALLS",
    "CALL_WORDS",
    "CAPTION_END",
    "CAPTION_START",
    "CREDITS",
    "DATED",
    "DATE_WORDS",
    "DEAD",
    "EDITORS",
    "ERROR",
    "INLINE",
    "LABELLED_BYLINE",
    "LABEL_ALONE",
    "LINES",
    "LISTING",
    "LOGIN",
    "META_LABEL",
    "NAME_LINE",
    "NO_LABEL",
    "NO_PERSON",
    "NO_TITLE",
    "PICTURE",
    "READ_ALSO_LABEL",
    "ROLES",
    "SAYING",
    "SCENE",
    "SCENE_LINE",
    "SEARCH",
    "SHARE_WORDS",
    "SIGNED",
    "TAG_BOXES",
    "TAIL",
    "TERMINAL",
    "Rule", "RuleSet",
    "box_of",
    "is_body",
]  # fmt: skip
