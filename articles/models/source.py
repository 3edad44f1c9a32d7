from __future__ import annotations

import hashlib
import re
from itertools import count
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from articles.models.addresses import address
from articles.models.region import Region
from articles.models.revision import Revision
from articles.text import fold

NO_SOURCE = "~none"  # where a slug stands: articles of no known outlet. No slug holds a ~
_NAME_LENGTH = 120  # characters
_WEB_ENDING = re.compile(r"(\.(com|co|id|net|org|go|or|web))+$")


class SourceQuerySet(models.QuerySet["Source"]):
    def called(self, name: str, domain: str = "") -> Source | None:
        """The outlet with this domain, else the one that a spelling of this name was ever given to; None if none."""
        found = self.filter(domain=domain).first() if domain else None
        key = SourceName.key_of(name[:_NAME_LENGTH])
        return found or (self.filter(names__key=key).first() if key else None)

    def learn(self, name: str, domain: str) -> Source | None:
        """The outlet of this domain or name, made and left unconfirmed if new; None if neither says who it is."""
        name = name[:_NAME_LENGTH]
        found = self.called(name, domain)
        if found or not SourceName.key_of(name or domain):
            return found
        return self.create(name=(name or domain)[:_NAME_LENGTH], domain=domain)


class Source(models.Model):
    """An outlet. `confirmed` is false while only the machine has seen its name."""

    name = models.CharField(_("name"), max_length=_NAME_LENGTH)
    slug = models.SlugField(_("name in addresses"), max_length=80, unique=True, blank=True)
    domain = models.CharField(_("domain"), max_length=253, blank=True, help_text=_("Without www: kabar.example"))
    home = models.ForeignKey(Region, models.PROTECT, null=True, blank=True, verbose_name=_("home region"))
    confirmed = models.BooleanField(_("confirmed"), default=False, help_text=_("An editor knows this outlet."))

    objects = SourceQuerySet.as_manager()

    class Meta:
        ordering = [Lower("name")]
        verbose_name = _("outlet")
        verbose_name_plural = _("outlets")
        constraints = [
            models.UniqueConstraint(fields=["domain"], condition=~Q(domain=""), name="one_outlet_a_domain"),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, and remember the name: pages that print an old one still belong to this outlet."""
        self.slug = self.slug or self._free_slug()
        with transaction.atomic():
            super().save(*args, **kwargs)
            Revision.objects.raise_it()  # counts are kept with the names of outlets
            SourceName.objects.get_or_create(key=SourceName.key_of(self.name), defaults={"source": self})

    def get_absolute_url(self) -> str:
        return address("source", self.slug)

    def clean(self) -> None:
        self.domain = re.sub(r"^(https?://)?(www\.)?", "", self.domain.strip().lower()).split("/")[0]
        key = SourceName.key_of(self.name)
        if not key:
            raise ValidationError({"name": _("A name needs a letter or a digit.")})
        if SourceName.objects.filter(key=key).exclude(source=self.pk).exists():
            raise ValidationError({"name": _("There is an outlet of this name already, perhaps spelled otherwise.")})

    def _free_slug(self) -> str:
        short = hashlib.sha256(self.name.encode()).hexdigest()[:8]
        slug = slugify(_WEB_ENDING.sub("", fold(self.name)))[:70] or f"outlet-{short}"
        taken = set(Source.objects.filter(slug__startswith=slug).values_list("slug", flat=True))
        return next(one for n in count(1) if (one := slug if n == 1 else f"{slug}-{n}") not in taken)


class SourceName(models.Model):
    """A name under which an outlet was ever known, in the form that all its spellings share."""

    key = models.CharField(max_length=4 * _NAME_LENGTH, primary_key=True)
    source = models.ForeignKey(Source, models.CASCADE, related_name="names")

    class Meta:
        verbose_name = _("name of an outlet")
        verbose_name_plural = _("names of outlets")

    def __str__(self) -> str:
        return self.key

    @staticmethod
    def key_of(name: str) -> str:
        """The name without case, accents, spaces, punctuation and web ending: 'jendelanusantara'."""
        return re.sub(r"[\W_]+", "", _WEB_ENDING.sub("", fold(name)))[: 4 * _NAME_LENGTH]
