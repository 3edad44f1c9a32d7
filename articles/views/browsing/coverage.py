"""What a region or an outlet has over time: days, months and totals, of one look at the database."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from articles.forms import month_name
from articles.models import Selection
from articles.search.histogram import histogram
from articles.views.browsing.calendars import Address, chosen_of, heatmap, own_address
from articles.views.filters import Links

HEIGHT = 24  # of the highest bar of a sparkline; each is one wide


@dataclass(frozen=True, slots=True)
class Sparkline:
    """A bar a month, or a year where there are too many months; `path` draws them and `label` tells them."""

    width: int
    path: str
    label: str


def coverage(links: Links, selection: Selection) -> dict[str, Any]:
    """The total of the selection, and when there is something within its regions and outlets at any time.

    `earlier` and `later` are the nearest months with something, where the years and months asked for have nothing.
    """
    by_day = replace(selection, years=(), months=()).by_day()
    address, chosen = own_address(links), chosen_of(links)
    if chosen:
        total = sum(held for day, held in by_day.items() if _asked(day, selection))
    else:
        total = by_day.total() + selection.newest().filter(published_on=None).count()
    return {
        "total": total,
        "first": min(by_day, default=None),
        "last": max(by_day, default=None),
        "heatmap": heatmap(by_day, address, chosen),
        "by_month": bool(chosen),
        "sparkline": sparkline(by_day),
        **({} if total else _nearest(by_day, selection, address)),
    }


def sparkline(by_day: Counter[date]) -> Sparkline | None:
    """None if there is not more than one month to show."""
    months: Counter[int] = Counter()
    for day, held in by_day.items():
        months[day.year * 100 + day.month] += held
    steps = histogram(months)
    if len(steps) < 2:
        return None
    most = max(steps, key=lambda step: step.count)
    bars = (f"M{x}.5 {HEIGHT}v-{_height(step.count, most.count)}" for x, step in enumerate(steps) if step.count)
    said = _("Articles from %(first)s to %(last)s; the most, %(most)s, in %(when)s") % {
        "first": _named(steps[0].value),
        "last": _named(steps[-1].value),
        "most": number_format(most.count),
        "when": _named(most.value),
    }
    return Sparkline(len(steps), "".join(bars), said)


def _height(count: int, most: int) -> int:
    return max(2, round(HEIGHT * count / most))


def _named(step: str) -> str:
    return month_name(step) if "-" in step else step


def _asked(day: date, selection: Selection) -> bool:
    in_year = not selection.years or day.year in selection.years
    return in_year and (not selection.months or f"{day:%Y-%m}" in selection.months)


def _nearest(by_day: Counter[date], selection: Selection, address: Address) -> dict[str, Any]:
    """The nearest months around the years and months of the selection that hold something."""
    first, last = selection.ends()
    before = max((day for day in by_day if first and day < first), default=None)
    after = min((day for day in by_day if last and day > last), default=None)
    near = {name: day for name, day in (("earlier", before), ("later", after)) if day}
    return {name: {"label": date_format(day, "F Y"), "address": address(f"{day:%Y-%m}")} for name, day in near.items()}
