"""Lines of a text that were broken where a link or a bold word began or ended: some scrapers part every string."""

import re

from articles.extraction.blocks import Block, is_title_like
from articles.extraction.filter.lines import line_rule

_CLOSING = re.compile(r"[,.;:!?)”’](?:\s|$)")
_LONG = 40  # characters that a line has at least which may run on into the next
_LONGEST = 5_000  # a bound on hostile texts
_INLINE = 60  # characters of a linked or bold phrase


def join_broken(blocks: list[Block]) -> None:
    """Make one again of each line and what it runs on into."""
    joined: list[Block] = []
    for i, block in enumerate(blocks):
        before = joined[-1].text if joined else ""
        if 0 < len(before) < _LONGEST and _CLOSING.match(block.text):
            joined[-1] = Block(before + block.text, block.kind)
        elif _runs_on(before) and (
            _goes_on(block) or (_is_inline(block) and any(map(_goes_on, blocks[i + 1 : i + 2])))
        ):
            joined[-1] = Block(f"{before} {block.text}", block.kind)
        else:
            joined.append(block)
    blocks[:] = joined


def _runs_on(text: str) -> bool:
    return _LONG <= len(text) < _LONGEST and (text[-1].islower() or text[-1] == ",") and not is_title_like(text)


def _is_inline(block: Block) -> bool:
    return len(block.text) < _INLINE and not line_rule(block)


def _goes_on(block: Block) -> bool:
    """Whether a line can only be the rest of another."""
    return bool(_CLOSING.match(block.text)) or (block.text[0].islower() and not line_rule(block))
