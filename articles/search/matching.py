"""Where a text holds what leaves of a query ask for: by words, terms, beginnings and phrases, in one pass."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from articles.search import analysis
from articles.search.analysis import Token, runs
from articles.search.analysis.chunks import CHUNK_OR_STOP, PREFIXES, read, spans
from articles.search.analysis.forms import PLACE_MARK
from articles.search.analysis.writings import LONGEST, writings
from articles.search.backends.nodes import Leaf, Phrase, Prefix

MAX_KEPT = 5_000  # chunks that a query has judged
MIN_TRACE = 3  # letters
HYPHENS = "‐‑–−-"
JOINED = re.compile("[a-z0-9]['‘’ʼ`´\u0300-\u036f\u00ad\u200b-\u200d\u2060]")
CHUNK_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789" + HYPHENS)
MAX_WAYS = 16  # of one phrase to stand in a text from one word on

Phrases = tuple[tuple[tuple[str, ...], int], ...]  # words, and how near each stands to the one before


class Found(NamedTuple):
    """A word of a text that is wanted: where it stands, and the stem that it shares with others."""

    start: int
    end: int
    term: str


class _Telling(dict[str, bool]):
    """Whether a chunk may hold what is wanted, as long as the query is asked."""

    def __init__(self, wanted: "Wanted") -> None:
        self.wanted = wanted

    def __missing__(self, chunk: str) -> bool:
        if len(self) >= MAX_KEPT:
            self.clear()
        self[chunk] = answer = self.wanted.may_have(chunk)
        return answer


@dataclass(frozen=True)
class Wanted:
    """What leaves ask for, in the analyser's words."""

    words: frozenset[str]
    terms: frozenset[str]
    beginnings: tuple[str, ...]
    phrases: Phrases

    @cached_property
    def telling(self) -> _Telling:
        return _Telling(self)

    @cached_property
    def of_phrases(self) -> frozenset[str]:
        return frozenset(word for asked, _ in self.phrases for word in asked)

    @cached_property
    def other_writings(self) -> bool:
        """Whether a run of words may be another writing of some term."""
        return any(not self.terms.isdisjoint(also) for also in writings().of_run.values())

    @cached_property
    def trace(self) -> re.Pattern[str] | None:
        """What stands in any chunk that may hold what is wanted, in small letters; None if that cannot be told.

        A stem stands in the words that it is of, but for its first letter: `apu` of sapu in menyapu.
        """
        stems = [term.removeprefix(PLACE_MARK) for term in self.terms]
        if self.phrases or self.otherwise or not all(len(stem) > MIN_TRACE and stem.isalpha() for stem in stems):
            return None
        parted = [
            f"{prefix[1:]}[{HYPHENS}]{stem.removeprefix(prefix)}"  # non-aktif
            for stem in stems
            for prefix in PREFIXES
            if stem.startswith(prefix)
        ]
        return re.compile("|".join([*(stem[1:] for stem in stems), *parted, *self.words, *self.beginnings]) or "(?!)")

    @cached_property
    def otherwise(self) -> bool:
        """Whether a term may be written otherwise, in one word or several."""
        known = writings()
        return self.other_writings or any(not self.terms.isdisjoint(also) for also in known.of_word.values())

    def has(self, token: Token) -> bool:
        return (
            token.stem in self.terms
            or token.word in self.words
            or token.word.startswith(self.beginnings)
            or not self.terms.isdisjoint(token.also)
        )

    def may_have(self, chunk: str) -> bool:
        word, stem, more = read(chunk)
        if more is None:  # nine of ten
            return (
                stem in self.terms or word in self.words or word in self.of_phrases or word.startswith(self.beginnings)
            )
        if self.other_writings and more.begins:
            return True
        return any(self.has(token) or token.word in self.of_phrases for token in _words([chunk], [0], 0, 1))

    @classmethod
    def of(cls, leaves: Iterable[Leaf]) -> "Wanted":
        words: set[str] = set()
        terms: set[str] = set()
        beginnings: set[str] = set()
        phrases: set[tuple[tuple[str, ...], int]] = set()
        for leaf in leaves:
            asked = tuple(analysis.words(leaf.text))
            if isinstance(leaf, Prefix):
                beginnings.update(asked[:1])
            elif isinstance(leaf, Phrase) and len(asked) > 1:
                phrases.add((asked, leaf.near))
            elif isinstance(leaf, Phrase) or leaf.exact:
                words.update(asked[:1])
            else:
                terms.update(filter(None, [analysis.term(leaf.text)]))
        return cls(frozenset(words), frozenset(terms), tuple(beginnings), tuple(phrases))


