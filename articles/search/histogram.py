"""The months of a result one after another, those without an article too. Pure."""

from collections import Counter
from collections.abc import Collection, Mapping

from articles.search.results import Facet

MOST = 300  # steps: 25 years of months; a day misread as of the year 1000 shall not make 12,000


def histogram(months: Mapping[int, int], selected: Collection[str] = ()) -> tuple[Facet, ...]:
    """Every month from the first to the last of those counted (202411: 3), named 2024-11 and in order.

    Of more than MOST months it is every year instead, named 2024; of more than MOST years those years that count.
    """
    if not months:
        return ()
    first, last = (_ordinal(month) for month in (min(months), max(months)))
    if last - first < MOST:
        steps = {f"{number // 12:04}-{number % 12 + 1:02}": 0 for number in range(first, last + 1)}
        steps |= {named(month): count for month, count in months.items()}
        return tuple(Facet(value, value, count, value in selected) for value, count in steps.items())
    years: Counter[int] = Counter()
    for month, count in months.items():
        years[month // 100] += count
    every = range(min(years), max(years) + 1)
    shown = every if len(every) <= MOST else sorted(years)
    return tuple(Facet(f"{year:04}", f"{year:04}", years[year]) for year in shown)


def named(month: int) -> str:
    """A month as addresses write it: 2024-11 for 202411."""
    return f"{month // 100:04}-{month % 100:02}"


def _ordinal(month: int) -> int:
    return month // 100 * 12 + month % 100 - 1
