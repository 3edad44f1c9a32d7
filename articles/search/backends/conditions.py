"""Haystack's filters as one tree: the nodes of a reader's query, and Filter for what is asked of a field."""

from typing import Any

from django.utils import tree
from haystack.backends import BaseSearchQuery, SearchNode
from haystack.inputs import BaseInput

from articles.search.analysis import searchable
from articles.search.backends.nodes import And, Filter, Not, Nothing, Or, Phrase, Prefix
from articles.search.query import parse

# `And`, `Or` and `Not` of the query language stand between filters too; None is what every document meets.
Condition = Any


# Several values of such a field must all hold, so that one more narrows what is left. Of other fields any will do.
ALL_MUST_HOLD = frozenset({"uncertain"})


def lifted(condition: Condition, field: str) -> Condition:
    """`condition` without the filters on `field` that narrow the whole: what a facet of `field` counts."""
    if field in ALL_MUST_HOLD:
        return condition
    if isinstance(condition, Filter) and condition.field == field:
        return None
    if isinstance(condition, And):
        kept = tuple(node for node in condition.nodes if not (isinstance(node, Filter) and node.field == field))
        return And(kept) if kept else None
    return condition


class TreeQuery(BaseSearchQuery):
    """A SearchQuery whose `build_query` gives a Condition, which each engine turns into its own query."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.notes: tuple[str, ...] = ()

    def build_query(self) -> Condition:
        return _condition(self.query_filter)

    def run(self, spelling_query: str | None = None, **kwargs: Any) -> None:
        """Search, and keep what the engine notes on how it searched (`notes`)."""
        params = {**self.build_params(spelling_query=spelling_query), **kwargs}
        found = self.backend.search(self.build_query(), **params)
        self._results = found["results"]
        self._hit_count = found["hits"]
        self._facet_counts = self.post_process_facets(found)
        self._spelling_suggestion = found["spelling_suggestion"]
        self.notes = found["notes"]


def _condition(node: SearchNode) -> Condition:
    parts: list[Condition] = []
    for child in node.children:
        if isinstance(child, tree.Node):
            part = _condition(child)
        else:
            field, lookup = node.split_expression(child[0])
            part = _leaf(field, lookup, child[1])
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


def _leaf(field: str, lookup: str, value: Any) -> Condition:
    if field == "content":
        return _text(lookup, value)
    if lookup in ("in", "range"):
        return Filter(field, lookup, tuple(value))
    return Filter(field, "exact" if lookup in ("content", "contains") else lookup, (value,))


def _text(lookup: str, value: Any) -> Condition:
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
                value = parse(value).node
    return searchable(value) or Nothing()
