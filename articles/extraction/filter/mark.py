"""The block filter that pages and plain texts share: which blocks are the text, and why the others are not."""

import re
from itertools import pairwise

from articles.extraction import rules
from articles.extraction.blocks import Block, ends_sentence
from articles.extraction.filter.lines import SIGNATURE, is_terminal, line_rule
from articles.extraction.filter.lists import (
    keep_rows,
    mark_feed,
    mark_labels,
    mark_linked_items,
    mark_lists,
    mark_repeats,
    mark_sayings,
    mark_title_runs,
    part_read_also,
)
from articles.extraction.filter.tail import mark_tail
from articles.text import fold

_WORD = re.compile(r"\w+")
_SIGNED = re.compile(r"[.!?”\"*]\s?\*{0,3}\s?[(\[][\w./&-]{2,14}[)\]][*.\s]*$")
_NEAR = 2  # lines between a headline and its rubric, or a name and its date
_BY_NAMES = {"page date", "view count"}
_SHORT_SENTENCE = 5  # words
# What a line may be by its words and still end the text.
_OVERRULED = {"", "read also", "link", "source notice", "page furniture"}
_BOXES = {"related", "form", "newsletter"}  # below which the text may go on
_SAID_IN_SENTENCES = {"form", "comments", "newsletter"}  # a poll's question, a notice above comments, an offer
_MOST_TITLES = 20  # without a link below "Don't miss"
_MOST_NAMES = 8  # words of a line that names writers
_LONGEST_AGENCY = 60  # characters
_FEW_PARAGRAPHS = 3
_LONGER_HEADLINE = 40  # characters that a printed headline may have beyond the title
_MOST_LABELS = 3  # short lines above a headline; more are a menu


def mark(blocks: list[Block], title: str) -> None:
    """Give a rule to every block that is no text: boilerplate lines, lists of other articles, head and tail matter."""
    part_read_also(blocks)
    for block in blocks:
        if not block.rule:
            block.rule = line_rule(block)
    keep_rows(blocks)
    wanted = fold(title)
    _mark_label_alone(blocks)
    mark_lists(blocks, wanted)
    mark_linked_items(blocks)
    mark_feed(blocks)
    if not all(block.kind == "line" for block in blocks):  # of a text it is known where it ends
        _mark_end(blocks, wanted)
    _mark_head(blocks, wanted)
    _mark_caption(blocks)
    _keep_signed_end(blocks)
    mark_repeats(blocks)
    mark_sayings(blocks)
    _mark_below_sign_off(blocks)
    mark_title_runs(blocks)
    mark_labels(blocks)
    mark_tail(blocks)


def _mark_label_alone(blocks: list[Block]) -> None:
    """Take "Penulis:" and the name in the line below it."""
    for label, name in pairwise(blocks):
        if rules.LABEL_ALONE.match(label.text) and not name.rule and rules.NAME_LINE.fullmatch(name.text):
            name.rule = "editor" if "edit" in label.text.casefold() or "red" in label.text.casefold() else "byline"
            label.rule = name.rule


def _mark_end(blocks: list[Block], wanted: str) -> None:
    """After "Berita Terkait", "Komentar" and their like all is other matter, unless the text goes on below the list."""
    total = sum(len(block.text) for block in blocks if not block.rule and block.is_prose)
    before = 0
    headline = next((i for i, block in enumerate(blocks) if block.says(wanted)), -1)
    for i, block in enumerate(blocks):
        rule = is_terminal(block.text) if block.rule in _OVERRULED else ""
        if not block.rule and block.is_prose and rule not in _SAID_IN_SENTENCES:
            before += len(block.text)
        elif rule:
            if rule in _BOXES:
                resumed = _resumes(blocks, i + 1, rule)
                if resumed:
                    resumed -= resumed > i + 1 and _leads(blocks[resumed - 1])
                    for other in blocks[i : max(i + 1, headline - _NEAR) if i < headline < resumed else resumed]:
                        other.rule = other.rule or rule
                    continue
                ended = before >= 0.35 * total and before > 150 and not _is_text(blocks[i + 1 :])
            else:
                ended = before > 150
            if ended:
                for other in blocks[i:]:
                    other.rule = other.rule or rule
                return
            block.rule = block.rule or rule


def _leads(block: Block) -> bool:
    """Whether it is a subheading of the text that goes on below it."""
    return block.kind == "heading" and not block.rule and not block.links


def _is_text(blocks: list[Block]) -> bool:
    """Whether these are too many without a link to be titles of other articles: a list of goods, a table, verse."""
    free = [block for block in blocks if not block.rule and block.kind != "line"]
    return len(free) > _MOST_TITLES and sum(block.links == 0 for block in free) > 0.8 * len(free)


def _resumes(blocks: list[Block], start: int, rule: str) -> int:
    """Where the text goes on after a box of this rule, 0 if nowhere near; a bare text must show two paragraphs."""
    need = 2 if blocks[start - 1].kind == "line" else 1
    for i in range(start, min(start + 12, len(blocks))):
        if (other := is_terminal(blocks[i].text)) and (other != rule or rule == "related"):
            return 0
        following = [block for block in blocks[i : i + 4] if not block.rule][:need]
        if (
            len(following) == need
            and blocks[i] is following[0]
            and all(b.is_prose and b.links < 0.3 for b in following)
        ):
            return i
    return 0


