"""The words of a paragraph with their places, and what stands directly before a word."""

import re

from articles.regions import vocabulary as words

_TOKEN = re.compile(r"[^\W_]+")
SPACES = frozenset({" ", "\u00a0"})
_DOTTED = frozenset({". ", "."})
_ABBREVIATED = frozenset({"kab", "kec", "kel", "jl", "jln", "prov", "ds", "st", "kep", "dr", "drs", "ir", "prof", "h"})
_LONGEST_CHAIN = 8  # capitalised words looked back over


class Tokens:
    """The words of a paragraph with the gaps before them."""

    def __init__(self, text: str) -> None:
        self.text = text
        found = list(_TOKEN.finditer(text))
        self.words = [match[0] for match in found]
        self.starts = [match.start() for match in found]
        self.ends = [match.end() for match in found]
        self.lows = [word.lower() for word in self.words]

    def joined(self, index: int, sign: str = "") -> bool:
        """Whether only a space, an abbreviation's stop or `sign` parts the word at `index` from the one before it."""
        if index <= 0 or index >= len(self.words):
            return False
        gap = self.text[self.ends[index - 1] : self.starts[index]]
        if sign and gap.startswith(sign):
            gap = gap[1:]
        return gap in SPACES or (gap in _DOTTED and self.lows[index - 1] in _ABBREVIATED)

    def previous(self, index: int) -> str:
        """The word directly before `index` in lower case, '' if there is none."""
        return self.lows[index - 1] if self.joined(index) else ""

    def following(self, index: int) -> str:
        """The word directly after `index` in lower case, '' if there is none."""
        return self.lows[index + 1] if self.joined(index + 1) else ""

    def capital(self, index: int) -> bool:
        return self.words[index][0].isupper()

    def chain(self, first: int) -> tuple[int, bool]:
        """Where the capitalised words before a name begin, and whether a comma in them makes them an address."""
        index, address = first, False
        while index > max(0, first - _LONGEST_CHAIN) and self.capital(index - 1):
            comma = self.text[self.ends[index - 1] : self.starts[index]] == ", "
            if not (comma or self.joined(index)):
                break
            if index < first - 1 and not comma and self.lows[index - 1] in words.KINDS:
                break  # of another name: "Bupati Jember Hendy"
            address |= comma
            index -= 1
        return index, address

    def after_comma(self, begin: int, end: int) -> int:
        """Where the last part of an address begins, between two words of it."""
        parts = range(end, begin, -1)
        return next((each for each in parts if self.text[self.ends[each - 1] : self.starts[each]] == ", "), begin)
