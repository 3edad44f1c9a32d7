"""A plain text before the block filter: which run of lines is the article, and which line its headline."""

import re
from itertools import islice

from articles.extraction import rules
from articles.extraction.blocks import Block, is_title_like
from articles.extraction.filter.lines import SIGNATURE, is_terminal, line_rule
from articles.extraction.text.broken import join_broken
from articles.extraction.text.passage import Line, heaviest, weigh
from articles.text import fold

_SENTENCE = 7  # words that a line has at least to be a sentence, though no full stop ends it
_TITLE_WORDS = 4  # that the title of another article has at least
_SIGNED_WITHIN = 4  # lines
_LABELLED = re.compile(r"(?:judul|title|headline)(?: (?:berita|artikel))? ?: ?(?P<value>\S.{3,200})$", re.I)
_OF_PICTURES = re.compile(r"(?:FOTO|VIDEO|INFOGRAFIS) ?: ?[A-Z]")  # a headline, where a caption has "Foto: Name"
_WORD = re.compile(r"\w+")
_STEM = 6  # letters of a word that stay the same under most endings
_LEAD = 5  # paragraphs
_MUCH = 5000  # characters
_BELOW_TITLE = {"page date", "byline", "page meta", "view count", "editor"}
_LONG_TITLE = 100  # characters
_SHARED = 0.3
_FARTHEST = 60  # lines between headline and text


def select(blocks: list[Block]) -> int:
    """Mark what is outside the run of lines that is the article, and return where that run begins."""
    join_broken(blocks)
    lines = weigh(blocks)
    start, end = heaviest(lines)
    if start == end:
        return first_prose(blocks)
    while end < len(lines) and _is_unfinished(lines[end]):
        end += 1
    _mark_boxes(lines[start:end])
    for line in lines[:start]:
        if line.is_sentence:
            line.mark()
    for i, line in enumerate(lines[end:]):
        if i >= _SIGNED_WITHIN or not _signs(line.block):
            line.mark()
    return start


def first_prose(blocks: list[Block]) -> int:
    """The index of the first paragraph, else of the first short sentence, 0 if there is none."""
    prose = (i for i, block in enumerate(blocks) if block.is_prose and not line_rule(block))
    short = (i for i, block in enumerate(blocks) if block.is_sentence and not line_rule(block))
    return next(prose, next(short, 0))


def _is_unfinished(line: Line) -> bool:
    """Whether a line below the last sentence is one that no full stop ends."""
    block = line.block
    if line.rule or line.terminal or block.is_prose or block.is_sentence or is_title_like(block.text):
        return False
    return len(block.text.split()) >= _SENTENCE


def _mark_boxes(lines: list[Line]) -> None:
    """Take what stands between the sentences under a heading of other matter, and titles that stand elsewhere too."""
    box = ""
    for line in lines:
        box = "" if line.is_sentence else line.terminal or box
        if box or (line.repeated and not line.is_sentence and len(line.block.text.split()) >= _TITLE_WORDS):
            line.block.rule = line.rule or box or "related"


def _signs(block: Block) -> bool:
    """Whether a line below the text may name who wrote it."""
    return any(form.match(block.text) for form in (SIGNATURE, rules.LABEL_ALONE, rules.NAME_LINE))


def pick_title(blocks: list[Block], start: int) -> str:
    """The headline of the text that begins at `start`, or ''.

    It is the line above it whose words the text takes up, best a repeated one or one with a name or date below it.
    """
    first = max(0, start - _FARTHEST)
    above = blocks[first:start]
    for block in above:
        if match := _LABELLED.match(block.text):
            return match["value"]
    prose = (block.text for block in blocks[start:] if block.is_prose and not block.rule)
    lead = fold(" ".join(islice(prose, _LEAD))[:_MUCH])
    folded = [fold(block.text) for block in above]
    said = [_rule_of(block) or is_terminal(block.text) for block in above]
    best, most, best_shared = "", 0.0, 0.0
    for i, block in enumerate(above):
        if said[i] or not _may_be_title(block) or _is_standfirst(above, i, said, lead):
            continue
        shared = taken_up(folded[i], lead)
        score = min(len(block.text.split()), 9) - 0.3 * min(len(above) - i, 20) + 3 * is_title_like(block.text)
        score += 12 * shared + (8 if shared >= _SHARED else 3) * (folded.count(folded[i]) > 1) + 2 * (first + i == 0)
        score += 5 * (_BELOW_TITLE & {*said[i + 1 : i + 4]} != set()) + 5 * (said[i + 1 : i + 2] == ["page date"])
        score -= 4 * (_BELOW_TITLE & {*said[max(0, i - 4) : i]} != set())
        if score > most:
            best, most, best_shared = block.text, score, shared
    if best_shared < _SHARED and start < len(blocks) and _opens_as_title(blocks[start], lead):
        return blocks[start].text
    return best


def _opens_as_title(first: Block, lead: str) -> bool:
    """Whether the first block, taken for prose by its question mark or quotes, is the headline of the rest."""
    folded = fold(first.text)
    rest = lead.removeprefix(folded)
    return _may_be_title(first) and len(rest) > len(folded) and taken_up(folded, rest) >= 0.5


def _is_standfirst(above: list[Block], i: int, said: list[str], lead: str) -> bool:
    """Whether a long line only opens the text: the headline stands just above it."""
    return (
        len(above[i].text) > _LONG_TITLE
        and i > 0
        and not said[i - 1]
        and _may_be_title(above[i - 1])
        and len(above[i - 1].text) < len(above[i].text)
        and taken_up(fold(above[i - 1].text), lead) >= _SHARED
    )


def _may_be_title(block: Block) -> bool:
    text = block.text
    if len(text.split()) < 3 or not 15 <= len(text) <= 220 or text.endswith((":", ",")) or "©" in text:
        return False
    return (not text.endswith(".") or text.endswith("...")) and not rules.NO_TITLE.match(text)


def _rule_of(block: Block) -> str:
    if _OF_PICTURES.match(block.text) and is_title_like(block.text):
        return block.rule
    return block.rule or line_rule(block)


def taken_up(line: str, lead: str) -> float:
    """The share of the line's longer words that the text's opening has too, also with an affix; both come folded."""
    words = [word[:_STEM] for word in _WORD.findall(line) if len(word) > 3 or not word.isascii()]
    return sum(word in lead for word in words) / len(words) if len(words) > 1 else 0.0
