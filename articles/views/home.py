"""Where readers come in: what the archive holds, at a glance."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.models import Region, Selection, Source
from articles.views.calendars import date_address, heatmap
from articles.views.counted import fullest
from articles.views.paging import newest

ON_HOME = 10


def home(request: HttpRequest) -> HttpResponse:
    everything = Selection()
    by_day = everything.by_day()
    context = {
        "total": everything.total(),
        "first": min(by_day, default=None),
        "last": max(by_day, default=None),
        "heatmap": heatmap(by_day, date_address()),
        "newest": newest(everything, ON_HOME),
        "regions": fullest(everything.count_regions(Region.objects.filter(parent=None))),
        "sources": fullest(everything.count_sources(Source.objects.all())),
    }
    return render(request, "articles/home.html", context)
