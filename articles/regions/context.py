"""One name in its context: which region it may mean and how surely it is where something happens."""

import re
from dataclasses import dataclass

from articles.regions import vocabulary as words
from articles.regions.gazetteer import by_code
from articles.regions.guises import begins_sentence, is_alien, is_other
from articles.regions.names import by_key, key, regencies_by_district
from articles.regions.place import Part
from articles.regions.tokens import Tokens

# What ends a dateline after its place: "SERANG, BANPOS –", "Surabaya (ANTARA) -", "Jember:".
_DATELINE_END = re.compile(
    r"(?:,\s?[\w./]{1,24}(?:\s[\w./]{1,24}){0,3})?\s{0,2}(?:\([\w.,\s]{1,30}\)|\|)?\s{0,2}(?:[-–—]|:\s)"
)
_DATELINE_START = re.compile(r"\W{0,3}(?:[\w.]{2,30}(?:\s[\w.]{2,20}){0,2}\s?[,|–—-]\s{0,2})?\Z")
_HANDLE = frozenset("@#/&_.")
_NO_PLACE_AFTER = words.NAMESAKES | words.CLUBS | words.OUTLETS | {"fc", "united"}
_FIRMS = words.DISHES | {"bank", "pt", "hotel"}
_NAMESAKE = 0.3  # the weight of a name in that of a thing


@dataclass(frozen=True, slots=True)
class Naming:
    """A name in the text: the codes that it may mean, how surely it is where something happens (0 to 4), its words."""

    codes: tuple[str, ...]
    weight: float
    text: str
    start: int
    end: int
    sure: bool  # the words around make it a place; else it counts only beside another sign of the same place
    kind: str = ""  # city, regency or province, where the words before say so
    dateline: bool = False
    part: Part = "body"
    inside: tuple[str, ...] = ()  # keys of words before a name of two regions that may name a district of one
    bare: bool = False  # no word beside it makes it a place
    thing: bool = False  # it stands in the name of a thing: it counts, and makes no place by itself
    alien: bool = False  # it is a person's name or a word, and makes the bare mentions of that name unsure


def read(tokens: Tokens, first: int, last: int, *, title: bool, lead: bool) -> Naming | None:
    """What the words around a name make of it, or None if it names a thing or a person."""
    text, start, end = tokens.text, tokens.starts[first], tokens.ends[last]
    following = tokens.following(last)
    if _in_handle(text, start, end) or (following.isdigit() and len(following) < 4 and start < 4):
        return None  # "@jogja", "banten.example"; "BANTEN 72" is an outlet
    codes = by_key()["".join(tokens.lows[first : last + 1])]
    if lead and start < 60 and _DATELINE_START.match(text[:start]) and _DATELINE_END.match(text, end):
        return Naming(codes, 1.5 if codes == ("31",) else 3.0, text[start:end], start, end, sure=True, dateline=True)
    if following in words.CLUB_ENDINGS or (following in words.OUTLET_ENDINGS and tokens.capital(last + 1)):
        return None
    if codes == ("18.72",) and (tokens.previous(first) in words.POLICE or following in by_key()):
        return None  # "Polda Metro Jaya", "Satlantas Metro Bekasi"
    if kind := _kind(tokens, first):
        return _of_kind(tokens, first, last, codes, kind)
    if _police(tokens, first) not in words.RURAL_POLICE and tokens.previous(first) in _NO_PLACE_AFTER:
        return None
    if is_alien(tokens, first, last, codes):
        return as_alien(tokens, first, last)
    naming = None if is_other(tokens, first, last, codes) else _bare(tokens, first, last, codes, title=title)
    return naming if naming and naming.weight else None


def as_alien(tokens: Tokens, first: int, last: int) -> Naming:
    """The name of a region that is a person's, or a word."""
    codes, start, end = by_key()["".join(tokens.lows[first : last + 1])], tokens.starts[first], tokens.ends[last]
    return Naming(codes, 0.0, tokens.text[start:end], start, end, sure=False, alien=True)


