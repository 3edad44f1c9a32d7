"""What narrows the editors' list of articles."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Mention


class WithdrawnFilter(admin.SimpleListFilter):
    title = _("withdrawn")
    parameter_name = "withdrawn"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("1", _("withdrawn")), ("0", _("visible"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(withdrawn_at__isnull=self.value() == "0") if self.value() else queryset


class DateFilter(admin.SimpleListFilter):
    title = _("date")
    parameter_name = "date"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("certain", _("certain")), ("uncertain", _("uncertain")), ("none", _("undated"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        match self.value():
            case "certain":
                return queryset.filter(date_certain=True)
            case "uncertain":
                return queryset.filter(date_certain=False).exclude(published_on=None)
            case "none":
                return queryset.filter(published_on=None)
        return queryset


class PlaceFilter(admin.SimpleListFilter):
    title = _("place")
    parameter_name = "place"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("certain", _("certain")), ("uncertain", _("uncertain")), ("none", _("without a place"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        placed = Exists(Mention.objects.filter(article=OuterRef("pk")))
        match self.value():
            case "certain":
                return queryset.filter(place_certain=True)
            case "uncertain":
                return queryset.filter(placed, place_certain=False)
            case "none":
                return queryset.filter(~placed)
        return queryset


class VersionFilter(admin.SimpleListFilter):
    title = _("extractor's version")
    parameter_name = "version"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        versions = Article.objects.order_by("extractor_version").values_list("extractor_version", flat=True).distinct()
        return [(version or "-", version or _("unknown")) for version in versions]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        version = "" if self.value() == "-" else self.value()
        return queryset if version is None else queryset.filter(extractor_version=version)
