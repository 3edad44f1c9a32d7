"""One state of a Whoosh index, held open for reading: its columns in memory, and searches over sets of documents."""

from __future__ import annotations

import operator
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

from whoosh import query as wq
from whoosh.reading import IndexReader

from articles.search.analysis import tokens
from articles.search.backends.conditions import Condition, Filter, Nothing, leaves, lifted
from articles.search.backends.whoosh_schema import as_number
from articles.search.backends.whoosh_writing import open_index
from articles.search.query import And, Leaf, Node, Not, Note, Or, Prefix, Word, transform

EXACT_WEIGHT = 0.25
MAX_EXPANSIONS = 100  # the commonest words that a prefix stands for
SHORT_WORD = 4  # letters; two letters off such a word stands nearly any other
MAX_KEPT = 256  # document sets of recent words and phrases
UNDATED_LAST = 99_999_999
COMPARISONS = {"gt": operator.gt, "gte": operator.ge, "lt": operator.lt, "lte": operator.le}


@dataclass(frozen=True)
class Columns:
    """The columns of one segment, by its own document numbers. A segment never changes but for deletions."""

    ids: Sequence[int]
    sources: Sequence[int]
    dates: Sequence[int]
    regions: Sequence[tuple[str, ...]]

    @classmethod
    def of(cls, reader: IndexReader) -> Columns:
        codes: dict[bytes, tuple[str, ...]] = {}
        regions = [codes.setdefault(value, tuple(value.decode().split())) for value in reader.column_reader("region")]
        ids, sources, dates = (list(reader.column_reader(name)) for name in ("id", "source", "date"))
        return cls(ids, sources, dates, regions)


