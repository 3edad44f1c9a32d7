"""A plain text before the block filter: which run of lines is the article, and which line its headline."""

import re

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
_FARTHEST = 40  # lines between headline and text


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
    """The headline of the text that begins at `start`: a title-like line above it, best a repeated one; or ''."""
    above = blocks[max(0, start - _FARTHEST) : start]
    for block in above:
        if match := _LABELLED.match(block.text):
            return match["value"]
    folded = [fold(block.text) for block in above]
    best, most = "", 0.0
    for i, block in enumerate(above):
        words = len(block.text.split())
        if words < 3 or not 15 <= len(block.text) <= 220 or block.text.endswith((":", ",")):
            continue
        if block.text.endswith(".") and not block.text.endswith("..."):
            continue
        if block.rule == "outside the article" or is_terminal(block.text) or line_rule(block):
            continue
        if rules.NO_TITLE.match(block.text):
            continue
        repeated = folded.count(folded[i]) > 1
        score = min(words, 9) + 8 * repeated - 0.3 * min(len(above) - i, 20) + 2 * (i == 0)
        score += 3 * is_title_like(block.text)
        if score > most:
            best, most = block.text, score
    return best


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
