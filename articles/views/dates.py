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

from articles.forms import NarrowForm
from articles.models import Article, Selection
from articles.models.article_queries import month_end
from articles.views.calendars import date_address, heatmap
from articles.views.narrowing import Links, read_narrowing
from articles.views.paging import paginate


def date_index(request: HttpRequest) -> HttpResponse:
    form = read_narrowing(request, "region", "source")
    links = Links(form, request.path)
    undated = Article.objects.visible().filter(published_on=None).count()
    context = {"heatmap": heatmap(form.selection().by_day(), date_address(links)), "undated": undated}
    return render(request, "articles/date_index.html", context | _narrowed(request, form))


def year(request: HttpRequest, year: int) -> HttpResponse:
    form = read_narrowing(request, "region", "source")
    first, last = date(year, 1, 1), date(year, 12, 31)
    selection = replace(form.selection(), first=first, last=last)
    rows = _year_row(year, _months(selection.by_day()))
    total = sum(row["held"] for row in rows)
    context = {"first": first, "months": rows, "total": total, **_neighbours(selection, first, last)}
    return render(request, "articles/year.html", context | _narrowed(request, form))


def month(request: HttpRequest, year: int, month: int) -> HttpResponse:
    form = read_narrowing(request, "region", "source")
    first = _day(year, month, 1)
    selection = replace(form.selection(), first=first, last=month_end(first))
    held = selection.by_day()
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
        **_neighbours(selection, first, month_end(first)),
        **_narrowed(request, form),
    }
    return render(request, "articles/month.html", context)


def day(request: HttpRequest, year: int, month: int, day: int) -> HttpResponse:
    form = read_narrowing(request, "region", "source")
    on = _day(year, month, day)
    selection = replace(form.selection(), first=on, last=on)
    page = paginate(selection.newest(), form.cleaned_data["page"])
    context = {"day": on, "page": page, **_neighbours(selection, on, on), **_narrowed(request, form)}
    return render(request, "articles/day.html", context)


def undated(request: HttpRequest) -> HttpResponse:
    form = read_narrowing(request)
    undated = Article.objects.visible().filter(published_on=None).order_by("-pk").values_list("pk", flat=True)
    return render(request, "articles/undated.html", {"page": paginate(undated, form.cleaned_data["page"])})


def _narrowed(request: HttpRequest, form: NarrowForm) -> dict[str, Any]:
    return {"notes": form.notes, "chips": Links(form, request.path).chips()}


def _day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise Http404(_("There is no such day in the calendar.")) from None


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


def _neighbours(selection: Selection, first: date, last: date) -> dict[str, date | None]:
    """The nearest days before and after these on which the selection holds something, were it of any day."""
    anytime = replace(selection, first=None, last=None)
    return {"before": anytime.last_before(first), "after": anytime.first_after(last)}
