"""What a page shows that can be narrowed: what it is narrowed to, what else narrows it, and the ways out of nothing."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django.utils.http import urlencode

from articles.models import Selection
from articles.views.browsing.holdings import fullest, regions_within, sources_of
from articles.views.filters import KINDS, Links

MOST = 20  # of regions or outlets beside a page
FIELDS = {"region": "regions", "source": "sources", "year": "years", "month": "months"}


def narrowed(links: Links, selection: Selection, total: int) -> dict[str, Any]:
    """What the page is narrowed to, also as parameters of its neighbours and of a search; if it is empty, ways out."""
    within = as_search(selection)
    return {
        "total": total,
        "instead": [] if total else instead(links, selection),
        "notes": links.form.notes,
        "chips": links.chips(),
        "query": links.query(),
        "within": within,
        "take": f"{within}&sort=-date" if within else "",
    }


def as_search(selection: Selection) -> str:
    """The parameters of the search that finds the same articles."""
    asked = {name: getattr(selection, field) for name, field in FIELDS.items()}
    days = {"from": selection.first, "to": selection.last}
    return urlencode(asked | {name: day for name, day in days.items() if day}, doseq=True)


def region_doors(links: Links, selection: Selection) -> list[dict[str, Any]]:
    """The regions of a selection that hold the most: provinces, or what lies in the one that it is narrowed to."""
    parents = links.form.cleaned_data["region"]
    parent = next(iter(parents)) if len(parents) == 1 else None
    found = fullest(regions_within(selection, parent), MOST)
    if not parent and len(found) == 1:  # the archive of a province: its regencies tell more
        found += fullest(regions_within(selection, found[0].code), MOST)
    return doors(links, "region", found)


def source_doors(links: Links, selection: Selection) -> list[dict[str, Any]]:
    """The outlets of a selection that hold the most."""
    return doors(links, "source", fullest(sources_of(selection), MOST))


def doors(links: Links, name: str, counted: Iterable[Any]) -> list[dict[str, Any]]:
    """Each with the address of the page narrowed to it alone; of the one that it is narrowed to, without it."""
    on = links.form.parameters()[name]
    found = []
    for one in counted:
        key = one.code if name == "region" else one.slug
        chosen = key in on
        address = links.address(**{name: [] if chosen else [key]})
        found.append({"label": one.name, "held": one.held, "address": address, "chosen": chosen})
    return found


def instead(links: Links, selection: Selection) -> list[dict[str, Any]]:
    """How much is held without each of the filters of a page on which nothing is left, with its address."""
    ways = []
    for name, values in links.form.parameters().items():
        without: dict[str, Any] = {FIELDS[name]: ()}
        if values and (held := replace(selection, **without).total()):
            ways.append({"kind": KINDS[name], "held": held, "address": links.address(**{name: []})})
    return ways
