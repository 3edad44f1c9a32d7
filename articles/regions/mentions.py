"""Names of regions in running text, with what the words around them say: one pass over the tokens of each paragraph."""

import re
from dataclasses import dataclass, replace
from functools import cache

from articles.regions import vocabulary as words
from articles.regions.gazetteer import by_code, districts
from articles.regions.names import by_key, key, lies_in

_TOKEN = re.compile(r"[^\W_]+")
_SPACES = frozenset({" ", "\u00a0"})
_DOTTED = frozenset({". ", "."})
_ABBREVIATED = frozenset(
    ["kab", "kec", "kel", "jl", "jln", "prov", "ds", "st", "kep", "dr", "drs", "ir", "prof", "h", "hj"]
)
_HANDLE = frozenset("@#/&_.")
_SUBDIVIDING = words.DISTRICT_PREFIXES | words.VILLAGE_PREFIXES
_ADDRESS_STOPS = _SUBDIVIDING | words.KINDS.keys() | words.HONORIFICS
_LONGEST_NAME = 6  # tokens
_LONGEST_CHAIN = 6  # capitalised words looked back over
# What ends a dateline after its place: "SERANG, BANPOS –", "Surabaya (ANTARA) -", "Jember:".
_DATELINE_END = re.compile(
    r"(?:,\s?[\w./]{1,24}(?:\s[\w./]{1,24}){0,3})?\s{0,2}(?:\([\w.,\s]{1,30}\)|\|)?\s{0,2}(?:[-–—]|:\s)"
)
_DATELINE_START = re.compile(r"\W{0,3}(?:[\w.]{2,30}(?:\s[\w.]{2,20}){0,2}\s?[,|–—-]\s{0,2})?\Z")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text: the codes that it may mean, how surely it is where something happens (0 to 4), its words."""

    codes: tuple[str, ...]
    weight: float
    text: str
    start: int
    end: int
    sure: bool  # the words around make it a place; else it counts only beside another sign of the same place
    kind: str = ""  # city, regency or province, where the words before say so
    dateline: bool = False
    inside: tuple[str, ...] = ()  # keys of words before a name of two regions that may name a district of one


@dataclass(frozen=True, slots=True)
class Subdivision:
    """A district or village named with its prefix: what may be its name, longest first, as (key, words)."""

    level: str
    names: tuple[tuple[str, str], ...]
    weight: float = 1.0


class Tokens:
    """The words of a paragraph with the gaps before them."""

    def __init__(self, text: str) -> None:
        self.text = text
        found = list(_TOKEN.finditer(text))
        self.words = [match[0] for match in found]
        self.starts = [match.start() for match in found]
        self.ends = [match.end() for match in found]
        self.lows = [word.lower() for word in self.words]

    def joined(self, index: int, sign: str = "") -> bool:
        """Whether only a space, an abbreviation's stop or `sign` parts the word at `index` from the one before it."""
        if index <= 0 or index >= len(self.words):
            return False
        gap = self.text[self.ends[index - 1] : self.starts[index]]
        if sign and gap.startswith(sign):
            gap = gap[1:]
        return gap in _SPACES or (gap in _DOTTED and self.lows[index - 1] in _ABBREVIATED)

    def previous(self, index: int) -> str:
        """The word directly before `index` in lower case, '' if there is none."""
        return self.lows[index - 1] if self.joined(index) else ""

    def capital(self, index: int) -> bool:
        return self.words[index][0].isupper()


@cache
def _prefixes() -> frozenset[str]:
    return frozenset(name[:end] for name in by_key() for end in range(1, len(name) + 1))


@cache
def regencies_by_district() -> dict[str, tuple[str, ...]]:
    """Key of a district's name to the regencies that have one so called."""
    found: dict[str, list[str]] = {}
    for district in districts():
        found.setdefault(key(district.bare), []).append(district.code[:5])
    return {name: tuple(dict.fromkeys(codes)) for name, codes in found.items()}


def mentions(text: str, *, title: bool = False, lead: bool = False) -> tuple[list[Mention], list[Subdivision]]:
    """The regions named in one paragraph, in order, and the districts and villages named with their prefix."""
    tokens = Tokens(text)
    found: list[Mention] = []
    below: list[Subdivision] = []
    index = 0
    while index < len(tokens.words):
        low = tokens.lows[index]
        if low in _SUBDIVIDING:
            subdivision, index = _subdivision(tokens, index)
            below.extend(subdivision)
            continue
        last = _match(tokens, index) if tokens.capital(index) and low[:2] in _prefixes() else -1
        if last < 0:
            index += 1
            continue
        mention = _read(tokens, index, last, title=title, lead=lead)
        if mention:
            found.append(mention)
        index = last + 1
    return _with_neighbours(text, found), below


