"""Marks in the database's text the words that the analyser matched, and cuts the fragments around them."""

from bisect import bisect_left
from functools import lru_cache
from itertools import pairwise

from articles.search import analysis
from articles.search.backends.analyser import searchable
from articles.search.backends.nodes import Node, wanted
from articles.search.matching import Found, Wanted, matches
from articles.search.query import parse
from articles.search.results import Excerpt, Segment

FRAGMENTS = 3
FRAGMENT_LETTERS = 180
MAX_LETTERS = 200_000  # of one text; the rest of a longer one is shown unmarked
MAX_WORD = 60  # letters by which a fragment grows to end with a whole word
_NEAR = 12  # matches looked at from one on


def highlight(text: str, query: str | Node | None, field: str = "") -> tuple[Segment, ...]:
    """The whole `text` in segments, with what `query` (as typed, or its tree) matches marked.

    `field` is that of the text: "title" for a headline. What must stand in another is not marked.
    """
    return _segments(text, 0, len(text), _found(text, query, field))


def excerpt(text: str, query: str | Node | None) -> Excerpt:
    """Up to three fragments of `text` that hold most of what `query` matches; its beginning if it matches nothing."""
    found = _found(text, query, "")
    windows = _windows(text, found)
    return Excerpt(
        tuple(
            _segments(text, start, end, [each for each in found if start <= each.start and each.end <= end])
            for start, end in windows
        ),
        goes_on=bool(windows and text[windows[-1][1] :].strip()),
    )


def _found(text: str, query: str | Node | None, field: str) -> list[Found]:
    node = parse(query).node if isinstance(query, str) else query
    return matches(text[:MAX_LETTERS], _leaves(node, field)) if node else []


@lru_cache(maxsize=8)  # each keeps what it judged: half a megabyte
def _leaves(node: Node, field: str) -> Wanted:
    return Wanted.of(leaf for leaf in wanted(searchable(node, analysis)) if leaf.field in ("", field))


def _windows(text: str, found: list[Found]) -> list[tuple[int, int]]:
    """Spans of about FRAGMENT_LETTERS, those with the most different matched words first chosen, in text order."""
    if not found:
        return [_widened(text, 0, min(len(text), FRAGMENT_LETTERS))] if text.strip() else []
    candidates = []
    for first, match in enumerate(found):
        inside = [each for each in found[first : first + _NEAR] if each.end <= match.start + FRAGMENT_LETTERS]
        end = inside[-1].end if inside else match.end
        candidates.append((-len({each.term for each in inside}), -len(inside), match.start, end))
    starts = [match.start for match in found]
    chosen: list[tuple[int, int]] = []
    seen: set[str] = set()
    for _, _, start, end in sorted(candidates):
        terms = {each.term for each in found[bisect_left(starts, start) : bisect_left(starts, end)]}
        apart = all(end + FRAGMENT_LETTERS < left or right + FRAGMENT_LETTERS < start for left, right in chosen)
        if apart and (len(chosen) < 2 or terms - seen):
            chosen.append((start, end))
            seen |= terms
        if len(chosen) == FRAGMENTS:
            break
    rooms = [(start, end, max(0, FRAGMENT_LETTERS - (end - start))) for start, end in sorted(chosen)]
    return [_widened(text, start - room // 2, end + room - room // 2) for start, end, room in rooms]


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    """The span with the words whole that it begins and ends in."""
    start, end = max(0, start), min(len(text), end)
    before, after = text[max(0, start - MAX_WORD) : start], text[end : end + MAX_WORD]
    if start and not text[start].isspace():
        start -= len(before) - len(before.rstrip()) if before[-1:].isspace() else len(before.split()[-1])
    if end < len(text) and not text[end - 1].isspace():
        end += 0 if after[:1].isspace() else len(after.split()[0])
    start += len(text[start:end]) - len(text[start:end].lstrip()) if start else 0
    return start, end


def _segments(text: str, start: int, end: int, found: list[Found]) -> tuple[Segment, ...]:
    """The text from `start` to `end`, what was found marked."""
    edges = [start, *(edge for each in found for edge in (each.start, each.end)), end]
    pieces = [Segment(text[left:right], number % 2 == 1) for number, (left, right) in enumerate(pairwise(edges))]
    return tuple(piece for piece in pieces if piece.text)
