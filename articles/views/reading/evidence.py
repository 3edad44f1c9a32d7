"""What an article's places rest on: the words that name them, how often, and where they stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.models import Article, Mention, Region
from articles.regions.tally import MOST
from articles.search.results import Segment
from articles.text import fold

AROUND = 70  # characters of an excerpt on either side of the words

Span = tuple[int, int]


@dataclass(frozen=True)
class Naming:
    """Words that name a place, how often in which part, and one excerpt: both empty if the text changed since."""

    words: str
    counted: str
    excerpt: tuple[Segment, ...]


@dataclass(frozen=True)
class NamedPlace:
    """A place, with those of the article's that it lies in after it, and what names it."""

    regions: tuple[Region, ...]
    certain: bool
    counted: str
    namings: tuple[Naming, ...]


def named_places(article: Article, mentions: Iterable[Mention]) -> tuple[list[NamedPlace], list[NamedPlace]]:
    """The narrowest places, and all that words of their own name, each best first."""
    held = {mention.region_id: mention for mention in mentions}
    wider = {code for mention in held.values() for code in mention.region.lineage[:-1]}
    narrowest, named = [], []
    for code, mention in held.items():
        place = _named(article, mention, held)
        if code not in wider:
            narrowest.append(place)
        if place.namings and not _borrows(mention, held.values()):
            named.append(place)
    return narrowest, named


def _borrows(mention: Mention, others: Iterable[Mention]) -> bool:
    """Whether a place is named by nothing but the words of one that lies in it."""
    return any(
        other is not mention and mention.region_id in other.region.lineage and other.spans == mention.spans
        for other in others
    )


def _named(article: Article, mention: Mention, held: dict[str, Mention]) -> NamedPlace:
    texts = {"title": article.title, "body": article.body}
    words: dict[str, str] = {}
    spans: dict[str, dict[str, list[Span]]] = {}
    for part, start, end, written in mention.spans:
        key = fold(written)
        words.setdefault(key, written)
        by_part = spans.setdefault(key, {"title": [], "body": []})
        if part in texts and 0 <= start < end and texts[part][start:end] == written:
            by_part[part].append((start, end))
    return NamedPlace(
        regions=tuple(held[code].region for code in reversed(mention.region.lineage) if code in held),
        certain=mention.certain,
        counted=_counted(spans.values(), least=len(mention.spans) >= MOST),
        namings=tuple(
            Naming(words[key], _counted([found], least=len(mention.spans) >= MOST), _first_excerpt(texts, found))
            for key, found in spans.items()
        ),
    )


def _counted(found: Iterable[dict[str, list[Span]]], *, least: bool) -> str:
    """How often, in words: "once in the headline, 3 times in the text", '' for never; `least` if no more were kept."""
    spans = list(found)
    in_title, in_text = (sum(len(each[part]) for each in spans) for part in ("title", "body"))
    told = [_("%(times)s in the headline") % {"times": _times(in_title)}] if in_title else []
    told += [_("%(times)s in the text") % {"times": _times(in_text)}] if in_text else []
    counted = ", ".join(told)
    return _("at least %(counted)s") % {"counted": counted} if counted and least else counted


def _times(number: int) -> str:
    if number == 1:
        return _("once")
    return _("twice") if number == 2 else ngettext("%d time", "%d times", number) % number


def _first_excerpt(texts: dict[str, str], found: dict[str, list[Span]]) -> tuple[Segment, ...]:
    """From the text if the words stand there, else from the headline."""
    for part in ("body", "title"):
        if found[part]:
            return _excerpt(texts[part], sorted(found[part]))
    return ()


def _excerpt(text: str, spans: list[Span]) -> tuple[Segment, ...]:
    """Whole words of one paragraph around the first of the spans, which are marked."""
    start, end = spans[0]
    left, right = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    right = len(text) if right < 0 else right
    before = after = ""
    if start - left > AROUND:
        cut = text.find(" ", start - AROUND, start)
        left, before = (cut + 1 if cut >= 0 else start), "… "
    if right - end > AROUND:
        cut = text.rfind(" ", end, end + AROUND)
        right, after = (cut if cut >= 0 else end), " …"
    edges = [left]
    for first, last in spans:
        if edges[-1] <= first and last <= right:
            edges += [first, last]
    pieces = [Segment(text[a:b], number % 2 == 1) for number, (a, b) in enumerate(pairwise([*edges, right]))]
    return tuple(piece for piece in (Segment(before), *pieces, Segment(after)) if piece.text)
