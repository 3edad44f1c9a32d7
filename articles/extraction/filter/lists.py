"""Lists of other articles inside a text: read-also headings with the titles below them, and bare titles in a row."""

import re
from itertools import pairwise

from articles.extraction import rules
from articles.extraction.blocks import Block, ends_sentence, is_title_like
from articles.extraction.filter.lines import SIGNATURE

_INNER_END = re.compile(r"\.[”\"]? [“\"A-Z]")
_TWO_SENTENCES = 100  # characters
_TITLE_RUN = 3
_TITLE_WORDS = 4  # that the title of another article has at least
_TAG_WORDS = 4
_LONGEST_TAG_LABEL = 16  # characters
_ALL_LINK = 0.9
_LED_BY_LINK = 0.4  # share of an item's characters that stand in links
_LINKED = {"link", "related", "read also", "decoration"}
_LONGEST_LABEL = 60  # characters
_LONGEST_TITLE = 160
_LONGEST_OPENING = 300
_OPENINGS = 4  # that make a feed
_OF_A_ROW = {"page date", "byline", "editor", "credit", "view count", "page meta"}
_ROWS = 3  # of a table of data
_REPEATED = (30, 300)  # characters of a sentence that a page shows large as well
_PULLED_WORDS = 10
_MOST_REPEATED = 40  # a bound on hostile pages
_LONGEST_TEXT = 60_000
_LONGEST_SPEAKER = 80
_QUOTES = "\"'“”„‘’«»‹›.…–—- "


def part_read_also(blocks: list[Block]) -> None:
    """Part "Baca juga:" from a paragraph that lost the title between them: two sentences and more are no title."""
    for i in range(len(blocks) - 1, -1, -1):
        text = blocks[i].text
        if blocks[i].rule or len(text) < _TWO_SENTENCES or text[-1] not in '.”"' or blocks[i].links > 0.3:
            continue
        match = rules.READ_ALSO_LABEL.match(text)
        if match and _INNER_END.search(text, match.end()):
            kind, links = blocks[i].kind, blocks[i].links
            label = Block(match[0].strip(), kind, rule="read also")
            blocks[i : i + 1] = [label, Block(text[match.end() :], kind, links)]


def mark_lists(blocks: list[Block], wanted: str) -> None:
    """Take a heading for tags or for read-also, and the bare words or titles that follow it."""
    for i, block in enumerate(blocks):
        if block.rule == "tags" and len(block.text) < _LONGEST_TAG_LABEL:
            for other in blocks[i + 1 : i + 12]:
                free = not other.rule and other.kind in {"line", "p", "item"}
                if not free or len(other.text.split()) > _TAG_WORDS or ends_sentence(other.text):
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
    if (ends_sentence(block.text) and block.links < 0.5 and len(block.text) > 60) or len(block.text) > _LONGEST_TITLE:
        return True
    if block.kind == "heading" or block.says(wanted):
        return True
    if SIGNATURE.match(block.text):
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


def mark_linked_items(blocks: list[Block]) -> None:
    """Take the items of a list that are little but links: titles of other articles, with their rubric or number."""
    run: list[Block] = []
    for block in [*blocks, Block("")]:
        if block.kind == "item" and _is_led_by_link(block):
            run.append(block)
            continue
        if len(run) > 1:
            for item in run:
                item.rule = item.rule or "related"
        run = []


def _is_led_by_link(block: Block) -> bool:
    if block.rule:
        return block.rule in {"link", "read also"}
    return block.links >= _LED_BY_LINK and block.text[-1] != "." and len(block.text) < _LONGEST_TITLE


def mark_labels(blocks: list[Block]) -> None:
    """Take the short line above links that are taken: it names what they lead to."""
    for i, block in enumerate(blocks):
        if block.rule or block.kind not in {"p", "heading"} or block.links > 0.3 or len(block.text) > _LONGEST_LABEL:
            continue
        if ends_sentence(block.text):
            continue
        end = next((j for j in range(i + 1, len(blocks)) if blocks[j].rule not in _LINKED), len(blocks))
        links = blocks[i + 1 : end]
        # A subheading may stand above titles that are put in before its text: then they are no list.
        listed = len(links) > 1 and (block.kind == "p" or all(link.kind == "item" for link in links))
        if listed or (links and (end == len(blocks) or blocks[end].kind == "heading")):
            block.rule = "related"


def mark_feed(blocks: list[Block]) -> None:
    """Take the titles with an opening each that follow the article, to the end of the page."""
    start, openings = len(blocks), 0
    for i in range(len(blocks) - 1, -1, -1):
        if blocks[i].rule or not blocks[i].is_sentence:
            continue
        if blocks[i - 1].links < _ALL_LINK or len(blocks[i].text) > _LONGEST_OPENING:
            break
        start, openings = i - 1, openings + 1
    if openings < _OPENINGS:
        return
    above, below = _mass(blocks[:start]), _mass(blocks[start:])
    if above > 0.35 * (above + below):
        for block in blocks[start:]:
            block.rule = block.rule or "related"


def _mass(blocks: list[Block]) -> int:
    return sum(len(block.text) for block in blocks if not block.rule and block.is_sentence)


def keep_rows(blocks: list[Block]) -> None:
    """Give back the rows of a table between paragraphs: a day or a name that stands in one is the text's."""
    if not any(block.kind == "cell" and block.rule in _OF_A_ROW for block in blocks):
        return
    start = 0
    for end, block in enumerate(blocks):
        if block.kind == "cell" and not block.is_prose:
            continue
        rows = blocks[start:end]
        told = start > 0 and all(beside.is_prose and not beside.rule for beside in (blocks[start - 1], block))
        if told and len(rows) >= _ROWS and not any(row.links for row in rows):
            for row in rows:
                row.rule = "" if row.rule in _OF_A_ROW else row.rule
        start = end + 1


def mark_sayings(blocks: list[Block]) -> None:
    """Take the heading above the saying of the day, and the saying."""
    for heading, saying in pairwise(blocks):
        if not heading.rule and len(heading.text) < _LONGEST_LABEL and rules.SAYING.pattern.match(heading.text):
            heading.rule = rules.SAYING.name
            if not saying.rule and saying.kind != "heading":
                saying.rule = heading.rule


def mark_repeats(blocks: list[Block]) -> None:
    """Take a sentence that the page shows once more beside its paragraph, large, perhaps with who said it."""
    shown = [i for i, block in enumerate(blocks) if i and _may_repeat(block)][:_MOST_REPEATED]
    if not shown:
        return
    others = (block for block in blocks if not block.rule and block.is_prose and not _may_repeat(block))
    paragraphs = "\n".join(block.text for block in others)
    for i in shown:
        if blocks[i].text.strip(_QUOTES) not in paragraphs[:_LONGEST_TEXT]:
            continue
        blocks[i].rule = "page furniture"
        speaker = blocks[i + 1] if i + 1 < len(blocks) else blocks[i]
        if not speaker.rule and speaker.kind == "quote" and len(speaker.text) < _LONGEST_SPEAKER:
            speaker.rule = "page furniture"


def _may_repeat(block: Block) -> bool:
    shortest, longest = _REPEATED
    if block.rule or not shortest <= len(block.text) <= longest:
        return False
    if block.kind == "quote":
        return True
    return block.kind == "p" and block.text[-1].isalnum() and len(block.text.split()) >= _PULLED_WORDS
