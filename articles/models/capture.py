from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.storage import CaptureStorage

if TYPE_CHECKING:
    from articles.models.article import Article


def capture_storage() -> CaptureStorage:
    """Where captured bytes are kept, as the settings say now."""
    return CaptureStorage(settings.DATA_DIR / "captures")


class CaptureQuerySet(models.QuerySet["Capture"]):
    def of_deleted(self, addresses: Iterable[str]) -> Self:
        """Those of articles that an editor deleted, captured at or filed under one of these addresses."""
        known = [address for address in addresses if address]
        return self.filter(Q(url__in=known) | Q(address__in=known), article=None)

    def keep(
        self,
        content: bytes,
        *,
        url: str,
        address: str,
        captured_at: datetime,
        media_type: str,
        origin: str,
        article: Article,
    ) -> tuple[Capture, bool]:
        """The capture of these bytes under this URL, and whether it is new. The bytes are safe before the row is."""
        return self.get_or_create(
            sha256=capture_storage().keep(content),
            url=url,
            defaults={
                "address": address,
                "captured_at": captured_at,
                "media_type": media_type,
                "origin": origin[-500:],
                "size": len(content),
                "article": article,
            },
        )


class Capture(models.Model):
    """A page as it was saved, kept for good. Its article is null once an editor deleted that."""

    article = models.ForeignKey(
        "articles.Article", models.SET_NULL, null=True, related_name="captures", verbose_name=_("article")
    )
    sha256 = models.CharField("SHA-256", max_length=64)
    url = models.CharField(_("address"), max_length=2000, blank=True)
    address = models.CharField(_("filed under"), max_length=2000, blank=True)
    captured_at = models.DateTimeField(_("captured"))
    media_type = models.CharField(_("media type"), max_length=100)
    origin = models.CharField(_("came from"), max_length=500)
    size = models.PositiveIntegerField(_("bytes"))

    objects = CaptureQuerySet.as_manager()

    class Meta:
        ordering = ["-captured_at", "-pk"]
        verbose_name = _("captured page")
        verbose_name_plural = _("captured pages")
        constraints = [models.UniqueConstraint(fields=["sha256", "url"], name="one_capture_a_page_and_address")]

    def __str__(self) -> str:
        return f"{self.origin} ({self.sha256[:12]})"

    def get_absolute_url(self) -> str:
        return reverse("capture", args=[self.pk])

    def content(self) -> bytes:
        """The captured bytes. Raises OSError if the file is gone or is no longer what was captured."""
        return capture_storage().read(self.sha256)
