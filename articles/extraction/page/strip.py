"""BeautifulSoup on the root fragment: take out the flagged boxes, then read what is left as blocks."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString
from lxml import etree

from articles.extraction.blocks import BLOCK_TAGS, Block
from articles.extraction.page.removed import KINDS, removed_blocks
from articles.extraction.page.survey import Node
from articles.text import squeeze

_BETWEEN = re.compile(r"\s[|/·•»›>-]+\s|[|•»›]")  # what parts links in a bar
_BREAKS = BLOCK_TAGS | {"br"}
# Tags inside a line, which part no text: without them BeautifulSoup has half as much to read.
_INLINE = (
    "b", "i", "u", "em", "strong", "font", "span", "small", "big", "abbr", "cite", "code", "mark", "sub", "sup", "q",
    "s", "strike", "del", "ins", "time", "data", "bdi", "bdo", "tt", "wbr", "img",
)  # fmt: skip
_WRAPPERS = ("a", "center", "div", "section")
_BOX = "stripped"
_LINKS = "linked"  # how many characters of a paragraph stand in links
_DEEPEST_TREE = 300  # BeautifulSoup's cost grows with elements times depth
_DEEPEST = 60  # inline elements around a string; a bound on hostile pages


def strip(nodes: list[Node], root: int) -> list[Block]:
    """The blocks of the root fragment in order, then those of the boxes stripped from it, with the box's rule."""
    fragment = nodes[root].element
    stripped = _take_boxes(nodes, root)
    _lighten(nodes, root)
    etree.strip_tags(fragment, *_INLINE)
    if _depth(nodes, root) > _DEEPEST_TREE:
        etree.strip_tags(fragment, *_WRAPPERS)
    page = etree.tostring(fragment, encoding="unicode", method="html", with_tail=False)
    soup = BeautifulSoup(page, "lxml", multi_valued_attributes=None)
    if "<tr" in page:
        _join_rows(soup)
    return [*_joined(_blocks(soup)), *stripped]


def _take_boxes(nodes: list[Node], root: int) -> list[Block]:
    """Take the flagged boxes out of the root before BeautifulSoup reads it: they are the half of it that is no text."""
    stripped: list[Block] = []
    i = root + 1
    while i < nodes[root].end:
        if nodes[i].flag:
            stripped += removed_blocks(nodes, i, nodes[i].end)
            nodes[i].element.tag = _BOX
            i = nodes[i].end
        else:
            i += 1
    etree.strip_elements(nodes[root].element, _BOX, with_tail=False)
    return stripped


def _lighten(nodes: list[Node], root: int) -> None:
    """Take the layout's blanks out, and make a paragraph's links a number: each costs BeautifulSoup a paragraph."""
    inside = range(root + 1, nodes[root].end)
    parted = {
        nodes[nodes[i].parent].block for i in inside if nodes[i].block == i or nodes[i].tag == "br" or nodes[i].flag
    }
    for i in inside:
        node = nodes[i]
        if node.block != i or node.flag:
            continue
        # What stood behind a box that was taken out now stands here.
        if node.words is None and _is_blank(node.element.text):
            node.element.text = None
        if node.tail is None and _is_blank(node.element.tail):
            node.element.tail = None
        if node.links and i not in parted:
            node.element.set(_LINKS, str(node.links))
            etree.strip_tags(node.element, "a")


def _is_blank(string: str | None) -> bool:
    return string is None or string.isspace()


def _depth(nodes: list[Node], root: int) -> int:
    depths = {nodes[root].parent: 0}
    for i in range(root, nodes[root].end):
        depths[i] = depths[nodes[i].parent] + 1
    return max(depths.values())


def _join_rows(soup: BeautifulSoup) -> None:
    """Make the short cells of a table of data inline, so that a row reads as one line."""
    for row in soup.find_all("tr"):
        cells = row.find_all(["td", "th"], recursive=False)
        if len(cells) > 1 and all(_is_short(cell) for cell in cells):
            for cell in cells:
                for paragraph in cell.find_all("p"):
                    paragraph.unwrap()
                cell.name = "span"
                cell.append(" ")


def _is_short(cell: Tag) -> bool:
    """Whether it holds a line, which word processors put in a paragraph of its own."""
    breaks = [tag.name for tag in cell.descendants if isinstance(tag, Tag) and tag.name in _BREAKS]
    return breaks in ([], ["p"]) and len(cell.text) < 200


def _blocks(root: Tag) -> list[Block]:
    """The text below `root`, parted at block elements and line breaks."""
    reader = _Reader()
    for node in root.descendants:
        if isinstance(node, Tag):
            if node.name in {"br", "hr"}:
                reader.end(by_break=node.name == "br")
        elif type(node) is NavigableString:
            reader.read(node)
    reader.end(by_break=False)
    return reader.blocks


class _Reader:
    """Gathers the strings of one block element until the next begins."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.box: Tag | None = None
        self.parts: list[str] = []
        self.linked = 0
        self.broken = False

    def read(self, string: NavigableString) -> None:
        box, in_link = _block_of(string)
        if box is not self.box and not string.isspace():
            self.end(by_break=False)
            self.box = box
        self.parts.append(string)
        if in_link:
            self.linked += len(string.strip())

    def end(self, *, by_break: bool) -> None:
        text = squeeze("".join(self.parts))
        if text and self.box is not None:
            linked = int(str(self.box.get(_LINKS) or self.linked))
            plain = max(linked, len(_BETWEEN.sub("", text)), 1)
            top = self.box.name == "h1"
            self.blocks.append(Block(text, _kind(self.box), linked / plain, broken=self.broken, top=top))
        self.broken = by_break and bool(text)  # a second <br> makes a paragraph
        self.parts, self.linked = [], 0


def _block_of(string: NavigableString) -> tuple[Tag | None, bool]:
    """The block element that a string stands in, and whether a link lies between or just around."""
    block, linked, above = None, False, 0
    for tag in islice(string.parents, _DEEPEST):
        linked = linked or tag.name == "a"
        if block is None and tag.name in BLOCK_TAGS:
            block = tag
        above += block is not None
        if (linked and block is not None) or above > 3:
            break
    return block, linked


def _kind(box: Tag) -> str:
    return next((KINDS[tag.name] for tag in (box, *islice(box.parents, 4)) if tag.name in KINDS), "p")


def _joined(blocks: list[Block]) -> Iterator[Block]:
    """The blocks, with lines that a single <br> broke in mid-sentence made one again."""
    pending: list[Block] = []
    for block in blocks:
        if pending and not (block.broken and block.text[0].islower() and pending[-1].text[-1] not in ".!?:"):
            yield _merged(pending)
            pending = []
        pending.append(block)
    if pending:
        yield _merged(pending)


def _merged(lines: list[Block]) -> Block:
    return replace(lines[0], text=" ".join(line.text for line in lines)) if len(lines) > 1 else lines[0]
