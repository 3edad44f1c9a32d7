"""Which regions a report is about, best first: mentions weighed, names of two regions told apart, the rest left out."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import product
from typing import TypeVar

from articles.regions.ballot import Ballot, evidence_of
from articles.regions.context import Naming
from articles.regions.gazetteer import by_code, name_of
from articles.regions.mentions import Subdivision, mentions
from articles.regions.place import Evidence, Place
from articles.regions.subdivisions import districts_called, named_within
from articles.regions.tally import MOST, Tally
from articles.regions.weighing import probabilities

_TITLE = 2.0
_POSITIONS = ((350, 2.0), (800, 1.4))  # (characters, weight of a mention before them)
_LEAST = 2.0  # a single mention deep in the text is no sign
_SHARE = 0.35  # of the best place's score that another needs
_OF_PROVINCE = 0.2  # of its province's own score that a regency needs
_DOMINANT = 0.4  # of all scores that the best of many provinces needs: else the report is of the whole country
_MANY = 4  # provinces
_LIKELY = 0.7  # the probability from which a regency is named at all
_BOTH_LIKELY = 0.9  # that which two named in one breath need together
_BREATH = 6  # characters: ", dan "
_CERTAIN = 0.85  # that from which it is certain
_CERTAIN_SHARE = 0.9  # of all that names places: from it a province is certain
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
    upper = [_upper_place(code, tallies, chances) for code in _ranked(tallies, chances)]
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
    in it, else neither. A district ("KUTA") is taken if the provinces of the places and the home have one of the name.
    """
    about = [place.code for place in places]
    named, _ = mentions(f"{dateline} –", lead=True)
    codes = named[0].codes if named else ()
    if not codes:
        provinces = {code[:2] for code in (*about, home or "")}
        codes = tuple(code for code in districts_called(_DATELINE_NAME.split(dateline)[0]) if code[:2] in provinces)
    elif len(codes) > 1:
        near = [code for code in codes if home and (code == home or code.startswith(f"{home}."))]
        codes = tuple([code for code in codes if code in about] or near)
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


def _ranked(tallies: Mapping[str, Tally], chances: Mapping[str, float]) -> list[str]:
    """The codes of the places that the report is about: the best regency first, with its province beside it.

    Where no regency is likely enough, the provinces that stand out; none of a report of the whole country.
    """
    scores = {code: tally.score for code, tally in tallies.items()}
    totals: defaultdict[str, float] = defaultdict(float)
    for code, score in scores.items():
        totals[code[:2]] += score
    best = max(totals.values())
    national = len(totals) >= _MANY and best < _DOMINANT * sum(totals.values())
    enough = max(_LEAST, _SHARE * best)
    named = {code[:2] for code, tally in tallies.items() if tally.named}
    provinces = [code for code, total in totals.items() if not national and total >= enough and code in named]
    provinces.sort(key=lambda code: -totals[code])
    regencies = sorted(chances, key=lambda code: -chances[code])
    if not regencies or not (chances[regencies[0]] >= _LIKELY or _named_together(regencies[:2], tallies, chances)):
        return provinces
    least = max(_LEAST, _SHARE * scores[regencies[0]])
    also = [
        code
        for code in regencies[1:]
        if code[:2] in provinces and scores[code] >= max(least, _OF_PROVINCE * scores.get(code[:2], 0.0))
    ]
    ranked: list[str] = []
    for code in (regencies[0], *also):
        ranked += sorted((code, code[:2]), key=lambda each: -scores.get(each, 0.0))
    return list(dict.fromkeys([*ranked, *provinces]))


def _named_together(codes: Sequence[str], tallies: Mapping[str, Tally], chances: Mapping[str, float]) -> bool:
    """Whether the report is of two regencies, named in one breath: "Pontianak dan Singkawang"."""
    if sum(chances[code] for code in codes) < _BOTH_LIKELY:
        return False
    pairs = product(*(tallies[code].evidence for code in codes))
    return any(one.part == two.part and 0 < _gap(one, two) <= _BREATH for one, two in pairs)


def _gap(one: Evidence, two: Evidence) -> int:
    return max(one.start, two.start) - min(one.end, two.end)


def _upper_place(code: str, tallies: Mapping[str, Tally], chances: Mapping[str, float]) -> Place:
    """A province or regency; a province that only its regencies bring in has the evidence of the best of them."""
    within = [each for each in tallies if each.startswith(code)]
    bearer = code if code in tallies else max(within, key=lambda each: tallies[each].score)
    if code in chances:
        score, certain = chances[code], chances[code] >= _CERTAIN
    else:
        score = sum(tallies[each].score for each in within) / sum(tally.score for tally in tallies.values())
        certain = score >= _CERTAIN_SHARE or any(chances.get(each, 0.0) >= _CERTAIN for each in within)
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
