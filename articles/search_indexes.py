"""What Haystack's engines are given of an article."""

import hashlib
from typing import Any

from django.db.models import Prefetch
from haystack import indexes

from articles.models import Article, Mention
from articles.models.article import ArticleQuerySet

HELD = ("title", "standfirst", "body", "source_id", "published_on", "date_certain", "place_certain")


class ArticleIndex(indexes.SearchIndex, indexes.Indexable):
    """Visible articles. `digest` tells in 63 bits whether the index holds what the database holds."""

    title = indexes.CharField(model_attr="title", boost=3.0)
    stem = indexes.CharField(document=True)
    source = indexes.IntegerField(model_attr="source_id", null=True)
    region = indexes.MultiValueField()
    date = indexes.DateField(model_attr="published_on", null=True)
    year = indexes.IntegerField()
    month = indexes.IntegerField()
    uncertain = indexes.MultiValueField()
    digest = indexes.IntegerField()

    def get_model(self) -> type[Article]:
        return Article

    def index_queryset(self, using: str | None = None) -> ArticleQuerySet:
        places = Prefetch("mentions", Mention.objects.only("article_id", "region_id").order_by())
        return Article.objects.visible_by_id().only(*HELD).prefetch_related(places).order_by("pk")

    def prepare_stem(self, article: Article) -> str:
        return "\n\n".join(filter(None, (article.standfirst, article.body)))

    def prepare_region(self, article: Article) -> list[str]:
        return sorted(mention.region_id for mention in article.mentions.all())

    def prepare_year(self, article: Article) -> int:
        return article.published_on.year if article.published_on else 0

    def prepare_month(self, article: Article) -> int:
        """The month as a number: 202411; 0 if it is not known."""
        day = article.published_on
        return day.year * 100 + day.month if day else 0

    def prepare_uncertain(self, article: Article) -> list[str]:
        return article.uncertain

    def prepare_digest(self, article: Article) -> int:
        held: list[Any] = [article.title, self.prepare_stem(article), article.source_id, article.published_on]
        text = "\x1f".join(map(str, [*held, *self.prepare_region(article), *self.prepare_uncertain(article)]))
        # Half of what 8 bytes hold: the numbers of an index are signed.
        return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest()) >> 1
