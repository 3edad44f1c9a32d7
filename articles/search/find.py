"""The one search path: the page, the feeds, the exports and the API all find through here."""

import logging
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from django.utils.translation import get_language
from haystack.query import SearchQuerySet

from articles.models import Article, Source
from articles.models.source import NO_SOURCE
from articles.search import analysis
from articles.search.backends.analyser import searchable
from articles.search.backends.nodes import Node
from articles.search.facets import FACETS, make_facets
from articles.search.highlight import excerpt, highlight
from articles.search.histogram import histogram
from articles.search.outbox import bring_up_first, vanished
from articles.search.query import ArticleQuery, Note, parse, write
from articles.search.resolve import resolve
from articles.search.results import Excerpt, Facet, Hit, ResultPage, Segment

logger = logging.getLogger(__name__)

ORDERS = {"relevance": (), "-date": ("-date", "-id"), "date": ("date", "id")}


def find(
    query: ArticleQuery, page: int = 1, per_page: int = 20, *, facets: bool = True, excerpts: bool = True
) -> ResultPage:
    """One page of what `query` asks for, best first as its `sort` says, with totals and facets of the whole result.

    An outlet or a region that the archive does not know finds nothing. A page past the last is empty. Without `facets`
    only the total is counted; without `excerpts` nothing is marked, and the articles come without their text.
    """
    gone = _gone()
    parsed = parse(query.text)
    language = get_language() or "id"
    read_as = write(parsed.node, language) if parsed.notes else ""
    resolved, remarks = resolve(parsed.node)
    text = searchable(resolved, analysis)
    if query.text.strip() and text is None:
        nothing = () if Note.NOTHING_TO_SEARCH in parsed.notes else (Note.ONLY_COMMON_WORDS,)
        return ResultPage(page=page, per_page=per_page, notes=(*parsed.notes, *nothing), read_as=read_as)
    asked = _ask(query, text, gone).order_by(*ORDERS[query.sort])
    for name in FACETS if facets else ():
        asked = asked.facet(name)
    # Asked of its query: a SearchQuerySet would make a list as long as the whole result.
    found = asked.query
    start = (max(1, page) - 1) * per_page
    found.set_limits(start, start + per_page)
    found.set_spelling_query(parsed.node)
    hits = _hits(found.get_results(), text, excerpts=excerpts)
    counted, months = _facets(found, query, text, gone) if facets else ({}, ())
    return ResultPage(
        hits=hits,
        total=found.get_count(),
        page=page,
        per_page=per_page,
        facets=counted,
        months=months,
        suggestion=write(found.get_spelling_suggestion() or None, language),
        notes=(*parsed.notes, *map(Note, found.notes)),
        remarks=remarks,
        read_as=read_as,
    )


class SearchUnavailable(Exception):  # noqa: N818
    """There is no index yet, or it cannot be read."""


def find_ids(query: ArticleQuery, most: int | None = None) -> Sequence[int]:
    """The ids of all articles that `query` asks for, in the order of its pages; the first `most` if that is given.

    Raises SearchUnavailable.
    """
    found = _alone(query)
    if found is None:
        return array("q")
    found.set_limits(0, most)
    found.set_result_class(_id_alone)
    ids = array("q", found.get_results())
    if Note.INDEX_UNAVAILABLE in map(Note, found.notes) and Article.objects.visible().exists():
        raise SearchUnavailable
    return ids


def count(query: ArticleQuery) -> int:
    """How many articles `query` asks for, and nothing else."""
    found = _alone(query)
    return found.get_count() if found else 0


def _alone(query: ArticleQuery) -> Any:
    """What the engine is asked, without facets and spelling; None if there is no word to search for."""
    gone = _gone()
    resolved, _remarks = resolve(parse(query.text).node)
    text = searchable(resolved, analysis)
    if query.text.strip() and text is None:
        return None
    return _ask(query, text, gone).order_by(*ORDERS[query.sort]).query


def _id_alone(_app: str, _model: str, identity: int, _score: float) -> int:
    """In the place of a SearchResult, so that no object is made for each of a long result."""
    return identity


def _gone() -> list[int]:
    """The articles that no search may count although the index may hold them; what waits is indexed first."""
    try:
        if not bring_up_first():
            return []
    except Exception:
        # A full disk or a folder that may not be written stops the writer, not the reader.
        logger.exception("The index could not be brought up to date before a search")
    # Asked before the index is looked at: what leaves the outbox in between has been taken out of the index by then.
    return vanished()


def _ask(query: ArticleQuery, text: Node | None, gone: list[int]) -> SearchQuerySet:
    asked = SearchQuerySet()
    if text is not None:
        asked = asked.filter(content=text)
    if query.sources:
        asked = asked.filter(source__in=_source_ids(query.sources))
    if query.regions:
        asked = asked.filter(region__in=query.regions)
    if query.years:
        asked = asked.filter(year__in=query.years)
    if query.months:
        asked = asked.filter(month__in=[int(month.replace("-", "")) for month in query.months])
    if query.date_from:
        asked = asked.filter(date__gte=query.date_from)
    if query.date_to:
        asked = asked.filter(date__lte=query.date_to)
    for what in query.uncertain:
        asked = asked.filter(uncertain__exact=what)
    return asked.exclude(id__in=gone) if gone else asked


def _source_ids(slugs: Iterable[str]) -> list[int]:
    """The outlets' ids; 0 for no known outlet, -1, which is nobody's, for an unknown slug."""
    known = {NO_SOURCE: 0, **dict(Source.objects.filter(slug__in=slugs).values_list("slug", "pk"))}
    return [known.get(slug, -1) for slug in slugs]


def _hits(results: Iterable[Any], text: Node | None, *, excerpts: bool) -> tuple[Hit, ...]:
    scores = {int(result.pk): result.score for result in results}
    articles = Article.objects.listed(scores, text=excerpts)
    return tuple(
        Hit(
            article=article,
            title=highlight(article.title, text, "title") if excerpts else (Segment(article.title),),
            excerpt=excerpt(f"{article.standfirst}\n\n{article.body}".strip(), text) if excerpts else Excerpt(),
            score=score,
        )
        for pk, score in scores.items()
        if (article := articles.get(pk))
    )


def _facets(
    found: Any, query: ArticleQuery, text: Node | None, gone: list[int]
) -> tuple[dict[str, tuple[Facet, ...]], tuple[Facet, ...]]:
    """The facets, and the months one after another."""
    counts = found.get_facet_counts().get("fields", {})

    def left(name: str, anyone: ArticleQuery) -> int:
        """Engines count what is known alone: the others are what is left of the result, that filter lifted."""
        whole = found.get_count() if anyone == query else _ask(anyone, text, gone).count()
        return max(0, whole - sum(count for _, count in counts.get(name, ())))

    unsourced, undated = left("source", replace(query, sources=())), left("year", replace(query, years=()))
    return make_facets(counts, query, unsourced, undated), histogram(dict(counts.get("month", ())), query.months)
