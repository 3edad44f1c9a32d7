from __future__ import annotations

import hashlib
import re
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Count, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.models.region import Region
from articles.text import fold


class SourceQuerySet(models.QuerySet["Source"]):
    def called(self, name: str, domain: str) -> Source | None:
        """The outlet with this domain, else the one with a spelling of this name; None if there is none."""
        found = self.filter(domain=domain).first() if domain else None
        key = Source.key_of(name)
        return found or (self.filter(key=key).first() if key else None)

    def learn(self, name: str, domain: str) -> Source | None:
        """The outlet of this domain or name, made and left unconfirmed if new; None if neither says who it is."""
        found = self.called(name, domain)
        if found or not Source.key_of(name or domain):
            return found
        return self.create(name=(name or domain)[:120], domain=domain)

    def with_counts(self) -> Self:
        """Each with `held`: how many articles of it readers can see."""
        return self.annotate(held=Count("articles", filter=Q(articles__withdrawn_at=None)))


class Source(models.Model):
    """An outlet. `confirmed` is false while only the machine has seen its name."""

    name = models.CharField(_("name"), max_length=120)
    slug = models.SlugField(_("name in addresses"), max_length=80, unique=True, blank=True)
    key = models.CharField(max_length=120, unique=True, editable=False)
    domain = models.CharField(_("domain"), max_length=253, blank=True, help_text=_("Without www: kabar.example"))
    home = models.ForeignKey(Region, models.PROTECT, null=True, blank=True, verbose_name=_("home region"))
    confirmed = models.BooleanField(_("confirmed"), default=False, help_text=_("An editor knows this outlet."))

    objects = SourceQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        verbose_name = _("outlet")
        verbose_name_plural = _("outlets")
        constraints = [
            models.UniqueConstraint(fields=["domain"], condition=~Q(domain=""), name="one_outlet_a_domain"),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.key = self.key_of(self.name)
        if not self.slug:
            short = hashlib.sha256(self.key.encode()).hexdigest()[:8]
            self.slug = self.key[:80] if self.key.isascii() else f"outlet-{short}"
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        return reverse("source", args=[self.slug])

    @staticmethod
    def key_of(name: str) -> str:
        """What all spellings of an outlet's name share: no case, accents, spaces, punctuation or web ending."""
        return re.sub(r"(\.(com|co|id|net|org|go|or|web))+$|[\W_]+", "", fold(name))[:120]

    def clean(self) -> None:
        key = self.key_of(self.name)
        if not key:
            raise ValidationError({"name": _("A name needs a letter or a digit.")})
        if Source.objects.filter(key=key).exclude(pk=self.pk).exists():
            raise ValidationError({"name": _("There is an outlet of this name already, perhaps spelled otherwise.")})
