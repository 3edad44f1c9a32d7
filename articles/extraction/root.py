"""Find the element that holds the article: down from the body by text mass, anchored on the headline."""

from articles.extraction.survey import FAIR_TEXT, Node, children, kind

_COLUMN = 0.75  # a table's cell with this share of the text is the column of an old layout
_LOOSE = {"p", "blockquote", "ul", "ol", "pre"}  # paragraphs beside the best child
_OWN = 0.8  # a <div> with this share of its mass in no child of its own may be a paragraph too,
_MANY = 3  # as so many are
_NO_CONTAINER = {"p", "ul", "ol", "blockquote", "tr", "tbody", "pre", "span"}


def find_root(nodes: list[Node], headline: int) -> int:
    """The index of the deepest element that still holds the article, found on from the headline where there is one."""
    here = 0
    while True:
        node = nodes[here]
        below = [i for i in children(nodes, here) if nodes[i].mass > 0]
        if not below:
            return here
        best = max(below, key=lambda i: nodes[i].mass)
        near = _near(nodes, here, headline) if headline > here else -1
        if near < 0 or near == best:
            rest = [nodes[i] for i in below if i != best]
            if not _is_container(nodes, best) or not _outweighs(nodes[best], node, rest):
                return here
            here = best
        else:
            here = near


def _near(nodes: list[Node], here: int, headline: int) -> int:
    """The child that holds the headline and a fair text, or -1."""
    holder = max((i for i in children(nodes, here) if i <= headline), default=-1)
    if holder >= 0 and nodes[holder].mass >= max(FAIR_TEXT, 0.05 * nodes[here].mass):
        return holder
    return -1


def _outweighs(best: Node, node: Node, rest: list[Node]) -> bool:
    """Whether the article stands in `best` alone, its siblings being other matter."""
    share = best.mass / node.mass
    if share < 0.5:
        return False
    if best.tag == "td" and share > _COLUMN:
        return True
    if any(kind(other.element) == kind(best.element) and other.mass > 0.05 * node.mass for other in rest):
        return False
    paragraphs = [other.own for other in rest if other.tag not in _LOOSE and other.own > _OWN * other.mass]
    loose = sum(other.mass for other in rest if other.tag in _LOOSE)
    loose += sum(paragraphs) if len(paragraphs) >= _MANY else 0
    loose += node.text - node.links if node.text > 100 else 0
    return loose < 0.03 * node.mass


def _is_container(nodes: list[Node], i: int) -> bool:
    return nodes[i].tag not in _NO_CONTAINER or any(nodes[c].mass > 0.8 * nodes[i].mass for c in children(nodes, i))
