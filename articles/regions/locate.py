"""Which regions a report is about, best first: mentions weighed, names of two regions told apart, the rest left out."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from articles.regions.context import Mention
from articles.regions.gazetteer import by_code, districts, name_of, villages
from articles.regions.mentions import Subdivision, mentions
from articles.regions.names import key, lies_in, regencies_by_district

_TITLE = 2.0
_POSITIONS = ((350, 2.0), (800, 1.4))  # (characters, weight of a mention before them)
_RURAL = re.compile(r"\b(?:bupati|wabup|pemkab|desa|kades)\b", re.IGNORECASE)
_URBAN = re.compile(r"\b(?:wali ?kota|wawali|pemkot|kelurahan|lurah)\b", re.IGNORECASE)
_LEAST = 2.0  # a single mention deep in the text is no sign
_SHARE = 0.35  # of the best place's score that another needs
_DOMINANT = 0.4  # of all scores that the best of many provinces needs: else the report is of the whole country
_HOME = 1.3
_EVIDENCE = 50
_RENEWED = ("91", "92")  # Papua and Papua Barat, cut up in 2022: what their names scored goes to today's province
_TOWNS = frozenset(
    ["bandung", "malang", "semarang", "jayapura", "kupang", "sorong", "yogyakarta"]
)  # bare, these are the Kota


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
    ballot = _Ballot(home)
    ballot.count(found)
    ballot.count_districts(below)
    ballot.decide_twins(below, _kind_in(body))
    return ballot.places(below)


def _read(title: str, body: str) -> tuple[list[Mention], list[Subdivision]]:
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


def _kind_in(body: str) -> str:
    """'regency' or 'city' where the text speaks of the offices of one kind alone: a Bupati, or a Wali Kota."""
    rural, urban = _RURAL.search(body), _URBAN.search(body)
    if bool(rural) == bool(urban):
        return ""
    return "regency" if rural else "city"


class _Ballot:
    """The scores and evidence of a report's regions."""

    def __init__(self, home: str | None) -> None:
        self.home = home
        self.scores: defaultdict[str, float] = defaultdict(float)
        self.evidence: defaultdict[str, list[str]] = defaultdict(list)
        self.twins: list[Mention] = []  # of a Kota and a Kabupaten alike

    def add(self, code: str, weight: float, words: str) -> None:
        near = self.home and (code == self.home or code == self.home[:2] or code[:2] == self.home)
        self.scores[code] += weight * (_HOME if near else 1.0)
        if len(self.evidence[code]) < _EVIDENCE:
            self.evidence[code].append(words)

    def count(self, found: Iterable[Mention]) -> None:
        """Score the mentions: the sure ones, then those that a sure one of the same place or province supports."""
        unsure: list[Mention] = []
        for mention in found:
            if mention.sure:
                self._count_one(mention)
            else:
                unsure.append(mention)
        provinces = {code[:2] for code in self.scores} | {code[:2] for twin in self.twins for code in twin.codes}
        for mention in unsure:
            if any(code[:2] in provinces for code in mention.codes):
                self._count_one(mention)

    def _count_one(self, mention: Mention) -> None:
        codes = mention.codes
        if len(codes) > 1 and len(codes[0]) == 2 and not mention.kind:
            codes = codes[:1]  # "Jambi" alone is the province
        if len(codes) == 1:
            self.add(codes[0], mention.weight, mention.text)
        else:
            self.twins.append(replace(mention, codes=codes))

    def count_districts(self, below: Iterable[Subdivision]) -> None:
        """A district named with its prefix stands for its regency, if only one that fits has such a district."""
        first = {item.names: item.weight for item in reversed(list(below)) if item.level == "district"}
        for names, weight in first.items():
            regencies, shown = _regencies_of(names)
            known = {code for twin in self.twins for code in twin.codes} | set(self.scores)
            provinces = {code[:2] for code in known}
            fitting = (
                [code for code in regencies if code in known]
                or [code for code in regencies if code[:2] in provinces]
                or list(regencies)
            )
            if len(fitting) == 1:
                self.add(fitting[0], 1.5 * weight, shown)

    def decide_twins(self, below: Iterable[Subdivision], kind: str) -> None:
        """Give each name of a Kota and a Kabupaten to the one that form, districts, the home or `kind` point to."""
        signs = {code: self.scores.get(code, 0.0) for twin in self.twins for code in twin.codes}
        beside = {(code, twin.inside) for twin in self.twins for code in twin.codes if twin.inside}
        for code, names in beside:
            signs[code] += 1.0 if _district_before(code, names) else 0.0
        for code in signs:
            signs[code] += sum(1.0 for item in below if _codes_within(code, item)[0])
        for twin in self.twins:
            best = max(twin.codes, key=lambda code: (signs[code], code == self.home))
            if not signs[best] and best != self.home:
                best = next((code for code in twin.codes if by_code()[code].level == kind), "") or _town(twin)
            self.add(best or twin.codes[0][:2], twin.weight, twin.text)

    def places(self, below: Iterable[Subdivision]) -> list[Place]:
        """The regions whose score stands out, with the districts and villages named inside them."""
        self._renew_provinces()
        totals: defaultdict[str, float] = defaultdict(float)
        for code, score in self.scores.items():
            totals[code[:2]] += score
        best = max(totals.values(), default=0.0)
        if len(totals) > 3 and best < _DOMINANT * sum(totals.values()):
            return []
        strong = {province: total for province, total in totals.items() if total >= max(_LEAST, _SHARE * best)}
        kept = [code for code in self.scores if code[:2] in strong and len(code) == 5 and self.scores[code] >= _LEAST]
        top = max((self.scores[code] for code in kept), default=0.0)
        kept = [code for code in kept if self.scores[code] >= _SHARE * top]
        ranked = sorted(
            dict.fromkeys([*kept, *strong]), key=lambda code: (-strong[code[:2]], code[:2], -self.scores.get(code, 0.0))
        )
        inside = _within([code for code in ranked if code in kept], below)
        return [self._place(code) for code in _parents_after(ranked)] + inside

    def _place(self, code: str) -> Place:
        evidence = self.evidence.get(code) or next(
            (words for child, words in self.evidence.items() if child.startswith(code + ".")), []
        )
        return Place(code, by_code()[code].name, round(self.scores.get(code, 0.0), 2), tuple(evidence))

    def _renew_provinces(self) -> None:
        """Give what an old province's name scored to today's, where the text names a regency of today's alone."""
        for old in _RENEWED:
            if old in self.scores and not any(code.startswith(old + ".") for code in self.scores):
                regencies = sorted(self.scores, key=lambda code: -self.scores[code])
                heir = next((code[:2] for code in regencies if len(code) == 5 and lies_in(code, old)), None)
                if heir:
                    self.scores[heir] += self.scores.pop(old)
                    self.evidence[heir] += self.evidence.pop(old)


