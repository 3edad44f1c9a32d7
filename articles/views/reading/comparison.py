"""Two texts beside each other: what an earlier version had and what a later one has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

MOST_WORDS = 3_000  # of two passages whose words are compared; longer ones are set against each other as wholes
MOST_OF_ALL = 6_000  # of all passages of two texts: a text may be made so that 3,000 of its words take a second
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
    differences, left = [], MOST_OF_ALL
    for kind, start, end, first, last in SequenceMatcher(None, earlier, later).get_opcodes():
        if kind == "equal":
            differences.append(Difference(same=end - start))
            continue
        texts = ["\n\n".join(earlier[start:end]), "\n\n".join(later[first:last])]
        before, after = map(_WORD.findall, texts)
        if (words := len(before) + len(after)) > min(MOST_WORDS, left):
            before, after = ([text] for text in texts)
        else:
            left -= words
        differences.append(Difference(tuple(_words(before, after))))
    return differences


def _words(before: Sequence[str], after: Sequence[str]) -> Iterator[Piece]:
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
