"""The links of a page that put a filter on or take it off."""

from typing import Any

from django.core.exceptions import BadRequest
from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from articles.forms import UNCERTAIN, NarrowForm, month_name
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


def read_narrowing(request: HttpRequest, *names: str) -> NarrowForm:
    """What the reader narrowed a page to, by the parameters of these names and `page`. Raises BadRequest."""
    asked = request.GET.copy()
    for name in asked.keys() - {*names, "page"}:
        del asked[name]
    form = NarrowForm(asked)
    if not form.is_valid():
        raise BadRequest(form.refusal)
    return form


class Links:
    """The addresses of a page and of the same with other filters."""

    def __init__(self, form: NarrowForm, path: str = "") -> None:
        self.form = form
        self._path = path or reverse("search")
        self._asked = form.parameters()

    def address(self, **changed: list[str]) -> str:
        """Of this page with these parameters changed."""
        return self._path + self.query(**changed)

    def query(self, **changed: list[str]) -> str:
        """These parameters as the end of an address, '' for none."""
        asked = urlencode(self._asked | changed, doseq=True)
        return f"?{asked}" if asked else ""

    def toggled(self, name: str, value: str) -> str:
        """Of this page with that filter taken off if it is on, else put on."""
        values = [one for one in self._asked[name] if one != value]
        if value not in self._asked[name]:
            if name == "region":  # any region will do, so a city beside its province would narrow nothing
                values = [one for one in values if one not in parents(value) and value not in parents(one)]
            values.append(value)
        return self.address(**{name: values})

    def chips(self) -> list[dict[str, Any]]:
        """The filters that are on, each with the address of the page without it."""
        asked = self.form.cleaned_data
        on = [("region", code, name) for code, name in asked["region"].items()]
        on += [("source", slug, name) for slug, name in asked["source"].items()]
        on += [("year", year, year) for year in asked["year"]]
        on += [("month", month, name) for month, name in asked["month"].items()]
        days = {"from": asked.get("date_from"), "to": asked.get("date_to")}
        on += [(name, day.isoformat(), date_format(day, "j F Y")) for name, day in days.items() if day]
        on += [("uncertain", what, UNCERTAIN[what]) for what in asked.get("uncertain", ())]
        return [
            {"kind": KINDS[kind], "label": label, "without": self.toggled(kind, value)} for kind, value, label in on
        ]

    def facets(self, result: ResultPage) -> list[dict[str, Any]]:
        """The facets in the order of the page, each value with the address that puts it on or takes it off."""
        return [
            {"name": name, "kind": KINDS[name], "values": self._values(name, found)}
            for name in ON_PAGE
            if (found := result.facets.get(name))
        ]

    def months(self, result: ResultPage) -> list[dict[str, Any]]:
        """The months of the result, or its years where these are too many, as a facet's values.

        The level is 0 for no article, else 1 to 4: a quarter of the fullest each.
        """
        most = max((facet.count for facet in result.months), default=0)
        return [
            self._value("year" if len(facet.value) == 4 else "month", facet) | {"level": -(-4 * facet.count // most)}
            for facet in result.months
        ]

    def _values(self, name: str, found: tuple[Facet, ...]) -> list[dict[str, Any]]:
        """What was chosen stands first, for the page folds away what comes late."""
        values = []
        for place, facet in enumerate(sorted(found, key=lambda facet: not _holds_chosen(facet))):
            commonest = MOST_WITHIN if place < MOST_WIDE else 0
            within = self._within(name, facet, len(facet.within) if len(found) == 1 else commonest)
            values.append(self._value(name, facet) | {"within": within})
        return values

    def _within(self, name: str, facet: Facet, commonest: int) -> list[dict[str, Any]]:
        """What lies in a value: all of it if that is chosen, else the `commonest` so many and what is chosen itself."""
        shown = [
            inner
            for place, inner in enumerate(facet.within)
            if facet.selected or _holds_chosen(inner) or place < commonest
        ]
        return [self._value(name, inner) | {"within": self._within(name, inner, 0)} for inner in shown]

    def _value(self, name: str, facet: Facet) -> dict[str, Any]:
        return {"facet": facet, "label": _label(name, facet), "address": self.toggled(name, facet.value)}


def _holds_chosen(facet: Facet) -> bool:
    return facet.selected or any(map(_holds_chosen, facet.within))


def _label(name: str, facet: Facet) -> Any:
    match name:
        case "uncertain":
            return UNCERTAIN[facet.value]
        case "month":
            return month_name(facet.value, "M Y")
        case "source" if facet.value == NO_SOURCE:
            return _("Outlet unknown")
    return facet.label
