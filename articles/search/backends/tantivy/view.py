"""One state of a tantivy index, held open for reading."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tantivy import Order, Query

from articles.search.backends.analyser import Analyser
from articles.search.backends.conditions import Condition, lifted
from articles.search.backends.layout import DAY, ID_NAMES, TERMS, WORDS, Layout
from articles.search.backends.nodes import And, CannotBeAsked, Leaf, Not, Or, Prefix, Word, wanted
from articles.search.backends.opened import Found
from articles.search.backends.tantivy.asking import Asking
from articles.search.backends.tantivy.opening import META, open_searcher, panics_told, segments
from articles.search.backends.tantivy.schema import MAX_ID, NEWEST, OLDEST

BUCKETS = 65_000  # more values are refused by tantivy, in all columns that are counted at once
RECENT = 64  # counts that are kept, each of some hundred values
Counts = dict[str, list[tuple[Any, int]]]

# Orders that one field of the index gives, and its direction.
_ID = {("id",): ("id", Order.Asc), ("-id",): ("id", Order.Desc)}
_DAY = {(DAY, "id"): (OLDEST, Order.Asc), (f"-{DAY}", "-id"): (NEWEST, Order.Desc)}


class TantivyView:
    """What was searchable when it was opened. Threads may share it."""

    @panics_told()
    def __init__(self, folder: Path, layout: Layout, analyser: Analyser) -> None:
        self.folder = folder
        self._state = self._latest()
        index, self.searcher = open_searcher(folder)
        parts = segments(folder)
        self.size = self.searcher.num_docs
        documents = sum(part["max_doc"] for part in parts)
        self._removed = documents - self.size
        self.asking = Asking(index.schema, self.searcher, layout, analyser, documents)
        self._column = self.asking.filtering.column
        self.layout = layout
        # Of a whole archive counting takes half of a search, and the next page asks for the same.
        self._recent: dict[tuple[Condition, tuple[str, ...]], Counts] = {}
        self.orders = _ID | (_DAY if DAY in layout.numbers else {})

    def close(self) -> None:
        """Nothing: other threads may be reading still, and the last one lets the files go."""

    def is_latest(self) -> bool:
        try:
            return self._latest() == self._state
        except PermissionError:
            return True  # its writer is about to let us read the new state
        except OSError:
            return False

    def _latest(self) -> tuple[int, int]:
        with (self.folder / META).open("rb") as file:
            state = os.fstat(file.fileno())
        return state.st_ino, state.st_mtime_ns

    @panics_told()
    def search(self, condition: Condition, start: int, end: int, order: tuple[str, ...]) -> Found:
        end = min(end, self.size)  # tantivy reserves memory for as many as it is asked for
        if start >= end:
            return self._count(condition), []
        if order:
            return self._ordered(condition, start, end, order)
        leaves = tuple(wanted(condition))
        if not leaves:
            return self._ordered(condition, start, end, self.layout.newest)
        if _has_a_word(condition):
            return self._ranked(condition, start, end)
        # What may meet the condition without any word follows what has one.
        total, ranked = self._count(condition), self._count(And((condition, Or(leaves))))
        found: list[tuple[int, float]] = []
        if start < ranked:
            found = self._ranked(condition, start, min(end, ranked), among=Or(leaves))[1]
        if ranked < min(end, total):
            rest = And((condition, *map(Not, leaves)))
            found += self._ordered(rest, max(start - ranked, 0), end - ranked, self.layout.newest)[1]
        return total, found

    @panics_told()
    def alike(self, terms: Mapping[str, float], condition: Condition, start: int, end: int) -> Found:
        query = self.asking.alike(terms).and_must_match(self.asking.unscored(condition))
        if start >= end:
            return int(self.searcher.search(query, 1).count), []
        return self._best(query, start, end)

    def _count(self, condition: Condition) -> int:
        return int(self.searcher.search(self.asking.unscored(condition), 1).count)

    def _ranked(self, condition: Condition, start: int, end: int, among: Condition = None) -> Found:
        query = self.asking.scoring(condition)
        if among is not None:
            query = query.and_must_match(self.asking.unscored(among))
        return self._best(query, start, end)

    def _best(self, query: Query, start: int, end: int) -> Found:
        found = self.searcher.search(query, end - start, offset=start)
        ids = self.searcher.fast_field_values("id", [address for _, address in found.hits])
        return found.count, list(zip(ids, (score for score, _ in found.hits), strict=True))

    def _ordered(self, condition: Condition, start: int, end: int, order: tuple[str, ...]) -> Found:
        if order not in self.orders:
            ids = self._sorted(condition, order)
            return len(ids), [(identity, 0.0) for identity in ids[start:end]]
        field, direction = self.orders[order]
        query = self.asking.matching(condition)
        found = self.searcher.search(query, end - start, offset=start, order_by_field=field, order=direction)
        return found.count, [(key & MAX_ID, 0.0) for key, _ in found.hits]

    def _sorted(self, condition: Condition, order: tuple[str, ...]) -> list[int]:
        """All ids in an order of several columns: 0.1 s for 100,000 documents, as each comes to Python."""
        query = self.asking.matching(condition)
        hits = self.searcher.search(query, self.size, count=False, order_by_field="id", order=Order.Asc).hits
        addresses = [address for _, address in hits]
        places = list(range(len(hits)))
        for key in reversed(order):
            name = key.removeprefix("-")
            if name in self.layout.keywords:
                raise CannotBeAsked(f"the index cannot sort by {name}")
            values = self.searcher.fast_field_values(self._column(name), addresses)
            places.sort(key=values.__getitem__, reverse=key.startswith("-"))
            if name not in ID_NAMES:
                places.sort(key=[not value for value in values].__getitem__)
        return [hits[place][0] for place in places]

    @panics_told()
    def counts(self, condition: Condition, columns: tuple[str, ...]) -> Counts:
        together: dict[Condition, list[str]] = {}
        for name in columns:
            together.setdefault(lifted(condition, name), []).append(name)
        counted: Counts = {}
        for asked, names in together.items():
            key = (asked, tuple(names))
            found = self._recent.get(key)
            if found is None:
                found = self._counted(asked, names)
                if len(self._recent) >= RECENT:
                    self._recent.clear()
                self._recent[key] = found
            counted |= found
        return counted

    def _counted(self, condition: Condition, columns: list[str]) -> Counts:
        size = BUCKETS // len(columns)
        by_value = {name: {"terms": {"field": self._column(name), "size": size}} for name in columns}
        counted: Counts = {}
        for name, made in self.searcher.aggregate(self.asking.matching(condition), by_value).items():
            values = [(bucket["key"], bucket["doc_count"]) for bucket in made["buckets"]]
            counted[name] = [(value, count) for value, count in values if value != 0]
        return counted

    # The index's own words

    @panics_told()
    def frequency(self, word: Word) -> int:
        """How many documents have the word; those that were removed count too, unless they might be all."""
        held = self.asking.held(word)
        return held if held > self._removed else self._count(word)

    @panics_told()
    def holding(self, term: str) -> int:
        return int(self.searcher.doc_freq(TERMS, term))

    @panics_told()
    def expand(self, prefix: Prefix) -> tuple[list[str], bool]:
        return self.asking.expand(prefix)

    @panics_told()
    def words(self, beginning: str) -> list[str]:
        return [word for word, _ in self.searcher.terms_with_prefix(WORDS, beginning)]


def _has_a_word(condition: Condition) -> bool:
    """Whether nothing meets `condition` without a word that it wants."""
    match condition:
        case And(nodes):
            return any(map(_has_a_word, nodes))
        case Or(nodes):
            return all(map(_has_a_word, nodes))
    return isinstance(condition, Leaf)
