"""What papers call the regions: short names, old names and other spellings, and the keys under which all are found.

A key is a name's letters alone ("tulangbawang"), so that joined and separated spellings are one.
"""

import re
from collections.abc import Mapping
from functools import cache

from articles.regions.gazetteer import Region, regions
from articles.text import fold

# Abbreviations are read only as printed here or in capitals: "Solo", "DIY", "PALI"; not "pali".
_ALIASES = {
    "11": "NAD, Nanggroe Aceh Darussalam, DI Aceh, Daerah Istimewa Aceh",
    "12": "Sumut, Sumatra Utara",
    "13": "Sumbar, Sumatra Barat",
    "16": "Sumsel, Sumatra Selatan",
    "19": "Babel, Bangka Belitung, Kep. Bangka Belitung",
    "21": "Kepri, Kep. Riau",
    "31": "DKI, DKJ, Jakarta, Daerah Khusus Jakarta, Daerah Khusus Ibukota Jakarta, Daerah Khusus Ibu Kota Jakarta",
    "32": "Jabar",
    "33": "Jateng",
    "34": "DIY, Yogyakarta, Jogjakarta, Jogja, Yogya, DI Jogja, DI Jogjakarta, Daerah Istimewa Yogyakarta",
    "35": "Jatim",
    "52": "NTB",
    "53": "NTT",
    "61": "Kalbar",
    "62": "Kalteng",
    "63": "Kalsel",
    "64": "Kaltim",
    "65": "Kaltara",
    "71": "Sulut",
    "72": "Sulteng",
    "73": "Sulsel",
    "74": "Sultra",
    "75": "Provinsi Gorontalo",
    "76": "Sulbar",
    "82": "Malut",
    "91": "Irian Jaya",
    "92": "Irian Jaya Barat",
    "11.12": "Abdya",
    "12.01": "Tapteng",
    "12.02": "Taput",
    "12.03": "Tapsel",
    "12.10": "Labuhan Batu",
    "12.12": "Toba Samosir, Tobasa",
    "12.13": "Madina",
    "12.16": "Humbahas",
    "12.18": "Sergai",
    "12.20": "Paluta",
    "12.21": "Palas",
    "12.22": "Labusel",
    "12.23": "Labura",
    "12.72": "Siantar",
    "12.77": "Padang Sidempuan",
    "13.01": "Pessel",
    "13.07": "Limapuluh Kota, 50 Kota",
    "13.09": "Mentawai",
    "13.12": "Pasbar",
    "14.02": "Inhu",
    "14.04": "Inhil",
    "14.06": "Rohul",
    "14.07": "Rohil",
    "14.09": "Kuansing",
    "14.10": "Meranti",
    "15.06": "Tanjabbar, Tanjab Barat",
    "15.07": "Tanjabtim, Tanjab Timur",
    "16.01": "OKU",
    "16.02": "OKI",
    "16.06": "Muba",
    "16.08": "OKU Timur",
    "16.09": "OKU Selatan",
    "16.12": "PALI",
    "16.13": "Muratara",
    "18.01": "Lamsel",
    "18.02": "Lamteng",
    "18.03": "Lampura",
    "18.04": "Lambar",
    "18.07": "Lamtim",
    "18.05": "Tuba",
    "18.12": "Tubaba",
    "18.71": "Bandarlampung",
    "19.06": "Beltim",
    "31.01": "Kep. Seribu, Pulau Seribu",
    "31.71": "Jakpus",
    "31.72": "Jakut",
    "31.73": "Jakbar",
    "31.74": "Jaksel",
    "31.75": "Jaktim",
    "32.15": "Kerawang",
    "32.17": "KBB",
    "33.72": "Solo",
    "34.01": "Kulonprogo",
    "36.74": "Tangsel",
    "52.01": "Lobar",
    "52.02": "Loteng",
    "52.03": "Lotim",
    "52.07": "KSB",
    "52.08": "KLU",
    "53.02": "TTS",
    "53.03": "TTU",
    "53.15": "Mabar",
    "53.18": "SBD",
    "61.02": "Kabupaten Pontianak",
    "62.01": "Kobar",
    "62.02": "Kotim",
    "62.71": "Palangka Raya",
    "63.04": "Batola",
    "63.06": "HSS",
    "63.07": "HST",
    "63.08": "HSU",
    "63.10": "Tanbu",
    "64.02": "Kukar",
    "64.07": "Kubar",
    "64.08": "Kutim",
    "64.09": "PPU, Penajam",
    "64.11": "Mahulu, Mahakam Hulu",
    "71.01": "Bolmong",
    "71.03": "Sangihe",
    "71.04": "Talaud",
    "71.05": "Minsel",
    "71.06": "Minut",
    "71.08": "Bolmut",
    "71.09": "Sitaro, Kep. Siau Tagulandang Biaro",
    "71.10": "Boltim",
    "71.11": "Bolsel",
    "72.07": "Bangkep",
    "72.08": "Parimo",
    "72.09": "Touna",
    "73.01": "Selayar",
    "73.10": "Pangkep, Pangkajene Kepulauan",
    "73.14": "Sidrap",
    "73.18": "Tator",
    "73.71": "Ujung Pandang",
    "74.05": "Konsel",
    "74.09": "Konut",
    "76.01": "Mamuju Utara",
    "76.04": "Polman, Polewali",
    "81.03": "Maluku Tenggara Barat, Tanimbar",
    "81.05": "SBT",
    "81.06": "SBB",
    "82.01": "Halbar",
    "82.02": "Halteng",
    "82.03": "Halut",
    "82.04": "Halsel",
    "82.06": "Haltim",
    "82.07": "Morotai",
    "82.08": "Taliabu",
    "82.72": "Tidore",
    "91.05": "Kepulauan Yapen, Yapen Waropen",
    "91.06": "Biak",
    "93.02": "Boven Digul",
}
# Provinces cut out of others since 1999: papers went on, or go on, to print their regencies with the old one's name.
OFFSPRING = {
    "14": {"21"},
    "16": {"19"},
    "32": {"36"},
    "64": {"65"},
    "71": {"75"},
    "73": {"76"},
    "81": {"82"},
    "91": {"92", "93", "94", "95", "96"},
    "92": {"96"},
}
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


def spellings(region: Region) -> tuple[str, ...]:
    """Every name by which papers call a region, without its kind."""
    listed = _ALIASES.get(region.code)
    return (region.bare, *(listed.split(", ") if listed else ()))


@cache
def by_key() -> Mapping[str, tuple[str, ...]]:
    """Key of a name to the codes of provinces, regencies and cities that bear it: 'serang' to ('36.04', '36.73')."""
    found: dict[str, list[str]] = {}
    for region in regions():
        for spelling in spellings(region):
            codes = found.setdefault(key(spelling), [])
            if region.code not in codes:
                codes.append(region.code)
    return {name: tuple(codes) for name, codes in found.items()}


@cache
def place_words() -> frozenset[str]:
    """The folded single words of every name of a province, regency or city, without the generic ones.

    Jawa, Sumatera, Kalimantan, Sulawesi, Nusa and Papua are among them: they are names, and no stem of another word.
    """
    words = {word for region in regions() for spelling in spellings(region) for word in _words(spelling)}
    joined = {name for name in by_key() if name.isalpha()}
    return frozenset(word for word in words | joined if len(word) > 2 and word not in GENERIC)


def _words(spelling: str) -> list[str]:
    return _LETTERS.sub(" ", fold(spelling)).split()


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
