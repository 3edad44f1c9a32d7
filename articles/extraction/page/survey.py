"""One pass over the tree: how much running text each element holds, and which boxes a rule takes from it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from lxml.etree import _Element

from articles.extraction.blocks import BLOCK_TAGS
from articles.extraction.page.boxes import Boxes
from articles.extraction.page.hidden import HIDDEN, is_rest
from articles.text import fold, squeeze

# How much a character counts toward the article in these blocks; 1 in all others.
_WEIGHT = {"li": 0.3, "td": 0.8, "th": 0.2, "figcaption": 0.0, "h1": 0.0, "h2": 0.0, "h3": 0.0, "h4": 0.0, "h5": 0.0}
# Four of five elements of a page stand in boxes of these rules, whose text is no field either.
_ASIDE = {"related", "comments", "page furniture", "advertisement", "popup", "newsletter", "form", "share", "player"}
_MENUS = {"nav", "footer", "menu"}
_SHORT_BOX = 400  # characters: no box that holds an article has less
_LONG_MENU = 3000
_MENU_STRINGS = 500
_MOST_STRINGS = 50_000  # that are read so, of the whole page
_SHORTEST = 25  # characters that a block has at least to weigh
# A flagged box is lifted when it holds this share of the page's running text; comments can outweigh their article.
_LIFT = 0.5
_LIFT_RARELY = 0.9
_RARELY = {"comments", "sidebar", "related", "form"}
_REPEATED = {"page furniture", "share"}  # boxes of these rules are weighed with all others of their kind
FAIR_TEXT = 800  # characters
_HEADINGS = {"h1", "h2", "h3"}
_BLANKS = 8  # that a headline in the page may have more or fewer


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
    boxes, asides = Boxes(), _Asides(body)
    open_elements: list[tuple[Iterator[_Element], int]] = [(iter((body,)), -1)]
    while open_elements:
        below, above = open_elements[-1]
        element = next(below, None)
        if element is None:
            open_elements.pop()
            continue
        tag, here = str(element.tag), len(nodes)
        parent = nodes[above] if here else None
        rule = boxes.rule_of(element, tag)
        linked = tag == "a" or (parent is not None and parent.linked)
        block = here if parent is None or tag in BLOCK_TAGS else parent.block
        node = Node(element, tag, above, block, here + 1, rule, linked, element.text, element.tail)
        nodes.append(node)
        if not (rule and block == here and asides.read_whole(node)):
            if node.words and not _weigh(node.words, nodes[block], linked=linked) and block == here:
                node.words = None  # blanks that open a block are layout
            if len(element):
                open_elements.append((iter(element), here))
        if node.tail and parent and not _weigh(node.tail, nodes[parent.block], linked=parent.linked) and block == here:
            node.tail = None
    return nodes


class _Asides:
    """Tells which boxes are read whole: menus, and boxes of rules that hold no field, too short to hold the article."""

    def __init__(self, body: _Element) -> None:
        self.around_headings = {box for heading in islice(body.iter("h1"), 20) for box in heading.iterancestors()}
        self.room = _MOST_STRINGS  # boxes in boxes are read again and again

    def read_whole(self, node: Node) -> bool:
        """Give the node all text of its box; False for a box that has to be read element by element."""
        element = node.element
        foot = node.tag == "footer" and next(element.iterancestors("article", "main"), None) is None
        if self.room < 0 or not (foot or node.own_flag in _ASIDE):
            return False
        if element in self.around_headings or next(element.iter("blockquote"), None) is not None:
            return False
        strings = [squeeze(string) for string in islice(element.itertext(), _MENU_STRINGS) if not string.isspace()]
        self.room -= len(strings)
        length = sum(map(len, strings))
        if length >= (_LONG_MENU if node.tag in _MENUS else _SHORT_BOX):
            return False
        node.words, node.text = " · ".join(strings).replace(": · ", ": "), length
        node.links = length if next(element.iter("a"), None) is not None else 0
        return True


def _weigh(words: str, block: Node, *, linked: bool) -> int:
    """Count a string to its block; its length without the blanks around it."""
    length = len(words.strip())
    block.text += length
    if linked:
        block.links += length
    return length


def _own_mass(node: Node) -> float:
    if node.links * 2 >= node.text:
        return 0.0
    weight = _WEIGHT.get(node.tag, 1.0)
    return (node.text - 2 * node.links) * (weight if node.text >= 80 else 0.3 * weight)


def _headline(nodes: list[Node], title: str) -> int:
    """The index of the heading that prints the title, else of another box with no other words; or -1."""
    wanted = fold(title)
    if not wanted:
        return -1
    for i, node in enumerate(nodes):
        if node.tag in _HEADINGS and not node.linked and fold(_heading(node.element)) == wanted:
            return i
    for i, node in enumerate(nodes):
        alike = (
            abs(node.text - len(title)) <= _BLANKS and not node.linked and not node.links and node.own_flag != "related"
        )
        if alike and fold(_heading(node.element)) == wanted:
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
        of_kind = kinds.get(kind(node.element), 0.0) if node.own_flag in _REPEATED else 0.0
        if not (_holds_article(nodes, i, around, of_kind) or _goes_on(nodes, i)):
            node.flag = node.own_flag


def _holds_article(nodes: list[Node], i: int, around: tuple[int, int], of_kind: float) -> bool:
    """Whether a flagged box holds most of the text that stands with the headline."""
    node, (start, end) = nodes[i], around
    if node.own_flag == "share" and any(below.tag == "blockquote" for below in nodes[i : node.end]):
        return True  # a post that the article shows
    if i <= start < nodes[i].end:
        stands = node.own_flag not in _RARELY and nodes[start].raw >= FAIR_TEXT
        return stands or node.raw > _LIFT * nodes[0].raw
    if not start <= i < end:
        return False
    limit = _LIFT_RARELY if node.own_flag in _RARELY else _LIFT
    return max(node.raw, of_kind) > limit * nodes[start].raw


def _goes_on(nodes: list[Node], i: int) -> bool:
    """Whether a hidden box holds the rest of the text beside it, as its name says, until a button is pressed."""
    node = nodes[i]
    if node.own_flag != HIDDEN or not node.raw or not is_rest(node.element):
        return False
    return any(nodes[k].raw for k in children(nodes, node.parent) if k < i)


def _around(nodes: list[Node], headline: int) -> tuple[int, int]:
    """The range of nodes of the smallest element that holds the headline and a fair text."""
    here = headline
    while here > 0 and nodes[here].raw < FAIR_TEXT:
        here = nodes[here].parent
    return (here, nodes[here].end) if here >= 0 else (0, len(nodes))
