"""Outlets: the machine learns them, an editor confirms, names and places them."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from articles.admin.history import TranslatedHistory
from articles.models import Selection, Source, StripRule


@admin.register(Source)
class SourceAdmin(TranslatedHistory, admin.ModelAdmin):
    list_display = ["name", "domain", "home", "confirmed", "held"]
    list_filter = ["confirmed"]
    list_select_related = ["home"]
    search_fields = ["name", "domain"]
    autocomplete_fields = ["home"]
    readonly_fields = ["repeated_blocks"]
    actions = ["confirm"]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return Selection().count_sources(Source.objects.all())

    @admin.display(description=_("articles"), ordering="held")
    def held(self, source: Any) -> int:
        return source.held

    @admin.display(description=_("repeated blocks"))
    def repeated_blocks(self, source: Source) -> str:
        """How many stand at each decision, with a link to them."""
        address = reverse("admin:articles_striprule_changelist")
        counts = source.strip_rules.order_by().values_list("status").annotate(Count("pk")) if source.pk else []
        linked = (
            (f"{address}?source__id__exact={source.pk}&status__exact={status}", n, StripRule.Status(status).label)
            for status, n in sorted(counts, reverse=True)
        )
        return format_html_join(", ", '<a href="{}">{} {}</a>', linked) or gettext("none; manage.py learn_source looks")

    @admin.action(description=_("Confirm the chosen outlets"), permissions=["change"])
    def confirm(self, request: HttpRequest, queryset: QuerySet) -> None:
        n = queryset.update(confirmed=True)
        messages.success(request, ngettext("%d outlet confirmed.", "%d outlets confirmed.", n) % n)
