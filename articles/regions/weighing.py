"""How probable it is of each regency or city that a text names that the report is set there.

A logistic choice among the regencies named and "none of them", by seven signs. The weights are the likeliest ones for
1,800 Indonesian reports of 2019 whose place was told by reading them; `bench/regions.py` fits them anew and measures
them on other reports. docs/places-and-dates.md has the figures.
"""

import math
from collections.abc import Mapping

from articles.regions.tally import Tally

_WEIGHTS = {
    "score": 1.638,
    "share of score": 1.558,
    "share of mentions": 1.237,
    "headline": 2.016,
    "distance": -1.030,
    "district": 1.663,
    "province": 1.490,
}
_NONE = 1.645
_UNIT = 100  # characters of distance from the beginning of the text


def probabilities(tallies: Mapping[str, Tally], length: int) -> dict[str, float]:
    """By the code of each regency tallied: 0 to 1, together at most 1. `length` is the text's, in characters."""
    exponents = {
        code: math.fsum(_WEIGHTS[name] * value for name, value in found.items())
        for code, found in signs(tallies, length).items()
    }
    top = max((*exponents.values(), _NONE))
    powers = {code: math.exp(exponent - top) for code, exponent in exponents.items()}
    total = math.fsum(powers.values()) + math.exp(_NONE - top)
    return {code: power / total for code, power in powers.items()}


def signs(tallies: Mapping[str, Tally], length: int) -> dict[str, dict[str, float]]:
    """By the code of each regency tallied its signs by name."""
    regencies = {code: tally for code, tally in tallies.items() if len(code) == 5}
    scores = {code: tally.score for code, tally in tallies.items()}
    total, mentions = math.fsum(scores.values()), sum(len(tally.evidence) for tally in regencies.values())
    found = {}
    for code, tally in regencies.items():
        province = scores.get(code[:2], 0.0)
        found[code] = {
            "score": math.log(scores[code] + 0.3),
            "share of score": scores[code] / total,
            "share of mentions": len(tally.evidence) / mentions,
            "headline": float(tally.in_headline),
            "distance": math.log1p((length if tally.first is None else tally.first) / _UNIT),
            "district": float(tally.by_district),
            "province": province / (province + scores[code]),
        }
    return found
