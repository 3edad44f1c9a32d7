"""The dateline that opens a report: its place and its outlet."""

import re
from dataclasses import dataclass

from articles.extraction.blocks import Block
from articles.extraction.dates import find_dates
from articles.regions import is_place

# "SERANG, BANPOS – ", "Mataram (ANTARA) - ", "Harian.com, Serang- ", "KBRN, Jakarta: ": a space on one side.
_OPENING = re.compile(
    r"(?P<words>[^\W\d_][^–—\n]{1,88}?)(?P<dash>\s?[–—]{1,2}\s?|\s-{1,3}\s?|\.?,?-{1,3}\s|(?<=[)\w])\s?:\s)(?=\S)"
)
_PARTS = re.compile(r"[,(/|)\[\]]+")
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*\.(?:com|co|id|net|org|news|info|tv|co\.id|web\.id|or\.id|my\.id)", re.I)
_CAPITALS = re.compile(r"[^\W\d_a-zà-ÿ][A-Z\d&.' -]*")
# Words that newspapers, agencies and stations are named with.
_MEDIA = re.compile(
    (
        r"\b(?:\w*news|\w*pos|\w*post|\w*ekspres|\w*express|\w*times|\w*media|antara|reuters|afp|xinhua|"
        r"kompas|tempo|\w*tribun\w*|tv|tvri|rri|kbrn|fm|radar|harian|suara|kabar|berita|warta|media|koran|"
        r"metro ?tv|lintas|pikiran rakyat|jurnal|online|update|pers|press|\w*info|\w*nusantara|detik\w*|"
        r"liputan\w*|\w*-?net|lensa|fakta|sinar|jawa pos|indonesia|today|daily|humas|\w*kominfo)\b"
    ),
    re.I,
)
_GROWN = re.compile(
    (
        r"(?:fakta|kabar|radar|suara|warta|berita|harian|media|info|sinar|lintas|jurnal|portal|pos|lensa|"
        r"koran|metro|tribun|kilas|gema|swara)"
    ),
    re.I,
)
# Such a word alone names no outlet, and such a beginning makes one of any word.
_NO_OUTLET = re.compile(
    r"(?:humas|\w*kominfo|news|berita|media|pers|press|info|online|update|tv|indonesia|today)", re.I
)
_GROWN_NAME = re.compile(
    r"(?:fakta|kabar|radar|suara|warta|berita|harian|lintas|jurnal|lensa|koran|tribun|kilas|swara|gema|portal|fokus)"
    r"[a-z]{3,}\w*"
)
_AGENCY = re.compile(r"\((?P<name>[A-Z][\w ./]{1,30})\)\s?[–—-]{1,2}\s")  # "(ANTARA) - "
_LONGEST_STANDFIRST = 600  # characters
_SMALL_WORDS = {"dan", "di", "de", "da", "del", "of", "the"}


@dataclass(frozen=True)
class Dateline:
    """`text` as printed, with its dash; `place` and `outlet` are '' where it names none."""

    text: str = ""
    place: str = ""
    outlet: str = ""


def read_dateline(paragraph: str) -> Dateline:
    """The dateline at the start of a paragraph, or an empty one."""
    match = _OPENING.match(paragraph[:120])
    if not match:
        return _agency(paragraph)
    words = match["words"].strip()
    printed = list(find_dates(words))
    without = words
    for found in reversed(printed):
        without = without[: found.start] + without[found.end :]
    parts = [part.strip(" .,") for part in _PARTS.split(without)]
    parts = [part for part in parts if part]
    if not 1 <= len(parts) <= 5 or any(not _is_name(part) for part in parts):
        return Dateline()
    places = [part for part in parts if is_place(part) and not _DOMAIN.fullmatch(part)]
    outlets = [part for part in parts if part not in places and _names_outlet(part)]
    capitals = [part for part in parts if _CAPITALS.fullmatch(part) and len(part) > 2]
    closed = words.endswith(")") and len(parts) > 1
    if not (places or outlets or closed or capitals):
        return Dateline()
    if match["dash"].strip() == ":" and not (capitals or (places and outlets)):
        return Dateline()
    rest = [part for part in parts if part not in places and part not in outlets]
    if (
        not outlets
        and places
        and rest
        and len(rest[-1]) > 2
        and (parts.index(rest[-1]) > 0 and (closed or _CAPITALS.fullmatch(rest[-1])))
    ):
        outlets = [rest[-1]]
        rest = rest[:-1]
    if rest and not (places or outlets or closed) and not all(_CAPITALS.fullmatch(part) for part in rest):
        return Dateline()
    place = places[0] if places else (rest[0] if rest else "")
    return Dateline(match[0].strip(), place, outlets[0] if outlets else "")


def mark_above_dateline(blocks: list[Block]) -> None:
    """What stands above the paragraph that a dateline opens is a standfirst, and below that a caption or the like."""
    kept = [block for block in blocks if not block.rule]
    for i, block in enumerate(kept[:4]):
        dateline = read_dateline(block.text)
        if dateline.outlet or dateline.place:
            for above in kept[:i]:
                above.rule = "standfirst" if above.is_prose and above is kept[0] else "head matter"
            return
        if len(block.text) > _LONGEST_STANDFIRST:
            return


def is_outlet(word: str) -> bool:
    """Whether one word is an outlet's name: a domain, or a media word grown together with a place ("kabarserang")."""
    grown = _GROWN.match(word)
    return bool(_DOMAIN.fullmatch(word) or (grown and is_place(word[grown.end() :])))


def _names_outlet(part: str) -> bool:
    numbered = _CAPITALS.fullmatch(part) and any(c.isdigit() for c in part)
    if _NO_OUTLET.fullmatch(part):
        return False
    return bool(numbered or _DOMAIN.fullmatch(part) or _MEDIA.search(part) or _is_grown(part))


def _is_grown(part: str) -> bool:
    """Whether it is one word such as "LENSAPURBA" or "SuaraHulu"."""
    return (part.isupper() or any(c.isupper() for c in part[1:])) and bool(_GROWN_NAME.fullmatch(part.lower()))


def _agency(paragraph: str) -> Dateline:
    match = _AGENCY.match(paragraph)
    return Dateline(match[0].strip(), "", match["name"]) if match else Dateline()


def _is_name(part: str) -> bool:
    words = part.split()
    return len(words) <= 5 and all(
        word[0].isupper() or word[0].isdigit() or word.lower() in _SMALL_WORDS or "." in word for word in words
    )
