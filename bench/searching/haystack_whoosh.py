"""Haystack's own Whoosh backend as it is shipped, with an index as its manual has it, asked through SearchQuerySet."""

from datetime import date
from functools import reduce
from operator import and_, or_
from pathlib import Path
from typing import Any

from bench.archive import set_up
from bench.searching.questions import PER_PAGE, Question
from bench.searching.storing import held

BATCH = 1_000  # as its own update_index
FACETS = ("source", "region", "year")


class Side:
    def __init__(self, folder: Path, name: str) -> None:
        from django.conf import settings  # noqa: PLC0415

        self.path = folder / "peers" / "haystack"
        self.path.parent.mkdir(exist_ok=True)
        # Before Django is set up: Haystack reads these once.
        settings.HAYSTACK_CONNECTIONS = {
            "default": {
                "ENGINE": "haystack.backends.whoosh_backend.WhooshEngine",
                "PATH": str(self.path),
                "EXCLUDED_INDEXES": ["articles.search_indexes.ArticleIndex"],
                "SILENTLY_FAIL": False,
            }
        }
        settings.HAYSTACK_DOCUMENT_FIELD = "text"
        settings.HAYSTACK_LIMIT_TO_REGISTERED_MODELS = True
        set_up()
        self.index = _index()

    def build(self) -> None:
        from haystack import connections  # noqa: PLC0415

        backend = connections["default"].get_backend()
        backend.setup()
        backend.clear()
        articles = self.index.index_queryset()
        for start in range(0, articles.count(), BATCH):
            backend.update(self.index, list(articles[start : start + BATCH]))

    def size(self) -> int:
        return held(self.path)

    def open(self) -> None:
        pass

    def ask(self, question: Question) -> int | None:
        from haystack.query import SearchQuerySet  # noqa: PLC0415

        from articles.models import Article  # noqa: PLC0415

        if question.family == "suggestion":
            return None
        found = SearchQuerySet().models(Article)
        if question.article:
            return len([hit.object for hit in found.more_like_this(Article.objects.get(pk=question.article))[:5]])
        found = found.filter(_wanted(question))
        if question.region:
            days = [date.fromisoformat(day) for day in (question.first, question.last)]
            found = found.filter(region__exact=question.region, date__range=days)
        if question.newest:
            found = found.order_by("-date")
        if question.facets:
            for name in FACETS:
                found = found.facet(name)
            assert found.facet_counts()["fields"]  # noqa: S101
        if question.excerpts:
            found = found.highlight()
        start = (question.page - 1) * PER_PAGE
        assert all(hit.object for hit in found.load_all()[start : start + PER_PAGE])  # noqa: S101
        return len(found)

    def close(self) -> None:
        pass


def _wanted(question: Question) -> Any:
    """What its manual has for such a question."""
    from haystack.query import SQ  # noqa: PLC0415

    match question.kind:
        case "prefix":
            return SQ(content__startswith=question.words[0])
        case "phrase":
            return SQ(content__exact=" ".join(question.words))
        case kind:
            return reduce(or_ if kind == "or" else and_, (SQ(content=word) for word in question.words))


def _index() -> Any:
    from haystack import connections, indexes  # noqa: PLC0415

    from articles.models import Article  # noqa: PLC0415

    class ArticleIndex(indexes.SearchIndex, indexes.Indexable):
        text = indexes.CharField(document=True)
        title = indexes.CharField(model_attr="title")
        source = indexes.CharField(model_attr="source__name", faceted=True)
        region = indexes.MultiValueField(faceted=True)
        year = indexes.CharField(faceted=True)
        date = indexes.DateField(model_attr="published_on")

        def get_model(self) -> type[Article]:
            return Article

        def index_queryset(self, using: str | None = None) -> Any:
            return Article.objects.select_related("source").prefetch_related("regions").order_by("pk")

        def prepare_text(self, article: Article) -> str:
            return f"{article.title}\n{article.body}"

        def prepare_region(self, article: Article) -> list[str]:
            return [region.code for region in article.regions.all()]

        def prepare_year(self, article: Article) -> str:
            return str(article.published_on.year)

    index = ArticleIndex()
    connections["default"].get_unified_index().build(indexes=[index])
    return index
