"""What `locate` answers with."""

from dataclasses import dataclass
from typing import Literal

Part = Literal["title", "body"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words that name a place: the characters from `start` to `end` of the title or the body."""

    part: Part
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Place:
    """A region that a report is about: its Kemendagri code and name, its score (0 upwards) and what names it.

    `certain` if the evidence is such that measured on reports of known places at least 98 of 100 such places are right.
    """

    code: str
    name: str
    score: float
    evidence: tuple[Evidence, ...]
    certain: bool = False
