"""What a search gives back, as Haystack takes it, whichever engine the view is of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from haystack.models import SearchResult

from articles.search.backends.analyser import Analyser
from articles.search.backends.conditions import Condition
from articles.search.backends.layout import Layout
from articles.search.backends.nodes import Node, Prefix, wanted
from articles.search.backends.opened import Found, View
from articles.search.backends.spelling import suggestion

FEW_HITS = 2  # with more than these no spelling is offered
PREFIX_CUT = "prefix_cut"  # notes: only the commonest words of a prefix were searched
INDEX_UNAVAILABLE = "index_unavailable"  # there is no index yet, or it cannot be read

Answer = dict[str, Any]


def answer(
    view: View,
    condition: Condition,
    layout: Layout,
    analyser: Analyser,
    *,
    start_offset: int = 0,
    end_offset: int | None = None,
    sort_by: Sequence[str] = (),
    facets: Iterable[str] = (),
    spelling_query: str | Node | None = None,
    result_class: type[SearchResult] | None = None,
    **_: Any,
) -> Answer:
    """Results, true total, facets, suggestion and notes; what else Haystack may ask for is not given."""
    found = view.search(condition, *_slice(view, start_offset, end_offset), tuple(sort_by))
    return _results(found, layout, result_class) | {
        "facets": {"fields": view.counts(condition, tuple(facets))},
        "spelling_suggestion": suggestion(spelling_query, view, condition, analyser)
        if spelling_query and found[0] <= FEW_HITS
        else "",
        "notes": (PREFIX_CUT,) if _is_cut(view, condition) else (),
    }


def alike(
    view: View,
    terms: Mapping[str, float],
    condition: Condition,
    layout: Layout,
    *,
    start_offset: int = 0,
    end_offset: int | None = None,
    result_class: type[SearchResult] | None = None,
    **_: Any,
) -> Answer:
    """What has these terms and meets the condition, the likest first."""
    return _results(view.alike(terms, condition, *_slice(view, start_offset, end_offset)), layout, result_class)


def nothing(*notes: str) -> Answer:
    return {"results": [], "hits": 0, "facets": {}, "spelling_suggestion": "", "notes": notes}


def _slice(view: View, start: int, end: int | None) -> tuple[int, int]:
    end = view.size if end is None else min(end, view.size)
    return min(start, end), end


def _results(found: Found, layout: Layout, result_class: type[SearchResult] | None) -> Answer:
    make, meta = result_class or SearchResult, layout.model._meta
    total, scored = found
    made = [make(meta.app_label, meta.model_name, identity, score) for identity, score in scored]
    return nothing() | {"results": made, "hits": total}


def _is_cut(view: View, condition: Condition) -> bool:
    return any(isinstance(leaf, Prefix) and view.expand(leaf)[1] for leaf in wanted(condition))
