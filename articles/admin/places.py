"""The places of an article as an editor sets them."""

from __future__ import annotations

from django.contrib import admin, messages
from django.forms import BaseModelFormSet
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Mention, Region


class MentionInline(admin.TabularInline):
    model = Mention
    fields = ["region", "certain", "words"]
    readonly_fields = ["words"]
    autocomplete_fields = ["region"]
    extra = 1

    @admin.display(description=_("evidence"))
    def words(self, mention: Mention) -> str:
        return ", ".join(f"“{words}”" for words in dict.fromkeys(words for *_where, words in mention.spans))


def set_places(request: HttpRequest, article: Article, formset: BaseModelFormSet) -> None:
    """Make what the form holds the article's places: certain, for an editor chose or left them, unless unticked."""
    rows = [row for row in formset.forms if row.instance.region_id and row not in formset.deleted_forms]
    kept = [row.instance for row in rows]
    for row in rows:
        row.instance.certain = row.instance.certain or "certain" not in row.changed_data
        if "region" in row.changed_data:  # what named the place before does not name this one
            row.instance.score, row.instance.evidence = 0.0, []
    formset.new_objects, formset.changed_objects, formset.deleted_objects = [], [], []
    article.edited = sorted({*article.edited, "regions"})
    article.place_certain = bool(kept) and kept[0].certain
    article.save(update_fields=["edited", "place_certain", "changed_at"])
    article.place(kept)
    before = {row.initial["region"] for row in formset.forms if "region" in row.initial}
    removed = before - {mention.region_id for mention in kept}
    _say_what_stays(request, removed, kept)


def _say_what_stays(request: HttpRequest, removed: set[str], kept: list[Mention]) -> None:
    """Tell of each place that an editor took away and that is there again, for another lies in it."""
    for wide in Region.objects.filter(code__in=removed):
        if narrow := next((each.region for each in kept if wide.code in each.region.lineage[:-1]), None):
            said = gettext("“%(wide)s” stays, for “%(narrow)s” lies in it. Remove that too, and both are gone.")
            messages.warning(request, said % {"wide": wide.name, "narrow": narrow.name})
