"""The columns of an index in memory: filters, facet counts and orders over sets of document numbers."""

from __future__ import annotations

import operator
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any

from whoosh.reading import IndexReader

from articles.search.backends.nodes import Filter
from articles.search.backends.whoosh.schema import as_number

COMPARISONS = {"gt": operator.gt, "gte": operator.ge, "lt": operator.lt, "lte": operator.le}
UNDATED_LAST = 99_999_999
SEVERAL = frozenset({"region", "uncertain"})  # fields of which a document may have several values


@dataclass(frozen=True)
class Columns:
    """The columns of one segment, by its own document numbers. A segment never changes but for deletions."""

    ids: Sequence[int]
    sources: Sequence[int]
    dates: Sequence[int]
    regions: Sequence[tuple[str, ...]]
    uncertain: Sequence[tuple[str, ...]]

    @classmethod
    def of(cls, reader: IndexReader) -> Columns:
        ids, sources, dates = (list(reader.column_reader(name)) for name in ("id", "source", "date"))
        return cls(ids, sources, dates, _several(reader, "region"), _several(reader, "uncertain"))


def _several(reader: IndexReader, field: str) -> list[tuple[str, ...]]:
    """A column of values with a space between, taken apart; equal ones are one object."""
    known: dict[bytes, tuple[str, ...]] = {}
    return [known.setdefault(value, tuple(value.decode().split())) for value in reader.column_reader(field)]


class Table:
    """The columns of all segments under the document numbers of a reader; only `live` documents count."""

    def __init__(self, reader: IndexReader, known: dict[str, Columns]) -> None:
        """Read them from `reader`, but those of segments that are `known`."""
        self.segments: dict[str, Columns] = {}
        self.ids: list[int] = []
        self.sources: list[int] = []
        self.dates: list[int] = []
        self.regions: list[tuple[str, ...]] = []
        self.uncertain: list[tuple[str, ...]] = []
        live: list[int] = []
        for segment, offset in reader.leaf_readers():
            if not segment.doc_count_all():
                continue
            name = segment.segment().segment_id()
            columns = self.segments[name] = known.get(name) or Columns.of(segment)
            self.ids += columns.ids
            self.sources += columns.sources
            self.dates += columns.dates
            self.regions += columns.regions
            self.uncertain += columns.uncertain
            live += [offset + number for number in segment.all_doc_ids()]
        self.live = frozenset(live)
        self._orders: dict[tuple[str, ...], list[int]] = {}
        self._derived: dict[str, list[int]] = {}
        self._by_value: dict[str, dict[Any, list[int]]] = {}

    def meeting(self, asked: Filter) -> frozenset[int]:
        """The live documents that meet a filter."""
        return frozenset(chain.from_iterable(self._lists(asked)))

    def counts(self, numbers: frozenset[int], field: str) -> Counter[Any]:
        """How many of the documents have each value of `field`."""
        counted: Counter[Any] = Counter(map(self._column(field).__getitem__, numbers))
        if field in SEVERAL:
            groups, counted = counted, Counter()
            for values, count in groups.items():
                for value in values:
                    counted[value] += count
        del counted[0]
        return counted

    def ordered(self, numbers: frozenset[int], order: tuple[str, ...]) -> list[int]:
        """`numbers` by fields of one value, '-' before a descending one; what has no date stands last either way."""
        if order not in self._orders:
            whole = sorted(self.live)
            for key in reversed(order):
                field, descending = key.removeprefix("-"), key.startswith("-")
                unknown = 0 if descending else UNDATED_LAST
                column = self._column(field)
                keys = [value or unknown for value in column]
                whole.sort(key=keys.__getitem__, reverse=descending)
            self._orders[order] = whole
        return [number for number in self._orders[order] if number in numbers]

    def _column(self, field: str) -> Sequence[Any]:
        """A field's value by document number: 0 where it is unknown, a tuple where there may be SEVERAL."""
        match field:
            case "id":
                return self.ids
            case "source":
                return self.sources
            case "date":
                return self.dates
            case "region":
                return self.regions
            case "uncertain":
                return self.uncertain
            case "month" | "year":
                if field not in self._derived:
                    width = 100 if field == "month" else 10_000
                    self._derived[field] = [date // width for date in self.dates]
                return self._derived[field]
        raise ValueError(f"the index has no field {field}")

    def _numbers_by_value(self, field: str) -> dict[Any, list[int]]:
        """The live documents that have each value of a field, the unknown left out."""
        if field not in self._by_value:
            column = self._column(field)
            found: dict[Any, list[int]] = {}
            for number in self.live:
                value = column[number]
                for each in value if field in SEVERAL else (value,) if value else ():
                    found.setdefault(each, []).append(number)
            self._by_value[field] = found
        return self._by_value[field]

    def _lists(self, asked: Filter) -> Iterable[list[int]]:
        """The documents that meet a filter, a list for each value that does."""
        found = self._numbers_by_value("id" if asked.field in ("django_id", "pk") else asked.field)
        wanted = [as_number(value) if isinstance(value, date) else value for value in asked.values]
        if asked.lookup in ("exact", "in"):
            return [found[value] for value in dict.fromkeys(wanted) if value in found]
        if asked.lookup == "range":
            return [numbers for value, numbers in found.items() if wanted[0] <= value <= wanted[1]]
        if asked.lookup not in COMPARISONS:
            raise ValueError(f"the index cannot filter by {asked.lookup}")
        holds = COMPARISONS[asked.lookup]
        return [numbers for value, numbers in found.items() if holds(value, wanted[0])]
