"""Indonesian text -> the words that are indexed and asked for: folded, stemmed, joined where several are one.

    Undang-undang Jatim   words   undang, undang, jatim
                          terms   undang, undang, undang-undang, jatim; and once a text jawa, timur, jawatimur
    Jawa Timur            terms   jawa, timur, jawa-timur; and once a text jatim, jawatimur

A compound ("undang-undang", "ke-2") is a term of its own beside those of its words. Where papers write a place or an
office in several ways, each is found by the others, but counts by them once a text and after its end: an article that
has the words asked for stands before one that writes them otherwise.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

import Stemmer

from articles.regions import place_words
from articles.search.analysis.chunks import CHUNK, CHUNK_OR_STOP, PREFIXES, Chunk, read, spans
from articles.search.analysis.forms import FOREIGN, PLACE_MARK, STOP_WORDS, UNPREFIXED
from articles.search.analysis.writings import LONGEST, writings

RULES = 2  # counted up when a change in this package makes other words of the same text


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text: folded, its stem ('' for a stop word), where it stands, and further terms that stand there."""

    word: str
    stem: str
    start: int
    end: int
    also: tuple[str, ...] = ()


@lru_cache(maxsize=2)
def _chunks(text: str) -> list[Chunk]:
    """Kept for a moment, since an engine asks for the words and the terms of a text."""
    return [read(written) for written in CHUNK_OR_STOP.findall(text)]


def words(text: str) -> list[str]:
    """All words of `text`, folded, in order. Hyphens part words, so that `anak-anak` is found by `anak`."""
    found: list[str] = []
    for word, _, more in _chunks(text):
        if more is None:
            found.append(word)
        else:
            found += [word for word, _ in more.parts]
    return found


def terms(text: str) -> list[tuple[str, int]]:
    """What is searched by meaning, each with the number of its word; other writings follow, once, after the last."""
    found: list[tuple[str, int]] = []
    others: set[str] = set()
    run: list[str] = []  # all words, '' where a name ends
    begun: list[tuple[int, int]] = []  # where a writing of several words may begin: in `run`, and its word
    at = 0
    for word, stem, more in _chunks(text):
        if more is None:
            run.append(word)
            if stem:
                found.append((stem, at))
            at += 1
            continue
        if more.compound:
            found.append((more.compound, at))
        others.update(more.also)
        begun += [(len(run) + place, at + place) for place in more.begins]
        run += [word for word, _ in more.parts] or [""]
        found += [(stem, at + place) for place, (_, stem) in enumerate(more.parts) if stem]
        at += len(more.parts)
    for start, number in begun:
        for end, also in runs(run, start):
            others.update(also)
            if PLACE_MARK + "".join(run[start:end]) in also:
                found.append((_name(run[start:end]), number))
    return found + [(term, at) for term in sorted(others)]


def term(word: str) -> str | None:
    """The term by which a word of a query is looked up; '' if it holds stop words only, None if it is a phrase.

    The words of a name are one term too: "Jawa Timur".
    """
    found = list(tokens(word))
    compounds = {read(written)[2] for written in CHUNK.findall(word)}
    if len(found) == 1:
        return found[0].stem
    if len(compounds) == 1 and (more := compounds.pop()) and more.compound:
        return more.compound
    run = [token.word for token in found]
    if found and all(PLACE_MARK + "".join(run) in token.also for token in found):
        return _name(run)
    return None if any(token.stem for token in found) else ""


def _name(run: list[str]) -> str:
    """The term of a place's name in several words; written in one it has another."""
    return PLACE_MARK + "-".join(run)


def tokens(text: str) -> Iterator[Token]:
    """The words of `text` in order, with their places in it."""
    placed = list(_placed(text))
    run = [token.word if token else "" for token in placed]
    others: dict[int, tuple[str, ...]] = {}
    for start in range(len(run)):
        for end, also in runs(run, start):
            for place in range(start, end):
                others[place] = others.get(place, ()) + also
    for place, token in enumerate(placed):
        if token:
            yield replace(token, also=token.also + others[place]) if place in others else token


def _placed(text: str) -> Iterator[Token | None]:
    """The words of `text`, each as its chunk has it, and None where a name ends."""
    for written in CHUNK_OR_STOP.finditer(text):
        word, stem, more = read(written[0])
        if more is None:
            yield Token(word, stem, *written.span())
        elif not more.parts:
            yield None
        else:
            also = (more.compound, *more.also) if more.compound else more.also
            for (word, stem), (left, right) in zip(more.parts, spans(written[0]), strict=True):
                yield Token(word, stem, written.start() + left, written.start() + right, also)


def runs(run: list[str], start: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The writings of several words that begin at `start`: where each ends, and the terms of its others."""
    known, letters = writings(), ""
    for end in range(start, min(start + LONGEST, len(run))):
        letters += run[end]
        if not run[end] or letters not in known.begun:
            return
        if end > start and letters in known.of_run:
            yield end + 1, known.of_run[letters]


@cache
def fingerprint() -> str:
    """What an index must have been made with to be asked with this analysis."""
    rules = [str(RULES), Stemmer.version(), *sorted(STOP_WORDS), *sorted(place_words()), *sorted(PREFIXES)]
    known = writings()
    rules += [
        FOREIGN.pattern,
        UNPREFIXED.pattern,
        repr(sorted(known.of_word.items())),
        repr(sorted(known.of_run.items())),
    ]
    return hashlib.sha256("\n".join(rules).encode()).hexdigest()[:16]
