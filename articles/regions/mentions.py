"""Names of regions in running text, with what the words around them say: one pass over the tokens of each paragraph."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import zip_longest

from articles.regions import vocabulary as words
from articles.regions.gazetteer import by_code, districts
from articles.regions.names import by_key, key

_TOKEN = re.compile(r"[^\W_]+")
_SPACES = frozenset({" ", "\u00a0"})
_DOTTED = frozenset({". ", "."})
_ABBREVIATED = frozenset(
    ["kab", "kec", "kel", "jl", "jln", "prov", "ds", "st", "kep", "dr", "drs", "ir", "prof", "h", "hj"]
)
_SUBDIVIDING = words.DISTRICT_PREFIXES | words.VILLAGE_PREFIXES
_ADDRESS_STOPS = _SUBDIVIDING | words.KINDS.keys() | words.HONORIFICS
_LONGEST_NAME = 6  # tokens
_LONGEST_CHAIN = 6  # capitalised words looked back over
# What ends a dateline after its place: "SERANG, BANPOS –", "Surabaya (ANTARA) -", "Jember:".
_DATELINE_END = re.compile(
    r"(?:,\s?[\w.]{2,24}(?:\s[\w.]{2,24})?)?\s{0,2}(?:\([\w.,\s]{1,30}\)|\|)?\s{0,2}(?:[-–—]|:\s)"
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


@dataclass(frozen=True, slots=True)
class Subdivision:
    """A district or village named with its prefix: what may be its name, longest first, as (key, words)."""

    level: str
    names: tuple[tuple[str, str], ...]


class Tokens:
    """The words of a paragraph with the gaps before them."""

    def __init__(self, text: str) -> None:
        self.text = text
        found = list(_TOKEN.finditer(text))
        self.words = [match[0] for match in found]
        self.starts = [match.start() for match in found]
        self.ends = [match.end() for match in found]
        self.lows = [word.lower() for word in self.words]

    def joined(self, index: int) -> bool:
        """Whether the word before `index` stands directly before it, parted by a space or an abbreviation's stop."""
        if index <= 0 or index >= len(self.words):
            return False
        gap = self.text[self.ends[index - 1] : self.starts[index]]
        return gap in _SPACES or (gap in _DOTTED and self.lows[index - 1] in _ABBREVIATED)

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
    return list(_with_neighbours(text, found)), below


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
    before, after = text[start - 1 : start], text[end : end + 2]
    if (
        before in {"@", "#", "/", "&", "_", "."}
        or after[:1] in {"@", "_"}
        or (after[:1] == "." and after[1:].isalpha())
    ):
        return None
    name = "".join(tokens.lows[first : last + 1])
    codes = by_key()[name]
    dateline = lead and start < 60 and bool(_DATELINE_START.match(text[:start]) and _DATELINE_END.match(text, end))
    following = tokens.lows[last + 1] if tokens.joined(last + 1) else ""
    if following.isdigit() and len(following) < 4 and start < 4:
        return None  # "BANTEN 72" is an outlet
    if dateline:
        return Mention(codes, 1.5 if codes == ("31",) else 3.0, text[start:end], start, end, sure=True, dateline=True)
    if following in words.CLUB_ENDINGS or (following in words.OUTLET_ENDINGS and tokens.capital(last + 1)):
        return None
    previous = tokens.lows[first - 1] if tokens.joined(first) else ""
    kind = words.KINDS.get(previous, "")
    if previous == "kota" and tokens.joined(first - 1) and tokens.lows[first - 2] in {"ibu", "kab", "kabupaten"}:
        kind = ""
    if kind:
        return _of_kind(tokens, first, last, codes, kind)
    if previous in words.NAMESAKES or previous in words.CLUBS or previous in words.OUTLETS:
        return None
    ambiguous = name in (words.AMBIGUOUS_IN_TITLES if title else words.AMBIGUOUS)
    weight, sure = _context(tokens, first, title=title)
    if not weight:
        return None
    if following in words.DIRECTIONS and tokens.capital(last + 1):
        inside = regencies_by_district().get(key(name + following), ())
        narrowed = tuple(code for code in codes if code in inside)
        codes, weight = narrowed or codes, 1.5 if narrowed else weight / 2
    elif following and tokens.capital(last + 1) and following not in _ADDRESS_STOPS and not title:
        if name in words.ELUSIVE:
            return None  # "Polres Metro Bekasi", "Batang Hari"
        if not sure and following not in by_key():
            weight, ambiguous = weight * 0.3, True
    if (text[end : end + 1] == "-" and text[end + 1 : end + 2].isupper()) or before == "-":
        weight *= 0.3  # a route: Jakarta-Bandung
    if codes == ("31",):
        weight *= 0.6  # everything national is in Jakarta
    if name in words.ELUSIVE and previous in words.PREPOSITIONS:
        sure = False
    return Mention(codes, weight, text[start:end], start, end, sure=sure or not ambiguous)


def _of_kind(tokens: Tokens, first: int, last: int, codes: tuple[str, ...], kind: str) -> Mention:
    """A name after "Kota", "Bupati", "Gubernur": of the regions that bear it, those of that kind."""
    begin = tokens.starts[first - 1]
    if tokens.joined(first - 1) and tokens.lows[first - 2] in {"wali", "wakil"}:
        begin = tokens.starts[first - 2]
    of_kind = tuple(code for code in codes if by_code()[code].level == kind)
    shown = tokens.text[begin : tokens.ends[last]]
    # "Kota Jember" is the town in its regency; "Kota Banten" is nothing.
    weight = 2.5 if of_kind else 0.8
    return Mention(of_kind or codes, weight, shown, begin, tokens.ends[last], sure=bool(of_kind), kind=kind)


def _context(tokens: Tokens, first: int, *, title: bool) -> tuple[float, bool]:
    """The weight that the words before a bare name give it, and whether they make it a place."""
    previous = tokens.lows[first - 1] if tokens.joined(first) else ""
    if previous in words.ORIGINS:
        return 0.4, False
    if previous in words.PREPOSITIONS:
        return 1.5, True
    begin, address = _chain(tokens, first)
    chain = tokens.lows[begin:first]
    lead = tokens.lows[begin - 1] if tokens.joined(begin) else ""
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


def _with_neighbours(text: str, found: list[Mention]) -> Iterator[Mention]:
    """The mentions, each judged by the one that follows it after a comma or in parentheses: "Serang, Banten"."""
    for mention, following in zip_longest(found, found[1:]):
        gap = text[mention.end : following.start] if following else ""
        if following is None or gap.strip() not in {",", "("} or len(gap) > 3 or mention.dateline:
            yield mention
            continue
        inside = tuple(code for code in mention.codes if code[:2] == following.codes[0][:2] and len(code) == 5)
        if inside and len(following.codes[0]) == 2:
            yield replace(mention, codes=inside, weight=mention.weight + 1.5, sure=True)
        elif inside or mention.kind or len(mention.codes[0]) == 2 or not _excludes(following):
            yield mention
        # else a quarter that bears the name of a region elsewhere: "Kuningan, Jakarta"


def _excludes(following: Mention) -> bool:
    return len(following.codes[0]) == 2 or bool(following.kind) or following.codes[0].startswith("31.")


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