def _mark_head(blocks: list[Block], wanted: str) -> None:
    """Before the first paragraph only a standfirst may stand: headline, category and the like are taken."""
    free = [(i, block) for i, block in enumerate(blocks) if not block.rule and not block.says(wanted)]
    short = next((i for i, block in free if block.is_sentence), len(blocks))
    start = next((i for i, block in free if block.is_prose), short)
    headline = -1
    for i, block in enumerate(blocks):
        if not block.rule and _prints(block, wanted, near=i < start):
            block.rule = "headline"
            headline = i if headline < 0 else headline
    _mark_top(blocks[:start], headline)
    for i, block in enumerate(blocks[:start]):
        if block.rule:
            continue
        words = len(_WORD.findall(block.text))
        if headline - _NEAR <= i < headline and _is_label(block.text):
            short = sum(not other.rule or other.rule == "category" for other in blocks[:headline])
            block.rule = "category" if short <= _MOST_LABELS else "head matter"
        elif (
            i > headline >= 0
            and (name := rules.NAME_LINE.match(block.text))
            and not rules.NO_PERSON.search(name["value"])
            and any(b.rule in _BY_NAMES for b in blocks[i + 1 : i + 1 + _NEAR])
        ) or (words <= _MOST_NAMES and rules.BY_NAMES.match(block.text)):
            block.rule = "byline"
        elif i + 1 < start and block.kind == blocks[i + 1].kind == "heading" and not blocks[i + 1].rule:
            block.rule = blocks[i + 1].rule = "head matter"  # the headline in other words than the title's
        elif i > headline >= 0 and words >= _SHORT_SENTENCE and block.text[-1] == "." and not block.is_excerpt:
            continue  # a short lead
        elif block.kind in {"line", "cell"} or words <= 2 or block.links > 0.5 or i < headline:
            block.rule = "head matter"


def _mark_top(head: list[Block], headline: int) -> None:
    """An <h1> is a headline, where the title's words are printed nowhere."""
    for block in head if headline < 0 else ():
        if block.top and not block.rule:
            block.rule = "head matter"


def _mark_caption(blocks: list[Block]) -> None:
    """A short first line that tells what a picture shows, or a line above the picture's agency."""
    for i, block in enumerate(blocks):
        if not block.rule and len(block.text) < _LONGEST_AGENCY and rules.AGENCY.match(block.text):
            block.rule = "caption"
            above = blocks[i - 1]
            if i and not above.rule and above.kind in {"p", "line"} and not ends_sentence(above.text):
                above.rule = "caption"
    prose = [i for i, block in enumerate(blocks) if not block.rule and block.is_prose]
    if len(prose) <= _FEW_PARAGRAPHS:
        return
    for block in blocks[: prose[0]]:
        if not block.rule and block.kind != "heading" and rules.SCENE_LINE.match(block.text):
            block.rule = "caption"
    first = blocks[prose[0]]
    if len(first.text) < 160 and rules.SCENE.match(first.text):
        first.rule = "caption"


def _keep_signed_end(blocks: list[Block]) -> None:
    """Keep the last paragraph that a press office signs, "(Humas)": at a picture the same words credit it."""
    for block in reversed(blocks):
        if block.rule == "caption" and block.kind != "caption" and block.is_prose:
            signed = rules.SIGNED.search(block.text[-_LONGEST_AGENCY:])
            if signed and not rules.PICTURE.search(signed["by"]):
                block.rule = ""
        if not block.rule and block.is_prose:
            return


def _is_label(text: str) -> bool:
    words = len(_WORD.findall(text))
    return (
        0 < words <= 4 and len(text) < 40 and not any(c.isdigit() for c in text) and not rules.NO_LABEL.fullmatch(text)
    )


def _prints(block: Block, wanted: str, *, near: bool) -> bool:
    """Whether a block is the headline; above the text, also where one of the two has a part more than the other."""
    if block.says(wanted):
        return True
    if not (near and wanted) or not 20 < len(block.text) < len(wanted) + _LONGER_HEADLINE:
        return False
    text = block.folded
    return wanted.startswith(text) or wanted.endswith(text) or text.startswith(wanted)


def _mark_below_sign_off(blocks: list[Block]) -> None:
    """In a text "(wan)" or a line for the editor ends the article, once most of it stands above."""
    total = sum(len(block.text) for block in blocks if not block.rule and block.is_prose)
    before = 0
    for i, block in enumerate(blocks):
        if not block.rule and block.is_prose:
            before += len(block.text)
        if block.kind == "line" and before > 0.7 * total and _is_signed(block) and not _goes_on(blocks[i + 1 : i + 3]):
            for other in blocks[i + 1 :]:
                other.rule = other.rule or "after the sign-off"
            return


def _goes_on(below: list[Block]) -> bool:
    return sum(not block.rule and block.is_prose for block in below) > 1


def _is_signed(block: Block) -> bool:
    if block.rule:
        return block.rule in {"editor", "byline"}
    return bool(_SIGNED.search(block.text[-60:]) or SIGNATURE.match(block.text))
