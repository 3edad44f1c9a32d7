"""The paragraphs of a text as a page shows them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from articles.models.text_version import Text
from articles.views.reading.marks import Words

MOST_LETTERS = 200_000  # of a text that a page shows, some forty of a newspaper's; the rest stands in its file
MOST_PARAGRAPHS = 2_000

Run = tuple[str, list[Sequence[Words]]]  # a kind, and paragraphs of it


class Passage(NamedTuple):
    kind: str
    text: str


def opening(text: Text) -> tuple[list[Passage], bool]:
    """Its paragraphs without the empty ones, as many as a page shows, and whether there are more."""
    shown: list[Passage] = []
    left = MOST_LETTERS
    for kind, paragraph in text.kinds_and_paragraphs:
        if len(shown) == MOST_PARAGRAPHS or left <= 0:
            return shown, True
        if paragraph.strip():
            shown.append(Passage(kind, paragraph[:left]))
            left -= len(paragraph)
    return shown, left < 0


def in_runs(passages: Iterable[Passage], words: Iterable[Sequence[Words]]) -> list[Run]:
    """The words of the passages in runs of one kind."""
    kinds = (passage.kind for passage in passages)
    runs = groupby(zip(kinds, words, strict=True), key=itemgetter(0))
    return [(kind, [each for _kind, each in run]) for kind, run in runs]
