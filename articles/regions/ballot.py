"""The scores of a report's regions: mentions counted, and names of two regions given to the one that is meant."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from articles.regions.context import Naming
from articles.regions.gazetteer import by_code
from articles.regions.mentions import Subdivision
from articles.regions.names import key, lies_in
from articles.regions.place import Evidence
from articles.regions.subdivisions import codes_within, district_before, regencies_of, telling_districts
from articles.regions.tally import Tally

_HOME = 1.3
_DISTRICT = 1.5  # what a district named with its prefix says for its regency
_RURAL = re.compile(r"\b(?:bupati|wabup|pemkab)\b", re.IGNORECASE)
_URBAN = re.compile(r"\b(?:wali ?kota|wawali|pemkot)\b", re.IGNORECASE)
_RENEWED = ("91", "92")  # Papua and Papua Barat, cut up in 2022: what their names scored goes to today's province
_TOWN = 4.0  # the signs of a Kabupaten that its town's name outweighs
# Bare, these names mean the Kota.
_TOWNS = frozenset({"bandung", "malang", "semarang", "jayapura", "kupang", "sorong", "yogyakarta"})


class Ballot:
    """Tallies by code; `twins` are the mentions that may mean a Kota and a Kabupaten alike."""

    def __init__(self, home: str | None) -> None:
        self.home = home
        self.tallies: defaultdict[str, Tally] = defaultdict(Tally)
        self.twins: list[Naming] = []

    def add(self, code: str, weight: float, evidence: Evidence, *, thing: bool = False) -> None:
        self.tallies[code].add(weight * (_HOME if self._near(code) else 1.0), evidence, thing=thing)

    def _near(self, code: str) -> bool:
        """Whether a region is the outlet's home, its province or inside it."""
        return (bool(self.home) and self.home in (code, code[:2])) or code == (self.home or "")[:2]

    def count(self, found: Iterable[Naming]) -> None:
        """Score the mentions: the sure ones, then those that a sure one of the same place or province supports."""
        unsure: list[Naming] = []
        for mention in found:
            if mention.sure:
                self._count_one(mention)
            else:
                unsure.append(mention)
        provinces = {code[:2] for code in self.tallies} | {code[:2] for twin in self.twins for code in twin.codes}
        for mention in unsure:
            if any(code[:2] in provinces for code in mention.codes):
                self._count_one(mention)

    def _count_one(self, mention: Naming) -> None:
        codes = mention.codes
        if len(codes) > 1 and len(codes[0]) == 2 and not mention.kind:
            codes = codes[:1]  # "Jambi" alone is the province
        if len(codes) == 1:
            self.add(codes[0], mention.weight, evidence_of(mention, mention.text), thing=mention.thing)
        else:
            self.twins.append(replace(mention, codes=codes))

    def count_districts(self, below: Iterable[Subdivision]) -> None:
        """A district named with its prefix stands for its regency, if only one that fits has such a district."""
        first = {item.names: item for item in reversed(list(below)) if item.level == "district"}
        for names, item in first.items():
            regencies, shown = regencies_of(names)
            known = {code for twin in self.twins for code in twin.codes} | self.tallies.keys()
            provinces = {code[:2] for code in known}
            supported = [code for code in regencies if code in known] or [
                code for code in regencies if code[:2] in provinces
            ]
            near = [] if known else [code for code in regencies if self._near(code)]
            fitting = supported or near or regencies
            if len(fitting) == 1:
                self.add(fitting[0], _DISTRICT * item.weight, evidence_of(item, shown))
                # Of a text that names other provinces, the district may be another one of the name, or none.
                self.tallies[fitting[0]].by_district |= bool(supported) or not known

    def decide_twins(self, below: Iterable[Subdivision], body: str) -> None:
        """Give each name of a Kota and a Kabupaten to the one that form, districts, offices or the home point to."""
        codes = {code for twin in self.twins for code in twin.codes}
        signs = {code: self.tallies[code].score if code in self.tallies else 0.0 for code in codes}
        for code, names in {(code, twin.inside) for twin in self.twins for code in twin.codes if twin.inside}:
            signs[code] += 1.0 if district_before(code, names) else 0.0
        for code in signs:
            signs[code] += sum(1.0 for item in below if codes_within(code, item)[0])
        decided = {codes: self._decide(codes, signs, body) for codes in {twin.codes for twin in self.twins}}
        for twin in self.twins:
            if code := decided[twin.codes]:
                self.add(code, twin.weight, evidence_of(twin, twin.text), thing=twin.thing)
                self.tallies[code].undecided |= code not in twin.codes

    def _decide(self, codes: tuple[str, ...], signs: dict[str, float], body: str) -> str:
        """The one of `codes` that is meant, or their province if nothing tells; '' if they have not even that."""
        best = max(codes, key=lambda code: (signs[code] + _TOWN * _is_town(code), code == self.home))
        if signs[best] or best == self.home:
            return best
        for fitting in (
            [code for code in codes if any(name in body for name in telling_districts(code))],
            [code for code in codes if by_code()[code].level == _kind_in(body)],
            [code for code in codes if _is_town(code)],
            list({code[:2] for code in codes}),
        ):
            if len(fitting) == 1:
                return fitting[0]
        return ""

    def renew_provinces(self) -> None:
        """Give what an old province's name scored to today's, where the text names a regency of today's alone."""
        for old in _RENEWED:
            if old in self.tallies and not any(code.startswith(old + ".") for code in self.tallies):
                regencies = sorted(self.tallies, key=lambda code: -self.tallies[code].score)
                heir = next((code[:2] for code in regencies if len(code) == 5 and lies_in(code, old)), None)
                if heir:
                    left = self.tallies.pop(old)
                    for weight, evidence in zip(left.weights, left.evidence, strict=False):
                        self.tallies[heir].add(weight, evidence)


def _is_town(code: str) -> bool:
    return by_code()[code].level == "city" and key(by_code()[code].bare) in _TOWNS


def evidence_of(named: Naming | Subdivision, words: str) -> Evidence:
    """Where the text names a place; of a district or village the `words` that are its name."""
    return Evidence(named.part, named.start, named.start + len(words), words)


def _kind_in(body: str) -> str:
    """'regency' or 'city' where the text speaks of the offices of one kind alone: a Bupati, or a Wali Kota."""
    rural, urban = _RURAL.search(body), _URBAN.search(body)
    if bool(rural) == bool(urban):
        return ""
    return "regency" if rural else "city"
