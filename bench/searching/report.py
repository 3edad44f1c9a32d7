"""Prints what was measured: a table of times by family and side, and one of what an index costs."""

import math
import statistics
from collections.abc import Callable, Iterable
from typing import Any

from bench.searching.questions import FAMILIES
from bench.searching.running import Asked, Measured

MEGA = 1_000_000
Cell = Callable[[Asked], str]


def p50(times: list[float]) -> float:
    return statistics.median(times)


def p95(times: list[float]) -> float:
    return sorted(times)[math.ceil(0.95 * len(times)) - 1]


def show(measured: dict[str, Measured], size: int) -> None:
    sides = list(measured)
    print(f"\n{'found, median':16}" + "".join(f"{side:>15}" for side in sides))
    _rows(measured, lambda asked: f"{statistics.median(asked.found.values()):,.0f}" if asked.found else "-")
    for side in sides[1:]:
        both, differ = _compare(measured[sides[0]], measured[side])
        print(f"{side} finds as many as {sides[0]} for {both - differ} of {both} questions.")
    print(f"\n{'ms, p50/p95':16}" + "".join(f"{side:>15}" for side in sides))
    _rows(measured, lambda asked: _pair(asked.wall))
    print("\nthe same, of questions that the side had not heard before")
    _rows(measured, lambda asked: _pair(asked.first))
    print("\nthe same, CPU time (not of a server's process)")
    _rows(measured, lambda asked: _pair(asked.cpu))
    print(f"\n{'':16}{'articles a':>12}{'bytes an':>12}{'MB at most,':>14}{'MB at most,':>14}{'of which':>10}")
    print(f"{'':16}{'CPU second':>12}{'article':>12}{'indexing':>14}{'reading':>14}{'no file':>10}")
    for side, found in measured.items():
        rate, each, most = "-", "-", "-"
        if found.built:
            rate, each = f"{size / found.built['cpu']:,.0f}", f"{found.built['bytes'] / size:,.0f}"
            most = f"{found.built['memory'] / MEGA:,.0f}"
        reading, own = (f"{found.memory[name] / MEGA:,.0f}" for name in ("peak", "own"))
        print(f"{side:16}{rate:>12}{each:>12}{most:>14}{reading:>14}{own:>10}")


def show_hostile(found: dict[str, Any]) -> None:
    print(f"  {found['count']} hostile queries, median {found['median']:.1f} ms; the slowest:")
    for one in found["slowest"]:
        print(f"  {one['wall']:8.0f} ms ({one['cpu']:.0f} of CPU)  page {one['page']}  {_short(one['text'])}")
    for one in found["raised"]:
        print(f"  RAISED {one['error']}  page {one['page']}  {_short(one['text'])}")


def _short(text: str) -> str:
    shown = ascii(text)
    return shown if len(shown) < 90 else f"{shown[:80]}… ({len(text):,} characters)"


def _compare(one: Measured, other: Measured) -> tuple[int, int]:
    """How many questions both answered, and of how many the totals differ; the likest are the engine's to choose."""
    pairs = [
        (total, other.asked[family].found[number])
        for family, asked in one.asked.items()
        for number, total in asked.found.items()
        if family != "more like this" and number in other.asked[family].found
    ]
    return len(pairs), sum(a != b for a, b in pairs)


def _rows(measured: dict[str, Measured], cell: Cell) -> None:
    for family in FAMILIES:
        print(f"{family:16}" + "".join(f"{cell(side.asked[family]):>15}" for side in measured.values()))


def _pair(times: list[float]) -> str:
    return f"{p50(times):.1f}/{p95(times):.1f}" if times else "-"


def as_rows(measured: dict[str, Measured], size: int) -> Iterable[dict[str, object]]:
    """All figures, for a file."""
    for side, found in measured.items():
        yield {
            "side": side,
            "articles": size,
            "built": found.built,
            "memory": found.memory,
            "families": {family: vars(asked) for family, asked in found.asked.items()},
        }
