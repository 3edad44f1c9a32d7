"""Browsing by place."""

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.models import Region, Selection
from articles.views.browsing.coverage import coverage
from articles.views.browsing.holdings import regions_within, upper_regions
from articles.views.browsing.maps import RegionMap, map_of
from articles.views.browsing.narrowed import narrowed, source_doors
from articles.views.browsing.paging import paginate
from articles.views.browsing.unknown_region import unknown_region
from articles.views.filters import Links, read_narrowing


def region_index(request: HttpRequest) -> HttpResponse:
    """The tree of provinces, regencies and cities, and their map."""
    below: dict[str | None, list[Any]] = {}
    for place in upper_regions():
        below.setdefault(place.parent_id, []).append(place)
    provinces = below.get(None, [])
    tree = [(province, below.get(province.code, [])) for province in provinces]
    return render(request, "articles/region_index.html", {"tree": tree, "map": map_of(None, provinces)})


def region(request: HttpRequest, code: str) -> HttpResponse:
    """What is held of a region and of all that lies in it."""
    place = Region.objects.of_code(code)
    if place is None:
        return unknown_region(request, code)
    form = read_narrowing(request, "source", "year", "month")
    links = Links(form, request.path)
    selection = replace(form.selection(), regions=(code,))
    over_time = coverage(links, selection)
    below = regions_within(selection, code)
    # A province's list is its map in words. Of districts and villages only those that were ever named have a row.
    listed = [lower for lower in below if lower.held or place.level == Region.Level.PROVINCE]
    context = {
        "region": place,
        "above": Region.objects.filter(code__in=place.lineage[:-1]).order_by("code"),
        "below": listed,
        "map": map_of(code, below),
        "around": _around(place, selection),
        "sources": source_doors(links, selection),
        "page": paginate(selection.newest(), form.cleaned_data["page"], over_time["total"]),
        **over_time,
        **narrowed(links, selection, over_time["total"]),
    }
    return render(request, "articles/region.html", context)


def _around(place: Region, selection: Selection) -> RegionMap | None:
    """The map of the province that a regency or city lies in; None for other places."""
    if len(place.lineage) != 2:
        return None
    beside = regions_within(selection, place.parent_id)
    return map_of(place.parent_id, beside, current=place.code)
