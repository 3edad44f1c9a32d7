"""What is asked of articles: what readers see, by page, by place, by day; and how many change at once."""

from __future__ import annotations

import calendar
from collections.abc import Collection, Iterable
from datetime import date
from typing import TYPE_CHECKING, Any, Self

from django.db import connections, transaction
from django.db.models import F, Prefetch, Q, QuerySet
from django.utils import timezone

from articles.models.index_change import IndexChange
from articles.models.mention import Mention
from articles.models.region import Region
from articles.models.revision import Revision
from articles.models.source import NO_SOURCE, Source

if TYPE_CHECKING:
    from articles.models.article import Article

LISTED = (
    *("title", "title_derived", "standfirst", "url", "byline", "category", "language"),
    *("published_on", "published_at", "date_certain", "place_certain", "changed_at"),
    *("source__name", "source__slug"),
)
# What whoever wants the text wants as well.
WHOLE = ("body", "added_at", "modified_on", "modified_certain", "made_from")
COPIED = {"withdrawn_at", "published_on", "source", "source_id"}  # columns that mentions bear too
REGION = ["code", "name", "level", "parent_id"]
PLACES = (
    "SELECT article_id, code, name, level, parent_id FROM articles_mention JOIN articles_region ON code = region_id "
    "WHERE article_id IN ({}) ORDER BY articles_mention.rank"
)


def of_sources(slugs: Collection[str]) -> Q:
    """Whose outlet is any of these; NO_SOURCE stands for no known outlet. All, if there are none."""
    if not slugs:
        return Q()
    if len(slugs) == 1:
        (slug,) = slugs
        # One id is looked for in an index of outlets. Of a list of them SQLite makes nothing there: 160 ms, not one.
        return Q(source=None if slug == NO_SOURCE else Source.objects.filter(slug=slug).values("pk")[:1])
    known = Q(source__in=Source.objects.filter(slug__in=slugs).values("pk"))
    return known | Q(source=None) if NO_SOURCE in slugs else known


def published_within(
    years: Collection[int] = (), months: Collection[str] = (), first: date | None = None, last: date | None = None
) -> Q:
    """Published in any of these years and of these months (2024-11), and within both days."""
    each_year = [Q(published_on__range=(date(year, 1, 1), date(year, 12, 31))) for year in years]
    each_month = [Q(published_on__range=(day, month_end(day))) for day in map(first_of_month, months)]
    within = Q(*each_year, _connector=Q.OR) & Q(*each_month, _connector=Q.OR)
    if first:
        within &= Q(published_on__gte=first)
    return within & Q(published_on__lte=last) if last else within


def first_of_month(month: str) -> date:
    """1 November 2024 for 2024-11."""
    return date.fromisoformat(f"{month}-01")


def month_end(day: date) -> date:
    """The last day of the month that it lies in."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


class ArticleQuerySet(QuerySet["Article"]):
    def visible(self) -> Self:
        """What readers may see: all that is not withdrawn."""
        return self.filter(withdrawn_at=None)

    def visible_by_id(self) -> Self:
        """The same, for questions that name ids or go through them in order."""
        # Said so, SQLite looks for the ids. Of `visible` it takes the index first, and reads all of that: at 100,000
        # articles 10 ms for any 20 of them, and for each chunk of those that a rebuild goes through.
        return self.exclude(withdrawn_at__isnull=False)

    def for_list(self, *, text: bool = False) -> Self:
        """With outlet and places at hand and the columns that lists and feeds show; with the `text` if it is wanted.

        A page of them costs two queries.
        """
        places = Mention.objects.select_related("region").defer("evidence")
        return (
            self.select_related("source")
            .prefetch_related(Prefetch("mentions", places))
            .only(*LISTED, *(WHOLE if text else []))
        )

    def listed(self, ids: Iterable[int], *, text: bool = False) -> dict[int, Article]:
        """Those of these ids that readers may see, by id and in their order, as `for_list` gives them."""
        asked = list(ids)
        wanted = self.visible_by_id().for_list(text=text).prefetch_related(None).order_by()
        by_id: dict[int, Article] = {article.pk: article for article in wanted.filter(pk__in=asked)}
        found = {pk: by_id[pk] for pk in asked if pk in by_id}
        # Each region once, no object for a mention, and SQL as it stands: a quarter of the time of a prefetch.
        places: dict[int, list[Region]] = {pk: [] for pk in found}
        regions: dict[str, Region] = {}
        with connections[self.db].cursor() as cursor:
            cursor.execute(PLACES.format(", ".join(["%s"] * len(found)) or "NULL"), list(found))
            for pk, *row in cursor.fetchall():
                region = regions.get(row[0]) or regions.setdefault(row[0], Region.from_db(self.db, REGION, row))
                places[pk].append(region)
        for pk, article in found.items():
            article.listed_places = places[pk]
        return found

    def newest(self) -> Self:
        """By the outlet's day, the latest first, the undated last."""
        return self.order_by(F("published_on").desc(nulls_last=True), "-pk")

    def within(
        self,
        *,
        regions: Collection[str] = (),
        sources: Collection[str] = (),
        years: Collection[int] = (),
        months: Collection[str] = (),
        first: date | None = None,
        last: date | None = None,
    ) -> Self:
        """Those about any of these regions, of any of these outlets (by slug), years and months, within both days."""
        found = self.filter(of_sources(sources), published_within(years, months, first, last))
        return found.filter(pk__in=Mention.objects.filter(region__in=regions).values("article")) if regions else found

    def beside(self, article: Article) -> tuple[Article | None, Article | None]:
        """The visible ones before and after it of the same outlet and day; of the same day if its outlet is unknown."""
        if not article.published_on:
            return None, None
        same = {"source": article.source_id} if article.source_id else {}
        row = self.visible().filter(published_on=article.published_on, **same).only("title", "language")
        return (
            row.filter(pk__lt=article.pk).order_by("-pk").first(),
            row.filter(pk__gt=article.pk).order_by("pk").first(),
        )

    def of_page(self, *, address: str, url: str, sha256: str) -> Article | None:
        """The article of a page: by the address it is filed under, else where it was captured, else its bytes."""
        for known in (address, url):
            if known and (found := self.filter(url=known).first() or self.filter(captures__url=known).first()):
                return found
        return self.filter(captures__sha256=sha256).first()

    def withdraw(self) -> int:
        """Take those that are visible from readers' sight, and note it; how many they were."""
        return self.visible()._noted_update(withdrawn_at=timezone.now())

    def put_back(self) -> int:
        """Undo `withdraw`; how many it brought back."""
        return self.exclude(withdrawn_at=None)._noted_update(withdrawn_at=None)

    def update(self, **values: Any) -> int:
        """Update the rows, and what their mentions bear of them."""
        if not COPIED & values.keys():
            return super().update(**values)
        with transaction.atomic():
            ids = list(self.values_list("pk", flat=True))
            changed = super(ArticleQuerySet, self.model.objects.filter(pk__in=ids)).update(**values)
            Mention.objects.filter(article__in=ids).follow()
            Revision.objects.raise_it()
            return changed

    update.alters_data = True  # type: ignore[attr-defined]

    def _noted_update(self, **values: Any) -> int:
        with transaction.atomic():
            ids = list(self.values_list("pk", flat=True))
            IndexChange.objects.note(ids, urgent=True)
            return self.model.objects.filter(pk__in=ids).update(changed_at=timezone.now(), **values)

    def delete(self) -> tuple[int, dict[str, int]]:
        with transaction.atomic():
            IndexChange.objects.note(self.values_list("pk", flat=True), urgent=True)
            return super().delete()
