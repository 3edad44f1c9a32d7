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
_ASIDE = {"aside", "nav"}
_EPOCH = re.compile(r"1\d{9}(?:\d{3})?$")  # seconds or milliseconds
_LONGEST = 200  # characters
_MOST = 200  # elements
_HIGH = 10  # elements above


def marked_date(tree: _Element) -> str:
    """The date that an element of the article is marked with: as its attribute says it, else as it prints it; or ''."""
    body = tree.find("body")
    if body is None:
        return ""
    around = {box for heading in islice(body.iter("h1"), 1) for box in heading.iterancestors()}
    every = islice(chain(_marked(body), _scripted(body)), _MOST)
    found = [(element, text) for element, text in every if not _is_other(element, around)]
    below = _below_headline(body, [element for element, _ in found]) if around and len(found) > 1 else set()
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


def _is_other(element: _Element, around: set[_Element]) -> bool:
    """Whether it stands in a box of other reports; what holds the headline is none."""
    for box in (element, *islice(element.iterancestors(), _HIGH)):
        if box in around:
            return False
        if box.tag in _ASIDE:
            return True
        names = f"{box.get('class', '')} {box.get('id', '')}".split()[:_HIGH]
        if any("foot" not in name.lower() and box_of(name) in _OTHERS for name in names):  # a post's own foot
            return True
    return False


def _below_headline(body: _Element, elements: list[_Element]) -> set[_Element]:
    """Those of the elements that stand below the first <h1>, or in it."""
    wanted, passed, found = set(elements), False, set()
    for element in body.iter():
        passed = passed or element.tag == "h1"
        if passed and element in wanted:
            found.add(element)
    return found
