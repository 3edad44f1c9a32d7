"""What a page says of itself: JSON-LD, also broken, meta tags and links."""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml.etree import _Element

from articles.extraction.page.microdata import marked_date
from articles.text import squeeze

_ARTICLE = re.compile(r"(article|posting|report|liveblog)", re.I)
PRINTED_DATE = "an element marked as the date"  # stands among the meta tags
_DATED = re.compile(r"webpage|creativework|claimreview|recipe|gallery|quiz", re.I)  # a page of another kind
_BROKEN_STRING = '"{name}"\\s*:\\s*"((?:[^"\\\\\n]|\\\\.){{1,500}})"'
_OWN_FIELDS = ("headline", "datePublished", "dateCreated", "dateModified", "description")
_CDATA = re.compile(r"^\s*(?://\s*)?(?:<!--|<!\[CDATA\[|/\*<!\[CDATA\[\*/)|(?://\s*)?(?:-->|\]\]>)\s*$")
_TAGS = re.compile(r"<[^<>]{0,300}>")


@dataclass
class Metadata:
    """First-come values of meta tags by lower-case name, and the article's JSON-LD fields."""

    meta: dict[str, str] = field(default_factory=dict)
    ld: dict[str, str] = field(default_factory=dict)
    tags: list[str] = field(default_factory=list)  # of the one meta tag that is repeated
    title_tag: str = ""
    canonical: str = ""
    language: str = ""

    @property
    def site(self) -> str:
        """The site's name as the head states it, or ''."""
        return self.first("og:site_name", "application-name") or self.ld.get("site", "") or self.ld.get("publisher", "")

    def first(self, *names: str) -> str:
        """The first meta tag of these names that has a value."""
        return next((self.meta[name] for name in names if self.meta.get(name)), "")


def read_metadata(tree: _Element) -> Metadata:
    """All that the page's head tells, each value squeezed and free of entities."""
    data = Metadata(language=(tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""))
    for element in tree.iter("meta", "title", "link", "script"):
        if element.tag == "meta":
            _read_meta(element, data)
        elif element.tag == "title":
            parent = element.getparent()
            if not data.title_tag and (parent is None or parent.tag != "svg"):
                data.title_tag = _clean(element.text or "")
        elif element.tag == "link":
            if (element.get("rel") or "").lower() == "canonical" and not data.canonical:
                data.canonical = (element.get("href") or "").strip()
        elif (element.get("type") or "").split(";")[0].strip().lower() == "application/ld+json":
            for key, value in _json_ld(element.text or "").items():
                data.ld.setdefault(key, value)
    said = data.ld.get("datePublished") or data.first("article:published_time", "datepublished", "pubdate")
    if not said and (printed := marked_date(tree)):
        data.meta[PRINTED_DATE] = _clean(printed)
    return data


def _read_meta(element: _Element, data: Metadata) -> None:
    name = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
    content = _clean(element.get("content") or "")
    if name and content:
        data.meta.setdefault(name, content)
        if name == "article:tag":
            data.tags.append(content)


def _json_ld(text: str) -> dict[str, str]:
    text = _CDATA.sub("", text.strip()).strip().rstrip(";")
    if not text:
        return {}
    try:
        tree = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return _broken(text)
    nodes = list(_nodes(tree))
    node = next((n for n in nodes if _ARTICLE.search(_type(n))), None)
    if node is None:
        node = next((n for n in nodes if _DATED.search(_type(n)) and n.get("datePublished")), None)
        fields = {"datePublished": node["datePublished"]} if node else {}
    else:
        fields = {name: node.get(name) for name in _OWN_FIELDS}
        people, desks = _people(node.get("author"))
        fields["author"] = _names(people, nodes)
        fields["desk"] = _names(desks, nodes)
        fields["publisher"] = _names(node.get("publisher"), nodes)
        fields["editor"] = _names(node.get("editor"), nodes)
        fields["section"] = _names(node.get("articleSection"), nodes)
        fields["inLanguage"] = node.get("inLanguage")
        fields["image"] = _address(node.get("image"), nodes)
        fields["keywords"] = _names(node.get("keywords"), nodes)
    site = next((n for n in nodes if _type(n) == "WebSite"), {})
    fields["site"] = site.get("name")
    return {name: _clean(value) for name, value in fields.items() if isinstance(value, str) and value.strip()}


def _broken(text: str) -> dict[str, str]:
    """The fields that can be read from JSON-LD that does not parse."""
    if not _ARTICLE.search(text):
        return {}
    found = {}
    for name in ("headline", "datePublished", "articleSection"):
        match = re.search(_BROKEN_STRING.format(name=name), text)
        if match:
            found["section" if name == "articleSection" else name] = _clean(match[1].replace('\\"', '"'))
    return found


def _nodes(tree: Any) -> Iterator[dict[str, Any]]:
    """Every object of the tree, outermost first."""
    queue, seen = [tree], 0
    while queue and seen < 5000:
        node = queue.pop(0)
        seen += 1
        if isinstance(node, dict):
            yield node
            queue += [value for value in node.values() if isinstance(value, dict | list)]
        elif isinstance(node, list):
            queue += node


def _type(node: dict[str, Any]) -> str:
    kind = node.get("@type") or ""
    return " ".join(map(str, kind)) if isinstance(kind, list) else str(kind)


def _people(authors: Any) -> tuple[list[Any], list[Any]]:
    """The authors that are or may be persons, and those that are organisations."""
    each = authors if isinstance(authors, list) else [authors]
    desks = [author for author in each if isinstance(author, dict) and "Organization" in _type(author)]
    return [author for author in each if author not in desks], desks


def _names(value: Any, nodes: list[dict[str, Any]]) -> str:
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


def _address(value: Any, nodes: list[dict[str, Any]]) -> str:
    """The first image's address: a string, an object with one, a list of either, or a reference."""
    item = next(iter(value), None) if isinstance(value, list) else value
    if isinstance(item, dict):
        if not item.get("url") and item.get("@id"):
            item = next((n for n in nodes if n.get("@id") == item["@id"] and n.get("url")), item)
        item = item.get("url") or item.get("contentUrl")
        item = item[0] if isinstance(item, list) and item else item
    return item if isinstance(item, str) else ""


def _clean(text: str) -> str:
    for _ in range(2):
        if "&" in text:
            text = html.unescape(text)
    return squeeze(_TAGS.sub("", text) if "<" in text else text)
