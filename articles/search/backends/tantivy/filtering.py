"""Filters as tantivy's queries."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor
from typing import Any

from tantivy import FieldType, Occur, Query, Schema, Searcher

from articles.search.backends.layout import ID_NAMES, Layout, as_value, of_column
from articles.search.backends.nodes import CannotBeAsked, Filter
from articles.search.backends.tantivy.schema import LEAST, MOST

RANGES = ("gt", "gte", "lt", "lte", "range")


class Filtering:
    """Queries for filters on one state of an index."""

    def __init__(self, schema: Schema, searcher: Searcher, layout: Layout) -> None:
        self.schema = schema
        self.searcher = searcher
        self.layout = layout

    def column(self, name: str) -> str:
        """The index's field for a column. Raises CannotBeAsked if there is none."""
        if name in ID_NAMES:
            return "id"
        if name not in self.layout.columns:
            raise CannotBeAsked(f"the index has no column {name}")
        return of_column(name)

    def query(self, asked: Filter) -> Query:
        """What meets the filter. Raises CannotBeAsked if the index cannot be asked so."""
        field, values = self.column(asked.field), [as_value(value) for value in asked.values]
        if asked.lookup not in (*RANGES, "exact", "in"):
            raise CannotBeAsked(f"the index cannot filter by {asked.lookup}")
        if asked.field in self.layout.keywords:
            return self._keywords(field, asked.lookup, values)
        least = 0 if field == "id" else LEAST
        if asked.lookup in ("exact", "in"):
            held = [value for value in values if isinstance(value, int) and least <= value <= MOST]
            return Query.term_set_query(self.schema, field, held)
        first, last = _bounds(asked.lookup, values)
        # 0 is unknown, and the unknown is in no range.
        below = self._between(field, max(first, least), min(last, -1))
        above = self._between(field, max(first, 1), min(last, MOST))
        return Query.boolean_query([(Occur.Should, below), (Occur.Should, above)])

    def _between(self, field: str, first: int, last: int) -> Query:
        if first > last:
            return Query.empty_query()
        kind = FieldType.Unsigned if field == "id" else FieldType.Integer
        return Query.range_query(self.schema, field, kind, first, last)

    def _keywords(self, field: str, lookup: str, values: Sequence[Any]) -> Query:
        held = [value for value in values if isinstance(value, str)]
        if lookup in RANGES:  # which tantivy has for numbers only
            known = [value for value, _ in self.searcher.terms_with_prefix(field, "")]
            held = [value for value in known if _in_range(value, lookup, values)]
        return Query.term_set_query(self.schema, field, held)


def _bounds(lookup: str, values: Sequence[float]) -> tuple[int, int]:
    """The first and the last whole number that such a filter lets pass."""
    first, last = LEAST, MOST
    if lookup in ("gt", "gte", "range"):
        first = floor(values[0]) + 1 if lookup == "gt" else ceil(values[0])
    if lookup in ("lt", "lte", "range"):
        last = ceil(values[-1]) - 1 if lookup == "lt" else floor(values[-1])
    return first, last


def _in_range(value: str, lookup: str, values: Sequence[str]) -> bool:
    match lookup:
        case "range":
            return values[0] <= value <= values[1]
        case "gt" | "gte":
            return value > values[0] or (value == values[0] and lookup == "gte")
        case _:
            return value < values[0] or (value == values[0] and lookup == "lte")
