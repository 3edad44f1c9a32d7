"""The facets of a search as a page shows them: each value puts its filter on, or takes it off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.formats import number_format

from articles.forms import NOT_KNOWN, UNCERTAIN
from articles.models.source import NO_SOURCE
from articles.search.results import Facet
from articles.views.filters import KINDS, Links

ON_PAGE = ("region", "source", "year", "uncertain")  # in this order; months have a chart of their own
ROOM = 16_000  # bytes for the parameters in the addresses of all facets
MOST = 60  # lines of a facet: who looks for one more narrows the result, or asks for it by name
MOST_BUTTONS = 20  # where so many filters are on that no link has room
UNFOLDED = 8  # of them
MOST_WIDE = 3  # provinces of which the regencies are shown too
MOST_WITHIN = 5  # regencies of a province, unless it was chosen or is the only one


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a facet; without an `address` a button of the search form says `toggle` instead."""

    value: str
    label: str
    count: str
    selected: bool
    toggle: str
    address: str
    within: list[Value]


@dataclass(frozen=True, slots=True)
class Shown:
    """A facet: the values to be seen at once, those folded away, and how many more there would be."""

    name: str
    kind: str
    values: list[Value]
    folded: list[Value]
    left: int


def shown_facets(facets: dict[str, tuple[Facet, ...]], links: Links) -> list[Shown]:
    """The facets of a result, as far as they have values; what was chosen stands first in each."""
    found = {name: _opened(facets[name]) for name in ON_PAGE if facets.get(name)}
    linked = links.has_room(sum(min(MOST, _lines(values)) for values in found.values()), ROOM)
    shown = []
    for name, opened in found.items():
        few = _first(opened, MOST if linked else MOST_BUTTONS)
        values = [_value(name, facet, links, linked=linked) for facet in few]
        shown.append(Shown(name, str(KINDS[name]), values[:UNFOLDED], values[UNFOLDED:], len(opened) - len(few)))
    return shown


def _value(name: str, facet: Facet, links: Links, *, linked: bool) -> Value:
    return Value(
        value=facet.value,
        label=_label(name, facet),
        count=number_format(facet.count),
        selected=facet.selected,
        toggle=f"{name}:{facet.value}",
        address=links.toggled(name, facet.value) if linked else "",
        within=[_value(name, inner, links, linked=linked) for inner in facet.within],
    )


def _opened(found: Sequence[Facet]) -> list[Facet]:
    """What was chosen first, each with the commonest of what lies in it, or all of that if it is the only one."""
    if len(found) == 1:
        return [_narrowed(found[0], len(found[0].within))]
    ordered = sorted(found, key=lambda facet: not _holds_chosen(facet))
    return [_narrowed(facet, MOST_WITHIN if place < MOST_WIDE else 0) for place, facet in enumerate(ordered)]


def _narrowed(facet: Facet, commonest: int) -> Facet:
    """With all that lies in it if it is chosen, else with the `commonest` so many and what is chosen itself."""
    kept = (
        _narrowed(inner, 0)
        for place, inner in enumerate(facet.within)
        if facet.selected or _holds_chosen(inner) or place < commonest
    )
    return facet._replace(within=tuple(kept))


def _first(facets: Sequence[Facet], lines: int) -> list[Facet]:
    """So many lines of them, each with what lies in it below."""
    kept: list[Facet] = []
    for facet in facets:
        lines -= 1
        if lines < 0:
            break
        within = _first(facet.within, lines)
        lines -= _lines(within)
        kept.append(facet._replace(within=tuple(within)))
    return kept


def _lines(facets: Sequence[Facet]) -> int:
    return sum(1 + _lines(facet.within) for facet in facets)


def _holds_chosen(facet: Facet) -> bool:
    return facet.selected or any(map(_holds_chosen, facet.within))


def _label(name: str, facet: Facet) -> str:
    if name == "uncertain":
        return str(UNCERTAIN[facet.value])
    return str(NOT_KNOWN[name]) if facet.value == NO_SOURCE else facet.label
