"""Browsing by the day that the outlet printed."""

import calendar
from collections import Counter
from dataclasses import replace
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.dates import WEEKDAYS, WEEKDAYS_ABBR
from django.utils.translation import gettext as _

from articles.forms import UNDATED
from articles.models import Selection
from articles.models.article_queries import month_end
from articles.views.browsing.calendars import date_address, heatmap, level
from articles.views.browsing.narrowed import narrowed, region_doors, source_doors
from articles.views.browsing.paging import paginate
from articles.views.filters import Links, read_narrowing


def date_index(request: HttpRequest) -> HttpResponse:
    """All years, month by month."""
    form = read_narrowing(request, "region", "source")
    links, selection = Links(form, request.path), form.selection()
    by_day, undated = selection.by_day(), _undated(selection).count()
    context = {"heatmap": heatmap(by_day, date_address(links)), "undated": undated}
    context |= narrowed(links, selection, by_day.total() + undated)
    return render(request, "articles/date_index.html", context)


def year(request: HttpRequest, year: int) -> HttpResponse:
    """The months of a year."""
    form = read_narrowing(request, "region", "source")
    selection = replace(form.selection(), years=(year,))
    first, last = date(year, 1, 1), date(year, 12, 31)
    months: Counter[date] = Counter()
    for day, held in selection.by_day().items():
        months[day.replace(day=1)] += held
    firsts = [date(year, number, 1) for number in range(1, 13)]
    context = {"first": first, "months": _cells(firsts, months)}
    context |= _around(Links(form, request.path), selection, (first, last), months.total())
    return render(request, "articles/year.html", context)


def month(request: HttpRequest, year: int, month: int) -> HttpResponse:
    """A month as a calendar."""
    form = read_narrowing(request, "region", "source")
    first = _day(year, month, 1)
    selection = replace(form.selection(), months=(f"{first:%Y-%m}",))
    held = selection.by_day()
    last = month_end(first)
    cells = _cells([first.replace(day=number) for number in range(1, last.day + 1)], held)
    weeks = [
        [cells[number - 1] if number else None for number in week]
        for week in calendar.Calendar().monthdayscalendar(year, month)
    ]
    weekdays = zip(WEEKDAYS.values(), WEEKDAYS_ABBR.values(), strict=True)
    context = {"first": first, "weekdays": weekdays, "weeks": weeks}
    context |= _around(Links(form, request.path), selection, (first, last), held.total())
    return render(request, "articles/month.html", context)


def day(request: HttpRequest, year: int, month: int, day: int) -> HttpResponse:
    """The articles of a day."""
    form = read_narrowing(request, "region", "source")
    on = _day(year, month, day)
    selection = replace(form.selection(), first=on, last=on)
    page = paginate(selection.newest(), form.cleaned_data["page"])
    context = {"day": on, "page": page}
    context |= _around(Links(form, request.path), selection, (on, on), page.paginator.count)
    return render(request, "articles/day.html", context)


def undated(request: HttpRequest) -> HttpResponse:
    """The articles of no day that can be relied on."""
    form = read_narrowing(request, "region", "source")
    links, selection = Links(form, request.path), form.selection()
    page = paginate(_undated(selection), form.cleaned_data["page"])
    context = {"page": page, **narrowed(links, selection, page.paginator.count)}
    context["take"] = "&".join(filter(None, [context["within"], f"year={UNDATED}", "sort=-date"]))
    return render(request, "articles/undated.html", context)


def _undated(selection: Selection) -> Any:
    return selection.newest().filter(published_on=None)


def _around(links: Links, selection: Selection, days: tuple[date, date], total: int) -> dict[str, Any]:
    """What else a page of these days shows: the nearest beside them that hold something, and what narrows it."""
    anytime = replace(selection, years=(), months=(), first=None, last=None)
    return {
        "before": anytime.last_before(days[0]),
        "after": anytime.first_after(days[1]),
        "regions": region_doors(links, selection),
        "sources": source_doors(links, selection),
        **narrowed(links, selection, total),
    }


def _day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise Http404(_("There is no such day in the calendar.")) from None


def _cells(firsts: list[date], held: Counter[date]) -> list[dict[str, Any]]:
    """Days or months with what is held of each, and the level of that beside the fullest."""
    most = max(held.values(), default=0)
    return [{"first": first, "held": held[first], "level": level(held[first], most)} for first in firsts]
