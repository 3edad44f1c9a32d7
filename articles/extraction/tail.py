"""What stands below the last sentence of a text: credits, the author's life, appeals to readers, bare titles."""

from articles.extraction import rules
from articles.extraction.blocks import Block, ends_sentence, is_title_like
from articles.extraction.lines import SIGNATURE

_LONGEST_NOTE = 900  # characters of a notice below the text
_LINK = 0.9  # share of its characters that stand in links
_LEAST_TEXT = 0.5  # of the text stands above such a notice


def mark_tail(blocks: list[Block]) -> None:
    """Take from the end up what is no sentence of the text: notices by their words, headings that lead to nothing."""
    total = sum(len(block.text) for block in blocks if not block.rule)
    below = 0
    for block in reversed(blocks):
        if block.rule:
            continue
        below += len(block.text)
        rule = _rule_below_text(block)
        if not rule or below > _LEAST_TEXT * total:
            return
        block.rule = rule


def _rule_below_text(block: Block) -> str:
    """The rule that takes a block from the end of a text, or '' where the text ends with it."""
    text = block.text
    if SIGNATURE.match(text) and ":" not in text:
        return "byline"
    if block.links > _LINK:
        return "link"
    noted = block.kind not in {"cell", "quote"} and len(text) < _LONGEST_NOTE
    if noted and (rule := next((rule.name for rule in rules.TAIL if rule.pattern.match(text)), "")):
        return rule
    if ends_sentence(text) and block.kind != "heading" and not text.endswith(":"):
        return ""
    if block.kind == "heading" or (block.kind == "line" and _leads_nowhere(text)):
        return "tail matter"
    return ""


def _leads_nowhere(text: str) -> bool:
    return len(text) < 160 and (is_title_like(text) or len(text.split()) < 7 or text.endswith(":"))
