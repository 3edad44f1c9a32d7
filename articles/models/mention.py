from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.region import Region


class Mention(models.Model):
    """A place that an article is about, with what names it: nothing where it only holds another such place."""

    article = models.ForeignKey("Article", models.CASCADE, related_name="mentions")
    region = models.ForeignKey(Region, models.PROTECT, related_name="mentions", verbose_name=_("place"))
    rank = models.PositiveSmallIntegerField(default=0)
    score = models.FloatField(_("score"), default=0.0)
    certain = models.BooleanField(_("certain"), default=False)
    # What names it: [[part, start, end, words], …], as `regions.Evidence`; part '' where that is not known.
    evidence = models.JSONField(_("evidence"), default=list, blank=True)

    class Meta:
        ordering = ["rank"]
        verbose_name = _("place of an article")
        verbose_name_plural = _("places of an article")
        constraints = [models.UniqueConstraint(fields=["article", "region"], name="one_mention_a_place")]

    def __str__(self) -> str:
        return str(self.region)

    @property
    def spans(self) -> list[tuple[str, int, int, str]]:
        """Its evidence, without what damaged JSON may hold: no page may end with it."""
        listed = self.evidence if isinstance(self.evidence, list) else []
        return [
            (part, start, end, words)
            for part, start, end, words in (each for each in listed if isinstance(each, list) and len(each) == 4)
            if isinstance(part, str) and isinstance(words, str) and isinstance(start, int) and isinstance(end, int)
        ]
