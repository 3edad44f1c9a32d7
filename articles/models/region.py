from __future__ import annotations

from collections.abc import Collection

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.addresses import address
from articles.regions import gazetteer


class RegionQuerySet(models.QuerySet["Region"]):
    def of_code(self, code: str) -> Region | None:
        """The region of this code: its row, or one that is not saved, if only the gazetteer has it yet."""
        if held := self.filter(code=code).first():
            return held
        entry = gazetteer.find(code)
        return Region(code=code, name=entry.name, level=entry.level, parent_id=entry.parent) if entry else None

    def names_of(self, codes: Collection[str]) -> dict[str, str]:
        """The names of these codes, of those that there are: from their rows, or from the gazetteer."""
        held = dict(self.filter(code__in=codes).values_list("code", "name"))
        return {code: name for code in codes if (name := held.get(code) or gazetteer.name_of(code))}


class Region(models.Model):
    """A province, regency, city, district or village, under the code that Kemendagri gives it ('36.73')."""

    class Level(models.TextChoices):
        PROVINCE = "province", _("province")
        REGENCY = "regency", _("regency")
        CITY = "city", _("city")
        DISTRICT = "district", _("district")
        VILLAGE = "village", _("village")

    code = models.CharField(_("code"), max_length=13, primary_key=True)
    name = models.CharField(_("name"), max_length=100)
    level = models.CharField(_("level"), max_length=8, choices=Level)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("lies in")
    )

    objects = RegionQuerySet.as_manager()

    class Meta:
        ordering = ["code"]
        verbose_name = _("region")
        verbose_name_plural = _("regions")

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address("region", self.code)

    @property
    def lineage(self) -> list[str]:
        """Its own code and those of all it lies in, the widest first: ['36', '36.73']."""
        parts = self.code.split(".")
        return [".".join(parts[: end + 1]) for end in range(len(parts))]
