"""Outlets: the machine learns them, an editor confirms, names and places them."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from articles.models import Source


@admin.register(Source)
class SourceAdmin(admin.ModelAdmin):
    list_display = ["name", "domain", "home", "confirmed", "held"]
    list_filter = ["confirmed"]
    list_select_related = ["home"]
    search_fields = ["name", "domain"]
    autocomplete_fields = ["home"]
    actions = ["confirm"]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return Source.objects.with_counts()

    @admin.display(description=_("articles"), ordering="held")
    def held(self, source: Any) -> int:
        return source.held

    @admin.action(description=_("Confirm the chosen outlets"), permissions=["change"])
    def confirm(self, request: HttpRequest, queryset: QuerySet) -> None:
        n = queryset.update(confirmed=True)
        messages.success(request, ngettext("%d outlet confirmed.", "%d outlets confirmed.", n) % n)
