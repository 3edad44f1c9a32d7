"""Regions and outlets in the order of what is held of them, counted once for each state of the archive."""

from collections.abc import Iterable
from itertools import islice
from typing import Any

from articles.models import Region, Selection, Source
from articles.models.revision import kept

MOST = 10
BY_HELD = ("-held", "pk")


@kept
def regions_within(selection: Selection, parent: str | None) -> list[Any]:
    """All that lie in `parent`, or the provinces; what the selection holds the most of first, each with `held`."""
    return list(selection.count_regions(Region.objects.filter(parent=parent)).order_by(*BY_HELD))


@kept
def upper_regions() -> list[Any]:
    """All provinces, regencies and cities in the order of their codes, each with `held`."""
    upper = [Region.Level.PROVINCE, Region.Level.REGENCY, Region.Level.CITY]
    return list(Selection().count_regions(Region.objects.filter(level__in=upper)).order_by("code"))


@kept
def sources_of(selection: Selection) -> list[Any]:
    """The outlets; what the selection holds the most of first, each with `held`."""
    return list(selection.count_sources(Source.objects.all()).order_by(*BY_HELD))


def fullest(counted: Iterable[Any], most: int = MOST) -> list[Any]:
    """The first few of these that hold anything."""
    return [one for one in islice(counted, most) if one.held]
