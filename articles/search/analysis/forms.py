"""A word as it is written -> its folded form and its stem.

The stemmer is Snowball's Indonesian one (after Tala). It makes `diri` of Kediri and one word of Serang, serangan and
menyerang, so each word of a province's, regency's or city's name keeps a token of its own that no stem can be. Nor does
it know which words are Indonesian: it makes `rector` of director, `eting` of meeting and `dia` of media.
"""

import re
import threading
from functools import lru_cache

import Stemmer

from articles.regions import place_words
from articles.text import fold

MAX_LETTERS = 40
PLACE_MARK = "@"

_COMMON = """
    yang dan di ke dari ini itu untuk pada dengan dalam adalah oleh juga akan sudah telah tidak bisa dapat sebagai
    atau karena saat agar ada para lebih kata ujar saja hanya bahwa hingga sampai seperti serta tersebut secara
    kepada namun tetapi jika maka lalu kami kita saya ia dia mereka masih harus sangat antara menjadi
"""
STOP_WORDS = frozenset(_COMMON.split())

# What Indonesian does not write: English words, and names. Letters that meet at the border of an affix (gg, kk, mm,
# nn, ngh, and ee after se- and ke-) are none of it.
FOREIGN = re.compile(
    r"[qx]|c[^aeiouh]|c$|([bdfhjlprstvwz])\1|ph|th|wh|(?<!n)gh|(?<!^s)(?<!^k)ee|oo(?![hpr])|ou|tion"
    r"|(?:ct|nt|nd|st|rt|ld|rd|ts|ds|rs|ls|nk|rk|gn|[^aeiou]y|[^aeiou]ed|nce|[cgv]e|ican|ean|stan|[^aeiou]man)$"
)
# What begins like a prefix and cannot be one: me- stands before l m n r w y alone, di- before no s and consonant.
UNPREFIXED = re.compile(r"me[^lmnrwy]|pe[aeio]|dis[^aeiouy]")

_local = threading.local()


@lru_cache(maxsize=8_192)
def forms(written: str) -> tuple[str, str]:
    """A word's folded form and its stem; '' and '' if it has no letter or digit, '' for the stem of a stop word."""
    folded = fold(written[: 4 * MAX_LETTERS]).removesuffix("'s")
    word = folded if folded.isalnum() else "".join(filter(str.isalnum, folded))
    word = word[:MAX_LETTERS]
    if word in STOP_WORDS:
        return word, ""
    if word in place_words():
        return word, PLACE_MARK + word
    return word, _stem(word) or word


def _stem(word: str) -> str:
    if FOREIGN.search(word):
        return word.removesuffix("nya")
    if UNPREFIXED.match(word):
        return word[0] + _stemmer().stemWord("x" + word[1:])[1:]  # an ending goes, no prefix begins with x
    return _stemmer().stemWord(word)


def _stemmer() -> Stemmer.Stemmer:
    """A stemmer of this thread's own: one may not be shared."""
    if not hasattr(_local, "stemmer"):
        _local.stemmer = Stemmer.Stemmer("indonesian", 0)
    return _local.stemmer
