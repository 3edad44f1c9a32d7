"""What a search gives back, as Haystack takes it, whichever engine the view is of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from haystack.models import SearchResult

from articles.search.backends.analyser import Analyser
from articles.search.backends.conditions import Condition
from articles.search.backends.layout import Layout
from articles.search.backends.nodes import Node, Prefix, wanted
from articles.search.backends.opened import View
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
    end = view.size if end_offset is None else min(end_offset, view.size)
    total, scored = view.search(condition, min(start_offset, end), end, tuple(sort_by))
    make, meta = result_class or SearchResult, layout.model._meta
    return {
        "results": [make(meta.app_label, meta.model_name, identity, score) for identity, score in scored],
        "hits": total,
        "facets": {"fields": view.counts(condition, tuple(facets))},
        "spelling_suggestion": suggestion(spelling_query, view, condition, analyser)
        if spelling_query and total <= FEW_HITS
        else "",
        "notes": (PREFIX_CUT,) if _is_cut(view, condition) else (),
    }


def nothing(*notes: str) -> Answer:
    return {"results": [], "hits": 0, "facets": {}, "spelling_suggestion": "", "notes": notes}


def _is_cut(view: View, condition: Condition) -> bool:
    return any(isinstance(leaf, Prefix) and view.expand(leaf)[1] for leaf in wanted(condition))
