"""Which regions a report is about, best first: mentions weighed, names of two regions told apart, the rest left out."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from articles.regions.ballot import EVIDENCE, Ballot
from articles.regions.context import Naming
from articles.regions.gazetteer import by_code, name_of
from articles.regions.mentions import Subdivision, mentions
from articles.regions.subdivisions import named_within

_TITLE = 2.0
_POSITIONS = ((350, 2.0), (800, 1.4))  # (characters, weight of a mention before them)
_LEAST = 2.0  # a single mention deep in the text is no sign
_SHARE = 0.35  # of the best place's score that another needs
_DOMINANT = 0.4  # of all scores that the best of many provinces needs: else the report is of the whole country
_MANY = 4  # provinces


@dataclass(frozen=True, slots=True)
class Place:
    """A region that a report is about: its Kemendagri code, name, score (0 upwards) and the words that named it."""

    code: str
    name: str
    score: float
    evidence: tuple[str, ...]


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
    ranked = _ranked(ballot.scores)
    upper = [_upper_place(code, ballot) for code in _parents_after(ranked)]
    return upper + _lower_places([code for code in ranked if len(code) > 2], below)


def _read(title: str, body: str) -> tuple[list[Naming], list[Subdivision]]:
    """All mentions and all districts and villages named, with the weight of where they stand."""
    found, below = mentions(title, title=True)
    found = [replace(mention, weight=mention.weight * _TITLE) for mention in found]
    below = [replace(item, weight=item.weight * _TITLE) for item in below]
    offset, lead = 0, True
    for paragraph in body.split("\n"):
        if not paragraph.strip():
            continue
        named, under = mentions(paragraph, lead=lead)
        found += [replace(mention, weight=mention.weight * _position(offset + mention.start)) for mention in named]
        below += [replace(item, weight=item.weight * _position(offset + item.start)) for item in under]
        offset, lead = offset + len(paragraph), False
    return found, below


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
    kept = [code for code in scores if code[:2] in strong and len(code) > 2 and scores[code] >= _LEAST]
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


def _upper_place(code: str, ballot: Ballot) -> Place:
    """A province or regency; a province that only its regency brings in has the score and the words of that."""
    bearer = (
        code
        if code in ballot.scores
        else max((child for child in ballot.scores if child.startswith(code)), key=lambda child: ballot.scores[child])
    )
    return Place(code, by_code()[code].name, round(ballot.scores[bearer], 2), tuple(ballot.evidence[bearer]))


def _lower_places(regencies: list[str], below: Iterable[Subdivision]) -> list[Place]:
    """The districts and villages named inside the regencies, those named most first; each mention scores one."""
    named = named_within(regencies, below)
    ordered = sorted(named.items(), key=lambda item: (-len(item[1]), item[0]))
    return [Place(code, name_of(code) or "", float(len(shown)), tuple(shown[:EVIDENCE])) for code, shown in ordered]
