"""The headline of a page without one in a heading: the element that old systems mark as it by class or by size."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from lxml.etree import _Element

from articles.extraction import rules
from articles.extraction.text.plain import taken_up
from articles.text import fold, squeeze

_TAGS = ("td", "th", "div", "span", "font", "b", "strong", "p", "h2", "h3", "h4")
_NAMES = re.compile(
    r"(?:^|[\s_-])(?:judul\w{0,12}|(?:content|component)heading|title|titel|headline|"
    r"(?:entry|post|news|article|artikel|berita|content|detail|page|single|blog|read|node|main|isi)[_-]?"
    r"(?:title|titel|judul|heading|headline)|(?:title|headline|heading)[_-]?(?:berita|artikel|news|post|detail|article))"
    r"(?=$|[\s_-])",
    re.I,
)
_LARGE = re.compile(r"[4-7]$|\+[1-4]$")  # <font size>
_HEADINGS = {"h2", "h3"}
_NO_TITLE = re.compile(r"[.,:]$|©|\d:\d\d\b")
_MOST = 200  # elements so marked
_MUCH = 5000  # characters of text
_SENTENCE = 80  # characters
_SITE = re.compile(
    r"\W*(?:selamat datang|welcome|web(?:site|portal)?|situs|portal|official|home|beranda)\b|"
    r".*\b(?:resmi|official (?:web)?site|website|portal)\b|.*\bonline(?:$|\W+[-|–:])",
    re.I,
)
_OPENS_AS_SITE = re.compile(
    r"\W*(?:pemerintah|pemkab|pemkot|dinas|harian|kabar|berita|media|koran|surat kabar|majalah|portal)\b", re.I
)
_SITE_WORDS = 3
_TAKEN_UP = 0.5  # of its words by the text


@dataclass(frozen=True)
class _Marked:
    text: str
    name: str  # what marks it
    linked: bool


def marked_titles(body: _Element) -> list[str]:
    """The texts that their class or size marks as headlines, in order; of a list of links to reports none."""
    found = list(islice(_marked(body), _MOST))
    lists = {one.name for i, one in enumerate(found) if one.linked and any(one.name == o.name for o in found[:i])}
    return [one.text for one in found if not (one.linked and one.name in lists)]


def told_by_text(body: _Element, titles: list[str], claim: str) -> str:
    """The marked title whose words the text takes up, if by far more than those of the claimed one; else ''."""
    if not titles:
        return ""
    lead = _lead(body)
    best = max(titles, key=lambda title: taken_up(fold(title), lead))
    share, claimed = taken_up(fold(best), lead), taken_up(fold(claim), lead)
    if share < _TAKEN_UP or share <= claimed:
        return ""
    return best if claimed < share / 2 or names_site(claim) or _OPENS_AS_SITE.match(claim) else ""


def names_site(title: str) -> bool:
    """Whether it is worded as the names of sites are: "Website Resmi …", "… Online", or in few words."""
    return len(title.split()) <= _SITE_WORDS or bool(_SITE.match(title))


def _marked(body: _Element) -> Iterator[_Marked]:
    for element in body.iter(*_TAGS):
        name = f"{element.get('class', '')} {element.get('id', '')}"
        if len(name) > 1 and _NAMES.search(name[:200]):
            pass
        elif element.tag == "font" and _LARGE.match(element.get("size", "")):
            name = "font"
        elif element.tag in _HEADINGS:
            name = element.tag
        else:
            continue
        text = squeeze("".join(islice(element.itertext(), 40))[:400])
        if 15 <= len(text) <= 220 and len(text.split()) > 2 and not _is_none(text):
            linked = element.find(".//a") is not None or next(element.iterancestors("a"), None) is not None
            yield _Marked(text, name, linked)


def _is_none(text: str) -> bool:
    return bool(_NO_TITLE.search(text) or rules.NO_TITLE.match(text))


def _lead(body: _Element) -> str:
    """The opening of the page's running text."""
    long: list[str] = []
    length = 0
    for string in body.itertext():
        if len(string) >= _SENTENCE:
            long.append(string)
            length += len(string)
            if length > _MUCH:
                break
    return fold(" ".join(long)[:_MUCH])
