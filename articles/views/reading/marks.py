"""The marked words of a page in a row, each with the number of the next: so a reader gets from one to the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import count
from typing import NamedTuple

from articles.search.results import Segment

MOST = 99  # marks that have a number; a page with more would carry more links than words


class Words(NamedTuple):
    """A stretch of text. Its `number` among the marks of the page, and that of the `next`: 0 for what has none."""

    text: str
    marked: bool = False
    number: int = 0
    next: int = 0


class Marks(NamedTuple):
    """How many marks a page has, and the numbers of those that have one."""

    total: int
    numbers: range


def number_marks(passages: Sequence[Iterable[Segment]]) -> tuple[list[list[Words]], Marks]:
    """The passages of a page with their marks numbered in this order; the last leads to the first again."""
    total = sum(segment.marked for passage in passages for segment in passage)
    numbers = range(1, min(total, MOST) + 1)
    waiting = count(1)

    def numbered(segment: Segment) -> Words:
        if not segment.marked or (number := next(waiting)) not in numbers:
            return Words(segment.text, segment.marked)
        return Words(segment.text, marked=True, number=number, next=number % len(numbers) + 1)

    return [[numbered(segment) for segment in passage] for passage in passages], Marks(total, numbers)
