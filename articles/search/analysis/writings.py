"""Places and offices that papers write in several ways: Jatim and Jawa Timur, Tulangbawang and Tulang Bawang.

Each writing is found by the words of the others. Which region is meant does not matter here: Serang the city and Serang
the regency are written alike.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from articles.regions import regions
from articles.regions.names import key, spellings
from articles.search.analysis.forms import STOP_WORDS, forms
from articles.text import fold

Writing = tuple[str, ...]  # folded words

LONGEST = 6  # words of a writing
SHORT = 0.7  # of a name's letters: an abbreviation has fewer
ALIKE = 0.8  # of their letters in common: two spellings of one name

OFFICES = """
    kab = kabupaten; prov = propinsi = provinsi; kec = kecamatan; kel = kelurahan; kep = kepulauan;
    pemprov = pemerintah provinsi; pemkab = pemerintah kabupaten; pemkot = pemerintah kota; pemda = pemerintah daerah;
    pemdes = pemerintah desa; wagub = wakil gubernur; wabup = wakil bupati; walikota = wali kota = walkot;
    wawali = wakil wali kota = wakil walikota = wawalkot
"""
# Names of one word that papers part.
PARTED = """
    Balik Papan, Banjar Baru, Banjar Masin, Banjar Negara, Banyu Asin, Banyu Wangi, Batang Hari, Bukit Tinggi,
    Bulu Kumba, Gunung Kidul, Gunung Sitoli, Karang Anyar, Karang Asem, Kota Baru, Kota Mobagu, Kota Waringin,
    Labuhan Batu, Muko Muko, Padang Sidimpuan, Palangka Raya, Pematang Siantar, Sawah Lunto, Suka Mara, Tanjung Balai,
    Tasik Malaya, Tulung Agung, Lhok Seumawe, Paya Kumbuh, Prabu Mulih, Purba Lingga, Bojo Negoro
"""
_PARTED_BY_KEY = {key(name): name for name in PARTED.split(",")}


@dataclass(frozen=True)
class Writings:
    """The terms of a writing's other writings, by its one word or by the letters of its several ("jawatimur")."""

    of_word: dict[str, tuple[str, ...]]
    of_run: dict[str, tuple[str, ...]]
    first: frozenset[str]  # words that begin a run
    begun: frozenset[str]  # what the letters of a run begin with, word by word


@cache
def writings() -> Writings:
    of_word: dict[str, set[str]] = {}
    of_run: dict[str, set[str]] = {}
    runs: set[Writing] = set()
    for group in [*_offices(), *map(_with_joined, [*_parted(), *_regions()])]:
        for writing in group:
            others = {term for other in group - {writing} for term in _terms(other)}
            of, letters = (of_word, writing[0]) if len(writing) == 1 else (of_run, "".join(writing))
            of.setdefault(letters, set()).update(others.difference(_terms(writing)))
            if len(writing) > 1:
                runs.add(writing)
    return Writings(
        of_word={word: tuple(sorted(terms)) for word, terms in of_word.items() if terms},
        of_run={letters: tuple(sorted(terms)) for letters, terms in of_run.items() if terms},
        first=frozenset(run[0] for run in runs),
        begun=frozenset("".join(run[:end]) for run in runs for end in range(1, len(run) + 1)),
    )


def _terms(writing: Writing) -> Iterable[str]:
    return [stem for word in writing if (stem := forms(word)[1])]


def _words(name: str) -> Writing:
    return tuple(re.findall("[a-z0-9]+", fold(name)))


def _offices() -> Iterator[set[Writing]]:
    for line in OFFICES.split(";"):
        yield {_words(name) for name in line.split("=")}


def _parted() -> Iterator[set[Writing]]:
    for name in PARTED.split(","):
        yield {_words(name)}


def _regions() -> Iterator[set[Writing]]:
    """Each name of a region with its abbreviations and spellings; what is neither, as Solo of Surakarta, stays out."""
    for region in regions():
        names = {name for name in spellings(region) if _words(name)[0] not in STOP_WORDS}  # "di Jogja" is in Jogja
        names |= {parted for name in names if (parted := _PARTED_BY_KEY.get(key(name)))}
        names |= {name.removeprefix("Kepulauan ") for name in names if name.count(" ") > 1}
        for name in names:
            full = region.name if name == region.bare else name
            others = {other for other in names if _is_spelling(other, name) or _is_short(other, full)}
            others |= {other for other in names if _is_short(other, name)}
            yield {_words(other) for other in others}


def _with_joined(group: set[Writing]) -> set[Writing]:
    return group | {("".join(writing),) for writing in group}


def _is_spelling(one: str, other: str) -> bool:
    """Padangsidimpuan and Padang Sidempuan."""
    one, other = key(one), key(other)
    return abs(len(one) - len(other)) <= 2 and SequenceMatcher(None, one, other).ratio() >= ALIKE


def _is_short(one: str, name: str) -> bool:
    """Whether `one` is a word made of letters of `name`, in order: Jatim of Jawa Timur, and no word of it: Biak."""
    short, letters, words = key(one), key(name), _words(name)
    if len(_words(one)) > 1 or len(words) < 2 or short in words or len(short) > SHORT * len(letters):
        return False
    rest = iter(letters)
    return short[0] == letters[0] and all(letter in rest for letter in short)
