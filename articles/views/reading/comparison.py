"""Two texts beside each other: what an earlier version had and what a later one has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

MOST_WORDS = 3_000  # of two passages whose words are compared; longer ones are set against each other as wholes
_WORD = re.compile(r"\n\n|\S+[^\S\n]*\n?|\s+?")


class Piece(NamedTuple):
    """Words that both texts have ("equal"), only the earlier one ("delete") or only the later ("insert")."""

    kind: str
    text: str


class Difference(NamedTuple):
    """Paragraphs that differ, an empty line between each two, in pieces; or how many there are that are the `same`."""

    pieces: tuple[Piece, ...] = ()
    same: int = 0


def compare(earlier: Sequence[str], later: Sequence[str]) -> list[Difference]:
    """The paragraphs of both in order; of those that differ word by word what does."""
    return [
        Difference(same=end - start)
        if kind == "equal"
        else Difference(tuple(_words("\n\n".join(earlier[start:end]), "\n\n".join(later[first:last]))))
        for kind, start, end, first, last in SequenceMatcher(None, earlier, later).get_opcodes()
    ]


def _words(earlier: str, later: str) -> Iterator[Piece]:
    before, after = _WORD.findall(earlier), _WORD.findall(later)
    if len(before) + len(after) > MOST_WORDS:
        before, after = [earlier], [later]
    # The same word is the same at the end of a paragraph too, where no space follows it.
    bare_before, bare_after = ([word.rstrip() or word for word in words] for words in (before, after))
    for kind, start, end, first, last in SequenceMatcher(None, bare_before, bare_after).get_opcodes():
        if kind == "equal":
            yield Piece(
                kind, "".join(max(*both, key=len) for both in zip(before[start:end], after[first:last], strict=True))
            )
            continue
        if start < end:
            yield Piece("delete", "".join(before[start:end]))
        if first < last:
            yield Piece("insert", "".join(after[first:last]))
