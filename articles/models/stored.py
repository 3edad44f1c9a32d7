"""What JSON columns hold, without what damage may have put there: no page and no run may end with it."""

from typing import Any

Span = tuple[str, int, int, str]  # part, start, end, words: as `regions.Evidence`


def strings(value: Any) -> list[str]:
    """A list of strings as it is, and anything else as none."""
    return list(map(printable, value)) if isinstance(value, list) and all(isinstance(one, str) for one in value) else []


def blocks(value: Any) -> list[list[str]]:
    """What was stripped from a page: the pairs of a rule and a text."""
    listed = value if isinstance(value, list) else []
    return [pair for each in listed if len(pair := strings(each)) == 2]


def spans(value: Any) -> list[Span]:
    """What names a place."""
    listed = value if isinstance(value, list) else []
    return [
        (printable(part), start, end, printable(words))
        for part, start, end, words in (each for each in listed if isinstance(each, list) and len(each) == 4)
        if isinstance(part, str) and isinstance(words, str) and isinstance(start, int) and isinstance(end, int)
    ]


def printable(text: str) -> str:
    """The text with a mark for each half of a character, which no page could be sent with."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")
