"""The places of an article as an editor sets them."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib import admin, messages
from django.forms import BaseInlineFormSet, BaseModelFormSet
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Mention, Region


class PlacesFormSet(BaseInlineFormSet):
    def get_unique_error_message(self, unique_check: Sequence[str]) -> str:
        return gettext("A place stands here twice. Leave one of them out.")


class MentionInline(admin.TabularInline):
    model = Mention
    formset = PlacesFormSet
    fields = ["region", "certain", "words"]
    readonly_fields = ["words"]
    autocomplete_fields = ["region"]
    extra = 1

    @admin.display(description=_("evidence"))
    def words(self, mention: Mention) -> str:
        return ", ".join(f"“{words}”" for words in dict.fromkeys(words for *_where, words in mention.spans))


def set_places(request: HttpRequest, article: Article, formset: BaseModelFormSet) -> None:
    """Make what the form holds the article's places.

    What an editor chose, or left of the machine's, is certain unless unticked; what an editor left so before stays so.
    """
    machines = "regions" not in article.edited
    rows = [row for row in formset.forms if row.instance.region_id and row not in formset.deleted_forms]
    kept = [row.instance for row in rows]
    for row in rows:
        meant = machines or "region" in row.changed_data
        row.instance.certain = row.instance.certain or (meant and "certain" not in row.changed_data)
        if "region" in row.changed_data:  # what named the place before does not name this one
            row.instance.score, row.instance.evidence = 0.0, []
    unticked = [mention for mention in kept if not mention.certain]
    formset.new_objects, formset.changed_objects, formset.deleted_objects = [], [], []
    article.edited = sorted({*article.edited, "regions"})
    article.save(update_fields=["edited", "changed_at"])
    article.place(kept)
    before = {row.initial["region"] for row in formset.forms if "region" in row.initial}
    removed = before - {mention.region_id for mention in kept}
    _say_what_stays(request, removed, kept)
    _say_what_is_certain(request, unticked, kept)


def _say_what_stays(request: HttpRequest, removed: set[str], kept: list[Mention]) -> None:
    """Tell of each place that an editor took away and that is there again, for another lies in it."""
    for wide in Region.objects.filter(code__in=removed):
        if narrow := next((each.region for each in kept if wide.code in each.region.lineage[:-1]), None):
            said = gettext("“%(wide)s” stays, for “%(narrow)s” lies in it. Remove that too, and both are gone.")
            messages.warning(request, said % {"wide": wide.name, "narrow": narrow.name})


def _say_what_is_certain(request: HttpRequest, unticked: list[Mention], kept: list[Mention]) -> None:
    """Tell of each place that an editor called uncertain and that is certain, for a certain one lies in it."""
    for wide in (mention.region for mention in unticked if mention.certain):
        inside = (each.region for each in kept if each.certain and wide.code in each.region.lineage[:-1])
        if narrow := next(inside, None):
            said = gettext("“%(wide)s” stays certain, for “%(narrow)s” lies in it. Untick that too, and neither is.")
            messages.warning(request, said % {"wide": wide.name, "narrow": narrow.name})
