"""Which page this is: its addresses and titles, and whether what some data names is this page or another."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote

from articles.text import fold

_ADDRESS = re.compile(r"(?:(?:https?:)?//[^/?#]*|(?=/))([^?#]*)(?:\?([^#]*))?", re.I)
_LONGEST = 2000  # characters of an address
_VARIANT = re.compile(r"(?:amp|m|mobile|index\.\w{3,4}|)$")  # steps of a path that lead to the same page
_ENDING = re.compile(r"(?:\.(?:amp|s?html?|php|aspx?))+$")
_TRACKING = re.compile(r"(?:utm_\w+|\w+clid|amp|m|outputtype|ref|source|from|page|s|share)(?:=|$)")
_SLUG = re.compile(r"(?=.{20})[^-_]+(?:[-_][^-_]+){3}")
_WORD = re.compile(r"[^\W_]+")
_SHORT_WORD = 3  # letters; such words stand in every headline
_MOST_WORDS = 100
_ALIKE, _OTHERWISE = 0.5, 0.4  # share of the shorter headline's words

Place = tuple[tuple[str, ...], frozenset[str]]  # the steps of a path, and the query


@dataclass(frozen=True)
class Identity:
    """The addresses and titles that a page is known by; either may be empty."""

    addresses: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()

    def names(self, addresses: Iterable[str]) -> bool | None:
        """Whether one of these addresses is the page's; None where they name no page, or the page's is unknown."""
        other = False
        for place in filter(None, map(_place, addresses)):
            for own in self._places:
                same = _is_same(place, own)
                if same:
                    return True
                other = other or same is False
        return False if other else None

    def says(self, headline: str) -> bool | None:
        """Whether a headline is the page's, in other words perhaps, or spelled by its address; None if that is open."""
        words = _words(headline)
        if fold(headline[:_LONGEST]) in self._folded:
            return True
        if any(_share(words, spelled) >= _ALIKE for spelled in self._spelled):
            return True
        shares = [_share(words, own) for own in self._titled if len(own) > 1]
        if len(words) < 2 or not shares or _OTHERWISE <= max(shares) < _ALIKE:
            return None
        return max(shares) >= _ALIKE

    @cached_property
    def _folded(self) -> set[str]:
        return {fold(title[:_LONGEST]) for title in self.titles}

    @cached_property
    def _titled(self) -> list[set[str]]:
        return [_words(title) for title in self.titles]

    @cached_property
    def _spelled(self) -> list[set[str]]:
        return [_words(steps[-1]) for steps, _ in self._places if steps]

    @cached_property
    def _places(self) -> list[Place]:
        return [place for place in map(_place, self.addresses) if place and any(place)]


def _place(address: str) -> Place | None:
    """An address without its host, scheme and fragment, and what leads to another form of the same page."""
    match = _ADDRESS.match(address[:_LONGEST].strip())
    if not match:
        return None
    steps = [step for step in unquote(match[1]).casefold().split("/") if not _VARIANT.match(step)]
    if steps:
        steps[-1] = _ENDING.sub("", steps[-1])
    asked = (part for part in (match[2] or "").casefold().split("&") if part and not _TRACKING.match(part))
    return tuple(steps), frozenset(asked)


def _is_same(place: Place, own: Place) -> bool | None:
    """None for an address of the whole site or of the page's section, and where one has what the other leaves out."""
    (steps, asked), (own_steps, own_asked) = place, own
    if steps == own_steps:
        if asked == own_asked or (steps and not (asked and own_asked)) or (asked & own_asked):
            return bool(steps or asked)
        return False if asked and own_asked else None
    if steps == own_steps[: len(steps)] or not own_steps:
        return None
    return own_steps[-1] == steps[-1] and _SLUG.match(steps[-1]) is not None


def _share(words: set[str], others: set[str]) -> float:
    """How many of the words of the shorter are in the other too; one word alone tells nothing."""
    fewest = min(len(words), len(others))
    return len(words & others) / fewest if fewest > 1 else 0.0


def _words(text: str) -> set[str]:
    every = _WORD.findall(fold(text[:_LONGEST]))[:_MOST_WORDS]
    return {word for word in every if len(word) > _SHORT_WORD or word.isdigit()}
