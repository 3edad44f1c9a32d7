"""A plain text before the block filter: which line is the headline, and which run of lines the article."""

from articles.extraction.blocks import Block, ends_sentence
from articles.extraction.lines import is_terminal, line_rule
from articles.text import fold

_GAP = 8  # lines that are no sentences: a longer run parts one matter from the next


def pick_title(blocks: list[Block]) -> str:
    """The headline of a text: the title-like line above its first paragraph, a repeated one before all; '' if none."""
    start = next((i for i, block in enumerate(blocks) if block.is_prose), 0)
    counts: dict[str, int] = {}
    for block in blocks[:start]:
        counts[fold(block.text)] = counts.get(fold(block.text), 0) + 1
    best, most = "", 0.0
    for i, block in enumerate(blocks[:start]):
        words = len(block.text.split())
        if words < 3 or not 15 <= len(block.text) <= 220 or block.text.endswith((".", ":", ",")) or line_rule(block):
            continue
        score = min(words, 9) + 8 * (counts[fold(block.text)] > 1) - 0.3 * min(start - i, 20) + (2 if i == 0 else 0)
        if score > most:
            best, most = block.text, score
    return best


def select(blocks: list[Block]) -> None:
    """Mark all but the run of lines that holds most sentences: menus, footers and lists of other articles."""
    runs: list[tuple[int, int, int]] = []  # start, end, characters of prose
    start, gap, mass, last = -1, 0, 0, -1
    for i, block in enumerate(blocks):
        if block.is_prose and not line_rule(block):
            if start < 0 or gap > _GAP or (gap and any(is_terminal(b.text) == "comments" for b in blocks[last + 1 : i])):
                if start >= 0:
                    runs.append((start, last + 1, mass))
                start, mass = i, 0
            mass += len(block.text)
            gap, last = 0, i
        elif not ends_sentence(block.text) or len(block.text) < 20:
            gap += 1
    if start >= 0:
        runs.append((start, last + 1, mass))
    if len(runs) < 2:
        return
    chosen = max(runs, key=lambda run: run[2])
    for i, block in enumerate(blocks):
        before = [run for run in runs if run[1] <= chosen[0]]
        if (before and i < before[-1][1]) or i >= chosen[1]:
            block.rule = block.rule or line_rule(block) or "outside the article"
