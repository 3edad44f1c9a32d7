"""The regions of Indonesia under their Kemendagri codes: provinces and regencies at once, deeper rows when asked for.

Source: cahyadsn/wilayah (MIT), state of Kepmendagri 300.2.2-2138/2025. `making` makes both files.
"""

import gzip
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

Level = Literal["province", "regency", "city", "district", "village"]

UPPER = Path(__file__).with_name("regions.tsv")  # code, name; 552 rows
LOWER = Path(__file__).with_name("subdistricts.txt.gz")  # a line a district: code name, then its villages by tabs
_PREFIXES = ("Kecamatan", "Kelurahan", "Desa")


@dataclass(frozen=True, slots=True)
class GazetteerEntry:
    """A region: `code` as Kemendagri writes it ('36.73'), `parent` the code of what it lies in, None for a province."""

    code: str
    name: str
    level: Level

    @property
    def parent(self) -> str | None:
        return self.code.rpartition(".")[0] or None

    @property
    def bare(self) -> str:
        """The name without its kind: 'Serang' for Kota Serang."""
        kind, _, rest = self.name.partition(" ")
        return rest if kind in {"Kota", "Kabupaten", *_PREFIXES} and self.parent else self.name


@cache
def regions() -> tuple[GazetteerEntry, ...]:
    """Every province, regency and city in the order of codes, so parents before children."""
    return tuple(read_upper(UPPER))


def read_upper(path: Path) -> Iterator[GazetteerEntry]:
    """The provinces, regencies and cities of a file that `making` made."""
    for line in path.read_text("utf-8").splitlines():
        code, name = line.split("\t")
        yield GazetteerEntry(code, name, _upper_level(code, name))


def _upper_level(code: str, name: str) -> Level:
    if len(code) == 2:
        return "province"
    return "city" if name.startswith("Kota ") else "regency"


@cache
def by_code() -> dict[str, GazetteerEntry]:
    """Provinces, regencies and cities by code."""
    return {region.code: region for region in regions()}


@cache
def _lower_lines() -> dict[str, tuple[str, ...]]:
    """Lines of the districts of each regency, unparsed: a process rarely needs more than a few regencies' villages."""
    lines: dict[str, list[str]] = {}
    for line in gzip.decompress(LOWER.read_bytes()).decode("utf-8").splitlines():
        lines.setdefault(line[:5], []).append(line)
    return {code: tuple(found) for code, found in lines.items()}


def districts(regency: str | None = None) -> Iterator[GazetteerEntry]:
    """The districts of a regency or city, or all 7,285."""
    blocks: Iterable[tuple[str, ...]] = _lower_lines().values() if regency is None else [_lines(regency)]
    for lines in blocks:
        for line in lines:
            code, _, name = line.partition("\t")[0].partition(" ")
            yield GazetteerEntry(code, f"Kecamatan {name}", "district")


def villages(regency: str) -> Iterator[GazetteerEntry]:
    """The villages (Desa) and wards (Kelurahan) of a regency or city."""
    for line in _lines(regency):
        head, *rest = line.split("\t")
        district = head.partition(" ")[0]
        for village in rest:
            number, _, name = village.partition(" ")
            # Kemendagri numbers wards from 1001 and villages from 2001.
            kind = "Kelurahan" if number.startswith("1") else "Desa"
            yield GazetteerEntry(f"{district}.{number}", f"{kind} {name}", "village")


def _lines(regency: str) -> tuple[str, ...]:
    return _lower_lines().get(regency, ())


def find(code: str) -> GazetteerEntry | None:
    """The region with this code at any level, or None."""
    if len(code) not in {8, 13}:
        return by_code().get(code)
    below = districts(code[:5]) if len(code) == 8 else villages(code[:5])
    return next((region for region in below if region.code == code), None)


def name_of(code: str) -> str | None:
    """'Kota Serang' for '36.73', None for a code that names nothing."""
    region = find(code)
    return region.name if region else None


def parents(code: str) -> tuple[str, ...]:
    """The codes that `code` lies in, the nearest first: ('35.09.21', '35.09', '35') for '35.09.21.1007'."""
    parts = code.split(".")
    return tuple(".".join(parts[:end]) for end in range(len(parts) - 1, 0, -1))
