"""Which regions a report is about, best first: mentions weighed, names of two regions told apart, the rest left out."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar
from unicodedata import normalize

from articles.regions.ballot import Ballot, evidence_of
from articles.regions.context import Naming
from articles.regions.gazetteer import by_code, name_of
from articles.regions.mentions import Subdivision, mentions
from articles.regions.place import Evidence, Place
from articles.regions.ranking import certain, rank, share
from articles.regions.subdivisions import districts_called, named_within
from articles.regions.tally import MOST, Tally
from articles.regions.weighing import probabilities

_TITLE = 2.0
_POSITIONS = ((350, 2.0), (800, 1.4))  # (characters, weight of a mention before them)
_DATELINE_NAME = re.compile(r"[^\w\s]")
_Named = TypeVar("_Named", Naming, Subdivision)


def locate(title: str, body: str, *, home: str | None = None) -> list[Place]:
    """The places that a report is about, best first, each province after its best regency unless itself stronger.

    `home` is the code of the outlet's province or regency: it weighs evidence and breaks ties, and never adds a place.
    An empty list means that nothing in the text is sure enough, or that it speaks of the whole country or abroad.
    """
    tallies, below = tally(title, body, home=home)
    if not tallies:
        return []
    chances = {code: chance for code, chance in probabilities(tallies, len(body)).items() if tallies[code].named}
    ranked = rank(tallies, chances)
    sure = certain(ranked, tallies, chances)
    upper = [_upper_place(code, tallies, chances, code in sure) for code in ranked]
    return upper + _lower_places([place for place in upper if len(place.code) > 2], below)


def tally(title: str, body: str, *, home: str | None = None) -> tuple[Mapping[str, Tally], list[Subdivision]]:
    """What speaks for each province and regency named, by code; and the districts and villages named."""
    found, below = _read(title, body)
    ballot = Ballot(home)
    ballot.count(found)
    ballot.count_districts(below)
    ballot.decide_twins(below, body)
    ballot.renew_provinces()
    return ballot.tallies, below


def dateline_place(dateline: str, places: Iterable[Place], *, home: str | None = None) -> str | None:
    """The code of the region that a dateline names ("SERANG, BANPOS"), None if it names none.

    Of a Kota and a Kabupaten of one name it is the one among the report's `places`, else the outlet's home or the one
    in it, else their province. A district ("KUTA") is taken if the provinces of the places and the home have one of
    the name.
    """
    dateline = normalize("NFKC", dateline)
    about = [place.code for place in places]
    named, _ = mentions(f"{dateline} –", lead=True)
    codes = named[0].codes if named else ()
    if not codes:
        provinces = {code[:2] for code in (*about, home or "")}
        codes = tuple(code for code in districts_called(_DATELINE_NAME.split(dateline)[0]) if code[:2] in provinces)
    elif len(codes) > 1:
        near = [code for code in codes if home and (code == home or code.startswith(f"{home}."))]
        codes = tuple([code for code in codes if code in about] or near or {code[:2] for code in codes})
    return codes[0] if len(codes) == 1 else None


def _read(title: str, body: str) -> tuple[list[Naming], list[Subdivision]]:
    """All mentions and all districts and villages named, with where they stand and the weight of that."""
    found, below = mentions(title, title=True)
    found = [replace(mention, weight=mention.weight * _TITLE, part="title") for mention in found]
    below = [replace(item, weight=item.weight * _TITLE, part="title") for item in below]
    offset, lead = 0, True
    for paragraph in body.split("\n"):
        if paragraph.strip():
            named, under = mentions(paragraph, lead=lead)
            found += [_at(offset, mention) for mention in named]
            below += [_at(offset, item) for item in under]
            lead = False
        offset += len(paragraph) + 1
    return _without_aliens(found), below


def _without_aliens(found: list[Naming]) -> list[Naming]:
    """The mentions of places.

    A bare name that the text also gives to a person or uses as a word is unsure, and none if it was unsure before.
    """
    alien = {mention.codes for mention in found if mention.alien}
    return [
        replace(mention, sure=False) if mention.bare and mention.codes in alien else mention
        for mention in found
        if not mention.alien and (mention.sure or not mention.bare or mention.codes not in alien)
    ]


def _at(offset: int, named: _Named) -> _Named:
    """What a paragraph names, as of the body in which the paragraph begins at `offset`."""
    start = offset + named.start
    return replace(named, start=start, weight=named.weight * _position(start))


def _position(offset: int) -> float:
    """What a mention so many characters into the text weighs: reports say where in their first sentences."""
    return next((weight for end, weight in _POSITIONS if offset < end), 1.0)


def _upper_place(code: str, tallies: Mapping[str, Tally], chances: Mapping[str, float], certain: bool) -> Place:
    """A province or regency; a province that only its regencies bring in has the evidence of the best of them."""
    within = [each for each in tallies if each.startswith(code)]
    bearer = code if code in tallies else max(within, key=lambda each: tallies[each].score)
    score = chances[code] if code in chances else share(code, tallies)
    return Place(code, by_code()[code].name, round(score, 3), _in_order(tallies[bearer].evidence), certain)


def _lower_places(regencies: list[Place], below: Iterable[Subdivision]) -> list[Place]:
    """The districts and villages named inside the regencies, those named most first, as sure as their regency."""
    certain = {place.code for place in regencies if place.certain}
    chances = {place.code: place.score for place in regencies}
    named = named_within([place.code for place in regencies], below)
    ordered = sorted(named.items(), key=lambda item: (-len(item[1]), item[0]))
    return [
        Place(
            code,
            name_of(code) or "",
            chances[code[:5]],
            _in_order(evidence_of(*each) for each in found[:MOST]),
            code[:5] in certain,
        )
        for code, found in ordered
    ]


def _in_order(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple(sorted(evidence, key=lambda each: (each.part == "body", each.start)))
