"""The columns of an index in memory: filters, facet counts and orders over sets of document numbers."""

from __future__ import annotations

import operator
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

from whoosh.reading import IndexReader

from articles.search.backends.layout import ID_NAMES, Layout, as_value, of_column
from articles.search.backends.nodes import CannotBeAsked, Filter
from articles.search.backends.whoosh.schema import SEPARATOR

COMPARISONS = {"gt": operator.gt, "gte": operator.ge, "lt": operator.lt, "lte": operator.le}

Columns = Mapping[str, Sequence[Any]]  # of one segment, by its own document numbers; it never changes but for deletions


def read_columns(reader: IndexReader, layout: Layout) -> Columns:
    columns: dict[str, Sequence[Any]] = {"id": list(reader.column_reader("id"))}
    columns |= {name: list(reader.column_reader(of_column(name))) for name in layout.numbers}
    return columns | {name: _several(reader, of_column(name)) for name in layout.keywords}


def _several(reader: IndexReader, column: str) -> list[tuple[str, ...]]:
    """A column of several values, taken apart; equal ones are one object."""
    known: dict[bytes, tuple[str, ...]] = {b"": ()}
    return [
        known.setdefault(value, tuple(value.decode().split(SEPARATOR)) if value else ())
        for value in reader.column_reader(column)
    ]


class Table:
    """The columns of all segments under the document numbers of a reader; only `live` documents count."""

    def __init__(self, reader: IndexReader, layout: Layout, known: dict[str, Columns]) -> None:
        """Read them from `reader`, but those of segments that are `known`."""
        self.layout = layout
        self.segments: dict[str, Columns] = {}
        self._columns: dict[str, list[Any]] = {name: [] for name in ("id", *layout.columns)}
        live: list[int] = []
        for segment, offset in reader.leaf_readers():
            if not segment.doc_count_all():
                continue
            name = segment.segment().segment_id()
            columns = self.segments[name] = known.get(name) or read_columns(segment, layout)
            for column, values in columns.items():
                self._columns[column] += values
            live += [offset + number for number in segment.all_doc_ids()]
        self.live = frozenset(live)
        self.ids = self._columns["id"]
        self._orders: dict[tuple[str, ...], list[int]] = {}
        self._by_value: dict[str, dict[Any, list[int]]] = {}

    def meeting(self, asked: Filter) -> frozenset[int]:
        """The live documents that meet a filter."""
        return frozenset(chain.from_iterable(self._lists(asked)))

    def counts(self, numbers: frozenset[int], column: str) -> Counter[Any]:
        """How many of the documents have each value of `column`, the unknown left out."""
        counted: Counter[Any] = Counter(map(self._column(column).__getitem__, numbers))
        if column in self.layout.keywords:
            groups, counted = counted, Counter()
            for values, count in groups.items():
                for value in values:
                    counted[value] += count
        del counted[0]
        return counted

    def ordered(self, numbers: frozenset[int], order: tuple[str, ...]) -> list[int]:
        """`numbers` by columns of one value, '-' before a descending one; the unknown stand last either way."""
        if order not in self._orders:
            whole = sorted(self.live)
            for key in reversed(order):
                name, descending = key.removeprefix("-"), key.startswith("-")
                column = self._column(name)
                whole.sort(key=column.__getitem__, reverse=descending)
                if name != "id":
                    whole.sort(key=[not value for value in column].__getitem__)
            self._orders[order] = whole
        return [number for number in self._orders[order] if number in numbers]

    def _column(self, name: str) -> Sequence[Any]:
        """A column by document number: 0 where the value is unknown, a tuple where there may be several."""
        name = "id" if name in ID_NAMES else name
        if name not in self._columns:
            raise CannotBeAsked(f"the index has no column {name}")
        return self._columns[name]

    def _numbers_by_value(self, name: str) -> dict[Any, list[int]]:
        """The live documents that have each value of a column; 0 is one of them."""
        if name not in self._by_value:
            column = self._column(name)
            several = name in self.layout.keywords
            found: dict[Any, list[int]] = {}
            for number in self.live:
                value = column[number]
                for each in value if several else (value,):
                    found.setdefault(each, []).append(number)
            self._by_value[name] = found
        return self._by_value[name]

    def _lists(self, asked: Filter) -> Iterable[list[int]]:
        """The documents that meet a filter, a list for each value that does; the unknown are in no range."""
        found = self._numbers_by_value(asked.field)
        wanted = [as_value(value) for value in asked.values]
        if asked.lookup in ("exact", "in"):
            return [found[value] for value in dict.fromkeys(wanted) if value in found]
        if asked.lookup == "range":
            return [numbers for value, numbers in found.items() if value and wanted[0] <= value <= wanted[1]]
        if asked.lookup not in COMPARISONS:
            raise CannotBeAsked(f"the index cannot filter by {asked.lookup}")
        holds = COMPARISONS[asked.lookup]
        return [numbers for value, numbers in found.items() if value and holds(value, wanted[0])]
