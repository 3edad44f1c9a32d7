"""The day of publication in the attributes of a page's elements: microdata, RDFa, microformats, a script's data."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import chain, islice

from lxml import etree
from lxml.etree import _Element

from articles.extraction.rules import box_of

# By their attribute: a condition on every element costs ten times as much.
_CARRIERS = etree.XPath("descendant::*/@itemprop/.. | descendant::*/@property/..")
_SCRIPTED = etree.XPath(" | ".join(f"descendant::*/@data-{name}/.." for name in ("timestamp", "datetime", "date")))
_ELSEWHERE = {"time", "meta", "body"}  # read with their like
_PROPERTY = re.compile(
    r"(?:^|\s)(?:(?:dc|dct|dcterms):(?:date|created|issued)|(?:schema:|rnews:)?datePublished|article:published_time)(?=\s|$)",
    re.I,
)
_DATED = re.compile(r"date|time|tanggal|tgl|waktu|publi|terbit|tayang", re.I)
_OTHERS = {"related", "comments", "sidebar", "popup", "newsletter", "player"}
_NEVER_OWN = {"related", "comments"}  # also where no headline tells which box is the page's own
_ASIDE = {"aside", "nav"}
_HEADLINES = {"headline", "name headline", "headline name", "url", "mainEntityOfPage"}
_EPOCH = re.compile(r"1\d{9}(?:\d{3})?$")  # seconds or milliseconds
_LONGEST = 200  # characters
_MOST = 200  # elements
_HIGH = 10  # elements above


def marked_date(tree: _Element, others: "OtherBoxes") -> str:
    """The date that an element of the article is marked with: as its attribute says it, else as it prints it; or ''."""
    body = tree.find("body")
    if body is None:
        return ""
    every = islice(chain(_marked(body), _scripted(body)), _MOST)
    found = [(element, text) for element, text in every if not others.hold(element)]
    below = _below_headline(body, [element for element, _ in found]) if len(found) > 1 else set()
    return next((text for element, text in found if element in below), found[0][1] if found else "")


def _marked(body: _Element) -> Iterator[tuple[_Element, str]]:
    named = (one for one in _CARRIERS(body) if one.tag not in _ELSEWHERE and _is_day(one))
    for element in chain(named, (one for one in body.iter("abbr", "span") if one.get("class") == "published")):
        said = (element.get(name) for name in ("content", "datetime", "title"))
        yield element, (next(filter(None, said), "") or "".join(islice(element.itertext(), 10)))[:_LONGEST]


def _is_day(element: _Element) -> bool:
    return "datePublished" in element.get("itemprop", "") or bool(_PROPERTY.search(element.get("property", "")[:200]))


def _scripted(body: _Element) -> Iterator[tuple[_Element, str]]:
    """The moments that a script is to print in boxes for dates."""
    for element in _SCRIPTED(body):
        if element.tag not in _ELSEWHERE and _DATED.search(element.get("class", "")):
            said = (element.get(name) for name in ("data-timestamp", "data-datetime", "data-date"))
            text = next(filter(None, said), "")[:_LONGEST]
            if _EPOCH.match(text):
                text = datetime.fromtimestamp(int(text[:10]), UTC).isoformat()
            yield element, text


class OtherBoxes:
    """Tells which elements stand in boxes of other reports; what holds the page's first <h1> is none."""

    def __init__(self, tree: _Element) -> None:
        self._own = {box for heading in islice(tree.iter("h1"), 1) for box in heading.iterancestors()}
        self._teasers: dict[_Element, bool] = {}

    def hold(self, element: _Element) -> bool:
        """Whether the element stands in one."""
        for box in (element, *islice(element.iterancestors(), _HIGH)):
            if box in self._own or box.tag == "body":
                return False
            if box.tag in _ASIDE or (self._own and box.get("itemscope") is not None and self._is_teaser(box)):
                return True
            names = f"{box.get('class', '')} {box.get('id', '')}".split()[:_HIGH]
            rules = {box_of(name) for name in names if "foot" not in name.lower()}  # a post's own foot
            if rules & (_OTHERS if self._own else _NEVER_OWN):
                return True
        return False

    def _is_teaser(self, scope: _Element) -> bool:
        """Whether microdata describes a report whose headline is a link."""
        if scope not in self._teasers:
            described = (one for one in islice(scope.iter(), _MOST) if one.get("itemprop") in _HEADLINES)
            self._teasers[scope] = any(next(one.iter("a"), None) is not None for one in described)
        return self._teasers[scope]


def _below_headline(body: _Element, elements: list[_Element]) -> set[_Element]:
    """Those of the elements that stand below the first <h1>, or in it."""
    wanted, passed, found = set(elements), False, set()
    for element in body.iter():
        passed = passed or element.tag == "h1"
        if passed and element in wanted:
            found.add(element)
    return found
