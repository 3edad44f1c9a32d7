"""The fields that a reader may name in a query, and how their values are read and written. Pure.

A field of text narrows the leaf itself (`Word(field="title")`). The others give a Filter: of days at once; of an outlet
or a region with the lookup NAMED, which only the query language knows: `resolve` asks the database for them.
"""

import re
from calendar import monthrange
from datetime import date

from articles.search.backends.nodes import Filter

# The name in the index, and what readers of each language call it. Both are read on every page.
NAMES = {
    "title": {"id": "judul", "en": "title"},
    "source": {"id": "sumber", "en": "source"},
    "region": {"id": "wilayah", "en": "region"},
    "date": {"id": "tanggal", "en": "date"},
}
FIELDS = {name: field for field, names in NAMES.items() for name in names.values()}
COLUMNS = frozenset({"source", "region", "date"})
NAMED = "named"

_BEFORE_DAYS = re.compile(r"^[^\w.…]+|[^\w.…]+$|(?<![.…])\.$")
_SPAN = re.compile(r"(?P<first>[^.…]*?)\s*(?:\.{2,3}|…)\s*(?P<last>[^.…]*)")
_YEAR_FIRST = re.compile(r"([0-9]{4})(?:[-/]([0-9]{1,2})(?:[-/]([0-9]{1,2}))?)?")
_DAY_FIRST = re.compile(r"(?:([0-9]{1,2})[-/])?([0-9]{1,2})[-/]([0-9]{4})")
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")


def trim(written: str) -> str:
    """`written` without what stands before its first letter or digit and after its last; white space squeezed."""
    return " ".join(_EDGES.sub("", written).split())


def filter_of(field: str, written: str) -> Filter | None:
    """What `written` asks of the column `field`; None if it cannot be understood."""
    if field == "date":
        days = read_days(written)
        return Filter(field, "range", days) if days else None
    name = trim(written)
    return Filter(field, NAMED, (name,)) if name else None


def write_filter(asked: Filter) -> str:
    """The value of a filter that `filter_of` made, as a reader would write it."""
    if asked.lookup == "range":
        return write_days(*asked.values)
    name = str(asked.values[0])
    return name if re.fullmatch(r'[^\s()":]+', name) else f'"{name}"'


def read_days(written: str) -> tuple[date, date] | None:
    """The first and the last day of '2024', '2024-11', '17-11-2024' (day first) or a span of such with '..'.

    An end left open is the calendar's; a span that runs backwards is turned. None if it is no such thing.
    """
    text = _BEFORE_DAYS.sub("", written).strip()
    span = _SPAN.fullmatch(text)
    if not span:
        return _period(text)
    if not (span["first"] or span["last"]):
        return None
    first = _period(span["first"]) if span["first"] else (date.min, date.min)
    last = _period(span["last"]) if span["last"] else (date.max, date.max)
    return (min(first[0], last[0]), max(first[1], last[1])) if first and last else None


def _period(text: str) -> tuple[date, date] | None:
    """The first and the last day of a year, a month or a day."""
    if found := _YEAR_FIRST.fullmatch(text):
        year, month, day = found.groups()
    elif found := _DAY_FIRST.fullmatch(text):
        day, month, year = found.groups()
    else:
        return None
    try:
        first = date(int(year), int(month or 1), int(day or 1))
        if day:
            return first, first
        last_month = int(month or 12)
        return first, date(first.year, last_month, monthrange(first.year, last_month)[1])
    except ValueError:
        return None


def write_days(first: date, last: date) -> str:
    """The days from `first` to `last` in the shortest form that `read_days` reads: '2024', '2024-11..2025-01'."""
    size = 4 if _whole_years(first, last) else 7 if _whole_months(first, last) else 10
    start, end = first.isoformat()[:size], last.isoformat()[:size]
    if start == end:
        return start
    if first == date.min and last != date.max:
        start = ""
    elif last == date.max and first != date.min:
        end = ""
    return f"{start}..{end}"


def _whole_years(first: date, last: date) -> bool:
    return (first.month, first.day) == (1, 1) and (last.month, last.day) == (12, 31)


def _whole_months(first: date, last: date) -> bool:
    return first.day == 1 and last.day == monthrange(last.year, last.month)[1]
