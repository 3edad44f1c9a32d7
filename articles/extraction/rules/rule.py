"""A rule: a name and a pattern, matched from the start of a line."""

import re
from dataclasses import dataclass

_ESCAPED = re.compile(r"\\.|\(\?P<\w+>")


@dataclass(frozen=True)
class Rule:
    """A named pattern, matched from the start of a line."""

    name: str
    pattern: re.Pattern[str]


class RuleSet:
    """Rules in their order, asked at once: nearly every line matches none."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self._rules = rules
        self._cased = tuple(rule for rule in rules if not _is_lower_case(rule.pattern))
        # A lower-case line is matched without IGNORECASE, which makes a miss four times as dear.
        caseless = (rule.pattern.pattern for rule in rules if rule not in self._cased)
        self._caseless = re.compile("|".join(f"(?:{pattern})" for pattern in caseless))

    def first(self, text: str) -> str:
        """The name of the first rule that takes the line, or ''."""
        among = self._rules if self._caseless.match(text.lower()) else self._cased
        return next((rule.name for rule in among if rule.pattern.match(text)), "")


def _is_lower_case(pattern: re.Pattern[str]) -> bool:
    literals = _ESCAPED.sub("", pattern.pattern)
    return bool(pattern.flags & re.I) and "(?-i" not in literals and literals == literals.lower()


def whole(name: str, *alternatives: str) -> Rule:
    """A rule for a whole line (with an optional colon, arrow or bullet at its ends)."""
    return Rule(name, re.compile(r"[\W_]*(?:" + "|".join(alternatives) + r")[\W_]*$", re.I))


def start(name: str, *alternatives: str) -> Rule:
    """A rule for the start of a line."""
    return Rule(name, re.compile(r"[\W_]*(?:" + "|".join(alternatives) + ")", re.I))