def _regencies_of(names: tuple[tuple[str, str], ...]) -> tuple[tuple[str, ...], str]:
    """The regencies that have a district of the longest of `names` that is one, and that name in the words printed."""
    for name, shown in names:
        if found := regencies_by_district().get(name):
            return found, shown
    return (), ""


def _district_before(regency: str, names: tuple[str, ...]) -> bool:
    """Whether a district of the regency begins with one of `names`: "Cikarang" of "Cikarang Pusat"."""
    return any(len(name) > 4 and any(there.startswith(name) for there in _districts_within(regency)) for name in names)


def _town(twin: Mention) -> str:
    """The Kota of a name that alone means the Kota, else ''."""
    if key(twin.text) not in _TOWNS:
        return ""
    return next((code for code in twin.codes if by_code()[code].level == "city"), "")


def _parents_after(ranked: list[str]) -> list[str]:
    """`ranked` with each province that stands later directly after its first regency."""
    result: list[str] = []
    for code in ranked:
        if code not in result:
            result.append(code)
            if len(code) == 5 and code[:2] not in result:
                result.append(code[:2])
    return result


@lru_cache(maxsize=64)
def _names_within(regency: str) -> dict[tuple[str, str], tuple[str, ...]]:
    """(level, key of the name) to the codes of the districts and villages of a regency."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for region in [*districts(regency), *villages(regency)]:
        found[region.level, key(region.bare)].append(region.code)
    return {name: tuple(codes) for name, codes in found.items()}


@lru_cache(maxsize=64)
def _districts_within(regency: str) -> tuple[str, ...]:
    return tuple(name for level, name in _names_within(regency) if level == "district")


def _codes_within(regency: str, item: Subdivision) -> tuple[tuple[str, ...], str]:
    """The districts or villages of a regency that `item` may name, and the words that name them."""
    inside = _names_within(regency)
    for name, shown in item.names:
        if codes := inside.get((item.level, name)):
            return codes, shown
    return (), ""


def _within(regencies: list[str], below: Iterable[Subdivision]) -> list[Place]:
    """The districts and villages that the text names, each in the first of `regencies` that has it.

    Of several villages of one name only one in a district that is named too.
    """
    evidence: defaultdict[str, list[str]] = defaultdict(list)
    for item in sorted(below, key=lambda item: item.level):  # districts first
        codes, shown = next((found for code in regencies if (found := _codes_within(code, item))[0]), ((), ""))
        if len(codes) > 1:
            codes = tuple(code for code in codes if code[:8] in evidence)
        if len(codes) == 1:
            evidence[codes[0]].append(shown)
    ordered = sorted(evidence.items(), key=lambda item: (-len(item[1]), item[0]))
    return [Place(code, name_of(code) or "", float(len(words)), tuple(words[:_EVIDENCE])) for code, words in ordered]
