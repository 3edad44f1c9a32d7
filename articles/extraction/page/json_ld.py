"""What a page's JSON-LD, also broken, tells of its own article; never what it tells of others that it lists."""

import html
import json
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from articles.extraction.page.identity import Identity
from articles.text import squeeze

Node = dict[str, Any]
_ARTICLE = re.compile(r"(article|posting|report|liveblog)", re.I)
_DATED = re.compile(r"webpage|creativework|claimreview|recipe|gallery|quiz", re.I)  # a page of another kind
_TOLD = re.compile(f"{_ARTICLE.pattern}|{_DATED.pattern}", re.I)
_BROKEN_STRING = '"{name}"\\s*:\\s*"((?:[^"\\\\\n]|\\\\.){{1,500}})"'
_BROKEN_FIELDS = ("headline", "datePublished", "articleSection")
_OWN_FIELDS = ("headline", "datePublished", "dateCreated", "dateModified", "description", "inLanguage")
_CDATA = re.compile(r"^\s*(?://\s*)?(?:<!--|<!\[CDATA\[|/\*<!\[CDATA\[\*/)|(?://\s*)?(?:-->|\]\]>)\s*$")
_TAGS = re.compile(r"<[^<>]{0,300}>")
_OWN_KEYS = {"@graph", "mainEntity", "mainEntityOfPage"}  # there the page's article stands as at the top
# There others stand, whatever they say of themselves.
_OTHERS_KEYS = re.compile(
    r"itemListElement|hasPart|mentions|citation|comment|liveBlogUpdate|isBasedOn|isPartOf|blogPosts?|subjectOf|"
    r"workExample|significantLinks?|\w*(?:related|recommend|popular|latest)\w*",
    re.I,
)
_MOST_NODES = 5000
_MOST_ARTICLES = 200
# How surely a node is of the page's own article, the surest first.
_ADDRESSED, _TITLED, _MISADDRESSED, _UNTOLD = range(4)


def read_json_ld(scripts: Iterable[tuple[str, bool]], page: Identity) -> dict[str, str]:
    """The fields of the page's own article, from scripts that each may stand in a box of other reports.

    It is the article that names the page's address, else its headline, else the first that names neither. What names
    another page, or a quite different headline, is another's; so is all that stands in a list.
    """
    told: list[tuple[int, dict[str, str]]] = []
    site: dict[str, str] = {}
    for text, aside in scripts:
        tree = _read(text)
        every = list(_nodes(tree))
        nodes = [node for node, _ in every]
        telling = (one for one in every if one[1] != "others" and _TOLD.search(_type(one[0])))
        ranked = [
            (rank, node)
            for node, place in islice(telling, _MOST_ARTICLES)
            if (rank := _rank(node, page, told=aside or place == "nested")) is not None
        ]
        articles = [(rank, _cleaned(_fields(node, nodes))) for rank, node in ranked if _ARTICLE.search(_type(node))]
        dated = ((rank, node.get("datePublished")) for rank, node in ranked if _DATED.search(_type(node)))
        told += articles or [(rank, {"datePublished": clean(day)}) for rank, day in dated if isinstance(day, str)]
        site = site or _cleaned({"site": next((n.get("name") for n in nodes if _type(n) == "WebSite"), None)})
    return {**_merged(told), **site}


def _merged(told: list[tuple[int, dict[str, str]]]) -> dict[str, str]:
    """The fields of the surest, filled up from others that name the page too."""
    best = min((rank for rank, _ in told), default=_UNTOLD)
    if best == _UNTOLD:
        return next((fields for _, fields in told if fields), {})
    merged: dict[str, str] = {}
    for _, fields in sorted((one for one in told if one[0] <= max(best, _TITLED)), key=lambda one: one[0]):
        merged = fields | merged
    return merged


def _rank(node: Node, page: Identity, *, told: bool) -> int | None:
    """How surely a node is of the page's article; None for another's, and if it has to be `told` where nothing is."""
    address = page.names(_addresses(node.get("url")))
    here = page.names([*_addresses(node.get("@id")), *_addresses(node.get("mainEntityOfPage"))])
    headline = next((node[name] for name in ("headline", "name") if isinstance(node.get(name), str)), "")
    says = page.says(clean(headline))
    # All articles that a page lists may name this page as where they stand.
    if address or (here and (address is None or says is not False)):
        return _ADDRESSED
    if address is False or here is False:
        return _MISADDRESSED if says and not told else None
    if says:
        return _TITLED
    return None if says is False or told else _UNTOLD


