"""The keywords: as the page prints them, else as its head tells them without what is no keyword."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from articles.extraction.blocks import Block
from articles.extraction.page.metadata import Metadata
from articles.extraction.page.survey import Node
from articles.text import fold, squeeze

_LONGEST = 60  # characters
_MOST = 20
_MANY = 100  # keywords, of which some may be none
_APART = 30  # elements between two links of one list
_BELOW = 150  # elements below the content root
_LINK = re.compile(r"/(?:tags?|topik|topic|tagar|label|keyword)s?/|[?&](?:tag|topik)=", re.I)
_FOOT = re.compile(r"(?:^|[\s_-])(?:post|entry|article|story|content|blog)[_-]*(?:footer|foot|bottom)", re.I)
_LABEL = re.compile(
    r"\W*(?:tags?|topik|kata kunci|keywords?|tagar|hashtags?|topics?|label)(?: (?:terkait|berita))?\s*[:|]\s*", re.I
)
_BETWEEN = re.compile(r"\s*[,;|•·]\s*|\s*#\s*")
_SAID_BETWEEN = re.compile(r"\s*[,;|]\s*")
# What a system writes into its keywords: numbers, identifiers, "Category: Travel".
_OF_SYSTEMS = re.compile(r"[\d\W]{5,}$|[\da-f]{8}-[\da-f-]{20,}$|[\w ]+: |.*://", re.I)
# What every page of an outlet has: "berita terkini", "portal Indonesia".
_GENERIC = re.compile(
    r"(?:(?:portal|situs|koran|harian|media|kumpulan|informasi|info|kabar|warta|berita|news|latest|breaking)\b ?)+"
    r"(?:(?:terkini|terbaru|terpercaya|terupdate|update|hari ini|indonesia|online|nasional|internasional|daerah|lokal|"
    r"utama|viral|today|news|media) ?)*$",
    re.I,
)
_HIGH = 10  # elements above
_MUCH = 6000  # characters
_STEM = 5  # letters of a word that stay the same under most endings
_RUN = 4  # words


def linked_tags(nodes: list[Node], root: int, headline: int) -> list[str]:
    """The links of the list of tags that stands with the article, in order."""
    found: list[str] = []
    last = 0
    for i in range(max(headline, 0), min(len(nodes), nodes[root].end + _BELOW)):
        node = nodes[i]
        if node.tag != "a" or node.flag not in {"", "tags", "sidebar", "page meta"} or not _is_tag(nodes, i):
            continue
        if found and i - last > _APART:
            break
        found.append(squeeze("".join(text[: _LONGEST + 1] for text in islice(node.element.itertext(), 5))))
        last = i
        if len(found) > _MOST:
            return []  # a cloud of tags
    return found


def find_tags(data: Metadata, links: list[str], blocks: Iterable[Block], site: str, text: str) -> tuple[str, ...]:
    """The keywords without "#", each once, at most twenty; links and hashtags count only if the text speaks of them."""
    lines = [block.text for block in blocks if block.rule == "tags"]
    labelled = [tag for line in lines if (label := _LABEL.match(line)) for tag in _BETWEEN.split(line[label.end() :])]
    hashed = [tag for line in lines if line.startswith("#") for tag in _BETWEEN.split(line) if tag][:_MANY]
    opening = text[:_MUCH].casefold()
    linked = links if _speaks_of(opening, links) else []
    printed = linked if len(linked) > 1 else labelled or (hashed if _speaks_of(opening, hashed) else [])
    return tuple(islice(_cleaned(printed or list(_said(data, site)) or linked), _MOST))


def _speaks_of(text: str, tags: list[str]) -> bool:
    """Whether half of the tags stand in the text; other lists tell what is read most."""
    told = sum(all(word[:_STEM] in text for word in tag.casefold().strip("# ").split()) for tag in tags)
    return told * 2 >= len(tags)


def _cleaned(found: Iterable[str]) -> Iterator[str]:
    seen = set()
    for text in found:
        tag = text.strip("# .,;:|\"'")
        if 1 < len(tag) <= _LONGEST and (folded := fold(tag)) not in seen:
            seen.add(folded)
            yield tag


def _is_tag(nodes: list[Node], i: int) -> bool:
    """Whether a link is a tag: by its own words or its box, and standing among links, not in a sentence."""
    node = nodes[i]
    rel = (node.element.get("rel") or "").lower().split()
    block = nodes[node.block]
    if "category" in rel or (block.links * 2 < block.text and "tag" not in rel):
        return False
    above = [nodes[k] for k in _above(nodes, i)]
    if node.flag == "sidebar" and not any(map(_is_foot_of_article, above)):
        return False
    if any(box.own_flag == "tags" for box in above):
        return True
    return "tag" in rel or bool(_LINK.search(node.element.get("href") or ""))


def _is_foot_of_article(node: Node) -> bool:
    if node.tag == "footer" and any(above.tag == "article" for above in islice(node.element.iterancestors(), _HIGH)):
        return True
    return bool(_FOOT.search(node.element.get("class") or ""))


def _above(nodes: list[Node], i: int) -> Iterator[int]:
    for _ in range(5):
        i = nodes[i].parent
        if i < 0:
            return
        yield i


def _said(data: Metadata, site: str) -> Iterator[str]:
    """The keywords of the page's head. Some sites cut their description into words: those are none."""
    said = data.tags or _SAID_BETWEEN.split(
        data.first("news_keywords", "keywords", "parsely-tags") or data.ld.get("keywords", "")
    )
    description = data.first("description", "og:description")
    text = f" {fold(f'{data.title_tag} {description}'[:_MUCH])} "
    said = said[:_MANY]
    folded = [fold(tag) for tag in said]
    runs = (folded[i : i + _RUN] for i in range(len(folded) - _RUN + 1))
    shreds = any(not any(" " in tag for tag in run) and f" {' '.join(run)} " in text for run in runs)
    own = fold(site)
    for tag, plain in zip(said, folded, strict=True):
        if plain != own and not _OF_SYSTEMS.match(tag) and not _GENERIC.match(tag) and not (shreds and " " not in tag):
            yield tag
