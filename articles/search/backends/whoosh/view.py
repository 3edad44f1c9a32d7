"""One state of a Whoosh index, held open for reading: which documents meet a query, and how well."""

from __future__ import annotations

from collections import Counter
from contextlib import ExitStack
from itertools import islice, product
from pathlib import Path
from typing import Any

from whoosh import query as wq

from articles.search.analysis import tokens
from articles.search.backends.conditions import Condition, lifted
from articles.search.backends.nodes import And, Filter, Leaf, Node, Not, Nothing, Or, Prefix, Word, transform, wanted
from articles.search.backends.whoosh.table import Table
from articles.search.backends.whoosh.writing import opened
from articles.search.query import Note

EXACT_WEIGHT = 0.25
MAX_EXPANSIONS = 100  # the commonest words that a prefix stands for
MAX_KEPT = 256  # document sets of recent words and phrases
MAX_UNKNOWN = 3  # words of a query that a spelling is looked for
MAX_TRIED = 10  # spellings
SHORT_WORD = 4  # letters; two letters off such a word stands nearly any other


class View:
    """What is searchable at one generation. Not safe for two threads at once: its readers share file positions."""

    def __init__(self, folder: Path, before: View | None = None) -> None:
        """Open the index in `folder`; segments that the view `before` has read are not read again."""
        self.folder = folder
        self._open = ExitStack()
        try:
            self.index = self._open.enter_context(opened(folder))
            self.generation = self.index.latest_generation()
            self.searcher = self._open.enter_context(self.index.searcher())
            known = before.table.segments if before and before.folder == folder else {}
            self.table: Table = Table(self.searcher.reader(), known)
        except BaseException:
            self.close()
            raise
        self._documents: dict[Leaf, frozenset[int]] = {}
        self._expansions: dict[Prefix, tuple[list[str], bool]] = {}

    def close(self) -> None:
        self._open.close()

    def is_latest(self) -> bool:
        return bool(self.index.latest_generation() == self.generation)

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
            if len(self._documents) >= MAX_KEPT:
                del self._documents[next(iter(self._documents))]
            self._documents[condition] = frozenset(self.searcher.docs_for_query(self._matching(condition)))
        return self._documents[condition]

    def counts(self, condition: Condition, field: str) -> Counter[Any]:
        """How many documents each value of `field` would leave: `field`'s own filter is lifted."""
        return self.table.counts(self.documents(lifted(condition, field)), field)

    # In which order

    def ranked(self, condition: Condition, numbers: frozenset[int], end: int) -> list[tuple[int, float]]:
        """The first `end` of `numbers` by relevance, with scores; what matched no word follows by date."""
        query = self._scoring(condition)
        newest = ("-date", "-id")
        if query is None or not numbers:
            return [(number, 0.0) for number in self.table.ordered(numbers, newest)[:end]]
        found = list(self.searcher.search(query, limit=min(end, len(numbers)), filter=set(numbers)).items())
        if len(found) < min(end, len(numbers)):
            rest = numbers - {number for number, _ in found}
            found += [(number, 0.0) for number in self.table.ordered(rest, newest)[: end - len(found)]]
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
        if prefix not in self._expansions:
            reader = self.searcher.reader()
            words = [word.decode() for word in reader.expand_prefix("exact", prefix.text)]
            more = len(words) > MAX_EXPANSIONS
            if more:
                words.sort(key=lambda word: -reader.doc_frequency("exact", word))
            self._expansions[prefix] = words[:MAX_EXPANSIONS], more
        return self._expansions[prefix]

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
        cut = any(isinstance(leaf, Prefix) and self.expand(leaf)[1] for leaf in wanted(condition))
        return (Note.PREFIX_CUT,) if cut else ()

    def suggestion(self, condition: Condition, text: Node | None) -> str:
        """`text` with the words that no document has put right, so that it finds something; '' if it does not."""
        unknown: list[Leaf] = [
            leaf for leaf in wanted(condition) if isinstance(leaf, Word) and not self.documents(leaf)
        ]
        if not unknown or len(unknown) > MAX_UNKNOWN:
            return ""
        for words in islice(product(*map(self._near, unknown)), MAX_TRIED):
            right = dict(zip(unknown, words, strict=True))
            if words != tuple(unknown) and self.documents(_replaced(condition, right)):
                return str(_replaced(text, right))
        return ""

    def _near(self, leaf: Leaf) -> list[Leaf]:
        """The archive's own words one letter off, else those two off, the commonest first; itself if there are none."""
        reader = self.searcher.reader()
        word = next(tokens(leaf.text)).word
        for distance in (1, 2) if len(word) > SHORT_WORD else (1,):
            if found := set(reader.terms_within("exact", word, distance, prefix=1)) - {word}:
                commonest = sorted(found, key=lambda other: (-reader.doc_frequency("exact", other), other))
                return [Word(other) for other in commonest[:MAX_TRIED]]
        return [leaf]


def _replaced(node: Condition, right: dict[Leaf, Leaf]) -> Condition:
    return transform(node, lambda leaf: right.get(leaf, leaf))
