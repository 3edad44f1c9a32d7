"""The outlets and regions that a query names -> filters on what the database has; `find` asks this once a search."""

import re
from collections.abc import Iterable, Iterator

from django.db.models import Q
from django.db.models.functions import Lower

from articles.models import FormerRegion, Region, Source
from articles.models.source import SourceName
from articles.regions import codes_of, find
from articles.search.backends.nodes import And, Filter, Node, Not, Nothing, Or
from articles.search.fields import NAMED
from articles.search.notes import Note, Remark

_CODE = re.compile(r"[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?")
_LOWER_KINDS = ("", "kecamatan ", "kelurahan ", "desa ")


def resolve(node: Node | None) -> tuple[Node | None, tuple[Remark, ...]]:
    """The tree with outlets by id and regions by code, and what is to be said of their names.

    Of several regions of one name any will do. What the archive does not know becomes Nothing. Four queries at most.
    """
    asked = dict.fromkeys(_named(node))
    if node is None or not asked:
        return node, ()
    names = {field: [one.values[0] for one in asked if one.field == field] for field in ("source", "region")}
    outlets = _outlets(names["source"])
    regions, former = _regions(names["region"])
    put: dict[Filter, Filter | Nothing] = {}
    remarks = []
    for one in asked:
        [name] = one.values
        values = (outlets if one.field == "source" else regions).get(name, ())
        put[one] = Filter(one.field, "in", tuple(values)) if values else Nothing()
        if not values:
            remarks.append(Remark(Note.UNKNOWN_SOURCE if one.field == "source" else Note.UNKNOWN_REGION, name))
        elif one.field == "region" and name in former:
            remarks.append(Remark(Note.FORMER_REGION, name))
    return _replaced(node, put), tuple(remarks)


def _named(node: Node | None) -> Iterator[Filter]:
    match node:
        case Filter(lookup=lookup) if lookup == NAMED:
            yield node
        case Not(inner):
            yield from _named(inner)
        case And(nodes) | Or(nodes):
            for inner in nodes:
                yield from _named(inner)


def _replaced(node: Node, put: dict[Filter, Filter | Nothing]) -> Node:
    match node:
        case Filter():
            return put.get(node, node)
        case Not(inner):
            return Not(_replaced(inner, put))
        case And(nodes) | Or(nodes):
            return type(node)(tuple(_replaced(inner, put) for inner in nodes))
        case _:
            return node


def _outlets(names: Iterable[str]) -> dict[str, list[int]]:
    """Ids of outlets by the names asked for: a name in addresses, any name an outlet ever had, or a domain."""
    keys = {name: (name.lower(), SourceName.key_of(name)) for name in names}
    if not keys:
        return {}
    written, spelled = [low for low, _ in keys.values()], [key for _, key in keys.values()]
    rows = (
        Source.objects.annotate(slug_lower=Lower("slug"))
        .filter(Q(slug_lower__in=written) | Q(domain__in=written) | Q(names__key__in=spelled))
        .values_list("pk", "slug_lower", "names__key", "domain")
    )
    by_slug = {slug: pk for pk, slug, _, _ in rows}
    by_key = {key: pk for pk, _, key, _ in rows}
    by_domain = {domain: pk for pk, _, _, domain in rows if domain}
    found = {name: by_slug.get(low) or by_key.get(key) or by_domain.get(low) for name, (low, key) in keys.items()}
    return {name: [pk] for name, pk in found.items() if pk}


def _regions(names: Iterable[str]) -> tuple[dict[str, list[str]], set[str]]:
    """Codes of regions by the codes and names asked for, and which of these are former ones."""
    found = {name: list(codes) for name in names if (codes := codes_of(name))}
    rest = [name for name in names if name not in found]
    if rest:
        found |= _held(rest)
        rest = [name for name in rest if name not in found]
    former = _became(rest) if rest else {}
    return found | former, set(former)


def _held(names: Iterable[str]) -> dict[str, list[str]]:
    """What has a row, districts and villages by name among it, and codes that the gazetteer knows."""
    asked = {name: [kind + name.lower() for kind in _LOWER_KINDS] for name in names}
    wanted = [spelling for spellings in asked.values() for spelling in spellings]
    lower = Region.objects.annotate(lower=Lower("name"))
    rows = list(lower.filter(Q(code__in=asked) | Q(lower__in=wanted)).values_list("code", "lower"))
    found = {name: [code for code, low in rows if code == name or low in asked[name]] for name in asked}
    for name in asked:
        if not found[name] and _CODE.fullmatch(name) and find(name):
            found[name] = [name]
    return {name: codes for name, codes in found.items() if codes}


def _became(names: Iterable[str]) -> dict[str, list[str]]:
    """What regions of former codes and names are today."""
    rows = FormerRegion.objects.annotate(lower=Lower("name")).filter(lower__in=[name.lower() for name in names])
    codes = {name: [name] if _CODE.fullmatch(name) else [] for name in names}
    for row in rows:
        for name in names:
            if name.lower() == row.name.lower():
                codes[name].append(row.code)
    became = FormerRegion.objects.each_became([code for old in codes.values() for code in old])
    found = {name: list(dict.fromkeys(today for code in old for today in became[code])) for name, old in codes.items()}
    return {name: today for name, today in found.items() if today}
