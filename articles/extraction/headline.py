"""Which of headline, meta title and page title is the title, and what of it is only the site's name."""

import re
from itertools import islice

from lxml.etree import _Element

from articles.extraction import rules
from articles.extraction.metadata import Metadata
from articles.text import fold, squeeze

_SEPARATOR = re.compile(r"\s+[|–—·•»«›:-]\s+|\s*[|»«]\s*")
_BLOG = re.compile(r"\s*[|–—·•»«›:-]\s+")  # as between a blog's name and the headline
_SITE = re.compile(r"(?:^|\s)[\w-]+\.(?:com|co|id|net|org|news|tv|info|[a-z]{2})(?:\.[a-z]{2})?$", re.I)
_SITE_WORDS = 3  # a site's name has seldom more
_NAV = re.compile(
    r"(?:^|[\s_-])(?:logo|brand|site-?(?:title|name|header)|masthead|related\w*|widget\w*|sr-only|modal\w*|cookie\w*)",
    re.I,
)


def page_title(data: Metadata, body: _Element) -> str:
    """The headline as the page prints it: the <h1> that the meta titles agree with, else the best meta title."""
    said = [data.first("og:title", "twitter:title", "title", "dc.title", "dcterms.title"), data.ld.get("headline", "")]
    said = [claim[:500] for claim in said if claim]
    site = data.first("og:site_name", "application-name") or data.ld.get("site", "") or data.ld.get("publisher", "")
    claims = [
        cut_site(claim, site) for claim in (*said, data.title_tag[:500]) if claim and not rules.NO_TITLE.match(claim)
    ]
    headings = [text for text in _headings(body, "h1") if not _names_site(text, data.title_tag, said, body)]
    best = _agreeing(headings, claims) or _agreeing(_headings(body, "h2"), claims, exact=True)
    if best:
        return best
    if not claims:
        return headings[0] if headings else ""
    return _printed_part(claims[0], body) or claims[0]


def site_in(title_tag: str, title: str) -> str:
    """The site's name in the page's title, beside the headline; '' if there is none."""
    for part, rest in (
        (title_tag[: len(title)], title_tag[len(title) :]),
        (title_tag[-len(title) :], title_tag[: -len(title)]),
    ):
        name = rest.strip(" |–—·•»«›:-")
        if title and fold(part) == fold(title) and name != rest.strip() and 0 < len(name.split()) <= 5:
            return name
    return ""


def _names_site(heading: str, title_tag: str, claims: list[str], body: _Element) -> bool:
    """Whether a heading is only the site's: the page's title has it beside a longer headline that is also printed."""
    folded = fold(heading)
    if any(folded in fold(claim) for claim in claims):
        return False
    for mark in _BLOG.finditer(title_tag):
        parts = title_tag[: mark.start()], title_tag[mark.end() :]
        for name, rest in (parts, parts[::-1]):
            if fold(name) == folded and len(rest.split()) > max(_SITE_WORDS, len(name.split())):
                return bool(claims) or any(fold(e.text) == fold(rest) for e in body.iter("h2", "h3", "h4") if e.text)
    return False


def _printed_part(claim: str, body: _Element) -> str:
    """The part of a meta title that some element of the page prints alone, also as the text of a picture."""
    parts = _parts(claim, _SEPARATOR)
    if parts:
        texts = (text for e in body.iter("*") for text in (e.text, e.get("alt")) if text and 15 < len(text) < 400)
        if found := next((part for text in texts if (part := parts.get(fold(text)))), ""):
            return found
    parts = _parts(claim, _BLOG)
    return next((part for e in body.iter("h2", "h3", "h4") if e.text and (part := parts.get(fold(e.text)))), "")


def _parts(claim: str, between: re.Pattern[str]) -> dict[str, str]:
    marks = list(between.finditer(claim))
    parts = [claim[mark.end() :] for mark in marks] + [claim[: mark.start()] for mark in marks]
    return {fold(part): part for part in parts if len(part.split()) > _SITE_WORDS}


def cut_site(title: str, site: str = "") -> str:
    """`title` without the site's name or a section at its end or start."""
    title = title.replace("\u00ad", "")
    folded = fold(site)
    while marks := list(_SEPARATOR.finditer(title)):
        first, last = marks[0], marks[-1]
        if _is_site(title[last.end() :], folded, last[0], title[: last.start()]):
            title = title[: last.start()].strip()
        elif first.start() < 40 and (
            (folded and fold(title[: first.start()]) == folded) or _SITE.search(title[: first.start()])
        ):
            title = title[first.end() :].strip()
        else:
            break
    return title


def _is_site(part: str, site: str, mark: str, before: str) -> bool:
    words = len(part.split())
    folded = fold(part)
    if site and (
        folded == site or (site in folded and words <= len(site.split()) + 3) or (len(folded) > 3 and folded in site)
    ):
        return True
    if _SITE.search(part) and words <= 4:
        return True
    strong = mark.strip() in {"|", "»", "«", "•", "·", "›"}
    return words <= (5 if strong else 0) and len(before.split()) > words + 1


def _headings(body: _Element, tag: str) -> list[str]:
    found = []
    for element in body.iter(tag):
        if not _NAV.search(f"{element.get('class', '')} {element.get('id', '')}"):
            text = squeeze("".join(islice(element.itertext(), 60)))
            if 4 < len(text) < 400:
                found.append(text)
        if len(found) > 30:
            break
    return found


def _agreeing(headings: list[str], claims: list[str], *, exact: bool = False) -> str:
    """The heading that shares most words with a claimed title."""
    best, most = "", 0.0
    for heading in headings:
        words = set(fold(heading).split())
        for claim in claims:
            other = set(fold(claim).split())
            shared = len(words & other) / max(1, len(words | other) if exact else min(len(words), len(other)))
            if len(words) > 1 and shared > most:
                best, most = heading, shared
    return best if most >= (0.9 if exact else 0.5) else ""
