"""Find the element that holds the article: one pass over the tree for text mass, link density and flagged boxes."""

import re
from dataclasses import dataclass, field
from itertools import islice

from lxml.etree import _Element

from articles.extraction.blocks import BLOCK_TAGS
from articles.extraction.rules import ROLES, TAG_BOXES, box_of
from articles.text import fold

_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_HIDDEN_CLASS = re.compile(
    r"(?:^|\s)(?:hidden|hide|d-none|invisible|sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|"
    r"a11y|no-?print)(?=\s|$)"
)
# How much a character counts toward the article in these blocks; 1 in all others.
_WEIGHT = {"li": 0.3, "td": 0.8, "th": 0.2, "figcaption": 0.0, "h1": 0.0, "h2": 0.0, "h3": 0.0, "h4": 0.0, "h5": 0.0}
_NEVER_FLAGGED = {
    "html",
    "body",
    "main",
    "article",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "a",
    "b",
    "strong",
    "em",
    "i",
    "u",
    "font",
}
_MOST_NAMES = 40  # classes of an element; a hostile one has more
# A flagged box is lifted when it holds this share of the page's running text; comments can outweigh their article.
_LIFT = 0.5
_LIFT_RARELY = 0.9
_RARELY = {"comments", "sidebar", "related", "form"}
_REPEATED = {"page furniture", "share"}  # boxes of these rules are weighed with all others of their kind
_FAIR_TEXT = 800  # characters
_HEADINGS = {"h1", "h2", "h3"}
_COLUMN = 0.75  # a table's cell with this share of the text is the column of an old layout
FLAG = "data-strip"  # marks flagged boxes for the strip stage


@dataclass
class Node:
    """What one pass learns of an element; lengths in characters, `mass` of text that reads as an article's."""

    element: _Element
    parent: int
    block: int  # the block element that its text belongs to
    own_flag: str  # the rule that names this box, '' if none does
    linked: bool
    text: int = 0
    links: int = 0
    raw: float = 0.0  # mass of it and all below, flags ignored
    mass: float = 0.0  # the same without flagged boxes
    flag: str = ""  # the rule of the flagged box that it stands in
    children: list[int] = field(default_factory=list)


def survey(body: _Element, title: str) -> tuple[list[Node], int]:
    """Every element in document order with its text mass, and the index of the headline, or -1.

    Boxes that a rule names count for nothing, unless the article stands in them.
    """
    nodes = _read(body)
    for node in reversed(nodes):
        node.raw += _own_mass(node)
        if node.parent >= 0:
            nodes[node.parent].raw += node.raw
    headline = _headline(nodes, title)
    _flag(nodes, headline)
    for node in reversed(nodes):
        if not node.flag:
            node.mass += _own_mass(node)
            if node.parent >= 0:
                nodes[node.parent].mass += node.mass
    return nodes, headline


def _flag(nodes: list[Node], headline: int) -> None:
    """Hand flags down to all that stands in a flagged box, and mark the boxes for the strip stage."""
    around = _around(nodes, headline)
    kinds: dict[tuple[str, str], float] = {}
    for node in nodes:
        if node.own_flag in _REPEATED and node.raw:
            kind = _kind(node.element)
            kinds[kind] = kinds.get(kind, 0.0) + node.raw
    for i, node in enumerate(nodes):
        node.flag = nodes[node.parent].flag if node.parent >= 0 else ""
        if node.flag or not node.own_flag:
            continue
        if not _holds_article(nodes, i, around, kinds.get(_kind(node.element), 0.0)):
            node.flag = node.own_flag
            node.element.set(FLAG, node.own_flag)


def _holds_article(nodes: list[Node], i: int, around: tuple[int, int], of_kind: float) -> bool:
    """Whether a flagged box holds most of the text that stands with the headline."""
    node, (start, end) = nodes[i], around
    if i <= start < subtree_end(nodes, i):
        return node.raw > _LIFT * nodes[0].raw
    if not start <= i < end:
        return False
    limit = _LIFT_RARELY if node.own_flag in _RARELY else _LIFT
    return max(node.raw, of_kind if node.own_flag in _REPEATED else 0.0) > limit * nodes[start].raw


def _around(nodes: list[Node], headline: int) -> tuple[int, int]:
    """The range of nodes of the smallest element that holds the headline and a fair text."""
    here = headline
    while here > 0 and nodes[here].raw < _FAIR_TEXT:
        here = nodes[here].parent
    return (here, subtree_end(nodes, here)) if here >= 0 else (0, len(nodes))