def _match(tokens: Tokens, first: int) -> int:
    """The last token of the longest name that starts at `first`, -1 if none does."""
    compact, best = "", -1
    for index in range(first, min(first + _LONGEST_NAME, len(tokens.words))):
        if index > first:
            gap = tokens.text[tokens.ends[index - 1] : tokens.starts[index]]
            if not (gap in _SPACES or gap in {"-", ". "}) or not (tokens.capital(index) or tokens.lows[index] == "dan"):
                break
        compact += tokens.lows[index]
        if compact not in _prefixes():
            break
        if compact in by_key() and (compact not in words.CAPITALS or tokens.words[index].isupper()):
            best = index
    return best


def _read(tokens: Tokens, first: int, last: int, *, title: bool, lead: bool) -> Mention | None:
    """What the words around a name make of it, or None if it names a thing or a person."""
    text, start, end = tokens.text, tokens.starts[first], tokens.ends[last]
    following = tokens.lows[last + 1] if tokens.joined(last + 1) else ""
    if _in_handle(text, start, end) or (following.isdigit() and len(following) < 4 and start < 4):
        return None  # "@jogja", "banten.example"; "BANTEN 72" is an outlet
    codes = by_key()["".join(tokens.lows[first : last + 1])]
    if lead and start < 60 and _DATELINE_START.match(text[:start]) and _DATELINE_END.match(text, end):
        return Mention(codes, 1.5 if codes == ("31",) else 3.0, text[start:end], start, end, sure=True, dateline=True)
    if following in words.CLUB_ENDINGS or (following in words.OUTLET_ENDINGS and tokens.capital(last + 1)):
        return None
    if kind := _kind(tokens, first):
        return _of_kind(tokens, first, last, codes, kind)
    if tokens.previous(first) in words.NAMESAKES | words.CLUBS | words.OUTLETS:
        return None
    return _bare(tokens, first, last, codes, title=title)


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


def _of_kind(tokens: Tokens, first: int, last: int, codes: tuple[str, ...], kind: str) -> Mention:
    """A name after "Kota", "Bupati", "Gubernur": of the regions that bear it, those of that kind."""
    begin = first - 1
    if tokens.previous(begin) in {"wali", "wakil"}:
        begin -= 1
    of_kind = tuple(code for code in codes if by_code()[code].level == kind)
    shown = tokens.text[tokens.starts[begin] : tokens.ends[last]]
    # "Kota Jember" is the town in its regency; "Kota Banten" is nothing.
    weight = 2.5 if of_kind else 0.8
    if tokens.previous(begin) in words.ORIGINS - {"dari"}:
        weight *= 0.3
    start, end = tokens.starts[begin], tokens.ends[last]
    return Mention(of_kind or codes, weight, shown, start, end, sure=bool(of_kind), kind=kind if of_kind else "")


def _bare(tokens: Tokens, first: int, last: int, codes: tuple[str, ...], *, title: bool) -> Mention | None:
    """A name without its kind, weighed by the words before and after it."""
    text, start, end = tokens.text, tokens.starts[first], tokens.ends[last]
    name, previous = "".join(tokens.lows[first : last + 1]), tokens.previous(first)
    ambiguous = name in (words.AMBIGUOUS_IN_TITLES if title else words.AMBIGUOUS)
    weight, sure = _context(tokens, first, title=title)
    following = tokens.lows[last + 1] if tokens.joined(last + 1) and tokens.capital(last + 1) else ""
    codes, narrowed = _narrowed(codes, name, previous, following)
    if narrowed:
        sure = True
    elif following and following not in _ADDRESS_STOPS and not title:
        if name in words.ELUSIVE:
            return None  # "Polres Metro Bekasi", "Batang Hari"
        if not sure and following not in by_key():
            weight, ambiguous = weight * 0.3, True  # "Bima Arya"
    if (text[end : end + 1] == "-" and text[end + 1 : end + 2].isupper()) or text[start - 1 : start] == "-":
        weight *= 0.3  # a route: Jakarta-Bandung
    if codes == ("31",):
        weight *= 0.6  # everything national is in Jakarta
    if name in words.ELUSIVE and previous in words.PREPOSITIONS:
        sure = False
    if not weight:
        return None
    inside = _before(tokens, first) if len(codes) > 1 else ()
    return Mention(codes, weight, text[start:end], start, end, sure=sure or not ambiguous, inside=inside)


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
    begin, _ = _chain(tokens, first)
    near = [low for low in tokens.lows[max(begin, first - 3) : first] if low not in _ADDRESS_STOPS]
    return tuple(key("".join(near[index:])) for index in range(len(near)))


