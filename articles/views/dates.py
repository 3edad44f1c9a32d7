"""Browsing by the day that the outlet printed."""

import calendar
from collections import Counter
from datetime import date
from typing import Any

from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.dates import WEEKDAYS, WEEKDAYS_ABBR
from django.utils.translation import gettext as _

from articles.models import Article
from articles.views.paging import paginate


def date_index(request: HttpRequest) -> HttpResponse:
    months = _months(_by_day())
    years = [
        {"first": date(number, 1, 1), "held": sum(month["held"] for month in rows), "months": rows}
        for number in sorted({first.year for first in months}, reverse=True)
        if (rows := _year_row(number, months))
    ]
    undated = Article.objects.visible().filter(published_on=None).count()
    return render(request, "articles/date_index.html", {"years": years, "undated": undated})


def year(request: HttpRequest, year: int) -> HttpResponse:
    first, last = date(year, 1, 1), date(year, 12, 31)
    rows = _year_row(year, _months(_by_day(first, last)))
    total = sum(row["held"] for row in rows)
    context = {"first": first, "months": rows, "total": total, **_neighbours(first, last)}
    return render(request, "articles/year.html", context)


def month(request: HttpRequest, year: int, month: int) -> HttpResponse:
    first = _day(year, month, 1)
    last = first.replace(day=calendar.monthrange(year, month)[1])
    held = _by_day(first, last)
    most = max(held.values(), default=0)
    weeks = [
        [_cell(first.replace(day=number), held, most) if number else None for number in week]
        for week in calendar.Calendar().monthdayscalendar(year, month)
    ]
    context = {
        "first": first,
        "weekdays": zip(WEEKDAYS.values(), WEEKDAYS_ABBR.values(), strict=True),
        "weeks": weeks,
        "total": held.total(),
        **_neighbours(first, last),
    }
    return render(request, "articles/month.html", context)


def day(request: HttpRequest, year: int, month: int, day: int) -> HttpResponse:
    on = _day(year, month, day)
    page = paginate(request, Article.objects.visible().filter(published_on=on).for_list().newest())
    return render(request, "articles/day.html", {"day": on, "page": page, **_neighbours(on, on)})


def undated(request: HttpRequest) -> HttpResponse:
    page = paginate(request, Article.objects.visible().filter(published_on=None).for_list().newest())
    return render(request, "articles/undated.html", {"page": page})


def _day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise Http404(_("There is no such day in the calendar.")) from None


def _by_day(first: date = date.min, last: date = date.max) -> Counter[date]:
    """How many visible articles each day from `first` to `last` has."""
    rows = Article.objects.visible().filter(published_on__range=(first, last)).order_by()
    return Counter(dict(rows.values_list("published_on").annotate(Count("pk"))))


def _months(by_day: Counter[date]) -> Counter[date]:
    """The counts of days added up by month, under its first day."""
    months: Counter[date] = Counter()
    for on, held in by_day.items():
        months[on.replace(day=1)] += held
    return months


def _year_row(year: int, months: Counter[date]) -> list[dict[str, Any]]:
    """The twelve months of a year with their counts, and how full each is beside the fullest of all."""
    most = max(months.values(), default=0)
    firsts = [date(year, number, 1) for number in range(1, 13)]
    return [_cell(first, months, most) for first in firsts]


def _cell(first: date, held: Counter[date], most: int) -> dict[str, Any]:
    """A day or month of a calendar. Its level is 0 for nothing held, else 1 to 4: a quarter of the fullest each."""
    return {"first": first, "held": held[first], "level": -(-4 * held[first] // most) if held[first] else 0}


def _neighbours(first: date, last: date) -> dict[str, date | None]:
    """The nearest days before and after that span on which the archive holds something."""
    days = Article.objects.visible().order_by("published_on").values_list("published_on", flat=True)
    return {"before": days.filter(published_on__lt=first).last(), "after": days.filter(published_on__gt=last).first()}
