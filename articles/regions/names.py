"""What papers call the regions: short names, old names and other spellings, and the keys under which all are found.

A key is a name's letters alone ("tulangbawang"), so that joined and separated spellings are one.
"""

import re
from collections.abc import Mapping
from functools import cache

from articles.regions.aliases import ALIASES, OFFSPRING
from articles.regions.gazetteer import GazetteerEntry, by_code, districts, regions
from articles.regions.seats import SEATS
from articles.text import fold

# Words of names that say little by themselves: they name no place and Indonesian search may stem them.
_GENERIC_WORDS = """
    barat timur utara selatan tengah tenggara daya pusat raya jaya baru besar kecil hulu hilir laut darat kota kabupaten
    kepulauan kep pulau daerah istimewa khusus ibukota ibu provinsi tanah gunung sungai teluk pegunungan pesisir bagian
    dan di lima puluh empat seribu way
"""
GENERIC = frozenset(_GENERIC_WORDS.split())
_KINDS = {"kota": "city", "kabupaten": "regency", "kab": "regency", "provinsi": "province", "prov": "province"}
_LETTERS = re.compile(r"[^a-z0-9]+")


def key(name: str) -> str:
    """The letters and digits of a name alone, folded: 'tulangbawang'."""
    return _LETTERS.sub("", fold(name))


def spellings(region: GazetteerEntry) -> tuple[str, ...]:
    """Every name by which papers call a region, without its kind."""
    return region.bare, *_listed(ALIASES, region)


def _listed(names: Mapping[str, str], region: GazetteerEntry) -> list[str]:
    return names[region.code].split(", ") if region.code in names else []


@cache
def by_key() -> Mapping[str, tuple[str, ...]]:
    """Key of a name to the codes of provinces, regencies and cities that bear it: 'serang' to ('36.04', '36.73')."""
    found: dict[str, list[str]] = {}
    for region in regions():
        for spelling in [*spellings(region), *_listed(SEATS, region)]:
            codes = found.setdefault(key(spelling), [])
            if region.code not in codes:
                codes.append(region.code)
    return {name: tuple(codes) for name, codes in found.items()}


@cache
def regencies_by_district() -> dict[str, tuple[str, ...]]:
    """Key of a district's name to the regencies that have one so called."""
    found: dict[str, list[str]] = {}
    for district in districts():
        found.setdefault(key(district.bare), []).append(district.code[:5])
    return {name: tuple(dict.fromkeys(codes)) for name, codes in found.items()}


@cache
def place_words() -> frozenset[str]:
    """The folded single words of every name of a province, regency or city, without the generic ones.

    Jawa, Sumatera, Kalimantan, Sulawesi, Nusa and Papua are among them: they are names, and no stem of another word.
    """
    words = {word for region in regions() for spelling in spellings(region) for word in _words(spelling)}
    joined = {key(spelling) for region in regions() for spelling in spellings(region)}
    return frozenset(word for word in words | joined if word.isalpha() and len(word) > 2 and word not in GENERIC)


def _words(spelling: str) -> list[str]:
    return _LETTERS.sub(" ", fold(spelling)).split()


def codes_of(name: str) -> tuple[str, ...]:
    """The provinces, regencies and cities so called; of one kind alone if the name begins with it: 'Kab. Serang'."""
    if len(name) > 60:
        return ()
    kind, _, rest = fold(name).partition(" ")
    level = _KINDS.get(kind.rstrip("."))
    of_kind = (code for code in by_key().get(key(rest), ()) if level and by_code()[code].level == level)
    return by_key().get(key(name)) or tuple(of_kind)


def is_place(name: str) -> bool:
    """Whether `name` is a province, regency or city, with or without its kind: 'Kab. Serang', 'SOLO', 'Jatim'."""
    if len(name) > 60:
        return False
    kind, _, rest = fold(name).partition(" ")
    level = _KINDS.get(kind.rstrip("."))
    codes = by_key().get(key(rest if level else name), ())
    if level == "province":
        return any(len(code) == 2 for code in codes)
    return bool(codes)


def lies_in(code: str, province: str) -> bool:
    """Whether a regency lies in a province, or did when it was cut out of it: '96.71' in '96', '92' and '91'."""
    return bool(province) and (code[:2] == province or code[:2] in OFFSPRING.get(province, ()))