def subtree_end(nodes: list[Node], root: int) -> int:
    """The index of the first element after the last descendant of `root`."""
    while nodes[root].children:
        root = nodes[root].children[-1]
    return root + 1


def find_root(nodes: list[Node], headline: int) -> int:
    """The index of the deepest element that still holds the article, found on from the headline where there is one."""
    here = 0
    while True:
        node = nodes[here]
        children = [i for i in node.children if nodes[i].mass > 0]
        if not children:
            return here
        best = max(children, key=lambda i: nodes[i].mass)
        near = _near(nodes, node, headline) if headline > here else -1
        if near < 0 or near == best:
            rest = [nodes[i] for i in children if i != best]
            if not _is_container(nodes, best) or not _outweighs(nodes[best], node, rest):
                return here
            here = best
        else:
            here = near


def _headline(nodes: list[Node], title: str) -> int:
    """The index of the heading that prints the title, or -1."""
    wanted = fold(title)
    for i, node in enumerate(nodes):
        if wanted and node.element.tag in _HEADINGS and not node.linked and fold(_heading(node.element)) == wanted:
            return i
    return -1


def _heading(element: _Element) -> str:
    return "".join(islice(element.itertext(), 60))


def _near(nodes: list[Node], node: Node, headline: int) -> int:
    """The child that holds the headline and a fair text, or -1."""
    holder = next((i for i in reversed(node.children) if i <= headline), -1)
    if holder >= 0 and nodes[holder].mass >= max(_FAIR_TEXT, 0.05 * node.mass):
        return holder
    return -1


def _outweighs(best: Node, node: Node, rest: list[Node]) -> bool:
    """Whether the article stands in `best` alone, its siblings being other matter."""
    share = best.mass / node.mass
    if share < 0.5:
        return False
    if best.element.tag == "td" and share > _COLUMN:
        return True
    kind = _kind(best.element)
    if any(_kind(other.element) == kind and other.mass > 0.05 * node.mass for other in rest):
        return False
    loose = sum(other.mass for other in rest if other.element.tag in {"p", "blockquote", "ul", "ol", "pre"})
    loose += node.text - node.links if node.text > 100 else 0
    return loose < 0.03 * node.mass


def _kind(element: _Element) -> tuple[str, str]:
    return str(element.tag), re.sub(r"\d+", "", element.get("class") or "").strip()


def _is_container(nodes: list[Node], i: int) -> bool:
    return nodes[i].element.tag not in {"p", "ul", "ol", "blockquote", "tr", "tbody", "pre", "span"} or any(
        nodes[c].mass > 0.8 * nodes[i].mass for c in nodes[i].children
    )


def _read(body: _Element) -> list[Node]:
    nodes: list[Node] = []
    index: dict[_Element, int] = {}
    rules: dict[tuple[str, str, str, str], str] = {}
    for element in body.iter("*"):
        tag = element.tag
        above = index[element.getparent()] if nodes else -1
        parent = nodes[above] if nodes else None
        key = (
            tag if tag != "figure" or element.find(".//table") is None else "div",
            f"{element.get('class', '')} {element.get('id', '')}",
            element.get("role", ""),
            element.get("style", ""),
        )
        if key not in rules:
            rules[key] = _box_rule(*key)
        here = len(nodes)
        linked = tag == "a" or (parent is not None and parent.linked)
        block = here if parent is None or tag in BLOCK_TAGS else parent.block
        node = Node(element, above, block, rules[key], linked)
        nodes.append(node)
        index[element] = here
        if parent is not None:
            parent.children.append(here)
        if element.text and (length := len(element.text.strip())):
            nodes[block].text += length
            if linked:
                nodes[block].links += length
        if parent is not None and element.tail and (length := len(element.tail.strip())):
            nodes[parent.block].text += length
            if parent.linked:
                nodes[parent.block].links += length
    return nodes


def _box_rule(tag: str, words: str, role: str, style: str) -> str:
    if tag in _NEVER_FLAGGED:
        return ""
    for name in words.split()[:_MOST_NAMES]:
        if rule := box_of(name):
            return rule
    if tag in TAG_BOXES:
        return TAG_BOXES[tag]
    if role in ROLES:
        return ROLES[role]
    hidden = (style and _HIDDEN.search(style)) or (_HIDDEN_CLASS.search(words) and ":" not in words)
    return "hidden" if hidden else ""


def _own_mass(node: Node) -> float:
    if node.text <= 25 or node.links * 2 >= node.text:
        return 0.0
    weight = _WEIGHT.get(node.element.tag, 1.0)
    return (node.text - 2 * node.links) * (weight if node.text >= 80 else 0.3 * weight)
