"""Haystack's filters as one tree, in analysed words."""

import re
from typing import Any

from django.utils import tree
from haystack.backends import BaseSearchQuery, SearchNode
from haystack.inputs import BaseInput

from articles.search.backends.analyser import searchable
from articles.search.backends.nodes import And, Filter, Node, Not, Nothing, Or, Phrase, Prefix, Word, join, negate

# A tree of nodes. None is what every document meets.
Condition = Any

_SPOKEN = re.compile(r'(-?)(?:"([^"]*)"|(\S+))')


def lifted(condition: Condition, column: str) -> Condition:
    """`condition` without the filters that name values of `column` any of which will do: what its facet counts.

    Those are `column=…` and `column__in=…`. One by `column__exact` narrows for good, its own facet too.
    """
    if isinstance(condition, And):
        kept = tuple(node for node in condition.nodes if not _names_values(node, column))
        return And(kept) if kept else None
    return None if _names_values(condition, column) else condition


def _names_values(node: Condition, column: str) -> bool:
    return isinstance(node, Filter) and node.field == column and node.lookup == "in"


class TreeQuery(BaseSearchQuery):
    """A SearchQuery whose `build_query` gives a Condition, which each engine turns into its own query."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.notes: tuple[str, ...] = ()

    def build_query(self) -> Condition:
        return self._condition(self.query_filter)

    def run(self, spelling_query: Any = None, **kwargs: Any) -> None:
        """Search, and keep what the engine notes on how it searched (`notes`)."""
        params = {**self.build_params(spelling_query=spelling_query), **kwargs}
        found = self.backend.search(self.build_query(), **params)
        self._results = found["results"]
        self._hit_count = found["hits"]
        self._facet_counts = self.post_process_facets(found)
        self._spelling_suggestion = found["spelling_suggestion"]
        self.notes = found["notes"]

    def run_mlt(self, **kwargs: Any) -> None:
        """Haystack's own drops where the slice begins and ends when it counts first."""
        super().run_mlt(**{**self.build_params(), **kwargs})

    def _condition(self, node: SearchNode) -> Condition:
        parts: list[Condition] = []
        for child in node.children:
            if isinstance(child, tree.Node):
                part = self._condition(child)
            else:
                field, lookup = node.split_expression(child[0])
                part = self._leaf(field, lookup, child[1])
            if part is not None:
                parts.append(part)
        if not parts:
            return None
        condition: Condition = parts[0]
        if len(parts) > 1:
            # Flat, so that each filter that narrows the whole search stands at the top and can be lifted from it.
            kind = And if node.connector == node.AND else Or
            condition = kind(tuple(c for part in parts for c in (part.nodes if isinstance(part, kind) else (part,))))
        return Not(condition) if node.negated else condition

    def _leaf(self, field: str, lookup: str, value: Any) -> Condition:
        if field == "content":
            return self._text(lookup, value)
        if lookup in ("in", "range"):
            return Filter(field, lookup, tuple(value))
        return Filter(field, "in" if lookup in ("content", "contains") else lookup, (value,))

    def _text(self, lookup: str, value: Any) -> Condition:
        if isinstance(value, BaseInput):
            value = value.query_string
        if isinstance(value, str):
            match lookup:
                case "exact":
                    value = Phrase(value)
                case "startswith":
                    value = Prefix(value)
                case _ if not value.strip():
                    return None
                case _:
                    value = _spoken(value)
        found = searchable(value, self.backend.analyser) or Nothing()
        # A filter that was written in the text is a part of the text: it stands too deep to be lifted.
        return And((And((found,)),)) if isinstance(found, And | Filter) else found


def _spoken(text: str) -> Node | None:
    """Words and "phrases" that must all be there, but those after a minus."""
    leaves: list[Node] = [
        (negate if minus else lambda leaf: leaf)(Word(word) if word else Phrase(quoted))
        for minus, quoted, word in _SPOKEN.findall(text)
    ]
    return join(And, leaves)
