"""The text of what leaves a page: boxes that a rule takes, and all that stands outside the content root."""

from articles.extraction.blocks import Block
from articles.extraction.survey import Node
from articles.text import squeeze

KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "item"),
    **dict.fromkeys(("tr", "td", "th"), "cell"),
    "figcaption": "caption",
    "blockquote": "quote",
}
_PARTED = {"td", "th", "br", "a", "button", "label", "time"}  # words on either side are never one


def read_away(nodes: list[Node], start: int, end: int) -> list[Block]:
    """The blocks of the elements from `start` to `end`, which are no text: each with its box's rule, in order."""
    texts: dict[int, list[str]] = {}
    open_nodes: list[int] = []

    def close(until: int) -> None:
        while open_nodes and open_nodes[-1] != until:
            node = nodes[open_nodes.pop()]
            if node.element.tail and node.parent >= 0:
                texts.setdefault(_row(nodes, nodes[node.parent].block), []).append(node.element.tail)

    for i in range(start, end):
        node = nodes[i]
        close(node.parent)
        if node.element.tag in _PARTED:
            texts.setdefault(_row(nodes, nodes[node.parent].block), []).append(" ")
        if node.element.text:
            texts.setdefault(_row(nodes, node.block), []).append(node.element.text)
        open_nodes.append(i)
    close(-1)
    found = []
    for i, parts in sorted(texts.items()):
        if text := squeeze("".join(parts)):
            node = nodes[i]
            links = min(1.0, node.links / max(1, node.text))
            rule = nodes[max(i, start)].flag or "outside the article"
            found.append(Block(text, KINDS.get(node.element.tag, "p"), links, rule))
    return found


def _row(nodes: list[Node], block: int) -> int:
    """The row that a short cell of a table of data stands in, else the block itself."""
    node = nodes[block]
    if node.element.tag in {"td", "th"} and node.end == block + 1 and node.text < 60 and node.parent >= 0:
        return node.parent
    return block
