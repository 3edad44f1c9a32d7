"""What was stripped from a page, rule by rule."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

MOST_BLOCKS = 10  # of a rule that are shown; all stand in the captured page
MOST_LETTERS = 400  # of a block


class Stripped(NamedTuple):
    """How many blocks a rule took out, the first of them (long ones cut), and how many those leave unshown."""

    rule: str
    total: int
    blocks: list[str]
    more: int


def by_rule(removed: Iterable[Iterable[str]]) -> list[Stripped]:
    """The rules in the order in which they first took something."""
    texts: dict[str, list[str]] = {}
    for rule, text in removed:
        texts.setdefault(rule, []).append(text)
    return [
        Stripped(rule, len(held), [_cut(text) for text in held[:MOST_BLOCKS]], max(0, len(held) - MOST_BLOCKS))
        for rule, held in texts.items()
    ]


def _cut(text: str) -> str:
    return text if len(text) <= MOST_LETTERS else f"{text[:MOST_LETTERS].rstrip()} …"