def matches(text: str, wanted: Wanted) -> list[Found]:
    """The words of `text` that are wanted, in order, each once."""
    if wanted.trace and (plain := _plain(text)) is not None:
        return list(_traced(text, plain, wanted))
    chunks = CHUNK_OR_STOP.findall(text)
    telling = wanted.telling
    hits = [place for place, chunk in enumerate(chunks) if telling[chunk]]
    if not hits:
        return []
    last = len(chunks) if wanted.phrases else hits[-1] + LONGEST
    starts = list(_starts(text, chunks[:last]))
    found = [each for place in hits for each in _words(chunks, starts, place, place + 1) if wanted.has(each)]
    for place in hits if wanted.other_writings else ():
        found += _other_writings(list(_words(chunks, starts, place, place + LONGEST)), wanted.terms)
    if wanted.phrases:
        found += _phrases([each for each in _words(chunks, starts, 0, len(chunks)) if each.word], wanted.phrases)
    return [Found(each.start, each.end, each.stem or each.word) for each in sorted(set(found), key=attrgetter("start"))]


def _plain(text: str) -> str | None:
    """`text` in small letters, each where it stood; None if it has letters that folding makes others of."""
    small = text.lower()
    if len(small) != len(text) or any(c.isalpha() for c in set(small) if c > "\x7f") or JOINED.search(small):
        return None
    return small


def _traced(text: str, plain: str, wanted: Wanted) -> Iterator[Found]:
    """The same, a look at the few chunks that hold a trace of what is wanted."""
    end = 0
    for found in wanted.trace.finditer(plain) if wanted.trace else ():
        if found.start() < end:
            continue
        start = end = found.start()
        while start and plain[start - 1] in CHUNK_LETTERS:
            start -= 1
        while end < len(plain) and plain[end] in CHUNK_LETTERS:
            end += 1
        for chunk in CHUNK_OR_STOP.finditer(text, start, end):
            if wanted.telling[chunk[0]]:
                for each in _words([chunk[0]], [chunk.start()], 0, 1):
                    if wanted.has(each):
                        yield Found(each.start, each.end, each.stem or each.word)


def _starts(text: str, chunks: list[str]) -> Iterator[int]:
    """Where each chunk stands: cheaper than a match object for each, and nothing between two could be one."""
    end = 0
    for chunk in chunks:
        start = text.index(chunk, end)
        end = start + len(chunk)
        yield start


def _words(chunks: list[str], starts: list[int], first: int, last: int) -> Iterator[Token]:
    """The words of some chunks; one without letters where a name ends."""
    for chunk, start in zip(chunks[first:last], starts[first:last], strict=True):
        word, stem, more = read(chunk)
        if more is None:
            yield Token(word, stem, start, start + len(chunk))
        elif not more.parts:
            yield Token("", "", start, start)
        else:
            also = (more.compound, *more.also) if more.compound else more.also
            for (word, stem), (left, right) in zip(more.parts, spans(chunk), strict=True):
                yield Token(word, stem, start + left, start + right, also)


def _other_writings(words: list[Token], terms: frozenset[str]) -> Iterator[Token]:
    """The words that are another writing of a term, from the first chunk of `words` on."""
    run = [token.word for token in words]
    for start in range(min(len(run), LONGEST)):
        for end, also in runs(run, start):
            if not terms.isdisjoint(also):
                yield from words[start:end]


def _phrases(words: list[Token], phrases: Phrases) -> Iterator[Token]:
    run = [token.word for token in words]
    for asked, near in phrases:
        if set(asked) <= set(run):
            yield from (words[place] for place in _chains(run, asked, near))


def _chains(words: list[str], asked: tuple[str, ...], near: int) -> Iterator[int]:
    """Where the words of a phrase stand, each at most `near` words after the one before."""
    for start, word in enumerate(words):
        if word != asked[0]:
            continue
        ways: list[tuple[int, ...]] = [(start,)]
        for following in asked[1:]:
            reach = ((way, place) for way in ways for place in range(way[-1] + 1, way[-1] + near + 1))
            ways = [(*way, place) for way, place in reach if words[place : place + 1] == [following]][:MAX_WAYS]
        for way in ways:
            yield from way
