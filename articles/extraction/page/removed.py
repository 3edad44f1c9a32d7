"""The text of what leaves a page: boxes that a rule takes, and all that stands outside the content root."""

from collections.abc import Iterator

from articles.extraction.blocks import Block
from articles.extraction.page.hidden import HIDDEN
from articles.extraction.page.survey import Node
from articles.text import squeeze

KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "item"),
    **dict.fromkeys(("tr", "td", "th"), "cell"),
    "figcaption": "caption",
    "blockquote": "quote",
}
_CELLS = {"td", "th"}
_PARTED = {"td", "th", "br", "a", "button", "label", "time"}  # words on either side are never one


def removed_blocks(nodes: list[Node], start: int, end: int) -> list[Block]:
    """The blocks of the elements from `start` to `end`, which are no text: each with its box's rule, in order."""
    texts: dict[int, list[str]] = {}
    for block, string in _strings(nodes, start, end):
        row = _row(nodes, block) if nodes[block].tag in _CELLS else block
        if row in texts:
            texts[row].append(string)
        elif not string.isspace():  # in the order in which they print something
            texts[row] = [string]
    found = []
    for i, parts in texts.items():
        if text := squeeze("".join(parts)):
            node = nodes[i]
            links = min(1.0, node.links / max(1, node.text))
            rule = nodes[max(i, start)].flag or "outside the article"
            found.append(Block(text, KINDS.get(node.tag, "p"), links, rule))
    return found


def _strings(nodes: list[Node], start: int, end: int) -> Iterator[tuple[int, str]]:
    """The strings of these elements in order, each with the block that it belongs to."""
    open_nodes: list[Node] = []  # those whose tail is still to come
    for i in range(start, end):
        node = nodes[i]
        while open_nodes and open_nodes[-1].end <= i:
            closed = open_nodes.pop()
            yield _block(nodes, closed.parent), closed.tail or ""
        if node.tag in _PARTED:
            yield _block(nodes, node.parent), " "
        if node.words:
            yield _block(nodes, i), node.words
        if node.tail and i and not (i == start and node.end == end):  # what stands behind a box is no part of it
            open_nodes.append(node)
    for closed in reversed(open_nodes):
        yield _block(nodes, closed.parent), closed.tail or ""


def _block(nodes: list[Node], i: int) -> int:
    """The block that an element's text belongs to; what is hidden within a line is one of its own."""
    if nodes[i].flag == HIDDEN:
        while nodes[i].block != i and nodes[nodes[i].parent].flag == HIDDEN:
            i = nodes[i].parent
        return i
    return nodes[i].block


def _row(nodes: list[Node], block: int) -> int:
    """The row that a cell of a table stands in, if it is short, else the cell itself."""
    node = nodes[block]
    if node.end == block + 1 and node.text < 60 and node.parent >= 0:
        return node.parent
    return block
