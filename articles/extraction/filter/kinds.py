"""What each paragraph of the text is: running text, a subheading, a list's item, a quotation or a row of a table."""

import re

from articles.extraction.article import Paragraph
from articles.extraction.blocks import Block, ends_sentence

_KINDS = {"heading": "subheading", "item": "item", "quote": "quote"}
_BULLET = re.compile(r"(?:[•●▪◦‣*–—-]|\(?(?:\d{1,2}|[a-z])[.)])\s+\S")
_LONGEST_SUBHEADING = 90  # characters
_OPEN = (",", ";", ":", "–", "—", "-")  # a line that ends so runs on


def paragraphs_of(kept: list[Block]) -> tuple[Paragraph, ...]:
    """The paragraphs that these blocks are, in order."""
    return tuple(Paragraph(block.text, _kind(kept, i)) for i, block in enumerate(kept))


def _kind(kept: list[Block], i: int) -> str:
    block = kept[i]
    if block.kind in _KINDS:
        return _KINDS[block.kind]
    if block.kind == "cell":  # old layouts put the running text in cells too
        return "text" if block.is_prose or block.is_sentence else "row"
    if _BULLET.match(block.text):
        return "item"
    return "subheading" if _leads_in(kept, i) else "text"


def _leads_in(kept: list[Block], i: int) -> bool:
    """Whether a line without a full stop stands alone between paragraphs, as a subheading does."""
    text = kept[i].text
    if not 0 < i < len(kept) - 1 or len(text) > _LONGEST_SUBHEADING or not text[0].isalnum() or text[0].islower():
        return False
    if (ends_sentence(text) and not text.endswith("?")) or text.endswith(_OPEN):
        return False
    return kept[i + 1].is_prose and kept[i - 1].is_prose
