"""What stands below the last sentence of a text: credits, the author's life, appeals to readers, bare titles."""

import re

from articles.extraction import rules
from articles.extraction.blocks import Block, ends_sentence, is_title_like
from articles.extraction.filter.lines import SIGNATURE, is_address

_LONGEST_NOTE = 900  # characters of a notice below the text
_WORD = re.compile(r"\w+")
_SIGN_WORDS = 4
_LONGEST_SIGN = 40  # characters
_LINK = 0.9  # share of its characters that stand in links
_LEAST_TEXT = 0.5  # of the text stands above such a notice


def mark_tail(blocks: list[Block]) -> None:
    """Take from the end up what is no sentence of the text: notices by their words, headings that lead to nothing."""
    kept = [block for block in blocks if not block.rule]
    total = sum(len(block.text) for block in kept)
    below = 0
    for i in range(len(kept) - 1, -1, -1):
        below += len(kept[i].text)
        rule = _rule_below_text(kept[i])
        if not rule and i and kept[i - 1].is_prose and _is_sign(kept[i]):
            rule = "tail matter"
        if not rule or below > _LEAST_TEXT * total:
            return
        kept[i].rule = rule


def _rule_below_text(block: Block) -> str:
    """The rule that takes a block from the end of a text, or '' where the text ends with it."""
    text = block.text
    if SIGNATURE.match(text) and ":" not in text:
        return "byline"
    if block.links > _LINK and not is_address(block):
        return "link"
    noted = block.kind != "quote" and (block.kind != "cell" or block.is_prose) and len(text) < _LONGEST_NOTE
    if noted and (rule := next((rule.name for rule in rules.TAIL if rule.pattern.match(text)), "")):
        return rule
    if ends_sentence(text) and block.kind != "heading" and not text.endswith(":"):
        return ""
    if block.kind == "heading" or (block.kind == "line" and _leads_nowhere(text)):
        return "tail matter"
    return ""


def _is_sign(block: Block) -> bool:
    """Whether it is a few words below the last paragraph: a desk, an agency, an outlet."""
    few = len(block.text) < _LONGEST_SIGN and len(_WORD.findall(block.text)) <= _SIGN_WORDS
    return few and block.kind == "p" and ":" not in block.text and not ends_sentence(block.text)


def _leads_nowhere(text: str) -> bool:
    return len(text) < 160 and (is_title_like(text) or len(text.split()) < 7 or text.endswith(":"))
