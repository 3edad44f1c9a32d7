"""What a page of the archive is about: articles of some regions, outlets and days, and how many there are of each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Count, F, Func, IntegerField, OuterRef, QuerySet, Subquery

from articles.models.article import Article
from articles.models.article_queries import (
    ArticleQuerySet,
    first_of_month,
    month_end,
    of_sources,
    published_within,
)
from articles.models.mention import Mention
from articles.models.region import Region
from articles.models.revision import kept
from articles.models.source import Source


@dataclass(frozen=True)
class Selection:
    """Visible articles about any of these regions (codes), of any of these outlets (slugs), years and months.

    `months` are written 2024-11; all are within `first` and `last`, both included. What is empty selects all.
    """

    regions: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    months: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None

    def articles(self) -> ArticleQuerySet:
        """The articles, in no order."""
        return Article.objects.visible().within(
            regions=self.regions,
            sources=self.sources,
            years=self.years,
            months=self.months,
            first=self.first,
            last=self.last,
        )

    def newest(self) -> QuerySet:
        """The articles' ids, the latest day first, the undated last."""
        name, rows = self._rows()
        return rows.order_by(F("published_on").desc(nulls_last=True), f"-{name}").values_list(name, flat=True)

    @kept
    def by_day(self) -> Counter[date]:
        """How many articles each day has; the undated are not counted. Not to be changed: others are given it too."""
        _name, rows = self._rows()
        dated = rows.exclude(published_on=None).order_by()
        return Counter(dict(dated.values_list("published_on").annotate(held=Count("*"))))

    def last_before(self, day: date) -> date | None:
        """The last day before that one which has an article."""
        return self._days().filter(published_on__lt=day).last()

    def first_after(self, day: date) -> date | None:
        """The first day after that one which has an article."""
        return self._days().filter(published_on__gt=day).first()

    def ends(self) -> tuple[date | None, date | None]:
        """The first and the last day that its articles can have, each None if it may be any."""
        months = sorted(map(first_of_month, self.months))
        firsts = [self.first, date(min(self.years), 1, 1) if self.years else None, *months[:1]]
        lasts = [self.last, date(max(self.years), 12, 31) if self.years else None, *map(month_end, months[-1:])]
        return max(filter(None, firsts), default=None), min(filter(None, lasts), default=None)

    def total(self) -> int:
        """How many articles there are."""
        return self._rows()[1].count()

    def count_regions(self, regions: QuerySet[Region]) -> QuerySet[Any]:
        """These regions, each with `held`: how many of the articles are about it or about what lies in it."""
        return _counting(regions, self._dated(Mention.objects.visible().filter(region=OuterRef("pk"))))

    def count_sources(self, sources: QuerySet[Source]) -> QuerySet[Any]:
        """These outlets, each with `held`: how many of the articles are its own."""
        _name, rows = replace(self, sources=())._rows()
        return _counting(sources, rows.filter(source=OuterRef("pk")))

    def date_sources(self, sources: QuerySet[Source]) -> QuerySet[Any]:
        """These outlets, each with `first` and `last`: the days from which and up to which it has articles."""
        _name, rows = replace(self, sources=())._rows()
        days = rows.filter(source=OuterRef("pk")).exclude(published_on=None).values("published_on")
        ends = {"first": days.order_by("published_on"), "last": days.order_by("-published_on")}
        return sources.annotate(**{name: Subquery(ordered[:1]) for name, ordered in ends.items()})

    def _rows(self) -> tuple[str, QuerySet]:
        """A row for each article and the column of its id: of one region the mentions, which stand in order there."""
        if len(self.regions) == 1:
            return "article_id", self._dated(Mention.objects.visible().filter(region=self.regions[0]))
        return "pk", self.articles()

    def _days(self) -> QuerySet:
        _name, rows = self._rows()
        return rows.order_by("published_on").values_list("published_on", flat=True)

    def _dated(self, mentions: QuerySet[Mention]) -> QuerySet[Mention]:
        within = published_within(self.years, self.months, self.first, self.last)
        return mentions.filter(of_sources(self.sources), within)


def _counting(groups: QuerySet, rows: QuerySet) -> QuerySet:
    """Each group counted alone, through an index: grouped all at once, the database would read every article."""
    # An aggregate of Django's would group the rows of each by what they have in common, which takes twice as long.
    count = Func(template="COUNT(*)", output_field=IntegerField())
    return groups.annotate(held=Subquery(rows.order_by().annotate(held=count).values("held")))