def _in_handle(text: str, start: int, end: int) -> bool:
    """Whether a name is part of an account, a tag or an address on the web."""
    after = text[end : end + 2]
    return text[start - 1 : start] in _HANDLE or after[:1] in {"@", "_"} or (after[:1] == "." and after[1:].isalpha())


def _kind(tokens: Tokens, first: int) -> str:
    """'city', 'regency' or 'province' if the word before a name says so."""
    if not tokens.joined(first, ")"):
        return ""
    kind = words.KINDS.get(tokens.lows[first - 1], "")
    if tokens.lows[first - 1] in {"kota", "kabupaten", "kab"}:
        begin = tokens.starts[first - 1]
        if tokens.text[max(0, begin - 1) : begin] == "/" or tokens.previous(first - 1) in {"ibu", "dan"}:
            return ""  # "Kabupaten/Kota Serang", "Ibu Kota Jakarta"
    return kind


def _of_kind(tokens: Tokens, first: int, last: int, codes: tuple[str, ...], kind: str) -> Naming:
    """A name after "Kota", "Bupati", "Gubernur": of the regions that bear it, those of that kind."""
    begin = first - 1 if tokens.joined(first) else first  # not "(Pemkab) Kediri"
    if begin < first and tokens.previous(begin) in {"wali", "wakil"}:
        begin -= 1
    of_kind = tuple(code for code in codes if by_code()[code].level == kind)
    shown = tokens.text[tokens.starts[begin] : tokens.ends[last]]
    # "Kota Jember" is the town in its regency; "Kota Banten" is nothing.
    weight = 2.5 if of_kind else 0.8
    before = tokens.previous(begin)
    if from_there(tokens, begin) or before in words.FORMER:
        weight *= 0.3
    elif before in words.ORIGINS and tokens.lows[begin] in {"kota", "kabupaten", "kab"}:
        weight *= 0.4
    start, end = tokens.starts[begin], tokens.ends[last]
    return Naming(of_kind or codes, weight, shown, start, end, sure=bool(of_kind), kind=kind if of_kind else "")


def _bare(tokens: Tokens, first: int, last: int, codes: tuple[str, ...], *, title: bool) -> Naming | None:
    """A name without its kind, weighed by the words before and after it."""
    text, start, end = tokens.text, tokens.starts[first], tokens.ends[last]
    name, previous = "".join(tokens.lows[first : last + 1]), tokens.previous(first)
    ambiguous = name in (words.AMBIGUOUS_IN_TITLES if title else words.AMBIGUOUS)
    weight, sure = _context(tokens, first, title=title)
    ambiguous |= not title and begins_sentence(tokens, first, last)
    bare, thing = not sure, weight == _NAMESAKE
    following = tokens.lows[last + 1] if tokens.joined(last + 1) and tokens.capital(last + 1) else ""
    codes, narrowed = _narrowed(codes, name, _police(tokens, first), following)
    if narrowed:
        sure = sure or name not in words.AMBIGUOUS or _police(tokens, first) in words.INSTITUTIONS
    elif following and following not in words.ADDRESS_STOPS and not title:
        if name in words.ELUSIVE:
            return None  # "Polres Metro Bekasi", "Batang Hari"
        if not sure and following not in by_key():
            weight, ambiguous = weight * 0.3, True  # "Bima Arya"
    if (text[end : end + 1] == "-" and text[end + 1 : end + 2].isupper()) or text[start - 1 : start] == "-":
        weight, ambiguous = weight * 0.3, True  # a route: Jakarta-Bandung
    if codes == ("31",):
        weight *= 0.6  # everything national is in Jakarta
    elif len(codes[0]) == 2 and previous in words.PEOPLES:
        weight *= 0.4
    if name in words.ELUSIVE and previous in words.PREPOSITIONS:
        sure = False
    inside = _before(tokens, first) if len(codes) > 1 else ()
    return Naming(
        codes, weight, text[start:end], start, end, sure=sure or not ambiguous, inside=inside, bare=bare, thing=thing
    )


