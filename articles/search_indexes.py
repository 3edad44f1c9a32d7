"""What Haystack's engines are given of an article."""

import hashlib
from typing import Any

from haystack import indexes

from articles.models import Article
from articles.models.article import ArticleQuerySet


class ArticleIndex(indexes.SearchIndex, indexes.Indexable):
    """Visible articles. `digest` tells in 64 bits whether the index holds what the database holds."""

    title = indexes.CharField(model_attr="title")
    stem = indexes.CharField(document=True)
    source = indexes.IntegerField(model_attr="source_id", null=True)
    region = indexes.MultiValueField()
    date = indexes.DateField(model_attr="published_on", null=True)
    uncertain = indexes.MultiValueField()
    digest = indexes.IntegerField()

    def get_model(self) -> type[Article]:
        return Article

    def index_queryset(self, using: str | None = None) -> ArticleQuerySet:
        return Article.objects.visible().prefetch_related("regions").order_by("pk")

    def prepare_stem(self, article: Article) -> str:
        return "\n\n".join(filter(None, (article.standfirst, article.body)))

    def prepare_region(self, article: Article) -> list[str]:
        return sorted(region.code for region in article.regions.all())

    def prepare_uncertain(self, article: Article) -> list[str]:
        return article.uncertain

    def prepare_digest(self, article: Article) -> int:
        held: list[Any] = [article.title, self.prepare_stem(article), article.source_id, article.published_on]
        text = "\x1f".join(map(str, [*held, *self.prepare_region(article), *self.prepare_uncertain(article)]))
        return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest())
