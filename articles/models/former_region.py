from __future__ import annotations

from collections.abc import Collection

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.stored import strings
from articles.regions import parents


class FormerRegionQuerySet(models.QuerySet["FormerRegion"]):
    def became(self, code: str) -> list[str]:
        """The codes of what a code named once is today, [] if it never named anything or nothing took its place.

        What lay in a region that has another code now lies under that; of a region that was split, all parts.
        """
        return self.each_became([code])[code]

    def each_became(self, codes: Collection[str]) -> dict[str, list[str]]:
        """What `became` says of each of these codes, in one query."""
        above = {code: (code, *parents(code)) for code in codes}
        rows = self.in_bulk({old for olds in above.values() for old in olds})
        return {code: _became(code, [rows[old] for old in olds if old in rows]) for code, olds in above.items()}


def _became(code: str, formers: list[FormerRegion]) -> list[str]:
    """What a code is today by the former regions of it and of what it lay in, the nearest first."""
    if not formers:
        return []
    today = strings(formers[0].today)
    return [today[0] + code[len(formers[0].code) :]] if len(today) == 1 else today


class FormerRegion(models.Model):
    """A code that named a region once; `today` lists the codes of what took its place, the likeliest first."""

    code = models.CharField(_("code"), max_length=13, primary_key=True)
    name = models.CharField(_("name"), max_length=100, blank=True)
    today = models.JSONField(_("today"), default=list, blank=True)

    objects = FormerRegionQuerySet.as_manager()

    class Meta:
        ordering = ["code"]
        verbose_name = _("former region")
        verbose_name_plural = _("former regions")

    def __str__(self) -> str:
        return self.name or self.code
