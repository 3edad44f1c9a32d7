from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.stored import strings
from articles.regions import parents


class FormerRegionQuerySet(models.QuerySet["FormerRegion"]):
    def became(self, code: str) -> list[str]:
        """The codes of what a code named once is today, [] if it never named anything or nothing took its place.

        What lay in a region that has another code now lies under that; of a region that was split, all parts.
        """
        rows = self.in_bulk([code, *parents(code)])
        for old in (code, *parents(code)):
            if former := rows.get(old):
                today = strings(former.today)
                return [today[0] + code[len(old) :]] if len(today) == 1 else today
        return []


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
