"""One state of a Whoosh index, held open for reading: which documents meet a query, and how well."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from contextlib import ExitStack, suppress
from heapq import nlargest
from itertools import chain
from operator import itemgetter
from pathlib import Path
from typing import Any

from whoosh import query as wq
from whoosh.reading import TermNotFound
from whoosh.scoring import BM25F
from whoosh.searching import Searcher

from articles.search.backends.analyser import Analyser, names
from articles.search.backends.conditions import Condition, lifted
from articles.search.backends.layout import TERMS, WORDS, Layout, of_text
from articles.search.backends.nodes import And, Filter, Leaf, Not, Nothing, Or, Prefix, Word
from articles.search.backends.opened import MAX_EXPANSIONS, Found
from articles.search.backends.weights import EXACT_WEIGHT, RARITY_FLOOR
from articles.search.backends.whoosh.schema import make_schema
from articles.search.backends.whoosh.table import Table
from articles.search.backends.whoosh.writing import opened

SATURATION = 1.2  # a term that counts so much in a document has half of its weight
MAX_HELD = 20_000  # terms of whose documents the number is kept: 3 MB; those of any text are mostly the same
MAX_KEPT = 100_000  # documents in the sets of recent words and phrases: 7 MB


class Relevance(BM25F):
    """BM25 with k1 1.2 and b .75, tempered."""

    def idf(self, searcher: Searcher, fieldname: str, text: bytes) -> float:
        return float(super().idf(searcher, fieldname, text)) - 1 + RARITY_FLOOR  # Whoosh's own floor is 1


class WhooshView:
    """What is searchable at one generation. Not safe for two threads at once: its readers share file positions."""

    def __init__(self, folder: Path, layout: Layout, analyser: Analyser, before: WhooshView | None = None) -> None:
        """Open the index in `folder`; segments that the view `before` has read are not read again."""
        self.folder = folder
        self.analyser = analyser
        self._open = ExitStack()
        try:
            self.index = self._open.enter_context(opened(folder, make_schema(layout)))
            self.generation = self.index.latest_generation()
            self.searcher = self._open.enter_context(self.index.searcher(weighting=Relevance()))
            known = before.table.segments if before and before.folder == folder else {}
            self.table: Table = Table(self.searcher.reader(), layout, known)
        except BaseException:
            self.close()
            raise
        self.size = len(self.table.live)
        self.newest = layout.newest
        self._documents: dict[Leaf, frozenset[int]] = {}
        self._kept = 0
        self._held: dict[str, int] = {}
        self._expansions: dict[Prefix, tuple[list[str], bool]] = {}

    def close(self) -> None:
        self._open.close()

    def is_latest(self) -> bool:
        return bool(self.index.latest_generation() == self.generation)

    def search(self, condition: Condition, start: int, end: int, order: tuple[str, ...]) -> Found:
        numbers = self.documents(condition)
        end = min(end, len(numbers))
        if start >= end:
            return len(numbers), []
        if order:
            scored = [(number, 0.0) for number in self.table.ordered(numbers, order)[:end]]
        else:
            scored = self.ranked(condition, numbers, end)
        return len(numbers), [(self.table.ids[number], score) for number, score in scored[start:]]

    # Which documents

    def documents(self, condition: Condition) -> frozenset[int]:
        """The numbers of the documents that meet `condition`; all for None."""
        match condition:
            case None:
                return self.table.live
            case And(nodes):
                return frozenset.intersection(*sorted(map(self.documents, nodes), key=len))
            case Or(nodes):
                return frozenset.union(*map(self.documents, nodes))
            case Not(node):
                return self.table.live - self.documents(node)
            case Nothing():
                return frozenset()
            case Filter():
                return self.table.meeting(condition)
        if condition not in self._documents:
            self._keep(condition, frozenset(self._meeting(condition)))
        return self._documents[condition]

    def _keep(self, leaf: Leaf, numbers: frozenset[int]) -> None:
        self._documents[leaf] = numbers
        self._kept += len(numbers)
        while self._kept > MAX_KEPT and len(self._documents) > 1:
            self._kept -= len(self._documents.pop(next(iter(self._documents))))

    def _meeting(self, leaf: Leaf) -> Iterable[int]:
        query = self._matching(leaf)
        if isinstance(query, wq.Phrase):
            return self.searcher.docs_for_query(query)
        # Eight times as quick as to let Whoosh join the postings of a hundred words.
        reader = self.searcher.reader()
        terms = [(term.fieldname, term.text) for term in (query if isinstance(query, wq.Or) else (query,))]
        return chain.from_iterable(reader.postings(*term).all_ids() for term in terms if term in reader)

    def counts(self, condition: Condition, columns: tuple[str, ...]) -> dict[str, list[tuple[Any, int]]]:
        return {
            name: self.table.counts(self.documents(lifted(condition, name)), name).most_common() for name in columns
        }

    # In which order

    def ranked(self, condition: Condition, numbers: frozenset[int], end: int) -> list[tuple[int, float]]:
        """The first `end` of `numbers` by relevance, with scores; what matched no whole word follows by date."""
        query = self._scoring(condition)
        if query is None or not numbers:
            return [(number, 0.0) for number in self.table.ordered(numbers, self.newest)[:end]]
        found = list(self.searcher.search(query, limit=min(end, len(numbers)), filter=set(numbers)).items())
        if len(found) < min(end, len(numbers)):
            rest = numbers - {number for number, _ in found}
            found += [(number, 0.0) for number in self.table.ordered(rest, self.newest)[: end - len(found)]]
        return found

    def alike(self, terms: Mapping[str, float], condition: Condition, start: int, end: int) -> Found:
        # Whoosh's own union of scorers takes eight times as long, half of it to read how long each document is.
        scores: defaultdict[int, float] = defaultdict(float)
        for segment, offset in self.searcher.reader().leaf_readers():
            for term, weight in terms.items():
                with suppress(TermNotFound):
                    held = segment.postings(TERMS, term)
                    while held.is_active():
                        times = held.weight()
                        scores[offset + held.id()] += weight * times / (times + SATURATION)
                        held.next()
        numbers = self.documents(condition)
        found = [(self.table.ids[number], score) for number, score in scores.items() if number in numbers]
        return len(found), nlargest(end, found, key=itemgetter(1, 0))[start:]

    # What to ask of Whoosh

    def _matching(self, leaf: Leaf) -> wq.Query:
        words = of_text(WORDS, leaf.field)
        match leaf:
            case Prefix():
                return wq.Or([wq.Term(words, word) for word in self.expand(leaf)[0]])
            case Word(exact=False):
                return wq.Term(of_text(TERMS, leaf.field), self.analyser.term(leaf.text))
        asked = list(self.analyser.words(leaf.text))
        if len(asked) == 1:
            return wq.Term(words, asked[0])
        return wq.Phrase(words, asked, slop=getattr(leaf, "near", 1))

    def expand(self, prefix: Prefix) -> tuple[list[str], bool]:
        if prefix not in self._expansions:
            reader, field = self.searcher.reader(), of_text(WORDS, prefix.field)
            words = [word.decode() for word in reader.expand_prefix(field, prefix.text)]
            more = len(words) > MAX_EXPANSIONS
            if more:
                words.sort(key=lambda word: -reader.doc_frequency(field, word))
            self._expansions[prefix] = words[:MAX_EXPANSIONS], more
        return self._expansions[prefix]

    def _scoring(self, condition: Condition) -> wq.Query | None:
        match condition:
            case And(nodes) | Or(nodes):
                parts = [query for node in nodes if (query := self._scoring(node)) is not None]
                if len(parts) < 2:
                    return parts[0] if parts else None
                joined = (wq.And if isinstance(condition, And) else wq.Or)(parts)
                named = [self._matching(name) for name in names(nodes, self.analyser)]
                return wq.AndMaybe(joined, wq.Or(named)) if named and isinstance(condition, And) else joined
            case Not() | Filter() | Nothing() | Prefix() | None:
                return None  # to weigh each of a hundred words takes Whoosh a second
            case Word(exact=False, field=""):
                written = [wq.Term(WORDS, word, boost=EXACT_WEIGHT) for word in self.analyser.words(condition.text)]
                return wq.AndMaybe(self._matching(condition), wq.Or(written) if len(written) > 1 else written[0])
            case _:
                return self._matching(condition)

    # The index's own words

    def frequency(self, word: Word) -> int:
        term = self.analyser.words(word.text)[0] if word.exact else self.analyser.term(word.text) or ""
        field = of_text(WORDS if word.exact else TERMS, word.field)
        return int(self.searcher.reader().doc_frequency(field, term))

    def holding(self, term: str) -> int:
        if term not in self._held:
            if len(self._held) == MAX_HELD:
                self._held.clear()
            self._held[term] = int(self.searcher.reader().doc_frequency(TERMS, term))
        return self._held[term]

    def words(self, beginning: str) -> list[str]:
        return [word.decode() for word in self.searcher.reader().expand_prefix(WORDS, beginning)]
