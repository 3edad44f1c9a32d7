"""What search engines may find: every visible article, and the pages that lead to them."""

from datetime import datetime
from typing import Any

from django.contrib.sitemaps import Sitemap
from django.db.models import Max
from django.urls import reverse

from articles.models import Article, Region, Source


class Articles(Sitemap):
    def items(self) -> Any:
        return Article.objects.visible().only("title", "changed_at").order_by("pk")

    def lastmod(self, item: Any) -> datetime:
        return item.changed_at

    def get_latest_lastmod(self) -> datetime | None:
        # Django's own loads every article for it.
        return Article.objects.visible().aggregate(latest=Max("changed_at"))["latest"]


class Regions(Sitemap):
    def items(self) -> Any:
        return Region.objects.filter(mentions__isnull=False, mentions__article__withdrawn_at=None).distinct()


class Sources(Sitemap):
    def items(self) -> Any:
        return Source.objects.filter(articles__isnull=False, articles__withdrawn_at=None).distinct()


class Doors(Sitemap):
    def items(self) -> list[str]:
        return ["home", "date_index", "region_index", "source_index"]

    def location(self, item: Any) -> str:
        return reverse(item)


SITEMAPS = {"doors": Doors, "articles": Articles, "regions": Regions, "sources": Sources}
