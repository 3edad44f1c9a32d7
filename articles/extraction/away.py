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
    open_nodes: list[Node] = []  # those whose tail is still to come

    def say(block: int, words: str) -> None:
        texts.setdefault(_row(nodes, block), []).append(words)

    for i in range(start, end):
        node = nodes[i]
        while open_nodes and open_nodes[-1].end <= i:
            closed = open_nodes.pop()
            say(nodes[closed.parent].block, closed.tail or "")
        if node.tag in _PARTED:
            say(nodes[node.parent].block, " ")
        if node.words:
            say(node.block, node.words)
        if node.tail and i and (node.block != i or not node.tail.isspace()):
            open_nodes.append(node)
    for closed in reversed(open_nodes):
        say(nodes[closed.parent].block, closed.tail or "")
    found = []
    for i, parts in sorted(texts.items()):
        if text := squeeze("".join(parts)):
            node = nodes[i]
            links = min(1.0, node.links / max(1, node.text))
            rule = nodes[max(i, start)].flag or "outside the article"
            found.append(Block(text, KINDS.get(node.tag, "p"), links, rule))
    return found


def _row(nodes: list[Node], block: int) -> int:
    """The row that a short cell of a table of data stands in, else the block itself."""
    node = nodes[block]
    if node.tag in {"td", "th"} and node.end == block + 1 and node.text < 60 and node.parent >= 0:
        return node.parent
    return block
