"""Lists by their shape: teasers of other articles (a linked title and its opening) and comments (a name and a text)."""

from collections import defaultdict
from collections.abc import Callable

from articles.extraction.page.survey import Node, children, kind

_FEWEST = 4  # boxes that make a list
_FEWEST_ELEMENTS = 3 * _FEWEST  # each a box, a title and a paragraph
_MOST = 0.75  # of them have to look so
_PARAGRAPH = 80  # characters
_MOST_PARAGRAPHS = 2
_TITLE = 15  # characters of a linked title
_NAME = 4
_HEADINGS = {"h2", "h3"}  # the parts of an article have them
_RULE = "related"


def flag_teasers(nodes: list[Node], headline: int) -> None:
    """Flag the boxes of a list of other articles, which can outweigh a short report; never one with the headline."""
    if headline < 0:
        return
    for i, node in enumerate(nodes):
        roomy = node.mass > _FEWEST * _PARAGRAPH and node.end - i > _FEWEST_ELEMENTS
        for item in _list_in(nodes, i, _is_teaser) if roomy else []:
            if not item <= headline < nodes[item].end:
                take_mass(nodes, item)
                for below in nodes[item : nodes[item].end]:
                    below.flag = below.flag or _RULE


def take_mass(nodes: list[Node], i: int) -> None:
    """Let an element and all below it weigh nothing, nor what stands above it weigh more for it."""
    lost, above = nodes[i].mass, nodes[i].parent
    while above >= 0:
        nodes[above].mass -= lost
        above = nodes[above].parent
    for below in nodes[i : nodes[i].end]:
        below.mass = 0.0


def is_list_of_comments(nodes: list[Node], i: int) -> bool:
    """Whether most of an element's text stands in boxes of one kind, each with a short line and a paragraph or two."""
    listed = _list_in(nodes, i, _is_comment)
    return sum(nodes[item].mass for item in listed) > 0.5 * nodes[i].mass


def _list_in(nodes: list[Node], i: int, is_item: Callable[[list[Node], int], bool]) -> list[int]:
    """The children that make a list: as many of one kind, most of them items."""
    of_kind: dict[tuple[str, str], list[int]] = defaultdict(list)
    heavy = [child for child in children(nodes, i) if nodes[child].mass > 0 and nodes[child].end > child + 1]
    if len(heavy) < _FEWEST:
        return []
    for child in heavy:
        of_kind[kind(nodes[child].element)].append(child)
    return [
        item
        for (_, name), group in of_kind.items()
        if len(group) >= _FEWEST and "live" not in name  # the posts of a live blog look like comments
        if sum(is_item(nodes, item) for item in group) >= _MOST * len(group)
        for item in group
    ]


def _is_teaser(nodes: list[Node], i: int) -> bool:
    box, paragraphs = _box(nodes, i)
    titled = any(_TITLE <= node.links < 2 * _PARAGRAPH and k not in paragraphs for k, node in box)
    quoted = any(node.tag == "blockquote" for _, node in box)  # a post that the article shows
    return titled and not quoted and 1 <= len(paragraphs) <= _MOST_PARAGRAPHS


def _is_comment(nodes: list[Node], i: int) -> bool:
    box, paragraphs = _box(nodes, i)
    named = any(_NAME <= node.text < _PARAGRAPH and node.tag not in _HEADINGS for _, node in box)
    return named and len(paragraphs) <= _MOST_PARAGRAPHS


def _box(nodes: list[Node], i: int) -> tuple[list[tuple[int, Node]], set[int]]:
    """The nodes of a box with their indexes, and which of them are paragraphs."""
    box = list(enumerate(nodes[i : nodes[i].end], i))
    return box, {k for k, node in box if node.own and node.text >= _PARAGRAPH}
