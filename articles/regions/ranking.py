"""Which of the regions named a report is about, in their order, and which of them are certain."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import product

from articles.regions.place import Evidence
from articles.regions.tally import Tally

Chances = Mapping[str, float]  # of each regency named, as `weighing.probabilities` tells them

_LIKELY = 0.7  # the probability from which a regency is named at all
_ALSO = 0.05  # that from which another one is named beside it
_BOTH = 0.9  # that which two named in one breath need together
_BREATH = 6  # characters: ", dan "
_CERTAIN = 0.85  # that from which a regency is certain
_CERTAIN_SHARE = 0.9  # of all that names places: from it a province is certain
_LEAST = 2.0  # the score that a province, or a regency beside the best, needs: one mention deep in the text is no sign
_SHARE = 0.35  # of the best province's score that another needs
_DOMINANT = 0.4  # of all scores that the best of many provinces needs: else the report is of the whole country
_MANY = 4  # provinces


def rank(tallies: Mapping[str, Tally], chances: Chances) -> list[str]:
    """The codes of the places that the report is about: the best regency first, with its province beside it.

    Where no regency is likely enough, the provinces that stand out; none of a report of the whole country.
    """
    provinces = _provinces(tallies)
    regencies = sorted(chances, key=lambda code: -chances[code])
    if not regencies or not (chances[regencies[0]] >= _LIKELY or _named_together(regencies, tallies, chances)):
        return provinces
    also = [
        code
        for code in regencies[1:]
        if chances[code] >= _ALSO and tallies[code].score >= _LEAST and code[:2] in provinces
    ]
    ranked: list[str] = []
    for code in (regencies[0], *also):
        ranked += sorted((code, code[:2]), key=lambda each: -tallies[each].score if each in tallies else 0.0)
    return list(dict.fromkeys([*ranked, *provinces]))


def _provinces(tallies: Mapping[str, Tally]) -> list[str]:
    """The provinces that stand out, with what lies in them; the best first."""
    totals: defaultdict[str, float] = defaultdict(float)
    for code, tally in tallies.items():
        totals[code[:2]] += tally.score
    best = max(totals.values())
    if len(totals) >= _MANY and best < _DOMINANT * sum(totals.values()):
        return []
    named = {code[:2] for code, tally in tallies.items() if tally.named}
    standing = [code for code, total in totals.items() if total >= max(_LEAST, _SHARE * best) and code in named]
    return sorted(standing, key=lambda code: -totals[code])


def certain(ranked: Sequence[str], tallies: Mapping[str, Tally], chances: Chances) -> set[str]:
    """Those of the ranked places that are certain.

    A province is if a regency in it is, or if nearly all that names places speaks for it; not where a name in the text
    may mean a Kota or a Kabupaten of it, and nothing tells which.
    """
    regencies = [code for code in ranked if code in chances]
    sure = {code for code in regencies if chances[code] >= _CERTAIN}
    if not sure and _named_together(regencies, tallies, chances):
        sure = set(regencies[:2])
    for code in ranked:
        if len(code) == 2 and not tallies.get(code, Tally()).undecided and share(code, tallies) >= _CERTAIN_SHARE:
            sure.add(code)
    return sure | {code[:2] for code in sure}


def share(province: str, tallies: Mapping[str, Tally]) -> float:
    """Of all scores that of a province with all that lies in it: 0 to 1."""
    within = sum(tally.score for code, tally in tallies.items() if code.startswith(province))
    return within / sum(tally.score for tally in tallies.values())


def _named_together(regencies: Sequence[str], tallies: Mapping[str, Tally], chances: Chances) -> bool:
    """Whether the report is of the two best regencies, named in one breath: "Pontianak dan Singkawang"."""
    if len(regencies) < 2 or chances[regencies[0]] + chances[regencies[1]] < _BOTH:
        return False
    pairs = product(tallies[regencies[0]].evidence, tallies[regencies[1]].evidence)
    return any(one.part == two.part and 0 < _gap(one, two) <= _BREATH for one, two in pairs)


def _gap(one: Evidence, two: Evidence) -> int:
    return max(one.start, two.start) - min(one.end, two.end)
