"""Find the element that holds the article: down from the body by text mass, anchored on the headline."""

from articles.extraction.page.items import is_list_of_comments, take_mass
from articles.extraction.page.survey import FAIR_TEXT, Node, children, kind
from articles.extraction.rules import is_body

_SHORTEST_BODY = 150  # characters; a box so named may also be an empty one, filled by a script
_SHORT_TEXT = 300  # characters: with less beside them, what looks like comments is the text
_BODY = 0.2  # of the text around it: a list of other articles can outweigh a short one
_COLUMN = 0.75  # a table's cell with this share of the text is the column of an old layout
_LOOSE = {"p", "blockquote", "ul", "ol", "pre"}  # paragraphs beside the best child
_COMMON = 0.5  # of their classes: boxes of one kind may differ in a few
_OWN = 0.8  # a <div> with this share of its mass in no child of its own may be a paragraph too,
_MANY = 3  # as so many are
_NO_CONTAINER = {"p", "ul", "ol", "blockquote", "tr", "tbody", "pre", "span"}


def find_root(nodes: list[Node], headline: int) -> int:
    """The index of the deepest element that still holds the article, found on from the headline where there is one."""
    body = _named_body(nodes, headline)
    here = _descend(nodes, 0, headline, body)
    if here < body < nodes[here].end and _is_alone(nodes, here, body):
        return _descend(nodes, body, headline, body)
    if body > 0 and not here <= body < nodes[here].end and not body <= here < nodes[body].end:
        return _descend(nodes, body, headline, body)
    if 0 <= headline < here and is_list_of_comments(nodes, here):
        return _without(nodes, here, headline)
    return here


def _without(nodes: list[Node], comments: int, headline: int) -> int:
    """The root where the comments below an article outweigh it; they themselves if nothing else is a text."""
    take_mass(nodes, comments)
    here = _descend(nodes, 0, headline, -1)
    return here if nodes[here].mass >= min(_SHORT_TEXT, nodes[comments].raw) else comments


def _named_body(nodes: list[Node], headline: int) -> int:
    """The first box below the headline whose class says that it holds an article's text, or -1."""
    for i in range(headline + 1, len(nodes) if headline >= 0 else 0):
        if nodes[i].mass >= _SHORTEST_BODY and nodes[i].block == i and is_body(nodes[i].element):
            return i
    return -1


def _is_alone(nodes: list[Node], here: int, body: int) -> bool:
    """Whether the text beside the named body is other matter: no part of its kind, no paragraph on its own level."""
    own, named = nodes[body], kind(nodes[body].element)
    parts = (i for i in range(here, nodes[here].end) if not body <= i < own.end and nodes[i].mass > 0.05 * own.mass)
    if any(kind(nodes[i].element) == named for i in parts):
        return False
    loose = any(nodes[i].tag in _LOOSE and nodes[i].mass for i in children(nodes, own.parent) if i != body)
    return not loose and own.mass > _BODY * nodes[here].mass


def _descend(nodes: list[Node], here: int, headline: int, body: int) -> int:
    """Down from `here` as long as one child alone holds the article."""
    while True:
        node = nodes[here]
        below = [i for i in children(nodes, here) if nodes[i].mass > 0]
        if not below:
            return here
        best = max(below, key=lambda i: nodes[i].mass)
        near = _near(nodes, here, headline, body) if headline > here else -1
        if near < 0 or near == best:
            rest = [nodes[i] for i in below if i != best]
            if not _is_container(nodes, best) or not _outweighs(nodes[best], node, rest):
                return here
            here = best
        else:
            here = near


def _near(nodes: list[Node], here: int, headline: int, body: int) -> int:
    """The child that holds the headline and a fair text, or the box that is named for it; -1 if none does."""
    holder = max((i for i in children(nodes, here) if i <= headline), default=-1)
    if holder < 0 or holder < body < nodes[holder].end:
        return holder
    return holder if nodes[holder].mass >= max(FAIR_TEXT, 0.05 * nodes[here].mass) else -1


def _outweighs(best: Node, node: Node, rest: list[Node]) -> bool:
    """Whether the article stands in `best` alone, its siblings being other matter."""
    share = best.mass / node.mass
    if share < 0.5:
        return False
    if best.tag == "td" and share > _COLUMN:
        return True
    if any(other.mass > 0.05 * node.mass and _alike(best, other) for other in rest):
        return False
    paragraphs = [other.own for other in rest if other.tag not in _LOOSE and other.own > _OWN * other.mass]
    loose = sum(other.mass for other in rest if other.tag in _LOOSE)
    loose += sum(paragraphs) if len(paragraphs) >= _MANY else 0
    loose += node.text - node.links if node.text > 100 else 0
    return loose < 0.03 * node.mass


def _alike(one: Node, other: Node) -> bool:
    """Whether two siblings are of one kind: of the same tag, and with most of their classes in common."""
    (tag, names), (other_tag, other_names) = kind(one.element), kind(other.element)
    own, others = set(names.split()), set(other_names.split())
    return tag == other_tag and len(own & others) >= _COMMON * len(own | others)


def _is_container(nodes: list[Node], i: int) -> bool:
    return nodes[i].tag not in _NO_CONTAINER or any(nodes[c].mass > 0.8 * nodes[i].mass for c in children(nodes, i))
