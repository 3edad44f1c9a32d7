from __future__ import annotations

from collections import defaultdict

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.extraction.sites import SiteRules, block_key
from articles.models.source import Source


class StripRuleQuerySet(models.QuerySet["StripRule"]):
    def accepted_by_source(self) -> dict[int, SiteRules]:
        """What extraction is to know of each outlet for which an editor accepted a rule, by the outlet's id."""
        keys: dict[int, set[str]] = defaultdict(set)
        for source, text in self.filter(status=StripRule.Status.ACCEPTED).values_list("source", "text"):
            keys[source].add(block_key(text))
        return {source: SiteRules(blocks=frozenset(blocks)) for source, blocks in keys.items()}


class StripRule(models.Model):
    """A block that an outlet repeats on its pages. Extraction strips it once an editor has accepted it."""

    class Status(models.TextChoices):
        PROPOSED = "proposed", _("proposed")
        ACCEPTED = "accepted", _("accepted")
        DECLINED = "declined", _("declined")

    source = models.ForeignKey(Source, models.CASCADE, related_name="strip_rules", verbose_name=_("outlet"))
    text = models.TextField(_("repeated block"), help_text=_("Numbers and dates in it may differ from page to page."))
    seen = models.PositiveIntegerField(_("articles that have it"))
    articles = models.PositiveIntegerField(_("articles looked at"))
    example = models.ForeignKey(
        "articles.Article", models.SET_NULL, null=True, related_name="+", verbose_name=_("an article that has it")
    )
    status = models.CharField(_("decision"), max_length=10, choices=Status.choices, default=Status.PROPOSED)
    proposed_at = models.DateTimeField(_("proposed"), auto_now_add=True)

    objects = StripRuleQuerySet.as_manager()

    class Meta:
        ordering = ["source", "-seen", "pk"]
        verbose_name = _("repeated block")
        verbose_name_plural = _("repeated blocks")
        indexes = [models.Index(fields=["status", "source"], name="strip_rules_by_status")]

    def __str__(self) -> str:
        return self.text[:80]

    @property
    def key(self) -> str:
        return block_key(self.text)

    @property
    def is_open(self) -> bool:
        """Whether no editor has decided on it."""
        return self.status == self.Status.PROPOSED
