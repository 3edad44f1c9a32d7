"""A citation as text, and what its styles have in common."""

from dataclasses import dataclass
from typing import NamedTuple

from articles.citing.reference import Reference
from articles.citing.words import Words


class Run(NamedTuple):
    text: str
    italic: bool = False


@dataclass(frozen=True)
class Citation:
    """A citation in runs of upright and italic text."""

    runs: tuple[Run, ...]

    def __str__(self) -> str:
        return "".join(run.text for run in self.runs)


def sentence(text: str) -> str:
    """The text with a full stop, unless it ends like a sentence already."""
    return text if text.rstrip("”’\"'").endswith((".", "?", "!", "…")) else f"{text}."


def printed_day(reference: Reference, words: Words, form: str) -> str:
    """The day in the form of the style; only the year, as a guess, where it is not certain."""
    if not reference.published:
        return words.undated
    return words.day(reference.published, form) if reference.certain else f"[{reference.published.year}?]"


def whereabouts(reference: Reference, words: Words) -> str:
    """Where it was published, and where and since when this text of it is kept."""
    if reference.captured_at:
        day = words.day(reference.captured_at, words.full)
        kept = words.archived_on.format(day=day, address=reference.permalink)
    else:
        kept = words.archived.format(address=reference.permalink)
    return f"{reference.url}, {kept}" if reference.url else f"{kept[0].upper()}{kept[1:]}"
