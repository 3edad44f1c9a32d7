"""What is held month by month, as a table of links: a row a year, a column a month.

A view gives `heatmap(selection.by_day(), date_address())` as `heatmap` to `articles/_heatmap.html`, with a `caption`.
"""

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from django.urls import reverse
from django.utils.dates import MONTHS
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.views.filters import Links

MOST_BY_MONTH = 15  # years that hold something, the latest: of those before them the total alone is shown
MOST_BY_YEAR = 20  # of these; a row for all that is older, for a day misread may be of any year
LEVELS = 4
CELLS = 13 * MOST_BY_MONTH  # links, a year's own with those of its months
ROOM = 20_000  # bytes of a page for the parameters in them

Address = Callable[[str], str]  # of what holds the articles of 2024 or of 2024-11


@dataclass(frozen=True, slots=True)
class Cell:
    """A month. Its level is 0 for nothing held, else 1 to 4; `label` tells it all to those who see no table."""

    level: int
    short: str = ""
    label: str = ""
    address: str = ""
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A year with its months; or the years from `first` to `last`, of which the total alone is told, '' for nothing."""

    first: str
    last: str
    total: str = ""
    address: str = ""
    chosen: bool = False
    months: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class Heatmap:
    """The latest year first; the months' short and full names; each level with the least and the most of it."""

    rows: tuple[Row, ...]
    names: tuple[tuple[str, str], ...]
    bands: tuple[tuple[int, int, int], ...]


def date_address(links: Links | None = None) -> Address:
    """Leads to the pages of dates, narrowed as this page is; '' where the filters are too many for so many links."""
    if links and not links.has_room(CELLS, ROOM):
        return lambda _when: ""
    base, query = reverse("date_index"), links.query() if links else ""
    return lambda when: f"{base}{when.replace('-', '/')}/{query}"


def own_address(links: Links) -> Address:
    """Leads to the same page narrowed to that month or year; where it is, to that without; '' as `date_address`."""
    if not links.has_room(CELLS, ROOM):
        return lambda _when: ""
    bare, chosen = links.address(year=[], month=[]), chosen_of(links)
    # Without the path, which two hundred links need not repeat.
    start = f"{query}&" if (query := links.query(year=[], month=[])) else "?"
    return lambda when: bare if when in chosen else f"{start}{'month' if '-' in when else 'year'}={when}"


def chosen_of(links: Links) -> set[str]:
    """The years and months that a page is narrowed to."""
    return {*links.form.cleaned_data["year"], *links.form.cleaned_data["month"]}


def heatmap(by_day: Mapping[date, int], address: Address, chosen: Collection[str] = ()) -> Heatmap:
    """The months of what is held by day. A run of years without anything is one row, however long."""
    months, years = _added_up(by_day)
    most = max(months.values(), default=0)
    names = [str(name) for name in MONTHS.values()]

    def cell(year: str, number: int) -> Cell:
        when = f"{year}-{number:02}"
        if not (held := months[when]):
            return Cell(0)
        label = f"{names[number - 1]} {year}: {counted(held)}"
        return Cell(level(held, most), short(held), label, address(when), when in chosen)

    rows: list[Row] = []
    newest = sorted(years, reverse=True)
    for place, year in enumerate(newest[: MOST_BY_MONTH + MOST_BY_YEAR]):
        if rows and int(rows[-1].first) > int(year) + 1:
            rows.append(Row(f"{int(year) + 1:04}", f"{int(rows[-1].first) - 1:04}"))
        cells = tuple(cell(year, number) for number in range(1, 13)) if place < MOST_BY_MONTH else ()
        rows.append(Row(year, year, counted(years[year]), address(year), year in chosen, cells))
    if older := newest[MOST_BY_MONTH + MOST_BY_YEAR :]:
        total = counted(sum(years[year] for year in older))
        rows.append(Row(older[-1], older[0], total, address(older[-1])))
    abbreviated = [date_format(date(2000, number, 1), "M") for number in range(1, 13)]
    return Heatmap(tuple(rows), tuple(zip(abbreviated, names, strict=True)), bands(most))


def _added_up(by_day: Mapping[date, int]) -> tuple[Counter[str], Counter[str]]:
    """How many each month (2024-11) and each year has."""
    months: Counter[str] = Counter()
    years: Counter[str] = Counter()
    for day, held in by_day.items():
        written = day.isoformat()
        months[written[:7]] += held
        years[written[:4]] += held
    return months, years


def level(held: int, most: int) -> int:
    """0 for nothing, else 1 to 4: a quarter of the fullest each."""
    return -(-LEVELS * held // most) if held else 0


def bands(most: int) -> tuple[tuple[int, int, int], ...]:
    """Each level that a number up to `most` can have, with its least and its most."""
    tops = [most * number // LEVELS for number in range(LEVELS + 1)]
    steps = enumerate(pairwise(tops), 1)
    return tuple((number, below + 1, top) for number, (below, top) in steps if top > below)


def short(held: int) -> str:
    """A number in three or four signs: 999, then 1k."""
    return str(held) if held < 1000 else _("%dk") % (held // 1000)


def counted(held: int) -> str:
    """1,234 articles, in the reader's language."""
    return ngettext("%(total)s article", "%(total)s articles", held) % {"total": number_format(held)}