def _addresses(value: Any) -> list[str]:
    """The addresses in a string, an object that has one, or a list of such."""
    found = []
    for item in value[:10] if isinstance(value, list) else [value]:
        named = [item.get("@id"), item.get("url")] if isinstance(item, dict) else [item]
        found += [name for name in named if isinstance(name, str)]
    return found


def _read(text: str) -> Any:
    text = _CDATA.sub("", text.strip()).strip().rstrip(";")
    try:
        return json.loads(text, strict=False) if text else None
    except (ValueError, RecursionError):
        return _broken(text)


def _broken(text: str) -> Node:
    """The fields that can be read from JSON-LD that does not parse."""
    node: Node = {"@type": "Article"} if _ARTICLE.search(text) else {}
    for name in _BROKEN_FIELDS if node else ():
        if match := re.search(_BROKEN_STRING.format(name=name), text):
            node[name] = match[1].replace('\\"', '"')
    return node


def _nodes(tree: Any) -> Iterator[tuple[Node, str]]:
    """Every object of the tree, outermost first: at the "top", "nested" in another or among "others"."""
    queue, seen = [(tree, "top")], 0
    while queue and seen < _MOST_NODES:
        node, place = queue.pop(0)
        seen += 1
        if isinstance(node, dict):
            yield node, place
            queue += [(value, _place(key, place)) for key, value in node.items() if isinstance(value, dict | list)]
        elif isinstance(node, list):
            queue += [(item, place) for item in node]


def _place(key: str, above: str) -> str:
    if above == "others" or _OTHERS_KEYS.fullmatch(key):
        return "others"
    return above if key in _OWN_KEYS else "nested"


def _type(node: Node) -> str:
    kind = node.get("@type") or ""
    return " ".join(map(str, kind)) if isinstance(kind, list) else str(kind)


def _fields(node: Node, nodes: list[Node]) -> dict[str, Any]:
    people, desks = _people(node.get("author"))
    return {name: node.get(name) for name in _OWN_FIELDS} | {
        "author": _names(people, nodes),
        "desk": _names(desks, nodes),
        "publisher": _names(node.get("publisher"), nodes),
        "editor": _names(node.get("editor"), nodes),
        "section": _names(node.get("articleSection"), nodes),
        "image": _address(node.get("image"), nodes),
        "keywords": _names(node.get("keywords"), nodes),
    }


def _people(authors: Any) -> tuple[list[Any], list[Any]]:
    """The authors that are or may be persons, and those that are organisations."""
    each = authors if isinstance(authors, list) else [authors]
    desks = [author for author in each if isinstance(author, dict) and "Organization" in _type(author)]
    return [author for author in each if author not in desks], desks


def _names(value: Any, nodes: list[Node]) -> str:
    """The name or names in an author, publisher or section, also by reference to another node."""
    names = []
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            if not item.get("name") and item.get("@id"):
                item = next((n for n in nodes if n.get("@id") == item["@id"] and n.get("name")), item)
            item = item.get("name")
            item = item[0] if isinstance(item, list) and item else item
        if isinstance(item, str) and item.strip():
            names.append(squeeze(item))
    return ", ".join(dict.fromkeys(names))


def _address(value: Any, nodes: list[Node]) -> str:
    """The first image's address: a string, an object with one, a list of either, or a reference."""
    item = next(iter(value), None) if isinstance(value, list) else value
    if isinstance(item, dict):
        if not item.get("url") and item.get("@id"):
            item = next((n for n in nodes if n.get("@id") == item["@id"] and n.get("url")), item)
        item = item.get("url") or item.get("contentUrl")
        item = item[0] if isinstance(item, list) and item else item
    return item if isinstance(item, str) else ""


def _cleaned(fields: dict[str, Any]) -> dict[str, str]:
    return {name: clean(value) for name, value in fields.items() if isinstance(value, str) and value.strip()}


def clean(text: str) -> str:
    """A value of the head squeezed, and free of entities and tags."""
    for _ in range(2):
        if "&" in text:
            text = html.unescape(text)
    return squeeze(_TAGS.sub("", text) if "<" in text else text)
