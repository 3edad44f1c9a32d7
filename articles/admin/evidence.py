"""Gazetteer and captured pages: evidence, to look at and never to change."""

from __future__ import annotations

import logging
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.admin.days import ListedByDay
from articles.admin.uploads import translated
from articles.extraction import NotAnArticle
from articles.ingest.rederive import rederive
from articles.models import Capture, Region

logger = logging.getLogger(__name__)


class ReadOnly:
    """To look at, never to change: the gazetteer and the captured pages are evidence."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Region)
class RegionAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["code", "name", "level", "parent"]
    list_filter = ["level"]
    list_select_related = ["parent"]
    search_fields = ["name", "code"]


@admin.register(Capture)
class CaptureAdmin(ReadOnly, ListedByDay, admin.ModelAdmin):
    list_display = ["origin", "article", "captured_at", "size", "sha256"]
    list_filter = ["media_type", ("article", admin.EmptyFieldListFilter)]
    list_select_related = ["article"]
    date_hierarchy = "captured_at"
    search_fields = ["origin", "url", "sha256"]
    fields = ["article", "origin", "url", "address", "captured_at", "media_type", "size", "sha256", "files"]
    readonly_fields = ["files"]
    actions = ["make_again"]

    @admin.display(description=_("page"))
    def files(self, capture: Capture) -> str:
        return capture_links(capture)

    @admin.action(description=_("Make the articles again from the chosen pages"), permissions=["view"])
    def make_again(self, request: HttpRequest, queryset: QuerySet) -> None:
        if not request.user.has_perms(["articles.add_article", "articles.change_article"]):
            raise PermissionDenied
        for capture in queryset.select_related("article__source").order_by("captured_at", "pk"):
            try:
                made = rederive(capture, urgent=True)
            except NotAnArticle as refusal:
                messages.error(request, f"{capture.origin}: {translated(refusal.reason)}")
                continue
            except OSError:
                logger.exception("the bytes of capture %s cannot be read", capture.pk)
                lost = gettext("the captured file is lost, or is no longer what was captured")
                messages.error(request, f"{capture.origin}: {lost}")
                continue
            messages.success(request, gettext("Made again: %s") % made.article.title)
            if made.shortened:
                said = gettext("“%s” has less than half of the text now that it had before.")
                messages.warning(request, said % made.article.title)


def capture_links(capture: Capture) -> str:
    """Links to the captured bytes as plain source and as a download."""
    return format_html(
        '<a href="{}">{}</a> · <a href="{}">{}</a>',
        reverse("capture", args=[capture.pk]),
        _("source"),
        reverse("capture_download", args=[capture.pk]),
        _("download"),
    )
