"""Home, and browsing by place and by outlet. All of it comes from the database, not from the index."""

from typing import Any

from django.db.models import Count, QuerySet
from django.db.models.functions import Lower
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from articles.models import Article, Region, Source
from articles.views.maps import RegionMap, map_of
from articles.views.paging import paginate
from articles.views.unknown_region import unknown_region

ON_HOME = 10


def home(request: HttpRequest) -> HttpResponse:
    visible = Article.objects.visible()
    days = visible.exclude(published_on=None).order_by("-published_on").values("published_on")
    context = {
        "total": visible.count(),
        "newest": visible.for_list().newest()[:ON_HOME],
        "days": days.annotate(held=Count("pk"))[:ON_HOME],
        "regions": _fullest(Region.objects.with_counts().filter(parent=None)),
        "sources": _fullest(Source.objects.with_counts()),
    }
    return render(request, "articles/home.html", context)


def region_index(request: HttpRequest) -> HttpResponse:
    upper = [Region.Level.PROVINCE, Region.Level.REGENCY, Region.Level.CITY]
    below: dict[str | None, list[Any]] = {}
    for place in Region.objects.with_counts().filter(level__in=upper).order_by("code"):
        below.setdefault(place.parent_id, []).append(place)
    provinces = below.get(None, [])
    tree = [(province, below.get(province.code, [])) for province in provinces]
    return render(request, "articles/region_index.html", {"tree": tree, "map": map_of(None, provinces)})


def region(request: HttpRequest, code: str) -> HttpResponse:
    place = Region.objects.of_code(code)
    if place is None:
        return unknown_region(request, code)
    covering = Source.objects.filter(articles__mentions__region=place, articles__withdrawn_at=None)
    below = list(_by_held(Region.objects.with_counts().filter(parent=place)))
    # A province's list is its map in words. Of districts and villages only those that were ever named have a row.
    listed = [lower for lower in below if lower.held or place.level == Region.Level.PROVINCE]
    context = {
        "region": place,
        "above": Region.objects.filter(code__in=place.lineage[:-1]).order_by("code"),
        "below": listed,
        "map": map_of(code, below),
        "around": _around(place),
        "sources": _fullest(covering.annotate(held=Count("articles"))),
        "page": paginate(request, Article.objects.visible().filter(mentions__region=place).for_list().newest()),
    }
    return render(request, "articles/region.html", context)


def _around(place: Region) -> RegionMap | None:
    """The map of the province that a regency or city lies in; None for other places."""
    if len(place.lineage) != 2:
        return None
    beside = _by_held(Region.objects.with_counts().filter(parent=place.parent_id))
    return map_of(place.parent_id, beside, current=place.code)


def source_index(request: HttpRequest) -> HttpResponse:
    sources = _holding(Source.objects.with_counts()).select_related("home").order_by(Lower("name"))
    unknown = Article.objects.visible().filter(source=None).count()
    return render(request, "articles/source_index.html", {"sources": sources, "unknown": unknown})


def source(request: HttpRequest, slug: str) -> HttpResponse:
    outlet = Source.objects.select_related("home").filter(slug=slug).first()
    if outlet is None:
        raise Http404(_("There is no outlet called %(slug)s.") % {"slug": slug})
    covered = Region.objects.filter(parent=None, mentions__article__source=outlet, mentions__article__withdrawn_at=None)
    context = {
        "source": outlet,
        "regions": _fullest(covered.annotate(held=Count("mentions"))),
        "page": paginate(request, outlet.articles.visible().for_list().newest()),
    }
    return render(request, "articles/source.html", context)


def _fullest(counted: QuerySet) -> QuerySet:
    """The few of these regions or outlets that hold the most."""
    return _by_held(_holding(counted))[:ON_HOME]


def _by_held(counted: QuerySet) -> QuerySet:
    """These regions or outlets, what holds the most first."""
    return counted.order_by("-held", "pk")


def _holding(counted: QuerySet) -> QuerySet:
    """Those that hold an article which readers can see."""
    return counted.filter(held__gt=0)
