"""What stands around the content root: blocks that are removed, and the author, rubric and times that they print."""

import re
from dataclasses import dataclass, field
from itertools import islice

from articles.extraction.blocks import Block
from articles.extraction.page.removed import removed_blocks
from articles.extraction.page.survey import Node
from articles.extraction.page.teasers import Teasers
from articles.text import fold, squeeze

_OTHER_MATTER = {
    "related",
    "comments",
    "page furniture",
    "sidebar",
    "advertisement",
    "popup",
    "newsletter",
    "hidden",
    "tags",
    "form",
}
_RUBRIC_LINK = re.compile(
    r"/(?:category|categories|kategori|rubrik|kanal|channel|label|section)/|[?&](?:rubrik|kategori|cat)=", re.I
)
_DAY_AND_NAME = {"page date", "page meta", "byline"}
_PARAGRAPH = 50  # its mass
_RUBRICS = {"breadcrumb", "category"}
_HOME = re.compile(
    r"home(?:page)?|beranda|depan|halaman depan|utama|start(?:seite)?|inicio|accueil|news|berita|artikel|detail|blog",
    re.I,
)
_AUTHOR_LINK = re.compile(r"/(?:author|authors|penulis|reporter|wartawan|jurnalis)/[^/?#]", re.I)
_NEAR = 40  # elements from the headline
_AUTHOR = re.compile(r"(?:^|[\s_-])(?:author|byline|penulis|reporter|wartawan|pewarta)(?=$|[\s_-])", re.I)


@dataclass
class Surroundings:
    """The blocks before and after the root element, and what the page prints near the headline."""

    before: list[Block]
    after: list[Block]
    authors: list[str] = field(default_factory=list)
    categories: list[str] = field(default_factory=list)
    times: list[str] = field(default_factory=list)
    far_times: list[str] = field(default_factory=list)  # by which no headline and no text stands
    heads: list[str] = field(default_factory=list)  # boxes of the root for day and name, above its text


def look_around(nodes: list[Node], root: int, headline: int, title: str) -> Surroundings:
    """Read all but the root; each block carries the rule of its box or "outside the article"."""
    end = nodes[root].end
    around = Surroundings(removed_blocks(nodes, 0, root), removed_blocks(nodes, end, len(nodes)))
    wanted = fold(title)
    published: list[str] = []
    text = next((i for i in range(max(root, headline), end) if nodes[i].own >= _PARAGRAPH and not nodes[i].flag), root)
    around.heads = [_text(node, " ") for node in nodes[root:text] if node.own_flag and node.own_flag in _DAY_AND_NAME]
    teasers = Teasers(nodes, (headline, text), wanted)
    for i, node in enumerate(nodes):
        if node.flag in _OTHER_MATTER:
            continue
        if node.tag == "time":
            if teasers.stands_in_one(i) or _is_of_other(nodes, i, (headline, root, text)):
                continue
            value = node.element.get("datetime") or _text(node)
            own = node.element.get("pubdate") is not None or "publi" in node.element.get("itemprop", "").lower()
            near = (headline if headline >= 0 else root) - _NEAR < i < end
            (published if own else around.times if near else around.far_times).append(value)
        elif _names_author(node) or (headline >= 0 and abs(i - headline) < _NEAR and _links_author(node)):
            around.authors.append(_text(node, " "))
        elif (
            i < end
            and (node.tag == "a" or node.own_flag in _RUBRICS)
            and (name := _category(nodes, i, headline))
            and fold(name) != wanted
        ):
            around.categories.append(name)
    around.times[:0] = published
    return around


def _is_of_other(nodes: list[Node], i: int, own: tuple[int, ...]) -> bool:
    """Whether an element stands in an <article> of its own, with neither the headline nor the text in it."""
    while (i := nodes[i].parent) >= 0:
        if nodes[i].tag == "article" and not any(i <= inner < nodes[i].end for inner in own):
            return True
    return False


def _category(nodes: list[Node], i: int, headline: int) -> str:
    """The rubric that an element names: a breadcrumb's last link, a box for it, or a link to it by the headline."""
    node = nodes[i]
    if node.own_flag == "breadcrumb":
        if node.parent >= 0 and nodes[node.parent].own_flag == "breadcrumb":
            return ""
        links = [_text(n) for n in nodes[i : nodes[i].end] if n.tag == "a"]
        return next((text for text in reversed(links) if 2 < len(text) < 40 and not _HOME.fullmatch(text)), "")
    near = headline >= 0 and abs(i - headline) < _NEAR
    if near and (
        node.own_flag == "category" or (node.tag == "a" and _RUBRIC_LINK.search(node.element.get("href", "")))
    ):
        text = _text(node)
        return text if 2 < len(text) < 40 and not _HOME.fullmatch(text) else ""
    return ""


def _names_author(node: Node) -> bool:
    if node.own_flag == "byline" or (node.tag == "a" and node.element.get("rel") == "author"):
        return True
    return node.own_flag == "page meta" and bool(_AUTHOR.search(node.element.get("class", "")))


def _links_author(node: Node) -> bool:
    return node.tag == "a" and bool(_AUTHOR_LINK.search(node.element.get("href", "")))


def _text(node: Node, between: str = "") -> str:
    return squeeze(between.join(islice(node.element.itertext(), 20))[:400])
