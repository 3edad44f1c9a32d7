"""Marks in the database's text the words that the analyser matched, and cuts the fragments around them."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from articles.search import analysis
from articles.search.analysis import Token, tokens
from articles.search.backends.analyser import searchable
from articles.search.backends.nodes import Leaf, Node, Phrase, Prefix, wanted
from articles.search.query import parse
from articles.search.results import Excerpt, Segment

FRAGMENTS = 3
FRAGMENT_LETTERS = 180
MAX_LETTERS = 200_000  # of one text; the rest of a longer one is shown unmarked


def highlight(text: str, query: str | Node | None) -> tuple[Segment, ...]:
    """The whole `text` in segments, with what `query` (as typed, or its tree) matches marked."""
    node = parse(query).node if isinstance(query, str) else query
    found = list(tokens(text[:MAX_LETTERS]))
    return _segments(text, 0, len(text), [found[place] for place in sorted(_matched(found, node))])


def excerpt(text: str, node: Node | None) -> Excerpt:
    """Up to three fragments of `text` that hold most of what `node` matches; its beginning if it matches nothing."""
    found = list(tokens(text[:MAX_LETTERS]))
    matched = [found[place] for place in sorted(_matched(found, node))]
    fragments = []
    for start, end in _windows(text, found, matched):
        inside = [token for token in matched if start <= token.start and token.end <= end]
        fragments.append(_segments(text, start, end, inside))
    return Excerpt(tuple(fragments))


def _matched(found: Sequence[Token], node: Node | None) -> set[int]:
    """The places in `found` of the tokens that a wanted leaf matches."""
    places: set[int] = set()
    for leaf in wanted(searchable(node, analysis)):
        places |= set(_places(found, leaf))
    return places


def _places(found: Sequence[Token], leaf: Leaf) -> Iterable[int]:
    asked = list(tokens(leaf.text))
    if isinstance(leaf, Prefix):
        return [place for place, token in enumerate(found) if token.word.startswith(asked[0].word)]
    if isinstance(leaf, Phrase):
        return _phrase_places([token.word for token in found], [token.word for token in asked], leaf.near)
    if leaf.exact:
        return [place for place, token in enumerate(found) if token.word == asked[0].word]
    return [place for place, token in enumerate(found) if token.stem == asked[0].stem]


def _phrase_places(words: list[str], asked: list[str], near: int) -> Iterable[int]:
    """Where the words of a phrase stand, each at most `near` words after the one before."""
    for start, word in enumerate(words):
        if word != asked[0]:
            continue
        run = [start]
        for following in asked[1:]:
            after = run[-1] + 1
            try:
                run.append(words.index(following, after, after + near))
            except ValueError:
                break
        if len(run) == len(asked):
            yield from run


def _windows(text: str, found: Sequence[Token], matched: Sequence[Token]) -> list[tuple[int, int]]:
    """Spans of about FRAGMENT_LETTERS, those with the most different matched words first chosen, in text order."""
    if not matched:
        return [_widen(text, found, 0, min(len(text), FRAGMENT_LETTERS))] if text.strip() else []
    candidates = []
    for first, token in enumerate(matched):
        inside = [other for other in matched[first : first + 12] if other.end <= token.start + FRAGMENT_LETTERS]
        variety = len({other.stem or other.word for other in inside})
        candidates.append((-variety, -len(inside), token.start, inside[-1].end if inside else token.end))
    chosen: list[tuple[int, int]] = []
    seen: set[str] = set()
    for _, _, start, end in sorted(candidates):
        stems = {token.stem or token.word for token in matched if start <= token.start < end}
        apart = all(end + FRAGMENT_LETTERS < left or right + FRAGMENT_LETTERS < start for left, right in chosen)
        if apart and (not chosen or stems - seen or len(chosen) < 2):
            chosen.append((start, end))
            seen |= stems
        if len(chosen) == FRAGMENTS:
            break
    spans = []
    for start, end in sorted(chosen):
        room = max(0, FRAGMENT_LETTERS - (end - start))
        spans.append(_widen(text, found, start - room // 2, end + room - room // 2))
    return spans


def _widen(text: str, found: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """The span from the first to the last whole word within `start` and `end`; the text's own ends where they reach."""
    inside = [token for token in found if token.end > start and token.start < end]
    if not inside:
        return max(0, start), min(len(text), end)
    left = 0 if start <= 0 else inside[0].start
    right = len(text) if end >= len(text) else inside[-1].end
    return left, right


def _segments(text: str, start: int, end: int, matched: Sequence[Token]) -> tuple[Segment, ...]:
    """The text from `start` to `end`, the matched tokens marked."""
    edges = [start, *(edge for token in matched for edge in (token.start, token.end)), end]
    pieces = [Segment(text[left:right], number % 2 == 1) for number, (left, right) in enumerate(pairwise(edges))]
    return tuple(piece for piece in pieces if piece.text)
