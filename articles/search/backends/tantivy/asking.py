"""Trees of conditions as tantivy's queries: which documents meet them, and how well."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, product
from math import log

from tantivy import Occur, Query, Schema, Searcher

from articles.search.backends.analyser import Analyser, names
from articles.search.backends.conditions import Condition
from articles.search.backends.layout import TERMS, WORDS, Layout, of_text
from articles.search.backends.nodes import And, Filter, Leaf, Not, Nothing, Or, Phrase, Prefix, Word
from articles.search.backends.opened import MAX_EXPANSIONS
from articles.search.backends.tantivy.filtering import Filtering
from articles.search.backends.weights import EXACT_WEIGHT, RARITY_FLOOR


class Asking:
    """Queries for one state of an index, of `documents` with those that were removed."""

    def __init__(self, schema: Schema, searcher: Searcher, layout: Layout, analyser: Analyser, documents: int) -> None:
        self.schema = schema
        self.searcher = searcher
        self.filtering = Filtering(schema, searcher, layout)
        self.analyser = analyser
        self.documents = documents

    # Which documents

    def matching(self, condition: Condition) -> Query:
        """What meets `condition`; its scores mean nothing."""
        match condition:
            case None:
                return Query.all_query()
            case Nothing():
                return Query.empty_query()
            case Filter():
                return self.filtering.query(condition)
            case And(nodes):
                return _all([self.matching(node) for node in nodes if not isinstance(node, Not)], self._refused(nodes))
            case Or(nodes):
                return _any([self.matching(node) for node in nodes])
            case Not():
                return _all([], self._refused([condition]))
            case Prefix():
                words = self.expand(condition)[0]
                return Query.term_set_query(self.schema, of_text(WORDS, condition.field), words)
            case Word(exact=False):
                return self._term(*self.term(condition), read="basic")
            case _:
                return self._in_order(condition)

    def _refused(self, nodes: Iterable[Condition]) -> list[Query]:
        return [self.matching(node.node) for node in nodes if isinstance(node, Not)]

    def term(self, word: Word) -> tuple[str, str]:
        """Where the index holds a word that is not `exact`, and as what."""
        return of_text(TERMS, word.field), self.analyser.term(word.text) or ""

    def words(self, leaf: Leaf) -> list[str]:
        return list(self.analyser.words(leaf.text))

    def held(self, word: Word) -> int:
        """How many documents have the word, with those that were removed."""
        field, term = (of_text(WORDS, word.field), self.words(word)[0]) if word.exact else self.term(word)
        return int(self.searcher.doc_freq(field, term))

    def _term(self, field: str, term: str, read: str = "freq") -> Query:
        return Query.term_query(self.schema, field, term, index_option=read)

    def _in_order(self, leaf: Word | Phrase) -> Query:
        field, words = of_text(WORDS, leaf.field), self.words(leaf)
        if len(words) == 1:
            return self._term(field, words[0])
        near = leaf.near if isinstance(leaf, Phrase) else 1
        ways = [
            Query.phrase_query(self.schema, field, list(zip(places, words, strict=True)), slop=slop)
            for places, slop in _places(len(words), near)
        ]
        return ways[0] if len(ways) == 1 else Query.disjunction_max_query(ways)

    def expand(self, prefix: Prefix) -> tuple[list[str], bool]:
        """The commonest words that begin so, and whether there are more."""
        field = of_text(WORDS, prefix.field)
        words = [word for word, _ in self.searcher.terms_with_prefix(field, prefix.text, limit=MAX_EXPANSIONS + 1)]
        return words[:MAX_EXPANSIONS], len(words) > MAX_EXPANSIONS

    # How well

    def scoring(self, condition: Condition) -> Query:
        """What meets `condition`, scored by the words that it wants."""
        match condition:
            case And(nodes):
                asked = _all([self.scoring(node) for node in nodes if not isinstance(node, Not)], self._refused(nodes))
                named = [self.term(name) for name in names(nodes, self.analyser)]
                return _with(asked, [self._weighed(field, [term]) for field, term in named])
            case Or(nodes):
                return _any([self.scoring(node) for node in nodes])
            case Prefix():
                field = of_text(WORDS, condition.field)
                return _any([self._weighed(field, [word]) for word in self.expand(condition)[0]])
            case Word(exact=False):
                field, term = self.term(condition)
                stemmed = self._weighed(field, [term])
                if condition.field:
                    return stemmed
                written = [
                    Query.boost_query(self._weighed(WORDS, [word]), EXACT_WEIGHT) for word in self.words(condition)
                ]
                return Query.boolean_query([(Occur.Must, stemmed), *((Occur.Should, query) for query in written)])
            case Word() | Phrase():
                return self._weighed(of_text(WORDS, condition.field), self.words(condition), self._in_order(condition))
            case _:
                return self.unscored(condition)

    def alike(self, terms: Mapping[str, float]) -> Query:
        """What has any of these terms, each by its own weight instead of its rarity."""
        ours = ((term, weight / self._rarity(self._held(TERMS, term))) for term, weight in terms.items())
        return _any([Query.boost_query(self._term(TERMS, term), weight) for term, weight in ours])

    def unscored(self, condition: Condition) -> Query:
        """What meets `condition`, without the time that scores take."""
        return Query.const_score_query(self.matching(condition), 0.0)

    def _weighed(self, field: str, words: Sequence[str], query: Query | None = None) -> Query:
        """These words, or the query for all of them, by the rarity that RARITY_FLOOR tells of instead of tantivy's."""
        ours = theirs = 0.0
        for word in words:
            held = self._held(field, word)
            if held:
                ours += RARITY_FLOOR + log(self.documents / held)
                theirs += self._rarity(held)
        query = query or self._term(field, words[0])
        return Query.boost_query(query, ours / theirs) if theirs else query

    def _held(self, field: str, word: str) -> int:
        return min(self.searcher.doc_freq(field, word), self.documents)

    def _rarity(self, held: int) -> float:
        """What tantivy multiplies the score of a word by that so many documents have."""
        return log(1 + (self.documents - held + 0.5) / (held + 0.5))


def _all(queries: list[Query], refused: list[Query]) -> Query:
    if len(queries) == 1 and not refused:
        return queries[0]
    # What only refuses matches nothing in tantivy.
    wanted = [(Occur.Must, query) for query in queries or [Query.all_query()]]
    return Query.boolean_query([*wanted, *((Occur.MustNot, query) for query in refused)])


def _with(query: Query, better: list[Query]) -> Query:
    """What meets `query`, ranked higher by what else it meets."""
    if not better:
        return query
    return Query.boolean_query([(Occur.Must, query), *((Occur.Should, each) for each in better)])


def _any(queries: list[Query]) -> Query:
    if len(queries) == 1:
        return queries[0]
    return Query.boolean_query([(Occur.Should, query) for query in queries])


def _places(count: int, near: int) -> list[tuple[Sequence[int], int]]:
    """The places of `count` words in order, each at most `near` after the one before, and the slop that goes with them.

    tantivy's own slop is for a phrase as a whole and lets words change places. Around the right place it is exact for
    two words: any of 1 to 5 after the first is 3, give or take 2. For more words each way to stand is a phrase.
    """
    if count == 2 and near > 1:
        middle = near // 2 + 1
        return [((0, middle), near - middle), *([] if near % 2 else [((0, 1), 0)])]
    gaps = product(range(1, near + 1), repeat=count - 1)
    return [(tuple(accumulate(ways, initial=0)), 0) for ways in gaps]
