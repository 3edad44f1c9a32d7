"""What the stages read from a file before its fields are known, and where in it a field may be printed."""

import re
from dataclasses import dataclass, field
from itertools import takewhile

from articles.extraction.blocks import Block
from articles.extraction.dateline import read_dateline
from articles.extraction.fields.pictures import Picture
from articles.extraction.filter.lines import is_date_line, is_terminal
from articles.extraction.page.metadata import Metadata
from articles.extraction.page.outside import Surroundings
from articles.text import fold

_FOR_DAY_AND_NAME = {"page date", "byline", "page meta"}
_OTHER_MATTER = {"caption", "form", "related", "comments", "advertisement", "popup", "newsletter"}
_LONGEST = 150  # characters of a line that prints them
_ABOVE = 3  # lines
_SUMMARY = 100  # characters that a teaser has below its title at most
_LINKED, _TITLE_WORDS = 0.6, 4
_WAY = re.compile(r"[^\w\s]")  # a sign between the links of a breadcrumb
_TODAY = re.compile(r"\W*(?:hari ini|sekarang|today)\b", re.I)


@dataclass
class Reading:
    """What stages 2 to 5 make of a file, be it a page or a text."""

    blocks: list[Block]
    title: str = ""
    data: Metadata = field(default_factory=Metadata)
    around: Surroundings = field(default_factory=lambda: Surroundings([], []))
    taken: list[Block] = field(default_factory=list)  # by the rules of its outlet
    hidden: list[Block] = field(default_factory=list)  # what no reader sees: no field is read from it
    tags: list[str] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    described: str = ""  # the standfirst that the page's description tells


def take_lead(reading: Reading, *, alone: bool) -> None:
    """Give back to the text its first paragraph from above the root: its dateline tells, or all else is scrambled."""
    first = next((block for block in reading.blocks if not block.rule), None)
    if not alone and (first is None or read_dateline(first.text).text):
        return
    for block in below_title(reading):
        told = block.is_prose and (alone or read_dateline(block.text).text)
        if told and block.rule in {"standfirst", "outside the article"}:
            block.rule = ""
            reading.around.before.remove(block)
            reading.blocks.insert(0, block)
            return


def below_title(reading: Reading) -> list[Block]:
    """The blocks between the headline and the content root."""
    wanted = fold(reading.title)
    for i in range(len(reading.around.before) - 1, -1, -1):
        if wanted and fold(reading.around.before[i].text) == wanted:
            return reading.around.before[i + 1 :]
    return reading.around.before[-12:]


def near_headline(reading: Reading, head: list[Block]) -> list[Block]:
    """The blocks near the headline that may print day and name: of a page also the boxes for them wherever."""
    above = _above_title(reading)
    near = head = _without_others(head)
    if any(block.kind == "line" for block in reading.blocks):
        last = max((i for i, block in enumerate(head) if block.rule == "headline"), default=max(0, len(head) - 8))
        first = min((i for i, block in enumerate(head) if block.rule == "headline"), default=last)
        near = head[first:] + above
    else:
        near = near + above + [block for block in _without_others(reading.blocks) if block.rule in _FOR_DAY_AND_NAME]
    return [block for block in near if len(block.text) < _LONGEST and block.rule not in _OTHER_MATTER]


def below_text(reading: Reading) -> list[Block]:
    """The boxes for day and name that stand below the last paragraph of a page."""
    last = max((i for i, block in enumerate(reading.blocks) if not block.rule), default=-1)
    heads = "".join(reading.around.heads).replace(" ", "")
    return [
        block
        for block in _without_others(reading.blocks[last + 1 :])
        if block.rule in _FOR_DAY_AND_NAME and block.kind != "line" and block.text.replace(" ", "") not in heads
    ]


def _above_title(reading: Reading) -> list[Block]:
    """The lines just above the headline that are a date and nothing else, the nearest first.

    A masthead has a clock: a line that says "today", or with a menu between it and the headline, is none of them; nor
    is one below the title of another article or a heading for such.
    """
    every = [*reading.around.before, *reading.blocks]
    wanted = fold(reading.title)
    headline = next((i for i, block in enumerate(every) if wanted and fold(block.text) == wanted), 0)
    over = reversed(every[max(0, headline - _ABOVE - 1) : headline])
    above = list(takewhile(lambda block: block.rule != "page furniture", over))
    if any(is_terminal(block.text) for block in above):
        return []
    own = _without_others(above[::-1])[::-1][:_ABOVE]
    return [block for block in own if is_date_line(block.text) and not _TODAY.match(block.text)]


def _without_others(blocks: list[Block]) -> list[Block]:
    """The blocks but those below the title of another article, of which they tell: the next, or one line further."""
    return [
        block
        for far, over, block in zip([None, None, *blocks], [None, *blocks], blocks, strict=False)
        if not (over and _is_linked_title(over))
        and not (far and over and _is_linked_title(far) and over.rule != "headline" and len(over.text) < _SUMMARY)
    ]


def _is_linked_title(block: Block) -> bool:
    """Whether it is a link with the title of another article, no way through the site."""
    words = block.text.split()
    fewest = _TITLE_WORDS if block.kind in {"heading", "item"} else _TITLE_WORDS + 1  # a name may have as many
    return block.links > _LINKED and len(words) >= fewest and not any(_WAY.fullmatch(word) for word in words)
