"""One pass over the tree: how much running text each element holds, and which boxes a rule takes from it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from lxml.etree import _Element

from articles.extraction.blocks import BLOCK_TAGS
from articles.extraction.rules import ROLES, TAG_BOXES, box_of
from articles.text import fold

_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_HIDDEN_NAMES = {
    "hidden", "hide", "d-none", "invisible", "sr-only", "visually-hidden", "visuallyhidden", "screen-reader",
    "screenreader", "screen-reader-text", "screen-reader-only", "screenreader-text", "a11y", "no-print", "noprint",
}  # fmt: skip
# How much a character counts toward the article in these blocks; 1 in all others.
_WEIGHT = {"li": 0.3, "td": 0.8, "th": 0.2, "figcaption": 0.0, "h1": 0.0, "h2": 0.0, "h3": 0.0, "h4": 0.0, "h5": 0.0}
_NEVER_FLAGGED = frozenset(
    ["html", "body", "main", "article", "h1", "h2", "h3", "h4", "h5", "h6", "a", "b", "strong", "em", "i", "u", "font"]
)
_SHORTEST = 25  # characters that a block has at least to weigh
_MOST_NAMES = 40  # classes of an element; a hostile one has more
# A flagged box is lifted when it holds this share of the page's running text; comments can outweigh their article.
_LIFT = 0.5
_LIFT_RARELY = 0.9
_RARELY = {"comments", "sidebar", "related", "form"}
_REPEATED = {"page furniture", "share"}  # boxes of these rules are weighed with all others of their kind
FAIR_TEXT = 800  # characters
_HEADINGS = {"h1", "h2", "h3"}


@dataclass(slots=True)
class Node:
    """What one pass learns of an element; lengths in characters, `mass` of text that reads as an article's."""

    element: _Element
    tag: str
    parent: int
    block: int  # the block element that its text belongs to
    end: int  # the index after its last descendant's
    own_flag: str  # the rule that names this box, '' if none does
    linked: bool
    words: str | None  # the string that it opens with
    tail: str | None  # the string behind it
    text: int = 0
    links: int = 0
    own: float = 0.0  # mass of its own text
    raw: float = 0.0  # mass of it and all below, flags ignored
    mass: float = 0.0  # the same without flagged boxes
    flag: str = ""  # the rule of the flagged box that it stands in


def survey(body: _Element, title: str) -> tuple[list[Node], int]:
    """Every element in document order with its text mass, and the index of the headline, or -1.

    Boxes that a rule names count for nothing, unless the article stands in them.
    """
    nodes = _read(body)
    for node in reversed(nodes):
        if node.text > _SHORTEST:
            node.own = _own_mass(node)
            node.raw += node.own
        if node.parent >= 0:
            above = nodes[node.parent]
            above.raw += node.raw
            if above.end < node.end:
                above.end = node.end
    headline = _headline(nodes, title)
    _flag(nodes, headline)
    for node in reversed(nodes):
        if not node.flag:
            node.mass += node.own
            if node.parent >= 0:
                nodes[node.parent].mass += node.mass
    return nodes, headline


def children(nodes: list[Node], i: int) -> Iterator[int]:
    """The indexes of an element's children, in order."""
    child = i + 1
    while child < nodes[i].end:
        yield child
        child = nodes[child].end


def kind(element: _Element) -> tuple[str, str]:
    """What siblings of one kind share: their tag, and their class without numbers."""
    return str(element.tag), re.sub(r"\d+", "", element.get("class") or "").strip()