def from_there(tokens: Tokens, index: int) -> bool:
    """Whether the address that leads to `index` says where someone comes from: "asal Desa Suka, Kabupaten Lahat"."""
    begin, _ = tokens.chain(index)
    before = tokens.previous(begin)
    if before in words.RESIDENTS and begin > 1:  # of somebody whose age stands before: "(39) warga Kampung Baru"
        return ")" in tokens.text[tokens.ends[begin - 2] : tokens.starts[begin - 1]]
    return before in words.HAILING or not words.HAILING.isdisjoint(tokens.lows[begin:index])


def _police(tokens: Tokens, first: int) -> str:
    """The word before a name, past the "Metro" of the police around Jakarta."""
    metro = tokens.previous(first) == "metro"
    return tokens.previous(first - 1 if metro else first)


def _narrowed(codes: tuple[str, ...], name: str, previous: str, following: str) -> tuple[tuple[str, ...], bool]:
    """Of a Kota and a Kabupaten of one name the one that the words beside it mean, and whether they do."""
    if len(codes) == 1:
        return codes, False
    if following in words.DIRECTIONS:  # "Bekasi Timur" is a district of Kota Bekasi
        inside = regencies_by_district().get(key(name + following), ())
        found = tuple(code for code in codes if code in inside)
        if not found and following == "kota":  # "Polres Blitar Kota"
            found = tuple(code for code in codes if by_code()[code].level == "city")
        if len(found) == 1:
            return found, True
    elif previous in words.RURAL_POLICE:
        found = tuple(code for code in codes if by_code()[code].level == "regency")
        if len(found) == 1 and len(codes[0]) > 2:
            return found, True
    return codes, False


def _before(tokens: Tokens, first: int) -> tuple[str, ...]:
    """Keys of the one to three capitalised words before a name: in "Cikupa, Tangerang" they tell which Tangerang."""
    begin, _ = tokens.chain(first)
    near = [low for low in tokens.lows[max(begin, first - 3) : first] if low not in words.ADDRESS_STOPS]
    return tuple(key("".join(near[index:])) for index in range(len(near)))


def _context(tokens: Tokens, first: int, *, title: bool) -> tuple[float, bool]:
    """The weight that the words before a bare name give it, and whether they make it a place."""
    previous = tokens.previous(first)
    if previous in words.ORIGINS:
        return 0.4, False
    if previous in words.PREPOSITIONS:
        return 1.5, True
    begin, address = tokens.chain(first)
    chain = tokens.lows[begin:first]
    lead = tokens.previous(begin)
    if previous in words.INSTITUTIONS or (not address and not words.INSTITUTIONS.isdisjoint(chain)):
        return 2.0, True
    if title:
        return (_NAMESAKE if not words.DISHES.isdisjoint(chain[-3:]) else 1.0), False
    if address:
        return _in_address(tokens, first, begin)
    if lead in words.HONORIFICS or not words.HONORIFICS.isdisjoint(chain):
        return 0.0, False
    if not words.NAMESAKES.isdisjoint(chain) or not words.CLUBS.isdisjoint(chain) or lead in words.NAMESAKES:
        return _NAMESAKE, False
    if lead in words.ORIGINS:
        return 0.4, False
    return (1.5 if lead in words.PREPOSITIONS else 1.0), False


def _in_address(tokens: Tokens, first: int, begin: int) -> tuple[float, bool]:
    """The same for the end of an address that begins at `begin`."""
    if from_there(tokens, first):
        return 0.4, False
    if not _FIRMS.isdisjoint(tokens.lows[tokens.after_comma(begin, first) : first]):
        return _NAMESAKE, False  # "Universitas Airlangga, Universitas Negeri Malang"
    placed = not words.SUBDIVIDING.isdisjoint(tokens.lows[begin:first])
    return (1.5, True) if placed or tokens.previous(begin) in words.PREPOSITIONS else (1.0, False)