class View:
    """What is searchable at one generation. Not safe for two threads at once: its readers share file positions."""

    def __init__(self, folder: Path, before: View | None = None) -> None:
        self.folder = folder
        self.index = open_index(folder)
        self.generation = self.index.latest_generation()
        self.searcher = self.index.searcher()
        try:
            self._load(before.segments if before and before.folder == folder else {})
        except BaseException:
            self.close()
            raise
        self._documents: dict[Leaf, frozenset[int]] = {}
        self._orders: dict[tuple[str, ...], list[int]] = {}
        self._derived: dict[str, list[int]] = {}
        self._by_value: dict[str, dict[Any, list[int]]] = {}

    def _load(self, known: dict[str, Columns]) -> None:
        self.segments: dict[str, Columns] = {}
        self.ids: list[int] = []
        self.sources: list[int] = []
        self.dates: list[int] = []
        self.regions: list[tuple[str, ...]] = []
        live: list[int] = []
        for reader, offset in self.searcher.reader().leaf_readers():
            if not reader.doc_count_all():
                continue
            name = reader.segment().segment_id()
            columns = self.segments[name] = known.get(name) or Columns.of(reader)
            self.ids += columns.ids
            self.sources += columns.sources
            self.dates += columns.dates
            self.regions += columns.regions
            live += [offset + number for number in reader.all_doc_ids()]
        self.live = frozenset(live)

    def close(self) -> None:
        self.searcher.close()
        self.index.close()

    def is_latest(self) -> bool:
        return self.index.latest_generation() == self.generation

    # Which documents

    def documents(self, condition: Condition) -> frozenset[int]:
        """The numbers of the documents that meet `condition`; all for None."""
        match condition:
            case None:
                return self.live
            case And(nodes):
                return frozenset.intersection(*sorted(map(self.documents, nodes), key=len))
            case Or(nodes):
                return frozenset.union(*map(self.documents, nodes))
            case Not(node):
                return self.live - self.documents(node)
            case Nothing():
                return frozenset()
            case Filter():
                return frozenset(chain.from_iterable(self._lists(condition)))
        if condition not in self._documents:
            if len(self._documents) >= MAX_KEPT:
                del self._documents[next(iter(self._documents))]
            self._documents[condition] = frozenset(self.searcher.docs_for_query(self._matching(condition)))
        return self._documents[condition]

    def counts(self, condition: Condition, field: str) -> Counter[Any]:
        """How many documents each value of `field` would leave: `field`'s own filter is lifted."""
        numbers = self.documents(lifted(condition, field))
        counted: Counter[Any] = Counter(map(self._column(field).__getitem__, numbers))
        if field == "region":
            groups, counted = counted, Counter()
            for codes, count in groups.items():
                for code in codes:
                    counted[code] += count
        del counted[0]
        return counted

    def _column(self, field: str) -> Sequence[Any]:
        """A field's value by document number: 0 where it is unknown, a tuple of codes for region."""
        match field:
            case "id":
                return self.ids
            case "source":
                return self.sources
            case "date":
                return self.dates
            case "region":
                return self.regions
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
                for each in value if field == "region" else (value,) if value else ():
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

    # In which order

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

    def ranked(self, condition: Condition, numbers: frozenset[int], end: int) -> list[tuple[int, float]]:
        """The first `end` of `numbers` by relevance, with scores; what matched no word follows by date."""
        query = self._scoring(condition)
        newest = ("-date", "-id")
        if query is None or not numbers:
            return [(number, 0.0) for number in self.ordered(numbers, newest)[:end]]
        found = list(self.searcher.search(query, limit=min(end, len(numbers)), filter=set(numbers)).items())
        if len(found) < min(end, len(numbers)):
            rest = numbers - {number for number, _ in found}
            found += [(number, 0.0) for number in self.ordered(rest, newest)[: end - len(found)]]
        return found

    # What to ask of Whoosh

    def _matching(self, leaf: Leaf) -> wq.Query:
        asked = list(tokens(leaf.text))
        match leaf:
            case Prefix():
                return wq.Or([wq.Term("exact", word) for word in self.expand(leaf)[0]])
            case Word(exact=False) if len(asked) == 1:
                return wq.Term("stem", asked[0].stem)
            case _ if len(asked) == 1:
                return wq.Term("exact", asked[0].word)
            case _:
                return wq.Phrase("exact", [token.word for token in asked], slop=getattr(leaf, "near", 1))

    def expand(self, prefix: Prefix) -> tuple[list[str], bool]:
        """The commonest words that begin so, and whether there are more."""
        reader = self.searcher.reader()
        words = [word.decode() for word in reader.expand_prefix("exact", prefix.text)]
        if len(words) <= MAX_EXPANSIONS:
            return words, False
        words.sort(key=lambda word: -reader.doc_frequency("exact", word))
        return words[:MAX_EXPANSIONS], True

    def _scoring(self, condition: Condition) -> wq.Query | None:
        match condition:
            case And(nodes) | Or(nodes):
                parts = [query for node in nodes if (query := self._scoring(node)) is not None]
                if len(parts) < 2:
                    return parts[0] if parts else None
                return (wq.And if isinstance(condition, And) else wq.Or)(parts)
            case Not() | Filter() | Nothing() | None:
                return None
            case Word(exact=False):
                word = next(tokens(condition.text)).word
                return wq.AndMaybe(self._matching(condition), wq.Term("exact", word, boost=EXACT_WEIGHT))
            case _:
                return self._matching(condition)

    # How it was read, and what may have been meant

    def notes(self, condition: Condition) -> tuple[Note, ...]:
        cut = any(isinstance(leaf, Prefix) and self.expand(leaf)[1] for leaf in leaves(condition))
        return (Note.PREFIX_CUT,) if cut else ()

    def suggestion(self, condition: Condition, text: Node | None) -> str:
        """`text` with one word that no document has replaced, so that it finds something; '' if none such is near."""
        for leaf in leaves(text):
            if isinstance(leaf, Word) and not self.documents(leaf):
                for word in self._near(leaf):
                    if self.documents(_replaced(condition, leaf, Word(word))):
                        return str(_replaced(text, leaf, Word(word)))
        return ""

    def _near(self, leaf: Word) -> list[str]:
        """The archive's own words one letter off, then those two off, the commonest first."""
        reader = self.searcher.reader()
        word = next(tokens(leaf.text)).word
        near: list[str] = []
        for distance in (1, 2) if len(word) > SHORT_WORD else (1,):
            found = set(reader.terms_within("exact", word, distance, prefix=1)) - {word, *near}
            near += sorted(found, key=lambda other: (-reader.doc_frequency("exact", other), other))[:10]
        return near


def _replaced(node: Condition, old: Leaf, new: Leaf) -> Condition:
    return transform(node, lambda leaf: new if leaf == old else leaf)
