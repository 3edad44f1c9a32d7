"""The one search path: the page, the feeds, the exports and the API all find through here."""

import logging
from collections.abc import Iterable
from typing import Any

from django.db.models import Q
from haystack.query import SearchQuerySet

from articles.models import Article, Region, Source
from articles.search import analysis
from articles.search.backends.analyser import searchable
from articles.search.backends.nodes import Node
from articles.search.highlight import excerpt, highlight
from articles.search.outbox import bring_up_first, vanished
from articles.search.query import ArticleQuery, Note, parse
from articles.search.results import Facet, Hit, ResultPage

logger = logging.getLogger(__name__)

ORDERS = {"relevance": (), "-date": ("-date", "-id"), "date": ("date", "id")}
FACETS = ("source", "region", "year", "month", "uncertain")


def find(query: ArticleQuery, page: int = 1, per_page: int = 20) -> ResultPage:
    """One page of what `query` asks for, best first as its `sort` says, with totals and facets of the whole result.

    An outlet or a region that the archive does not know finds nothing. A page past the last is empty.
    """
    _bring_up()
    parsed = parse(query.text)
    text = searchable(parsed.node, analysis)
    if query.text.strip() and text is None:
        nothing = () if Note.NOTHING_TO_SEARCH in parsed.notes else (Note.ONLY_COMMON_WORDS,)
        return ResultPage(page=page, per_page=per_page, notes=(*parsed.notes, *nothing))
    outlets = dict(Source.objects.filter(slug__in=query.sources).values_list("slug", "pk")) if query.sources else {}
    found = _ask(query, text, [outlets.get(slug, -1) for slug in query.sources])
    start = (max(1, page) - 1) * per_page
    results = found[start : start + per_page]
    return ResultPage(
        hits=_hits(results, text),
        total=found.query.get_count(),
        page=page,
        per_page=per_page,
        facets=_facets(found.query.get_facet_counts().get("fields", {}), query),
        suggestion=str(found.query.get_spelling_suggestion() or ""),
        notes=(*parsed.notes, *map(Note, found.query.notes)),
    )


def _bring_up() -> None:
    try:
        bring_up_first()
    except Exception:
        # A full disk or a folder that may not be written stops the writer, not the reader.
        logger.exception("The index could not be brought up to date before a search")


def _ask(query: ArticleQuery, text: Node | None, source_ids: list[int]) -> SearchQuerySet:
    found = SearchQuerySet()
    if text is not None:
        found = found.filter(content=text)
    if query.sources:
        found = found.filter(source__in=source_ids)
    if query.regions:
        found = found.filter(region__in=query.regions)
    if query.years:
        found = found.filter(year__in=query.years)
    if query.date_from:
        found = found.filter(date__gte=query.date_from)
    if query.date_to:
        found = found.filter(date__lte=query.date_to)
    for what in query.uncertain:
        found = found.filter(uncertain__exact=what)
    # Asked before the index is looked at: what leaves the outbox in between has been taken out of the index by then.
    if gone := vanished():
        found = found.exclude(id__in=gone)
    for name in FACETS:
        found = found.facet(name)
    found.query.set_spelling_query(parse(query.text).node)
    return found.order_by(*ORDERS[query.sort])


def _hits(results: Iterable[Any], text: Node | None) -> tuple[Hit, ...]:
    scores = {int(result.pk): result.score for result in results}
    articles = Article.objects.visible().for_list().defer(None).defer("removed").in_bulk(scores)
    return tuple(
        Hit(
            article=article,
            title=highlight(article.title, text),
            excerpt=excerpt(f"{article.standfirst}\n\n{article.body}".strip(), text),
            score=score,
        )
        for pk, score in scores.items()
        if (article := articles.get(pk))
    )


def _facets(counts: dict[str, list[tuple[Any, int]]], query: ArticleQuery) -> dict[str, tuple[Facet, ...]]:
    """Each facet's values as addresses write them, with labels from the database; a selected one stays at none."""
    by_outlet = dict(counts.get("source", ()))
    outlets = Source.objects.filter(Q(pk__in=by_outlet) | Q(slug__in=query.sources))
    # Provinces, regencies and cities: the districts and villages that an archive names are too many to choose from.
    by_code = {code: count for code, count in counts.get("region", ()) if code.count(".") < 2 or code in query.regions}
    names = dict(Region.objects.filter(code__in={*by_code, *query.regions}).values_list("code", "name"))
    years, months = dict(counts.get("year", ())), dict(counts.get("month", ()))
    uncertain = dict(counts.get("uncertain", ()))
    return {
        "source": _by_count([Facet(s.slug, s.name, by_outlet.get(s.pk, 0), s.slug in query.sources) for s in outlets]),
        "region": _by_count(
            [Facet(code, name, by_code.get(code, 0), code in query.regions) for code, name in names.items()]
        ),
        "year": tuple(
            Facet(str(year), str(year), years.get(year, 0), year in query.years)
            for year in sorted({*years, *query.years}, reverse=True)
        ),
        "month": tuple(
            Facet(value, value, months[month])
            for month in sorted(months)
            for value in [f"{month // 100:04}-{month % 100:02}"]
        ),
        "uncertain": tuple(
            Facet(what, what, uncertain.get(what, 0), what in query.uncertain)
            for what in sorted({*uncertain, *query.uncertain})
        ),
    }


def _by_count(facets: list[Facet]) -> tuple[Facet, ...]:
    return tuple(sorted(facets, key=lambda facet: (-facet.count, facet.label.casefold())))
