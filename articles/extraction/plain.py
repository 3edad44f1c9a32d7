"""A plain text before the block filter: which run of lines is the article, and which line its headline."""

import re
from itertools import islice

from articles.extraction import rules
from articles.extraction.blocks import Block, is_title_like
from articles.extraction.lines import is_terminal, line_rule
from articles.text import fold

_GAP = 10  # title-like or boilerplate lines: more of them part one matter from the next
_WITHIN = {
    "read also",
    "advertisement",
    "caption",
    "page furniture",
    "embed notice",
}  # rules of lines that come inside a text
_SENTENCE = 7  # words that a line has at least to be a sentence, though no full stop ends it
_SHORT_REPORT = 250  # characters
_LABELLED = re.compile(r"(?:judul|title|headline)(?: (?:berita|artikel))? ?: ?(?P<value>\S.{3,200})$", re.I)
_OF_PICTURES = re.compile(r"(?:FOTO|VIDEO|INFOGRAFIS) ?: ?[A-Z]")  # a headline, where a caption has "Foto: Name"
_WORD = re.compile(r"\w+")
_STEM = 6  # letters of a word that stay the same under most endings
_LEAD = 5  # paragraphs
_BELOW_TITLE = {"page date", "byline", "page meta", "view count", "editor"}
_LONG_TITLE = 100  # characters
_SHARED = 0.3
_FARTHEST = 60  # lines between headline and text


def select(blocks: list[Block]) -> int:
    """Mark all but the run of lines that holds most sentences, and return where that run begins."""
    runs = _runs(blocks)
    if not runs:
        return first_prose(blocks)
    start, end, _ = max(_above_comments(runs, blocks), key=lambda run: run[2])
    while end < len(blocks) and len(blocks[end].text.split()) >= _SENTENCE and not _is_other(blocks[end]):
        end += 1
    before = max((run[1] for run in runs if run[1] <= start), default=0)
    for i, block in enumerate(blocks):
        if i < before or (i >= end and len(runs) > 1):
            block.rule = block.rule or line_rule(block) or is_terminal(block.text) or "outside the article"
    return start


def first_prose(blocks: list[Block]) -> int:
    """The index of the first paragraph, else of the first short sentence, 0 if there is none."""
    prose = (i for i, block in enumerate(blocks) if block.is_prose and not line_rule(block))
    short = (i for i, block in enumerate(blocks) if block.is_sentence and not line_rule(block))
    return next(prose, next(short, 0))


def _above_comments(runs: list[tuple[int, int, int]], blocks: list[Block]) -> list[tuple[int, int, int]]:
    """The runs above the readers' comments, which can outweigh their article."""
    for i, block in enumerate(blocks):
        above = [run for run in runs if run[1] <= i]
        if above and is_terminal(block.text) == "comments" and max(run[2] for run in above) > _SHORT_REPORT:
            return above
    return runs


def _is_other(block: Block) -> bool:
    return bool(is_title_like(block.text) or line_rule(block) or is_terminal(block.text))


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
    lead = fold(" ".join(islice(prose, _LEAD)))
    folded = [fold(block.text) for block in above]
    said = [_rule_of(block) or is_terminal(block.text) for block in above]
    best, most, taken_up = "", 0.0, 0.0
    for i, block in enumerate(above):
        if said[i] or not _may_be_title(block) or _is_standfirst(above, i, said, lead):
            continue
        shared = _taken_up(folded[i], lead)
        score = min(len(block.text.split()), 9) - 0.3 * min(len(above) - i, 20) + 3 * is_title_like(block.text)
        score += 12 * shared + (8 if shared >= _SHARED else 3) * (folded.count(folded[i]) > 1) + 2 * (first + i == 0)
        score += 5 * (_BELOW_TITLE & {*said[i + 1 : i + 4]} != set()) + 5 * (said[i + 1 : i + 2] == ["page date"])
        score -= 4 * (_BELOW_TITLE & {*said[max(0, i - 4) : i]} != set())
        if score > most:
            best, most, taken_up = block.text, score, shared
    if taken_up < _SHARED and start < len(blocks) and _opens_as_title(blocks[start], lead):
        return blocks[start].text
    return best


def _opens_as_title(first: Block, lead: str) -> bool:
    """Whether the first block, taken for prose by its question mark or quotes, is the headline of the rest."""
    folded = fold(first.text)
    rest = lead.removeprefix(folded)
    return _may_be_title(first) and len(rest) > len(folded) and _taken_up(folded, rest) >= 0.5


def _is_standfirst(above: list[Block], i: int, said: list[str], lead: str) -> bool:
    """Whether a long line only opens the text: the headline stands just above it."""
    return (
        len(above[i].text) > _LONG_TITLE
        and i > 0
        and not said[i - 1]
        and _may_be_title(above[i - 1])
        and len(above[i - 1].text) < len(above[i].text)
        and _taken_up(fold(above[i - 1].text), lead) >= _SHARED
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


def _taken_up(line: str, lead: str) -> float:
    """The share of the line's longer words that the text's opening has too, also with an affix."""
    words = [word[:_STEM] for word in _WORD.findall(line) if len(word) > 3 or not word.isascii()]
    return sum(word in lead for word in words) / len(words) if len(words) > 1 else 0.0


def _runs(blocks: list[Block]) -> list[tuple[int, int, int]]:
    """Runs of sentences as (start, end, characters), parted by many other lines or by comments."""
    runs: list[tuple[int, int, int]] = []
    seen: set[str] = set()
    gap, parted = 0.0, True
    for i, block in enumerate(blocks):
        rule = line_rule(block)
        if block.is_prose and not rule and block.text not in seen:
            seen.add(block.text)
            if parted or gap > _GAP:
                runs.append((i, i + 1, len(block.text)))
            else:
                start, _, mass = runs[-1]
                runs[-1] = (start, i + 1, mass + len(block.text))
            gap, parted = 0.0, False
        else:
            gap += 1.0 if (rule and rule not in _WITHIN) or is_title_like(block.text) else 0.4
            parted = parted or is_terminal(block.text) == "comments"
    return runs
