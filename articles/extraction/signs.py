"""The signs of a text as they show: digits of other scripts, wide and typographic signs, and signs that nobody sees."""

import re

_DIGITS = "0123456789"
# The first digit of each script that outlets of Indonesia may print a date in: wide, Arabic (two), and those of Bali,
# Sunda and Java.
_ZEROS = "\uff10\u0660\u06f0\u1b50\u1bb0\ua9d0"
# One sign for one: typographic quotes, dashes and spaces, wide signs, and "Pébruari", "Senèn".
_SHOWN = (
    str.maketrans("‘’ʼ`´‐‑‒–—−•·\u00a0\u2007\u2009\u202f\u2028\u3000\u060céèÉÈ", "'''''------||" + 6 * " " + ",eeEE")
    | {0xFF01 + i: 0x21 + i for i in range(94)}
    | {ord(zero) + i: digit for zero in _ZEROS for i, digit in enumerate(_DIGITS)}
)
# Soft hyphens, spaces of no width, joiners, and marks of the direction of writing.
_UNSEEN = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")


class Shown:
    """A text as it shows, and where each of its signs stands in the text as it was written."""

    def __init__(self, text: str) -> None:
        plain = text.translate(_SHOWN)
        self._places: list[int] | None = None
        if _UNSEEN.search(plain):
            self._places = [i for i, sign in enumerate(plain) if not _UNSEEN.match(sign)]
            plain = _UNSEEN.sub("", plain)
        self.text = plain

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the text as it was written has `text[start:end]`."""
        if self._places is None or start == end:
            return start, end
        return self._places[start], self._places[end - 1] + 1
