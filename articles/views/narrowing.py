"""The links of a search page that put a filter on or take it off."""

from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from articles.forms import UNCERTAIN, SearchForm, month_name
from articles.models.source import NO_SOURCE
from articles.regions import parents
from articles.search.results import Facet, ResultPage

KINDS = {
    "region": _("Region"),
    "source": _("Outlet"),
    "year": _("Year"),
    "month": _("Month"),
    "from": _("From"),
    "to": _("To"),
    "uncertain": _("Certainty"),
}
ON_PAGE = ("region", "source", "year", "uncertain")  # the facets, in order; months have a list of their own
MOST_WIDE = 3  # provinces of which the regencies are shown too
MOST_WITHIN = 5  # regencies of a province, unless it was chosen or is the only one


def search_address(parameters: dict[str, list[str]]) -> str:
    return f"{reverse('search')}?{urlencode(parameters, doseq=True)}"


def chips(form: SearchForm) -> list[dict[str, Any]]:
    """The filters that are on, each with the address of the search without it."""
    asked = form.cleaned_data
    on = [("region", code, name) for code, name in asked["region"].items()]
    on += [("source", slug, name) for slug, name in asked["source"].items()]
    on += [("year", year, year) for year in asked["year"]]
    on += [("month", month, name) for month, name in asked["month"].items()]
    days = {"from": asked["date_from"], "to": asked["date_to"]}
    on += [(name, day.isoformat(), date_format(day, "j F Y")) for name, day in days.items() if day]
    on += [("uncertain", what, UNCERTAIN[what]) for what in asked["uncertain"]]
    return [{"kind": KINDS[kind], "label": label, "without": _toggled(form, kind, value)} for kind, value, label in on]


def facets(form: SearchForm, result: ResultPage) -> list[dict[str, Any]]:
    """The facets in the order of the page, each value with the address that puts it on or takes it off."""
    return [
        {"name": name, "kind": KINDS[name], "values": _values(form, name, found)}
        for name in ON_PAGE
        if (found := result.facets.get(name))
    ]


def months(form: SearchForm, result: ResultPage) -> list[dict[str, Any]]:
    """The months of the result, or its years where these are too many, as a facet's values.

    The level is 0 for no article, else 1 to 4: a quarter of the fullest each.
    """
    most = max((facet.count for facet in result.months), default=0)
    return [
        _value(form, "year" if len(facet.value) == 4 else "month", facet) | {"level": -(-4 * facet.count // most)}
        for facet in result.months
    ]


def _values(form: SearchForm, name: str, found: tuple[Facet, ...]) -> list[dict[str, Any]]:
    """What was chosen stands first, for the page folds away what comes late."""
    values = []
    for place, facet in enumerate(sorted(found, key=lambda facet: not _holds_chosen(facet))):
        commonest = MOST_WITHIN if place < MOST_WIDE else 0
        within = _within(form, name, facet, len(facet.within) if len(found) == 1 else commonest)
        values.append(_value(form, name, facet) | {"within": within})
    return values


def _within(form: SearchForm, name: str, facet: Facet, commonest: int) -> list[dict[str, Any]]:
    """What lies in a value: all of it if that is chosen, else the `commonest` so many and what is chosen itself."""
    shown = [
        inner for place, inner in enumerate(facet.within) if facet.selected or _holds_chosen(inner) or place < commonest
    ]
    return [_value(form, name, inner) | {"within": _within(form, name, inner, 0)} for inner in shown]


def _holds_chosen(facet: Facet) -> bool:
    return facet.selected or any(map(_holds_chosen, facet.within))


def _value(form: SearchForm, name: str, facet: Facet) -> dict[str, Any]:
    return {"facet": facet, "label": _label(name, facet), "address": _toggled(form, name, facet.value)}


def _label(name: str, facet: Facet) -> Any:
    match name:
        case "uncertain":
            return UNCERTAIN[facet.value]
        case "month":
            return month_name(facet.value, "M Y")
        case "source" if facet.value == NO_SOURCE:
            return _("Outlet unknown")
    return facet.label


def _toggled(form: SearchForm, name: str, value: str) -> str:
    """The address of this search with that filter taken off if it is on, else put on."""
    asked = form.parameters()
    values = [one for one in asked[name] if one != value]
    if value not in asked[name]:
        if name == "region":  # any region will do, so a city beside its province would narrow nothing
            values = [one for one in values if one not in parents(value) and value not in parents(one)]
        values.append(value)
    return search_address(asked | {name: values})
