"""Where in a plain text the article stands: the run of lines in which sentences outweigh all else the most.

A line of a sentence weighs its characters, a heading or a menu's entry takes a fixed weight away; so paragraphs hold
together over a read-also line, and the openings in a list of other articles, each with title and date, do not.
"""

import re
from collections import Counter
from dataclasses import dataclass

from articles.extraction.blocks import Block, is_title_like
from articles.extraction.dateline import read_dateline
from articles.extraction.filter.lines import is_terminal, line_rule

# What rules take from inside a text: it hardly parts what stands around.
_WITHIN = {"read also", "advertisement", "caption", "page furniture", "embed notice", "decoration"}
_STAMPS = {"page date", "view count"}  # with titles and openings they make a list of other articles
_CONSENT = re.compile(r"\b(?:cookies?|kuki|opt(?:ing)?[ -]out)\b", re.I)  # such notices can outweigh an article
# What such words announce are short lines of the text, no menu.
_OPENS_LIST = re.compile(
    r"\b(?:yaitu|yakni|ialah|adalah|antara lain|antaranya|meliputi|berikut(?: ini)?|sbb|rincian(?:nya)?|daftar(?:nya)?|"
    r"follow(?:s|ing)|are|includ(?:es?|ing)) ?[:.]$",
    re.I,
)
_LONGEST = 400  # characters that count: a longer line is often many glued together
_ALONE, _AT_EDGE, _AMID = 0.5, 0.9, 1.0  # by how many sentences stand beside this one
_SHORT = 0.6  # of a sentence that makes no paragraph
_REPEATED = 0.3  # of a sentence that stands in the text twice, as teasers do
_COSTS = {"within": 5, "terminal": 100, "stamp": 80, "rule": 40, "title": 60, "words": 20, "entry": 40}
_FULL = 1000  # weight of the sentences from which the costs count in full; a report can be of three short sentences
_BELOW_COMMENTS = 0.4  # readers can write more than the article has
_LONGEST_LIST = 24  # lines, the cells of a table among them
_SENTENCE = 7  # words that a line has at least to be more than an entry
_FARTHEST_LEAD = 16  # lines


@dataclass
class Line:
    """A line, the rule that takes it by its words, the heading that it is, and what it weighs."""

    block: Block
    rule: str
    terminal: str
    repeated: bool
    weight: float = 0.0

    @property
    def is_sentence(self) -> bool:
        return self.weight > 0

    def mark(self) -> None:
        """Take it as outside the article."""
        self.block.rule = self.rule or self.terminal or "outside the article"


def weigh(blocks: list[Block]) -> list[Line]:
    """The lines with their weights: those of sentences above 0, all others below."""
    seen = Counter(block.text for block in blocks)
    lines = [Line(block, line_rule(block), _terminal(block), seen[block.text] > 1) for block in blocks]
    for line in lines:
        line.weight = _alone(line)
    shown = [line for line in lines if line.rule not in _WITHIN]
    beside = [False, *(line.is_sentence for line in shown), False]
    for i, line in enumerate(shown):
        if line.is_sentence:
            line.weight *= (_ALONE, _AT_EDGE, _AMID)[beside[i] + beside[i + 2]]
    for i, line in enumerate(shown):
        if _OPENS_LIST.search(line.block.text[-60:]) and (line.is_sentence or beside[i]):
            for item in shown[i + 1 : i + _LONGEST_LIST]:
                if item.is_sentence or item.rule or item.terminal == "comments":
                    break
                item.weight, item.repeated = -_COSTS["within"], False  # two cells of a table may be the same
    share = min(1.0, sum(line.weight for line in lines if line.is_sentence) / _FULL)
    for line in lines:
        line.weight *= 1 if line.is_sentence else share
    return lines


def heaviest(lines: list[Line]) -> tuple[int, int]:
    """The run of lines, as (start, end), whose sum is the greatest; none reaches across a heading of comments."""
    most, start, end = 0.0, 0, 0
    run, began, share = 0.0, 0, 1.0
    for i, line in enumerate(lines):
        if line.terminal in {"comments", "author box"}:
            run, share = 0.0, _BELOW_COMMENTS if line.terminal == "comments" else share
            continue
        if run <= 0:
            run, began = 0.0, i
        run += line.weight
        if run * share > most:
            most, start, end = run * share, began, i + 1
    return _lead(lines, start), end


def _lead(lines: list[Line], start: int) -> int:
    """Where the paragraph above stands that a dateline opens, if any: the lines below a short one can outweigh it."""
    for i in range(start - 1, max(-1, start - _FARTHEST_LEAD), -1):
        if lines[i].terminal == "comments":
            break
        if lines[i].is_sentence and read_dateline(lines[i].block.text).text:
            return i
    return start


def _terminal(block: Block) -> str:
    """The rule of a heading that ends the text; a paragraph is none, but for the question of a poll."""
    rule = is_terminal(block.text)
    return rule if rule == "form" or not block.is_prose else ""


def _alone(line: Line) -> float:
    block = line.block
    if line.rule:
        return -_COSTS["within" if line.rule in _WITHIN else "stamp" if line.rule in _STAMPS else "rule"]
    if line.terminal:
        return -_COSTS["terminal"]
    if (block.is_prose or block.is_sentence) and not _CONSENT.search(block.text):
        return min(len(block.text), _LONGEST) * (1 if block.is_prose else _SHORT) * (_REPEATED if line.repeated else 1)
    if line.repeated or is_title_like(block.text):
        return -_COSTS["title"]
    return -_COSTS["words" if len(block.text.split()) >= _SENTENCE else "entry"]
