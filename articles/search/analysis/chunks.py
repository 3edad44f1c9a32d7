"""What stands between two spaces: one word mostly, or several with hyphens between, and the terms that they make."""

import re
from functools import lru_cache
from typing import NamedTuple

from articles.regions import place_words
from articles.search.analysis.forms import PLACE_MARK, forms
from articles.search.analysis.writings import writings

# Letters and digits, with the accents, joiners and apostrophes that stand inside one word: Jum’at, café.
_LETTERS = "[^\\W_]+(?:['‘’ʼ`´\u0300-\u036f\u00ad\u200b-\u200d\u2060]+[^\\W_]+)*[\u0300-\u036f]*"
WORD = re.compile(_LETTERS)
CHUNK = re.compile(f"{_LETTERS}(?:[-‐‑–−]{_LETTERS})*")
# With the signs that end a name: "Kab. Serang" is one, "Padang, Pariaman" are two.
CHUNK_OR_STOP = re.compile(f'{CHUNK.pattern}|[,;:!?()/\\n“”"]')
_MAX_PARTS = 4  # of a compound: 17-11-2024

# Written with a hyphen, as a word of its own, or joined: non-aktif, nonaktif.
_PREFIX_LIST = """
    anti antar bi eks ekstra elektro inter intra ke ko kontra makro maha mikro mini mono multi non para pasca pra pro
    re se semi sub super supra swa tele trans tri tuna ultra
"""
PREFIXES = frozenset(_PREFIX_LIST.split())


class More(NamedTuple):
    """What stands between two spaces, if it is not one plain word."""

    parts: tuple[tuple[str, str], ...]  # its words with their stems; none: a sign that ends a name
    compound: str  # the one term that they make, '' if they make none
    also: tuple[str, ...]  # terms of the other writings of its only word
    begins: tuple[int, ...]  # the words with which a writing of several may begin


Chunk = tuple[str, str, More | None]


@lru_cache(maxsize=65_536)
def read(written: str) -> Chunk:
    """The word and the stem of a chunk that is one plain word; More of any other."""
    known = writings()
    if CHUNK.fullmatch(written) is None:
        return "", "", More((), "", (), ())
    parts = tuple(both for part in WORD.findall(written) if (both := forms(part))[0])
    if len(parts) == 1:
        word, stem = parts[0]
        if word not in known.of_word and word not in known.first:
            return word, stem, None
        return word, stem, More(parts, "", known.of_word.get(word, ()), (0,) if word in known.first else ())
    begins = tuple(place for place, (word, _) in enumerate(parts) if word in known.first)
    return "", "", More(parts, _compound(parts), (), begins)


def spans(written: str) -> list[tuple[int, int]]:
    """Where the words of a chunk stand in it."""
    return [part.span() for part in WORD.finditer(written) if forms(part[0])[0]]


def _compound(parts: tuple[tuple[str, str], ...]) -> str:
    """The one term of words with hyphens between, '' if they are but a pair: Jakarta-Bandung."""
    if not 2 <= len(parts) <= _MAX_PARTS:
        return ""
    found = [word for word, _ in parts]
    joined = "".join(found)
    if joined in place_words():
        return PLACE_MARK + joined
    if joined.isdigit():
        return "-".join(found)
    one, other = [stem or word for word, stem in parts[:2]]
    if len(parts) > 2:
        return ""
    if one == other:
        return f"{one}-{other}"
    if found[0] in PREFIXES or len(found[0]) == 1 or found[0].isdigit() != found[1].isdigit():
        return forms(joined)[1] or joined
    return ""
