"""Which regions a report is about, best first: mentions weighed, names of two regions told apart, the rest left out."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from articles.regions.ballot import MOST, Ballot, evidence_of
from articles.regions.context import Naming
from articles.regions.gazetteer import by_code, name_of
from articles.regions.mentions import Subdivision, mentions
from articles.regions.place import Evidence, Place
from articles.regions.subdivisions import named_within

_TITLE = 2.0
_POSITIONS = ((350, 2.0), (800, 1.4))  # (characters, weight of a mention before them)
_LEAST = 2.0  # a single mention deep in the text is no sign
_SHARE = 0.35  # of the best place's score that another needs
_OF_PROVINCE = 0.2  # of its province's own score that a regency needs
_DOMINANT = 0.4  # of all scores that the best of many provinces needs: else the report is of the whole country
_MANY = 4  # provinces
_CERTAIN = 5.0  # the score from which a place is certain
_Named = TypeVar("_Named", Naming, Subdivision)


def locate(title: str, body: str, *, home: str | None = None) -> list[Place]:
    """The places that a report is about, best first, each province after its best regency unless itself stronger.

    `home` is the code of the outlet's province or regency: it weighs evidence and breaks ties, and never adds a place.
    An empty list means that nothing in the text is sure enough, or that it speaks of the whole country or abroad.
    """
    found, below = _read(title, body)
    if not found and not below:
        return []
    ballot = Ballot(home)
    ballot.count(found)
    ballot.count_districts(below)
    ballot.decide_twins(below, body)
    ballot.renew_provinces()
    scores = ballot.scores
    upper = [_upper_place(code, scores, ballot.evidence) for code in _parents_after(_ranked(scores))]
    return upper + _lower_places([place for place in upper if len(place.code) > 2], below)


def dateline_place(dateline: str, places: Iterable[Place], *, home: str | None = None) -> str | None:
    """The code of the region that a dateline names ("SERANG, BANPOS"), None if it names none.

    Of a Kota and a Kabupaten of one name it is the one among the report's `places`, else the outlet's home or the one
    in it, else neither.
    """
    named, _ = mentions(f"{dateline} –", lead=True)
    codes = named[0].codes if named else ()
    if len(codes) > 1:
        about = [place.code for place in places]
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
    return found, below


def _at(offset: int, named: _Named) -> _Named:
    """What a paragraph names, as of the body in which the paragraph begins at `offset`."""
    start = offset + named.start
    return replace(named, start=start, weight=named.weight * _position(start))


def _position(offset: int) -> float:
    """What a mention so many characters into the text weighs: reports say where in their first sentences."""
    return next((weight for end, weight in _POSITIONS if offset < end), 1.0)


def _ranked(scores: dict[str, float]) -> list[str]:
    """The provinces and regencies whose scores stand out, the best province with its regencies first."""
    totals: defaultdict[str, float] = defaultdict(float)
    for code, score in scores.items():
        totals[code[:2]] += score
    best = max(totals.values(), default=0.0)
    if len(totals) >= _MANY and best < _DOMINANT * sum(totals.values()):
        return []
    strong = [province for province, total in totals.items() if total >= max(_LEAST, _SHARE * best)]
    kept = [
        code
        for code in scores
        if code[:2] in strong and len(code) > 2 and scores[code] >= max(_LEAST, _OF_PROVINCE * scores.get(code[:2], 0.0))
    ]
    top = max((scores[code] for code in kept), default=0.0)
    kept = [code for code in kept if scores[code] >= _SHARE * top]
    order = {province: place for place, province in enumerate(sorted(strong, key=lambda code: -totals[code]))}
    return sorted([*kept, *strong], key=lambda code: (order[code[:2]], -scores.get(code, 0.0)))


def _parents_after(ranked: list[str]) -> list[str]:
    """`ranked` with each province that stands later directly after its first regency."""
    result: list[str] = []
    for code in ranked:
        if code not in result:
            result.append(code)
            if len(code) == 5 and code[:2] not in result:
                result.append(code[:2])
    return result


def _upper_place(code: str, scores: Mapping[str, float], evidence: Mapping[str, list[Evidence]]) -> Place:
    """A province or regency; a province that only its regency brings in has the score and the words of that."""
    bearer = code if code in scores else max((each for each in scores if each.startswith(code)), key=lambda each: scores[each])
    score = round(scores[bearer], 2)
    return Place(code, by_code()[code].name, score, _in_order(evidence[bearer]), score >= _CERTAIN)


def _lower_places(regencies: list[Place], below: Iterable[Subdivision]) -> list[Place]:
    """The districts and villages named inside the regencies, those named most first; each mention scores one."""
    certain = {place.code for place in regencies if place.certain}
    named = named_within([place.code for place in regencies], below)
    ordered = sorted(named.items(), key=lambda item: (-len(item[1]), item[0]))
    return [
        Place(
            code,
            name_of(code) or "",
            float(len(found)),
            _in_order(evidence_of(*each) for each in found[:MOST]),
            code[:5] in certain,
        )
        for code, found in ordered
    ]


def _in_order(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple(sorted(evidence, key=lambda each: (each.part == "body", each.start)))
