"""The weights by which the signs of a place are weighed, fitted to reports whose place is known."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from articles.regions.locate import tally
from articles.regions.weighing import signs

NONE = "none"  # the report is set in none of the regencies that it names
_RIDGE = 0.0003
_STEPS, _PACE, _DECAY = 600, 0.05, (0.9, 0.999)  # of Adam: Kingma and Ba 2015

Signs = Mapping[str, Mapping[str, float]]  # by code, by name of the sign


class Known(Protocol):
    title: str
    body: str
    regency: frozenset[str]


def fit(reports: Iterable[Known]) -> dict[str, float]:
    """The likeliest weights by the name of the sign, and that of `none`; a small ridge keeps them finite."""
    choices: list[tuple[Signs, frozenset[str]]] = []
    for report in reports:
        found = signs(tally(report.title, report.body)[0], len(report.body))
        if found:
            choices.append((found, (report.regency & found.keys()) or frozenset({NONE})))
    weights: dict[str, float] = dict.fromkeys([*next(iter(choices[0][0].values())), NONE], 0.0)
    mean: defaultdict[str, float] = defaultdict(float)
    square: defaultdict[str, float] = defaultdict(float)
    for step in range(1, _STEPS + 1):
        slope = _slope(weights, choices)
        for name, value in slope.items():
            mean[name] += (1 - _DECAY[0]) * (value - mean[name])
            square[name] += (1 - _DECAY[1]) * (value * value - square[name])
            unbiased = mean[name] / (1 - _DECAY[0] ** step), square[name] / (1 - _DECAY[1] ** step)
            weights[name] -= _PACE * unbiased[0] / (math.sqrt(unbiased[1]) + 1e-8)
    return weights


def _slope(weights: Mapping[str, float], choices: Sequence[tuple[Signs, frozenset[str]]]) -> dict[str, float]:
    """The gradient of the mean surprise, with the ridge."""
    slope = {name: 0.0 if name == NONE else 2 * _RIDGE * weight for name, weight in weights.items()}
    for found, right in choices:
        powers = {
            code: math.exp(sum(weights[name] * value for name, value in of.items())) for code, of in found.items()
        }
        powers[NONE] = math.exp(weights[NONE])
        total, wanted = sum(powers.values()), sum(powers[code] for code in right)
        for code, power in powers.items():
            excess = (power / total - (power / wanted if code in right else 0.0)) / len(choices)
            for name, value in found.get(code, {NONE: 1.0}).items():
                slope[name] += excess * value
    return slope