def _read(body: _Element) -> list[Node]:
    nodes: list[Node] = []
    index: dict[_Element | None, int] = {}
    rules: dict[tuple[str | None, ...], str] = {}
    for here, element in enumerate(body.iter("*")):
        tag = str(element.tag)
        above = index[element.getparent()] if here else -1
        parent = nodes[above] if here else None
        rule = ""
        if tag not in _NEVER_FLAGGED:
            named = tag if tag != "figure" or element.find(".//table") is None else "div"
            key = named, element.get("class"), element.get("id"), element.get("role"), element.get("style")
            known = rules.get(key)
            rule = rules[key] = _box_rule(*key) if known is None else known
        linked = tag == "a" or (parent is not None and parent.linked)
        block = here if parent is None or tag in BLOCK_TAGS else parent.block
        words, tail = element.text, element.tail
        node = Node(element, tag, above, block, here + 1, rule, linked, words, tail)
        nodes.append(node)
        index[element] = here
        if words:
            if length := len(words.strip()):
                nodes[block].text += length
                if linked:
                    nodes[block].links += length
            elif block == here:
                node.words = None  # blanks that open a block are layout
        if tail and parent is not None:
            if length := len(tail.strip()):
                nodes[parent.block].text += length
                if parent.linked:
                    nodes[parent.block].links += length
            elif block == here:
                node.tail = None
    return nodes


def _box_rule(tag: str, classes: str | None, identity: str | None, role: str | None, style: str | None) -> str:
    names = f"{classes or ''} {identity or ''}".split()[:_MOST_NAMES]
    for name in names:
        if rule := box_of(name):
            return rule
    if tag in TAG_BOXES:
        return TAG_BOXES[tag]
    if role in ROLES:
        return ROLES[role]
    # "hidden md:block" is hidden on small screens alone.
    hidden = not _HIDDEN_NAMES.isdisjoint(names) and not any(":" in name for name in names)
    return "hidden" if hidden or (style and _HIDDEN.search(style)) else ""


def _own_mass(node: Node) -> float:
    if node.links * 2 >= node.text:
        return 0.0
    weight = _WEIGHT.get(node.tag, 1.0)
    return (node.text - 2 * node.links) * (weight if node.text >= 80 else 0.3 * weight)


def _headline(nodes: list[Node], title: str) -> int:
    """The index of the heading that prints the title, or -1."""
    wanted = fold(title)
    for i, node in enumerate(nodes):
        if wanted and node.tag in _HEADINGS and not node.linked and fold(_heading(node.element)) == wanted:
            return i
    return -1


def _heading(element: _Element) -> str:
    return "".join(islice(element.itertext(), 60))


def _flag(nodes: list[Node], headline: int) -> None:
    """Hand flags down to all that stands in a flagged box, and mark the boxes for the strip stage."""
    around = _around(nodes, headline)
    kinds: dict[tuple[str, str], float] = {}
    for node in nodes:
        if node.own_flag in _REPEATED and node.raw:
            of = kind(node.element)
            kinds[of] = kinds.get(of, 0.0) + node.raw
    for i, node in enumerate(nodes):
        node.flag = nodes[node.parent].flag if node.parent >= 0 else ""
        if node.flag or not node.own_flag:
            continue
        if not _holds_article(nodes, i, around, kinds.get(kind(node.element), 0.0)):
            node.flag = node.own_flag


def _holds_article(nodes: list[Node], i: int, around: tuple[int, int], of_kind: float) -> bool:
    """Whether a flagged box holds most of the text that stands with the headline."""
    node, (start, end) = nodes[i], around
    if node.own_flag == "share" and any(below.tag == "blockquote" for below in nodes[i : node.end]):
        return True  # a post that the article shows
    if i <= start < nodes[i].end:
        return node.raw > _LIFT * nodes[0].raw
    if not start <= i < end:
        return False
    limit = _LIFT_RARELY if node.own_flag in _RARELY else _LIFT
    return max(node.raw, of_kind if node.own_flag in _REPEATED else 0.0) > limit * nodes[start].raw


def _around(nodes: list[Node], headline: int) -> tuple[int, int]:
    """The range of nodes of the smallest element that holds the headline and a fair text."""
    here = headline
    while here > 0 and nodes[here].raw < FAIR_TEXT:
        here = nodes[here].parent
    return (here, nodes[here].end) if here >= 0 else (0, len(nodes))
