"""The months of a result as bars to click, and the same numbers as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from django.utils.dates import MONTHS, MONTHS_3
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from articles.forms import month_name
from articles.search.results import Facet
from articles.views.browsing.calendars import counted
from articles.views.filters import Links

MOST_LINKS = 36  # bars that lead somewhere each; of more, those of a year lead there together, of years those of ten
MOST_NAMES = 8  # below the bars on a phone
HEIGHT = 100
DAYS = ("year", "month", "from", "to")


@dataclass(frozen=True, slots=True)
class Step:
    """Bars that lead to one place. `bars` and `ground` are paths, in slots across and HEIGHT down."""

    address: str  # '' for nothing found, and where there is no room for addresses
    said: str
    name: str
    year: str  # below the name of a month, where it begins
    place: str  # of its name along the chart, in parts of a hundred
    spare: bool  # that name is left out on a phone
    bars: str
    ground: str
    selected: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """`whole` leads to the result of any day, '' if this is it; each row of the table is a year, or ten years."""

    view: str
    steps: list[Step]
    most: str
    whole: str
    columns: list[tuple[str, str]]
    rows: list[tuple[str, list[str]]]


def timeline(bars: Sequence[Facet], links: Links) -> Timeline | None:
    """The months of a result, or its years where these are too many; None if there are not two of them."""
    if len(bars) < 2:
        return None
    most = max(bars, key=lambda bar: bar.count)
    by_row = [(row, list(of_row)) for row, of_row in groupby(bars, _row)]
    columns = _columns(bars)
    if len(bars) > MOST_LINKS:
        groups, width = by_row, len(columns)
    else:
        groups, width = [(bar.value, [bar]) for bar in bars], 1
    whole = links.address(**{name: [] for name in DAYS})
    return Timeline(
        view=f"0 0 {len(groups) * width} {HEIGHT + 5}",
        steps=[
            _step(place, value, group, links, size=(len(groups), width, most.count))
            for place, (value, group) in enumerate(groups)
        ],
        most=f"{_named(most.value)}: {counted(most.count)}",
        whole="" if whole == links.address() else whole,
        columns=columns,
        rows=[(_named(row), _cells(of_row, len(columns))) for row, of_row in by_row],
    )


def _step(place: int, value: str, group: list[Facet], links: Links, size: tuple[int, int, int]) -> Step:
    number, width, most = size
    first, count = place * width, sum(bar.count for bar in group)
    return Step(
        address=_address(value, links) if count and links.has_room(number) else "",
        said=f"{_named(value)}: {counted(count)}",
        name=_short(value),
        year=value[:4] if len(value) > 4 and (place == 0 or value.endswith("-01")) else "",
        place=f"{100 * (place + 0.5) / number:.2f}%",
        spare=bool(place % -(-number // MOST_NAMES)),
        bars="".join(_path(first + (_column(bar) if width > 1 else 0), bar.count, most) for bar in group),
        ground=f"M{first} 0h{width}v{HEIGHT}h-{width}z",
        selected=value in links.form.cleaned_data["year"] or any(bar.selected for bar in group),
    )


def _path(slot: int, count: int, most: int) -> str:
    # What is found is seen, however little it is beside the most.
    height = max(2, round(HEIGHT * count / most)) if count else 0
    return f"M{slot}.1 {HEIGHT}v-{height}h.8v{height}z" if count else ""


def _address(value: str, links: Links) -> str:
    match len(value):
        case 3:
            return links.address(**{"year": [], "month": [], "from": [f"{value}0-01-01"], "to": [f"{value}9-12-31"]})
        case 4:
            return links.toggled("year", value, month=[])
    return links.toggled("month", value)


# Values are written 2024-11 (a month), 2024 (a year) and 202 (its ten years).


def _row(bar: Facet) -> str:
    return bar.value[:4] if len(bar.value) > 4 else bar.value[:3]


def _column(bar: Facet) -> int:
    return int(bar.value[5:]) - 1 if len(bar.value) > 4 else int(bar.value[3])


def _columns(bars: Sequence[Facet]) -> list[tuple[str, str]]:
    """The names of the table's columns, short and in full."""
    if len(bars[0].value) > 4:
        return [(MONTHS_3[number].title(), str(MONTHS[number])) for number in MONTHS]
    return [(f"…{digit}", _("Years that end in %d") % digit) for digit in range(10)]


def _cells(bars: Sequence[Facet], width: int) -> list[str]:
    cells = [""] * width
    for bar in bars:
        cells[_column(bar)] = number_format(bar.count)
    return cells


def _named(value: str) -> str:
    if len(value) > 4:
        return month_name(value)
    return value if len(value) == 4 else f"{value}0–{value}9"


def _short(value: str) -> str:
    """What stands below its bars: the first of ten years for all of them."""
    return month_name(value, "M") if len(value) > 4 else value.ljust(4, "0")
