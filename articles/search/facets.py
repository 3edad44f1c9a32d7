"""What an engine counted, as facets: values as addresses write them, labels from the database."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from django.db.models import Q

from articles.models import Region, Source
from articles.models.source import NO_SOURCE
from articles.regions import name_of, parents
from articles.search.histogram import named
from articles.search.query import ArticleQuery
from articles.search.results import Facet

LONGEST = len("36.73")  # of their codes
FACETS = ("source", "region", "year", "month", "uncertain")
Counts = Mapping[str, Sequence[tuple[Any, int]]]  # of each field its values with their counts


def make_facets(counts: Counts, query: ArticleQuery, unsourced: int, undated: int) -> dict[str, tuple[Facet, ...]]:
    """Each facet with its values. A selected value stays at none.

    `unsourced` results are of no known outlet, `undated` ones of no known day.
    """
    counted = {name: dict(counts.get(name, ())) for name in FACETS}
    years = {f"{year:04}": count for year, count in counted["year"].items()}
    months = {named(month): count for month, count in counted["month"].items()}
    return {
        "source": _outlets(counted["source"], query.sources, unsourced),
        "region": _regions(counted["region"], query.regions),
        "year": _years(years, query.years, undated),
        "month": _in_order(months, query.months),
        "uncertain": _in_order(counted["uncertain"], query.uncertain),
    }


def _in_order(counts: Mapping[str, int], selected: Collection[str]) -> tuple[Facet, ...]:
    return tuple(Facet(each, each, counts.get(each, 0), each in selected) for each in sorted({*counts, *selected}))


def _years(counts: Mapping[str, int], selected: Collection[int], undated: int) -> tuple[Facet, ...]:
    """The latest first, and those of no known day last."""
    dated = _in_order(counts, [f"{year:04}" for year in selected if year])[::-1]
    return (*dated, Facet(NO_SOURCE, NO_SOURCE, undated, 0 in selected)) if undated or 0 in selected else dated


def _outlets(counts: Mapping[int, int], selected: Collection[str], unsourced: int) -> tuple[Facet, ...]:
    rows = Source.objects.filter(Q(pk__in=counts) | Q(slug__in=selected)).values_list("pk", "slug", "name")
    found = [Facet(slug, name, counts.get(pk, 0), slug in selected) for pk, slug, name in rows]
    if unsourced or NO_SOURCE in selected:
        found.append(Facet(NO_SOURCE, NO_SOURCE, unsourced, NO_SOURCE in selected))
    return _by_count(found)


def _regions(counts: Mapping[str, int], selected: Collection[str]) -> tuple[Facet, ...]:
    # Provinces, regencies and cities: the districts and villages that an archive names are too many to choose from.
    shown = {*(code for code in counts if len(code) <= LONGEST), *selected}
    shown |= {code[:2] for code in shown} | {wider for code in selected for wider in parents(code)}
    # The gazetteer knows nearly all: to ask the database for hundreds of names takes longer than the search.
    names = {code: name for code in shown if (name := name_of(code))}
    if unknown := shown - names.keys():
        names |= dict(Region.objects.filter(code__in=unknown).values_list("code", "name"))
    return region_tree(names, counts, selected)


def region_tree(
    names: Mapping[str, str], counts: Mapping[str, int], selected: Collection[str] = ()
) -> tuple[Facet, ...]:
    """The regions of `names` (by code), each within the one that it lies in, the commonest first."""
    inside: dict[str, list[str]] = defaultdict(list)
    for code in sorted(names, key=lambda code: (-counts.get(code, 0), names[code].casefold())):
        wider = code.rpartition(".")[0]
        while wider and wider not in names:
            wider = wider.rpartition(".")[0]
        inside[wider].append(code)

    def lying_in(code: str) -> tuple[Facet, ...]:
        return tuple(map(as_facet, inside.get(code, ())))

    def as_facet(code: str) -> Facet:
        return Facet(code, names[code], counts.get(code, 0), code in selected, lying_in(code))

    return lying_in("")


def _by_count(facets: Iterable[Facet]) -> tuple[Facet, ...]:
    return tuple(sorted(facets, key=lambda facet: (-facet.count, facet.label.casefold())))
