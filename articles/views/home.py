"""Where readers come in: what the archive holds, at a glance."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.models import Region, Selection, Source
from articles.views.counted import fullest
from articles.views.paging import newest

ON_HOME = 10


def home(request: HttpRequest) -> HttpResponse:
    everything = Selection()
    by_day = everything.by_day()
    context = {
        "total": everything.total(),
        "newest": newest(everything, ON_HOME),
        "days": [{"published_on": day, "held": by_day[day]} for day in sorted(by_day, reverse=True)[:ON_HOME]],
        "regions": fullest(everything.count_regions(Region.objects.filter(parent=None))),
        "sources": fullest(everything.count_sources(Source.objects.all())),
    }
    return render(request, "articles/home.html", context)
