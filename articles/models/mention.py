from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any, Self

from django.db import models
from django.db.models import Case, F, OuterRef, Q, Subquery, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from articles.models.region import Region
from articles.models.source import Source
from articles.models.stored import Span, spans
from articles.regions import parents

CHUNK = 500  # mentions at once


def best_is_certain(places: Iterable[tuple[str, bool]]) -> bool:
    """Whether the first of an article's places is certain that no other lies in; codes and `certain`, best first.

    It is the one that its page shows first, and what "place uncertain" is about.
    """
    certain = dict(places)
    wider = {each for code in certain for each in parents(code)}
    return next((sure for code, sure in certain.items() if code not in wider), False)


class MentionQuerySet(models.QuerySet["Mention"]):
    def visible(self) -> Self:
        """Those of articles that readers may see."""
        return self.filter(visible=True)

    def mend(self) -> int:
        """Bring those up to their articles that bear something else; how many that were."""
        astray = list(self._astray().values_list("pk", flat=True))
        for start in range(0, len(astray), CHUNK):
            self.filter(pk__in=astray[start : start + CHUNK]).follow()
        return len(astray)

    def _astray(self) -> Self:
        told = {
            "told_day": Coalesce("article__published_on", date.min),
            "told_source": Coalesce("article__source", 0),
            "told_visible": Case(When(article__withdrawn_at=None, then=True), default=False),
        }
        borne = {"day": Coalesce("published_on", date.min), "outlet": Coalesce("source", 0)}
        same = {"day": F("told_day"), "outlet": F("told_source"), "visible": F("told_visible")}
        return self.alias(**told, **borne).exclude(**same)

    def follow(self) -> int:
        """Bring what these bear of their articles up to them; how many there are."""
        article: Any = Mention._meta.get_field("article").related_model
        of_each = article.objects.filter(pk=OuterRef("article"))
        seen = Case(When(withdrawn_at=None, then=True), default=False)
        return self.update(
            published_on=Subquery(of_each.values("published_on")),
            source=Subquery(of_each.values("source")),
            visible=Subquery(of_each.values(seen=seen)),
        )

    def sure_articles(self) -> set[int]:
        """The ids of the articles of which these places say that the best is certain."""
        rows = self.order_by("article", "rank").values_list("article", "region", "certain").iterator()
        by_article = groupby(rows, key=itemgetter(0))
        return {pk for pk, places in by_article if best_is_certain(place[1:] for place in places)}


class Mention(models.Model):
    """A place that an article is about, with what names it: nothing where it only holds another such place."""

    article = models.ForeignKey("Article", models.CASCADE, related_name="mentions")
    region = models.ForeignKey(Region, models.PROTECT, related_name="mentions", verbose_name=_("place"))
    rank = models.PositiveSmallIntegerField(default=0)
    score = models.FloatField(_("score"), default=0.0)
    certain = models.BooleanField(_("certain"), default=False)
    # What names it: [[part, start, end, words], …], as `regions.Evidence`; part '' where that is not known.
    evidence = models.JSONField(_("evidence"), default=list, blank=True)
    # What its article says, so that the pages of a place need not read a hundred thousand articles to count and order.
    published_on = models.DateField(null=True, editable=False)
    source = models.ForeignKey(Source, models.PROTECT, null=True, editable=False, db_index=False, related_name="+")
    visible = models.BooleanField(default=True, db_default=True, editable=False)

    objects = MentionQuerySet.as_manager()

    class Meta:
        ordering = ["rank"]
        verbose_name = _("place of an article")
        verbose_name_plural = _("places of an article")
        indexes = [
            models.Index(
                fields=["region", "published_on", "article", "source"],
                condition=Q(visible=True),
                name="seen_of_place_by_day",
            ),
            models.Index(
                fields=["source", "region", "published_on"], condition=Q(visible=True), name="seen_of_outlet_by_place"
            ),
        ]
        constraints = [models.UniqueConstraint(fields=["article", "region"], name="one_mention_a_place")]

    def __str__(self) -> str:
        return str(self.region)

    @property
    def spans(self) -> list[Span]:
        """Its evidence, without what damaged JSON may hold."""
        return spans(self.evidence)
