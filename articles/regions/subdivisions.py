"""The districts and villages of a regency: found by name, and telling a Kota from the Kabupaten around it."""

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from articles.regions import vocabulary as words
from articles.regions.gazetteer import districts, villages
from articles.regions.mentions import Subdivision
from articles.regions.names import by_key, key, regencies_by_district


@lru_cache(maxsize=64)
def _names_within(regency: str) -> dict[tuple[str, str], tuple[str, ...]]:
    """(level, key of the name) to the codes of the districts and villages of a regency."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for region in [*districts(regency), *villages(regency)]:
        found[region.level, key(region.bare)].append(region.code)
    return {name: tuple(codes) for name, codes in found.items()}


@lru_cache(maxsize=64)
def _districts_within(regency: str) -> tuple[str, ...]:
    return tuple(name for level, name in _names_within(regency) if level == "district")


@lru_cache(maxsize=64)
def telling_districts(regency: str) -> tuple[str, ...]:
    """Names of districts that tell a Kota from the Kabupaten around it, even without "Kecamatan" before them."""
    names = [district.bare for district in districts(regency)]
    return tuple(
        f" {name}" for name in names if len(name) > 5 and key(name) not in words.INSTITUTIONS | by_key().keys()
    )


def district_before(regency: str, names: tuple[str, ...]) -> bool:
    """Whether a district of the regency begins with one of `names`: "Cikarang" of "Cikarang Pusat"."""
    return any(len(name) > 4 and any(there.startswith(name) for there in _districts_within(regency)) for name in names)


def regencies_of(names: tuple[tuple[str, str], ...]) -> tuple[tuple[str, ...], str]:
    """The regencies that have a district of the longest of `names` that is one, and that name in the words printed."""
    for name, shown in names:
        if found := regencies_by_district().get(name):
            return found, shown
    return (), ""


def districts_called(name: str) -> list[str]:
    """The codes of all districts of this name, anywhere."""
    regencies = regencies_by_district().get(key(name), ())
    return [code for regency in regencies for code in _names_within(regency)["district", key(name)]]


def codes_within(regency: str, item: Subdivision) -> tuple[tuple[str, ...], str]:
    """The districts or villages of a regency that `item` may name, and the words that name them."""
    inside = _names_within(regency)
    for name, shown in item.names:
        if codes := inside.get((item.level, name)):
            return codes, shown
    return (), ""


def named_within(regencies: list[str], below: Iterable[Subdivision]) -> dict[str, list[tuple[Subdivision, str]]]:
    """Codes of the districts and villages that the text names, each in the first of `regencies` that has it, and how.

    Of several villages of one name only one in a district that is named too.
    """
    evidence: defaultdict[str, list[tuple[Subdivision, str]]] = defaultdict(list)
    for item in sorted(below, key=lambda item: item.level):  # districts first
        codes, shown = next((found for code in regencies if (found := codes_within(code, item))[0]), ((), ""))
        if len(codes) > 1:
            codes = tuple(code for code in codes if code[:8] in evidence)
        if len(codes) == 1:
            evidence[codes[0]].append((item, shown))
    return evidence