def _context(tokens: Tokens, first: int, *, title: bool) -> tuple[float, bool]:
    """The weight that the words before a bare name give it, and whether they make it a place."""
    previous = tokens.previous(first)
    if previous in words.ORIGINS:
        return 0.4, False
    if previous in words.PREPOSITIONS:
        return 1.5, True
    begin, address = _chain(tokens, first)
    chain = tokens.lows[begin:first]
    lead = tokens.previous(begin)
    if previous in words.INSTITUTIONS or (not address and not words.INSTITUTIONS.isdisjoint(chain)):
        return 2.0, True
    if title:
        return 1.0, False
    if address:  # "di Cikande, Serang"
        return (1.5, True) if lead in words.PREPOSITIONS or not _SUBDIVIDING.isdisjoint(chain) else (1.0, False)
    if lead in words.HONORIFICS or not words.HONORIFICS.isdisjoint(chain):
        return 0.0, False
    if not words.NAMESAKES.isdisjoint(chain) or not words.CLUBS.isdisjoint(chain) or lead in words.NAMESAKES:
        return 0.3, False
    if lead in words.ORIGINS:
        return 0.4, False
    return (1.5 if lead in words.PREPOSITIONS else 1.0), False


def _chain(tokens: Tokens, first: int) -> tuple[int, bool]:
    """Where the capitalised words before a name begin, and whether a comma in them makes them an address."""
    index, address = first, False
    while index > max(0, first - _LONGEST_CHAIN) and tokens.capital(index - 1):
        comma = tokens.text[tokens.ends[index - 1] : tokens.starts[index]] == ", "
        if not (comma or tokens.joined(index)):
            break
        if index < first - 1 and not comma and tokens.lows[index - 1] in words.KINDS:
            break  # of another name: "Bupati Jember Hendy"
        address |= comma
        index -= 1
    return index, address


def _with_neighbours(text: str, found: list[Mention]) -> list[Mention]:
    """The mentions, each judged with the one that follows it after a comma or in parentheses: "Serang, Banten"."""
    kept: list[Mention] = []
    for mention in reversed(found):
        following = kept[-1] if kept else None
        gap = text[mention.end : following.start] if following else ""
        if following is None or gap.strip() not in {",", "("} or len(gap) > 3:
            kept.append(mention)
            continue
        province = following.codes[0] if len(following.codes[0]) == 2 else ""
        inside = tuple(code for code in mention.codes if len(code) == 5 and lies_in(code, province))
        if inside:  # the province is but a part of the address
            kept[-1] = replace(following, weight=following.weight * min(1.0, mention.weight) / 2)
            raised = mention.weight + 1.5 if mention.weight >= 1 else mention.weight
            kept.append(replace(mention, codes=inside, weight=raised, sure=True))
        elif (
            mention.kind
            or mention.dateline
            or len(mention.codes[0]) == 2
            or not _excludes(mention, following)
            or (len(kept) > 1 and _listed(text, following, kept[-2]))
        ):
            kept.append(mention)
    return kept[::-1]


def _listed(text: str, one: Mention, other: Mention) -> bool:
    """Whether two names stand in a list ("Solo, Jakarta, dan Medan") and not in an address."""
    gap = text[one.end : other.start][:8].replace(" ", "")
    return gap in {",", "dan", ",dan"} and not any(code[:2] == other.codes[0] for code in one.codes)


def _excludes(mention: Mention, following: Mention) -> bool:
    """Whether a name is that of a quarter, since what follows lies elsewhere: "Kuningan, Jakarta", "Depok, Sleman"."""
    if any(code[:2] == other[:2] for code in mention.codes for other in following.codes):
        return False
    inside = regencies_by_district().get(key(mention.text), ())
    elsewhere = len(following.codes[0]) == 2 or following.codes[0].startswith("31.") or bool(following.kind)
    return elsewhere or any(code in inside for code in following.codes)


def _subdivision(tokens: Tokens, index: int) -> tuple[list[Subdivision], int]:
    """The district or village that the prefix at `index` names, if any, and the index after its name."""
    district = tokens.lows[index] in words.DISTRICT_PREFIXES
    names: list[tuple[str, str]] = []
    compact, after = "", index + 1
    for following in range(index + 1, min(index + 5, len(tokens.words))):
        low = tokens.lows[following]
        if not (tokens.joined(following) and tokens.capital(following)) or low in _ADDRESS_STOPS:
            break
        compact += low
        names.append((key(compact), tokens.text[tokens.starts[index] : tokens.ends[following]]))
        # A district called after a region ("Kecamatan Medan Labuhan", "Desa Kediri") is no mention of that region.
        if len(names) == 1 or (district and names[-1][0] in regencies_by_district()):
            after = following + 1
    return [Subdivision("district" if district else "village", tuple(reversed(names)))] if names else [], after
