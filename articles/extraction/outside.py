"""The blocks that stand outside the content root: they are removed, but tell title, date, byline and standfirst."""

from articles.extraction.blocks import Block
from articles.extraction.root import Node
from articles.text import squeeze

_KINDS = {"h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "li": "item", "td": "cell"}


def outside(nodes: list[Node], root: int) -> tuple[list[Block], list[Block]]:
    """The blocks before and after the root element, each with the rule of its box or "outside the article"."""
    end = _end(nodes, root)
    return _blocks(nodes, 0, root), _blocks(nodes, end, len(nodes))


def _end(nodes: list[Node], root: int) -> int:
    """The index of the first element after the root's last descendant."""
    last = root
    while nodes[last].children:
        last = nodes[last].children[-1]
    return last + 1


def _blocks(nodes: list[Node], start: int, end: int) -> list[Block]:
    texts: dict[int, list[str]] = {}
    for i in range(start, end):
        node = nodes[i]
        if node.element.text:
            texts.setdefault(node.block, []).append(node.element.text)
        if node.parent >= 0 and node.element.tail:
            texts.setdefault(nodes[node.parent].block, []).append(node.element.tail)
    found = []
    for i, parts in sorted(texts.items()):
        if text := squeeze(" ".join(parts)):
            node = nodes[i]
            links = min(1.0, node.links / max(1, node.text))
            found.append(Block(text, _KINDS.get(node.element.tag, "p"), links, node.flag or "outside the article"))
    return found
