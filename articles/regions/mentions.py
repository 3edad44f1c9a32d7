"""The regions named in a paragraph, and the districts and villages after their prefix: one pass over its tokens."""

import re
from dataclasses import dataclass, replace
from functools import cache

from articles.regions import vocabulary as words
from articles.regions.context import Naming, as_alien, from_there, read
from articles.regions.guises import after_kind, is_word
from articles.regions.names import by_key, key, lies_in, regencies_by_district
from articles.regions.place import Part
from articles.regions.tokens import SPACES, Tokens

# Lines to other articles, which say nothing of this one.
_SEE_ALSO = re.compile(r"\b(?:(?:baca|simak|lihat|tonton)(?: juga| pula)?) ?:[^\n.!?)]*", re.IGNORECASE)
_LONGEST_NAME = 6  # tokens
_LONGEST_WORD = 40  # letters


@dataclass(frozen=True, slots=True)
class Subdivision:
    """A district or village named with its prefix: what may be its name, longest first, as (key, words)."""

    level: str
    names: tuple[tuple[str, str], ...]
    start: int
    weight: float = 1.0
    part: Part = "body"


@cache
def _prefixes() -> frozenset[str]:
    return frozenset(name[:end] for name in by_key() for end in range(1, len(name) + 1))


def mentions(text: str, *, title: bool = False, lead: bool = False) -> tuple[list[Naming], list[Subdivision]]:
    """The regions named in one paragraph, in order, and the districts and villages named with their prefix."""
    tokens = Tokens(_SEE_ALSO.sub(lambda match: " " * len(match[0]), text))
    found: list[Naming] = []
    alien: list[Naming] = []
    below: list[Subdivision] = []
    index, plain = 0, text.islower()
    while index < len(tokens.words):
        low = tokens.lows[index]
        if low in words.SUBDIVIDING:
            subdivision, index = _subdivision(tokens, index)
            below.extend(subdivision)
            continue
        begins = tokens.capital(index) or (plain and after_kind(tokens, index))
        last = _match(tokens, index, plain) if begins and low[:2] in _prefixes() else -1
        if last < 0:
            if is_word(tokens, index, index):
                alien.append(as_alien(tokens, index, index))
            index += 1
            continue
        mention = read(tokens, index, last, title=title, lead=lead)
        if mention:
            (alien if mention.alien else found).append(mention)
        index = last + 1
    return _with_neighbours(text, found) + alien, below


def _match(tokens: Tokens, first: int, plain: bool) -> int:
    """The last token of the longest name that starts at `first`, -1 if none does; `plain` text has no capitals."""
    compact, best = "", -1
    for index in range(first, min(first + _LONGEST_NAME, len(tokens.words))):
        if index > first:
            gap = tokens.text[tokens.ends[index - 1] : tokens.starts[index]]
            if not (gap in SPACES or gap in {"-", ". "}) or not (
                plain or tokens.capital(index) or tokens.lows[index] == "dan"
            ):
                break
        compact += tokens.lows[index]
        if compact not in _prefixes():
            break
        if compact in by_key() and (compact not in words.CAPITALS or tokens.words[index].isupper()):
            best = index
    return best


def _with_neighbours(text: str, found: list[Naming]) -> list[Naming]:
    """The mentions, each judged with the one that follows it after a comma or in parentheses: "Serang, Banten"."""
    kept: list[Naming] = []
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


def _listed(text: str, one: Naming, other: Naming) -> bool:
    """Whether two names stand in a list ("Solo, Jakarta, dan Medan") and not in an address."""
    gap = text[one.end : other.start][:8].replace(" ", "")
    return gap in {",", "dan", ",dan"} and not any(code[:2] == other.codes[0] for code in one.codes)


def _excludes(mention: Naming, following: Naming) -> bool:
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
        if (
            not (tokens.joined(following) and tokens.capital(following))
            or low in words.ADDRESS_STOPS
            or len(low) > _LONGEST_WORD
        ):
            break
        compact += low
        names.append((key(compact), tokens.text[tokens.starts[index] : tokens.ends[following]]))
        # A district called after a region ("Kecamatan Medan Labuhan", "Desa Kediri") is no mention of that region.
        if len(names) == 1 or (district and names[-1][0] in regencies_by_district()):
            after = following + 1
    if not names:
        return [], after
    level, weight = "district" if district else "village", 0.3 if from_there(tokens, index) else 1.0
    names = [name for count, name in enumerate(names, 1) if _ends(tokens, index, count, len(names))]
    return [Subdivision(level, tuple(reversed(names)), tokens.starts[index], weight)], after


def _ends(tokens: Tokens, index: int, count: int, words_there: int) -> bool:
    """Whether a name of `count` words may end there: "Simpang" is no district in "Kecamatan Simpang Keramat".

    After an office a person's name may follow ("Camat Sumbersari Budi"), after any name that of a region.
    """
    rest = tokens.lows[index + 1 + count : index + 1 + words_there]
    return not rest or tokens.lows[index] in words.OFFICES or any("".join(rest[:end]) in by_key() for end in (1, 2, 3))
