"""Repeated blocks of an outlet: the machine proposes them, an editor accepts or declines."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.forms import ModelForm
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from articles.models import StripRule

Status = StripRule.Status


@admin.register(StripRule)
class StripRuleAdmin(admin.ModelAdmin):
    list_display = ["text", "status", "frequency", "an_example", "source"]
    list_filter = ["status", ("source", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["source", "example"]
    search_fields = ["text"]
    fields = ["text", "source", "frequency", "an_example", "proposed_at", "status"]
    readonly_fields = ["text", "source", "frequency", "an_example", "proposed_at"]
    radio_fields = {"status": admin.VERTICAL}
    actions = ["accept", "decline"]

    class Media:
        css = {"all": ["admin.css"]}

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # `learn_source` proposes them

    @admin.display(description=_("stands on"), ordering="seen")
    def frequency(self, rule: StripRule) -> str:
        return gettext("%(seen)d of %(articles)d articles") % {"seen": rule.seen, "articles": rule.articles}

    @admin.display(description=_("for example"))
    def an_example(self, rule: StripRule) -> str:
        if not rule.example:
            return ""
        address = reverse("admin:articles_article_change", args=[rule.example.pk])
        return format_html('<a href="{}">{}</a>', address, rule.example)

    @admin.action(description=_("Accept: strip the chosen blocks from now on"), permissions=["change"])
    def accept(self, request: HttpRequest, queryset: QuerySet[StripRule]) -> None:
        self.decide(
            request, queryset, Status.ACCEPTED, lambda n: ngettext("%d block accepted.", "%d blocks accepted.", n)
        )

    @admin.action(description=_("Decline: leave the chosen blocks in the text"), permissions=["change"])
    def decline(self, request: HttpRequest, queryset: QuerySet[StripRule]) -> None:
        self.decide(
            request, queryset, Status.DECLINED, lambda n: ngettext("%d block declined.", "%d blocks declined.", n)
        )

    def decide(
        self, request: HttpRequest, queryset: QuerySet[StripRule], status: Status, said: Callable[[int], str]
    ) -> None:
        """Set their status, one by one for the history, and tell what follows."""
        rules = list(queryset.exclude(status=status).select_related("source"))
        affected = [rule for rule in rules if Status.ACCEPTED in (rule.status, status)]
        for rule in rules:
            rule.status = status
            rule.save(update_fields=["status"])
            self.log_change(request, rule, str(status.label))
        messages.success(request, said(len(rules)) % len(rules))
        self.say_what_follows(request, affected)

    def save_model(self, request: HttpRequest, obj: StripRule, form: ModelForm, change: bool) -> None:
        super().save_model(request, obj, form, change)
        if Status.ACCEPTED in (form.initial["status"], obj.status) and form.has_changed():
            self.say_what_follows(request, [obj])

    def delete_model(self, request: HttpRequest, obj: StripRule) -> None:
        super().delete_model(request, obj)
        self.say_what_follows(request, [obj] if obj.status == Status.ACCEPTED else [])

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[StripRule]) -> None:
        accepted = list(queryset.filter(status=Status.ACCEPTED).select_related("source"))
        super().delete_queryset(request, queryset)
        self.say_what_follows(request, accepted)

    def construct_change_message(self, request: HttpRequest, form: Any, formsets: Any, add: bool = False) -> Any:
        return str(form.instance.get_status_display()) if form.has_changed() else []

    def say_what_follows(self, request: HttpRequest, rules: list[StripRule]) -> None:
        for slug in sorted({rule.source.slug for rule in rules}):
            said = _("Pages that come in are read so from now on. For those that are held, run: %s")
            messages.warning(request, said % f"manage.py reextract --source {slug}")
