"""Indonesian text -> the words that are indexed and asked for: folded, stemmed, and place names left as they are.

The stemmer is Snowball's Indonesian one (after Tala). It makes `diri` of Kediri and one word of Serang, serangan and
menyerang, so each word of a province's, regency's or city's name keeps a token of its own that no stem can be.
"""

import hashlib
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

import Stemmer

from articles.regions import place_words
from articles.text import fold

RULES = 1  # counted up when a change in this module makes other words of the same text
MAX_LETTERS = 40
PLACE_MARK = "@"

_COMMON = """
    yang dan di ke dari ini itu untuk pada dengan dalam adalah oleh juga akan sudah telah tidak bisa dapat sebagai
    atau karena saat agar ada para lebih kata ujar saja hanya bahwa hingga sampai seperti serta tersebut secara
    kepada namun tetapi jika maka lalu kami kita saya ia dia mereka masih harus sangat antara menjadi
"""
STOP_WORDS = frozenset(_COMMON.split())

# Letters and digits, with the accents, joiners and apostrophes that stand inside one word: Jum’at, café.
_WORD = re.compile("[^\\W_]+(?:['‘’ʼ`´\u0300-\u036f\u00ad\u200b-\u200d\u2060]+[^\\W_]+)*[\u0300-\u036f]*")
_local = threading.local()


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text: folded, its stem ('' for a stop word), and where it stands in the text as given."""

    word: str
    stem: str
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """The words of `text`, in order. Hyphens part words, so that `anak-anak` is found by `anak`."""
    for found in _WORD.finditer(text):
        word, stem = _forms(found[0])
        if word:
            yield Token(word, stem, found.start(), found.end())


@lru_cache(maxsize=65_536)
def _forms(written: str) -> tuple[str, str]:
    """A word's folded form and its stem."""
    folded = fold(written[: 4 * MAX_LETTERS]).removesuffix("'s")
    word = "".join(filter(str.isalnum, folded))[:MAX_LETTERS]
    if word in STOP_WORDS:
        return word, ""
    if word in place_words():
        return word, PLACE_MARK + word
    return word, _stemmer().stemWord(word) or word


def _stemmer() -> Stemmer.Stemmer:
    """A stemmer of this thread's own: one may not be shared."""
    if not hasattr(_local, "stemmer"):
        _local.stemmer = Stemmer.Stemmer("indonesian", 0)
    return _local.stemmer


@cache
def fingerprint() -> str:
    """What an index must have been made with to be asked with this analysis."""
    rules = [str(RULES), Stemmer.version(), *sorted(STOP_WORDS), *sorted(place_words())]
    return hashlib.sha256("\n".join(rules).encode()).hexdigest()[:16]


def terms(text: str) -> Iterator[tuple[str, int]]:
    """The stems of `text`, each with the number of the word it stands at."""
    for place, token in enumerate(tokens(text)):
        if token.stem:
            yield token.stem, place


def term(word: str) -> str | None:
    found = list(tokens(word))
    return found[0].stem if len(found) == 1 else None
