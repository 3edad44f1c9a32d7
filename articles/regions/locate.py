"""Which regions a report is about, best first: mentions weighed, names of two regions told apart, the rest left out."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from articles.regions.gazetteer import by_code, districts, name_of, villages
from articles.regions.mentions import Mention, Subdivision, mentions, regencies_by_district
from articles.regions.names import key

# Weight of a mention by where it stands: the headline, the first paragraph, the second, the rest.
_TITLE, _LEAD, _SECOND = 2.0, 2.0, 1.4
_LEAST = 1.4  # a bare mention deep in the text is no sign
_SHARE = 0.3  # of the best place's score that another needs
_DOMINANT = 0.3  # of all scores that the best of many provinces needs: else the report is of the whole country
_HOME = 1.3
_EVIDENCE = 50
# Provinces cut out of Papua (2022) and Papua Barat: their regencies are still printed with the old province's name.
_OFFSPRING = {"91": {"93", "94", "95", "92", "96"}, "92": {"96"}}


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
    ballot.decide_twins(below)
    return ballot.places(below)


def _read(title: str, body: str) -> tuple[list[Mention], list[Subdivision]]:
    """All mentions with the weight of where they stand, and all districts and villages named."""
    found: list[Mention] = []
    below: list[Subdivision] = []
    number = 0
    for weight, paragraph in [(_TITLE, title), *((1.0, line) for line in body.split("\n"))]:
        if not paragraph.strip():
            continue
        in_title = weight == _TITLE
        named, under = mentions(paragraph, title=in_title, lead=not in_title and number == 0)
        if not in_title:
            weight = {0: _LEAD, 1: _SECOND}.get(number, 1.0)
            number += 1
        found.extend(_weighed(mention, weight) for mention in named)
        below.extend(under)
    return found, below


def _weighed(mention: Mention, weight: float) -> Mention:
    return Mention(
        mention.codes,
        mention.weight * weight,
        mention.text,
        mention.start,
        mention.end,
        mention.sure,
        mention.kind,
        mention.dateline,
    )


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
            self.twins.append(Mention(codes, mention.weight, mention.text, 0, 0, sure=True))

    def count_districts(self, below: Iterable[Subdivision]) -> None:
        """A district named with its prefix stands for its regency, if only one that fits has such a district."""
        for names in {item.names: None for item in below if item.level == "district"}:
            regencies, shown = _regencies_of(names)
            known = {code for twin in self.twins for code in twin.codes} | set(self.scores)
            provinces = {code[:2] for code in known}
            fitting = (
                [code for code in regencies if code in known]
                or [code for code in regencies if code[:2] in provinces]
                or list(regencies)
            )
            if len(fitting) == 1:
                self.add(fitting[0], 1.5, shown)

    def decide_twins(self, below: Iterable[Subdivision]) -> None:
        """Give each name of a Kota and a Kabupaten to the one that form, officials, districts or the home point to."""
        inside = Counter(code for twin in self.twins for code in set(twin.codes) if _holds(code, below))
        for twin in self.twins:
            best = max(twin.codes, key=lambda code: (self.scores.get(code, 0.0) + inside[code], code == self.home))
            decided = self.scores.get(best, 0.0) + inside[best] > 0 or best == self.home
            if decided:
                self.add(best, twin.weight, twin.text)
            else:
                self.add(_default(twin.codes), twin.weight, twin.text)

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
        inside = [place for code in ranked if code in kept for place in _within(code, below)]
        return [self._place(code) for code in _parents_after(ranked)] + inside

    def _place(self, code: str) -> Place:
        evidence = self.evidence.get(code) or next(
            (words for child, words in self.evidence.items() if child.startswith(code + ".")), []
        )
        return Place(code, by_code()[code].name, round(self.scores.get(code, 0.0), 2), tuple(evidence))

    def _renew_provinces(self) -> None:
        """Give what an old province's name scored to today's, where the text names a regency of today's."""
        for old, offspring in _OFFSPRING.items():
            if old in self.scores and not any(code.startswith(old + ".") for code in self.scores):
                children = Counter({code[:2]: score for code, score in self.scores.items() if len(code) == 5})
                heirs = [province for province, _ in children.most_common() if province in offspring]
                if heirs:
                    self.scores[heirs[0]] += self.scores.pop(old)
                    self.evidence[heirs[0]] += self.evidence.pop(old)


def _regencies_of(names: tuple[tuple[str, str], ...]) -> tuple[tuple[str, ...], str]:
    """The regencies that have a district of the longest of `names` that is one, and that name in the words printed."""
    for name, shown in names:
        if found := regencies_by_district().get(name):
            return found, shown
    return (), ""


def _default(codes: tuple[str, ...]) -> str:
    """Of a Kota and a Kabupaten of one name with nothing to choose by, the Kota: the bare name is the town's."""
    return next((code for code in codes if by_code()[code].level == "city"), codes[0])


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


def _codes_within(regency: str, item: Subdivision) -> tuple[tuple[str, ...], str]:
    """The districts or villages of a regency that `item` may name, and the words that name them."""
    inside = _names_within(regency)
    for name, shown in item.names:
        if codes := inside.get((item.level, name)):
            return codes, shown
    return (), ""


def _holds(regency: str, below: Iterable[Subdivision]) -> bool:
    return any(_codes_within(regency, item)[0] for item in below)


def _within(regency: str, below: Iterable[Subdivision]) -> list[Place]:
    """The districts and villages of a regency that the text names; of several villages of one name, that in such a district."""
    evidence: defaultdict[str, list[str]] = defaultdict(list)
    for item in sorted(below, key=lambda item: item.level):
        codes, shown = _codes_within(regency, item)
        if len(codes) > 1:
            codes = tuple(code for code in codes if code[:8] in evidence)
        if len(codes) == 1:
            evidence[codes[0]].append(shown)
    ordered = sorted(evidence.items(), key=lambda item: (-len(item[1]), item[0]))
    return [Place(code, name_of(code) or "", float(len(words)), tuple(words[:_EVIDENCE])) for code, words in ordered]
