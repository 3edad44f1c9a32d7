"""The filters of a page: read from its address, and the links that put one on or take it off."""

from typing import Any

from django.core.exceptions import BadRequest
from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from articles.forms import NOT_KNOWN, UNCERTAIN, UNDATED, NarrowForm
from articles.regions import parents

KINDS = {
    "region": _("Region"),
    "source": _("Outlet"),
    "year": _("Year"),
    "month": _("Month"),
    "from": _("From"),
    "to": _("To"),
    "uncertain": _("Certainty"),
}
ROOM = 5_000  # bytes of a page for the parameters in the addresses of one list


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
        # Written once: a page has a hundred addresses of which each differs in one parameter.
        self._written = {name: _written(name, values) for name, values in self._asked.items()}

    def address(self, **changed: list[str]) -> str:
        """Of this page with these parameters changed."""
        return self._path + self.query(**changed)

    def query(self, **changed: list[str]) -> str:
        """These parameters as the end of an address, '' for none."""
        asked = self._written | {name: _written(name, values) for name, values in changed.items()}
        together = "&".join(filter(None, asked.values()))
        return f"?{together}" if together else ""

    def bare(self) -> str:
        """The address without any filter."""
        return self.address(**{name: [] for name in KINDS})

    def has_room(self, number: int, bytes_: int = ROOM) -> bool:
        """Whether a list may bear so many such addresses: with fifty filters on, each is as long as a paragraph."""
        return len(self.query()) * number <= bytes_

    def toggled(self, name: str, value: str, **changed: list[str]) -> str:
        """Of this page with that filter taken off if it is on, else put on, and with these parameters changed."""
        values = [one for one in self._asked[name] if one != value]
        if value not in self._asked[name]:
            if name == "region":  # any region will do, so a city beside its province would narrow nothing
                values = [one for one in values if one not in parents(value) and value not in parents(one)]
            values.append(value)
        return self.address(**{name: values}, **changed)

    def chips(self) -> list[dict[str, Any]]:
        """The filters that are on, each with the address of the page without it, if there is room for that."""
        asked = self.form.cleaned_data
        on = [("region", code, name) for code, name in asked["region"].items()]
        on += [("source", slug, name) for slug, name in asked["source"].items()]
        on += [("year", year, NOT_KNOWN["year"] if year == UNDATED else year) for year in asked["year"]]
        on += [("month", month, name) for month, name in asked["month"].items()]
        days = {"from": asked.get("date_from"), "to": asked.get("date_to")}
        on += [(name, day.isoformat(), date_format(day, "j F Y")) for name, day in days.items() if day]
        on += [("uncertain", what, UNCERTAIN[what]) for what in asked.get("uncertain", ())]
        linked = self.has_room(len(on))
        return [
            {"kind": KINDS[kind], "label": label, "toggle": f"{kind}:{value}"}
            | ({"without": self.toggled(kind, value)} if linked else {})
            for kind, value, label in on
        ]


def _written(name: str, values: list[str]) -> str:
    return urlencode({name: values}, doseq=True)
