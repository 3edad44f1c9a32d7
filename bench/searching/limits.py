"""The limits that search is held to, at the sizes that they are meant for; each is said to be held or missed."""

from collections.abc import Iterator
from dataclasses import dataclass

from bench.searching.questions import FAMILIES
from bench.searching.report import MEGA, p50, p95
from bench.searching.running import Measured

SIMPLE = ("rare", "common", "commonest", "AND", "phrase", "prefix", "prefix of 3", "filtered", "by date", "page 50")
SMALL, LARGE, MILLION = 30_000, 50_000, 500_000  # articles: Whoosh's limits are meant below, tantivy's from there


@dataclass(frozen=True)
class Limit:
    """`figure` may be at most `limit`, or must be at least that; `also` says what the same is, measured otherwise."""

    name: str
    figure: float
    limit: float
    at_least: bool = False
    also: str = ""

    @property
    def is_held(self) -> bool:
        return self.figure >= self.limit if self.at_least else self.figure <= self.limit

    def __str__(self) -> str:
        word, sign = ("held  " if self.is_held else "MISSED"), (">=" if self.at_least else "<=")
        return f"{word} {self.name}: {self.figure:,.2f} ({sign} {self.limit:,g}){self.also}"


def limits(measured: dict[str, Measured], size: int) -> Iterator[Limit]:
    if (ours := measured.get("whoosh")) and size <= SMALL:
        yield from _whoosh(ours, measured.get("haystack"), size)
    if (ours := measured.get("tantivy")) and size >= LARGE:
        yield from _million(ours) if size >= MILLION else _tantivy(ours, measured, size)


def hostile(engine: str, slowest: float) -> Limit:
    return Limit(f"{engine}, the slowest hostile query, ms", slowest, 3_000 if engine == "whoosh" else 500)


def _whoosh(ours: Measured, haystack: Measured | None, size: int) -> Iterator[Limit]:
    yield from _families("whoosh", ours, {"page 50": 400, "prefix of 3": 500}, 250)
    yield Limit("whoosh, MB of a web worker", ours.memory["peak"] / MEGA, 150)
    if not haystack:
        return
    for family, times in (("common", 2), ("commonest", 2), ("filtered", 3), ("facets", 30), ("most facets", 30)):
        yield from _ratio("whoosh", ours, "Haystack's own", haystack, family, times)
    if ours.built and haystack.built:
        rate = haystack.built["cpu"] / ours.built["cpu"]
        yield Limit("whoosh, articles a CPU second by Haystack's own", rate, 2, at_least=True)
        yield Limit("whoosh, bytes by Haystack's own", ours.built["bytes"] / haystack.built["bytes"], 0.5)


def _tantivy(ours: Measured, measured: dict[str, Measured], size: int) -> Iterator[Limit]:
    yield from _families("tantivy", ours, {}, 25)
    for family in ("highlight", "whole page"):
        if times := ours.asked[family].wall:
            yield Limit(f"tantivy, {family}, p50 ms", p50(times), 15)
    if raw := measured.get("raw-tantivy"):
        for family in SIMPLE:
            if (mine := ours.asked[family].wall) and (theirs := raw.asked[family].wall):
                yield Limit(f"tantivy, {family}, p50 ms above raw tantivy", p50(mine) - p50(theirs), 3)
    if fts5 := measured.get("fts5"):
        for family, times in (("common", 25), ("commonest", 25), ("facets", 12), ("most facets", 12)):
            yield from _ratio("tantivy", ours, "FTS5", fts5, family, times)
    if ours.built:
        yield Limit("tantivy, articles a CPU second", size / ours.built["cpu"], 1_500, at_least=True)
        yield Limit("tantivy, bytes an article", ours.built["bytes"] / size, 1_100)


def _million(ours: Measured) -> Iterator[Limit]:
    yield from _families("tantivy", ours, {}, 60)
    if ours.built:
        yield Limit("tantivy, MB of indexing", ours.built["memory"] / MEGA, 2_000)


def _families(engine: str, ours: Measured, special: dict[str, float], limit: float) -> Iterator[Limit]:
    for family in FAMILIES:
        asked = ours.asked[family]
        if asked.wall:
            also = f"; {p95(asked.first):.1f} of first runs, {p95(asked.cpu):.1f} by CPU time"
            yield Limit(f"{engine}, {family}, p95 ms", p95(asked.wall), special.get(family, limit), also=also)


def _ratio(engine: str, ours: Measured, peer: str, theirs: Measured, family: str, times: float) -> Iterator[Limit]:
    """How many times the peer's median is ours: of first runs, where no side can have kept the answer."""
    mine, other = ours.asked[family], theirs.asked[family]
    if mine.first and other.first:
        also = f"; {p50(other.wall) / p50(mine.wall):.1f} of all runs"
        name = f"{engine}, {family}, times as fast as {peer}"
        yield Limit(name, p50(other.first) / p50(mine.first), times, at_least=True, also=also)
