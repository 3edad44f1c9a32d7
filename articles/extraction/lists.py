"""Lists of other articles inside a text: read-also headings with the titles below them, and bare titles in a row."""

import re

from articles.extraction import rules
from articles.extraction.blocks import Block, ends_sentence, is_title_like
from articles.text import fold

_INNER_END = re.compile(r"\.[”\"]? [“\"A-Z]")
_TWO_SENTENCES = 100  # characters
_TITLE_RUN = 3
_TITLE_WORDS = 4  # that the title of another article has at least


def part_read_also(blocks: list[Block]) -> None:
    """Part "Baca juga:" from a paragraph that lost the title between them: two sentences and more are no title."""
    for i in range(len(blocks) - 1, -1, -1):
        text = blocks[i].text
        if blocks[i].rule or len(text) < _TWO_SENTENCES or text[-1] not in '.”"' or blocks[i].links > 0.3:
            continue
        match = rules.READ_ALSO_LABEL.match(text)
        if match and _INNER_END.search(text, match.end()):
            blocks[i].text = text[match.end() :]
            blocks.insert(i, Block(match[0].strip(), blocks[i].kind, rule="read also"))


def mark_lists(blocks: list[Block], title: str) -> None:
    """Take a heading for tags or for read-also, and the bare words or titles that follow it."""
    wanted = fold(title)
    for i, block in enumerate(blocks):
        if block.kind == "line" and block.rule == "tags" and len(block.text) < 16:
            for other in blocks[i + 1 : i + 12]:
                if other.rule or len(other.text.split()) > 4 or ends_sentence(other.text):
                    break
                other.rule = "tags"
        if block.rule not in {"", "read also"} or len(block.text) > 60 or not rules.INLINE.pattern.match(block.text):
            continue
        block.rule = "read also"
        for other in blocks[i + 1 : i + 8]:
            if other.rule and other.rule not in {"link", "decoration", "page date"}:
                break
            if _ends_list(other, wanted, first=other is blocks[i + 1]):
                break
            other.rule = "read also"


def _ends_list(block: Block, wanted: str, *, first: bool) -> bool:
    """Whether a block is no title of another article: a paragraph, a subheading, or the headline itself."""
    if (ends_sentence(block.text) and block.links < 0.5 and len(block.text) > 60) or len(block.text) > 160:
        return True
    if block.kind == "heading" or (wanted and fold(block.text) == wanted):
        return True
    return block.kind == "line" and not first and len(block.text.split()) < _TITLE_WORDS


def mark_title_runs(blocks: list[Block]) -> None:
    """In a text three and more bare titles in a row are a list of other articles."""
    run: list[Block] = []
    for block in [*blocks, Block("")]:
        if block.kind == "line" and not block.rule and is_title_like(block.text) and block.text[0].isalpha():
            run.append(block)
            continue
        if len(run) >= _TITLE_RUN:
            for title in run:
                title.rule = "related"
        run = []
