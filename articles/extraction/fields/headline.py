"""Which of headline, meta title and page title is the title, and what of it is only the site's name."""

import re
from collections.abc import Iterable
from itertools import islice

from lxml.etree import _Element

from articles.extraction import rules
from articles.extraction.blocks import Block
from articles.extraction.fields.marked import marked_titles, names_site, told_by_text
from articles.extraction.page.metadata import Metadata
from articles.text import fold, squeeze

_SEPARATOR = re.compile(r"\s+[|–—·•»«›:-]\s+|\s*[|»«]\s*")
_BLOG = re.compile(r"\s*[|–—·•»«›:-]\s+")  # as between a blog's name and the headline
_SITE = re.compile(r"(?:^|\s)[\w-]+\.(?:com|co|id|net|org|news|tv|info|[a-z]{2})(?:\.[a-z]{2})?$", re.I)
_SITE_WORDS = 3  # a site's name has seldom more
_SLUG_WORD = re.compile(r"[a-z0-9]+")
_SHORTEST_SLUG = 20  # characters
_TWO_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})  # as German addresses spell them
_MOST_BADGES = 3  # short elements in a heading; more are its words, each marked
_LONGEST = 400  # characters of a headline
_HOME = re.compile(r"(?:https?://[^/]+)?/?(?:index\.\w{3,4}|home|beranda)?/?", re.I)  # of an address
_NAV = re.compile(
    r"(?:^|[\s_-])(?:logo|brand|site-?(?:title|name|header)|masthead|related\w*|widget\w*|sr-only|modal\w*|cookie\w*)",
    re.I,
)


def page_title(data: Metadata, body: _Element) -> str:
    """The headline as the page prints it: the <h1> that the meta titles agree with, else the best meta title."""
    logos = {fold("".join(islice(h.itertext(), 60))) for h in islice(body.iter("h1", "h2"), 30) if _leads_home(h)}
    said = [claim for claim in _said(data) if fold(claim) not in logos]
    claims = [claim for claim in _claims(data) if fold(claim) not in logos]
    headings = [text for text in _headings(body, "h1") if not _is_masthead(text, data.title_tag, said, body)]
    best = _agreeing(headings, claims) or _agreeing(_headings(body, "h2"), claims, exact=True)
    if best and (said or not names_site(best)):
        return best
    marked = marked_titles(body)
    claim = claims[0] if claims else ""
    if not best and (found := _agreeing(marked, claims, exact=True) or _printed_part(claim, body)):
        return found
    alone = best or claim or next(iter(headings), "")
    if (said or not claim) and alone and not names_site(alone):
        return alone
    return told_by_text(body, marked, alone) or alone


def whole_title(printed: str, data: Metadata, blocks: Iterable[Block]) -> str:
    """The title that the printed headline stands for: with its kicker, or as the page's address spells it."""
    return _with_kicker(printed, data, blocks) or _as_addressed(printed, data) or printed


def _said(data: Metadata) -> list[str]:
    said = [data.first("og:title", "twitter:title", "title", "dc.title", "dcterms.title"), data.ld.get("headline", "")]
    return [claim[:500] for claim in said if claim]


def _claims(data: Metadata) -> list[str]:
    """The titles that the page's head gives it, without the site's name."""
    site = data.site
    titles = (*_said(data), data.title_tag[:500])
    return [cut_site(claim, site) for claim in titles if claim and not rules.NO_TITLE.match(claim)]


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


def _is_masthead(heading: str, title_tag: str, claims: list[str], body: _Element) -> bool:
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


def _with_kicker(heading: str, data: Metadata, blocks: Iterable[Block]) -> str:
    """The meta title that puts a kicker and a colon before the heading, if the page prints the two apart."""
    folded, site = fold(heading), fold(data.site)
    for claim in _said(data):
        kicker, colon, rest = fold(claim).partition(": ")
        if colon and rest == folded and " " in kicker and kicker != site and not _SITE.search(kicker):
            forms = {kicker, f"{kicker}:", f"{kicker} {folded}"}
            if any(len(block.text) <= len(claim) and fold(block.text) in forms for block in blocks):
                return claim
    return ""


def _as_addressed(heading: str, data: Metadata) -> str:
    """The claim that the page's address spells where the heading is worded otherwise, as a later headline may be."""
    address = f"-{_slug((data.canonical or data.first('og:url'))[:500])}-"
    if len(address) < _SHORTEST_SLUG or _is_spelled(heading, address):
        return ""
    return next(
        (claim for claim in _claims(data) if len(claim.split()) > _SITE_WORDS and _is_spelled(claim, address)), ""
    )


def _is_spelled(text: str, address: str) -> bool:
    lower = text.casefold()
    return any(f"-{_slug(form)}-" in address for form in (lower, lower.translate(_TWO_LETTERS)))


def _slug(text: str) -> str:
    return "-".join(_SLUG_WORD.findall(fold(text)))


def _headings(body: _Element, tag: str) -> list[str]:
    found: list[str] = []
    for element in body.iter(tag):
        if not _leads_home(element) and not _NAV.search(f"{element.get('class', '')} {element.get('id', '')}"):
            found += (text for text in _readings(element) if 4 < len(text) < _LONGEST)
        if len(found) > 30:
            break
    return found


def _leads_home(heading: _Element) -> bool:
    """Whether it is a link to the site's front page, as a logo is."""
    link = next(heading.iterancestors("a"), None)
    link = next(heading.iter("a"), None) if link is None else link
    address = "" if link is None else link.get("href", "").strip()
    return bool(address and _HOME.fullmatch(address))


def _readings(heading: _Element) -> list[str]:
    """The heading's text, and where short elements stand in it also without them: they may be a kicker or a badge."""
    texts = [_plain(islice(heading.itertext(), 60))]
    short = [child for child in heading if len(_plain(islice(child.itertext(), 20)).split()) <= _SITE_WORDS]
    if 0 < len(short) <= _MOST_BADGES:
        without = [heading.text or ""]
        for child in heading:
            without += [child.tail or ""] if child in short else [*islice(child.itertext(), 60), child.tail or ""]
        texts.append(_plain(without))
    return texts


def _plain(parts: Iterable[str]) -> str:
    return squeeze("".join(part[:_LONGEST] for part in parts).replace("\u00ad", "").replace("\u200b", ""))


def _agreeing(headings: list[str], claims: list[str], *, exact: bool = False) -> str:
    """The heading that shares most words with a claimed title, of such the one that differs least."""
    best, most = "", (0.0, 0.0)
    for heading in headings:
        words = set(fold(heading).split())
        for claim in claims:
            other = set(fold(claim).split())
            both, every = len(words & other), max(1, len(words | other))
            shared = both / every if exact else both / max(1, min(len(words), len(other)))
            if len(words) > 1 and (shared, both / every) > most:
                best, most = heading, (shared, both / every)
    return best if most[0] >= (0.9 if exact else 0.5) else ""
