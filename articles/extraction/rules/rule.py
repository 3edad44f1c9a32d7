"""A rule: a name and a pattern, matched from the start of a line."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    """A named pattern, matched from the start of a line."""

    name: str
    pattern: re.Pattern[str]


def whole(name: str, *alternatives: str) -> Rule:
    """A rule for a whole line (with an optional colon, arrow or bullet at its ends)."""
    return Rule(name, re.compile(r"[\W_]*(?:" + "|".join(alternatives) + r")[\W_]*$", re.I))


def start(name: str, *alternatives: str) -> Rule:
    """A rule for the start of a line."""
    return Rule(name, re.compile(r"[\W_]*(?:" + "|".join(alternatives) + ")", re.I))
