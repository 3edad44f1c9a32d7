"""Where readers come in: what the archive holds, at a glance."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.models import Selection
from articles.views.browsing.calendars import date_address, heatmap
from articles.views.browsing.holdings import fullest, regions_within, sources_of
from articles.views.browsing.paging import newest

ON_HOME = 10


def home(request: HttpRequest) -> HttpResponse:
    """The first page."""
    everything = Selection()
    by_day = everything.by_day()
    undated = everything.newest().filter(published_on=None).count()
    context = {
        "total": by_day.total() + undated,
        "first": min(by_day, default=None),
        "last": max(by_day, default=None),
        "heatmap": heatmap(by_day, date_address()),
        "newest": newest(everything, ON_HOME),
        "regions": fullest(regions_within(everything, None)),
        "sources": fullest(sources_of(everything)),
    }
    return render(request, "articles/home.html", context)
