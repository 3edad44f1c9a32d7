"""Articles at the editors' desk: what they set stands above the machine, and is found at the next request."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.forms import BaseModelFormSet, ModelForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from articles.admin.evidence import ReadOnly, capture_links
from articles.forms import ArticleForm, UploadForm
from articles.ingest.archive import Outcome, Result, archive
from articles.ingest.upload import read_uploads
from articles.models import Article, Capture, IndexChange, Mention
from articles.templatetags.archive import date_method, rule_name

MOST_LISTED = 200  # articles of one upload that it lists, for addresses are limited in length
# Why a page is not taken or not used, as readers and extraction say it: here so that they are translated.
REASONS = (
    _("it cannot be read"),
    _("it cannot be unpacked"),
    _("it could not be stored"),
    _("not a whole ZIP"),
    _("a tag in it has more than 1000 attributes"),
    _("it expands to more than 4 GB; the rest was left"),
    _("the file is empty"),
    _("a binary file (most of it is no text)"),
    _("no article text was found"),
    _("an error page, with no article"),
    _("a login page, with no article"),
    _("a page of search results, with no article"),
    _("a page that lists articles and holds none"),
    _("neither a page (.html, .htm, .txt) nor a ZIP"),
    _("its name leads outside the ZIP"),
    _("it is encrypted"),
    _("larger than 32 MB"),
    _("not a page"),
    _("it holds less than half of the text; the longer one stays"),
)
MOST_TOLD = 20  # refusals that an upload names one by one
_DATE_FIELDS = {"published_on", "date_certain"}


class MentionInline(admin.TabularInline):
    model = Mention
    fields = ["region", "words"]
    readonly_fields = ["words"]
    autocomplete_fields = ["region"]
    extra = 1

    @admin.display(description=_("evidence"))
    def words(self, mention: Mention) -> str:
        return ", ".join(f"“{words}”" for words in dict.fromkeys(mention.evidence))


class CaptureInline(ReadOnly, admin.TabularInline):
    model = Capture
    fields = ["captured_at", "origin", "url", "size", "files"]
    readonly_fields = ["files"]
    extra = 0

    @admin.display(description=_("page"))
    def files(self, capture: Capture) -> str:
        return capture_links(capture)


class WithdrawnFilter(admin.SimpleListFilter):
    title = _("withdrawn")
    parameter_name = "withdrawn"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("1", _("withdrawn")), ("0", _("visible"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(withdrawn_at__isnull=self.value() == "0") if self.value() else queryset


def translated(reason: str) -> str:
    """A reason in the editor's language; what a library said after its colon stays as it is."""
    ours, colon, theirs = reason.partition(": ")
    return f"{gettext(ours)}{colon}{theirs}"


@admin.register(Article)
class ArticleAdmin(admin.ModelAdmin):
    list_display = ["title", "source", "published_on", "date_certain", "withdrawn_at"]
    list_filter = [WithdrawnFilter, "date_certain", ("source", admin.RelatedOnlyFieldListFilter), "language"]
    list_select_related = ["source"]
    date_hierarchy = "published_on"
    search_fields = ["title", "byline", "url", "captures__origin"]
    form = ArticleForm
    autocomplete_fields = ["source"]
    actions = ["withdraw", "put_back"]
    inlines = [MentionInline, CaptureInline]
    readonly_fields = [
        "url",
        "title_derived",
        "published_at",
        "date_found_in",
        "stripped",
        "edited",
        "added_at",
        "changed_at",
    ]
    fieldsets = [
        (None, {"fields": ["title", "title_derived", "standfirst", "body", "seen"]}),
        (_("Origin"), {"fields": ["source", "url", "dateline", "byline", "credit", "category", "language"]}),
        (_("Day"), {"fields": ["published_on", "date_certain", "published_at", "date_found_in"]}),
        (_("Visibility"), {"fields": ["withdrawn_at"]}),
        (
            _("Machine and editor"),
            {"fields": ["stripped", "edited", "added_at", "changed_at"], "classes": ["collapse"]},
        ),
    ]

    class Media:
        css = {"all": ["admin.css"]}

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        """Adding is uploading: the pages take the same way as those that `ingest` reads."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
        if form.is_valid():
            results = list(archive(read_uploads(form.cleaned_data["pages"])))
            IndexChange.objects.hasten(result.article_id for result in results if result.article_id)
            return self.say(request, results)
        context = {**self.admin_site.each_context(request), "opts": self.opts, "form": form, "title": _("Upload pages")}
        return TemplateResponse(request, "admin/articles/article/upload.html", context)

    def say(self, request: HttpRequest, results: list[Result]) -> HttpResponse:
        """Tell what became of the uploaded pages, and land on the article if it is one, else on a list of them."""
        refused = [result for result in results if result.outcome in (Outcome.REJECTED, Outcome.SKIPPED)]
        for result in refused[:MOST_TOLD]:
            messages.error(request, f"“{result.origin}”: {translated(result.reason)}")
        if more := refused[MOST_TOLD:]:
            said = ngettext("%d more was not taken.", "%d more were not taken.", len(more))
            messages.error(request, said % len(more))
        passed_over = [result for result in results if result.outcome is Outcome.UPDATED and result.reason]
        for result in passed_over[:MOST_TOLD]:
            messages.warning(request, f"“{result.origin}”: {translated(result.reason)}")
        for outcome, text in (
            (Outcome.ADDED, lambda n: ngettext("%d article added.", "%d articles added.", n)),
            (Outcome.UPDATED, lambda n: ngettext("%d article updated.", "%d articles updated.", n)),
            (Outcome.KNOWN, lambda n: ngettext("%d page was known already.", "%d pages were known already.", n)),
        ):
            if n := sum(result.outcome is outcome and result not in passed_over for result in results):
                messages.success(request, text(n) % n)
        if any(result.outcome is Outcome.KNOWN and not result.article_id for result in results):
            messages.warning(request, _("Some are pages of deleted articles. Captured pages can make them again."))
        articles = sorted({result.article_id for result in results if result.article_id})
        if len(articles) == 1:
            return redirect("admin:articles_article_change", articles[0])
        found = f"?id__in={','.join(map(str, articles[:MOST_LISTED]))}" if articles else ""
        return redirect(reverse("admin:articles_article_changelist") + found)

    def save_model(self, request: HttpRequest, obj: Article, form: ModelForm, change: bool) -> None:
        changed = set(form.changed_data) - {"withdrawn_at", "seen"}
        if changed & _DATE_FIELDS:
            if "published_on" in changed:
                obj.published_at = None
            changed = changed - _DATE_FIELDS | {"published_on"}
            obj.date_method = "editor"
            obj.date_certain = obj.date_certain and obj.published_on is not None
        if "title" in changed:
            obj.title_derived = False
            changed.add("title_derived")
        obj.edited = sorted({*obj.edited, *changed})
        super().save_model(request, obj, form, change)

    def save_formset(self, request: HttpRequest, form: ModelForm, formset: BaseModelFormSet, change: bool) -> None:
        if formset.model is not Mention or not formset.has_changed():
            super().save_formset(request, form, formset, change)
            return
        kept = [row.instance for row in formset.forms if row.instance.region_id and row not in formset.deleted_forms]
        for row in formset.forms:
            if "region" in row.changed_data:  # what named the place before does not name this one
                row.instance.score, row.instance.evidence = 0.0, []
        formset.new_objects, formset.changed_objects, formset.deleted_objects = [], [], []
        article: Article = form.instance
        article.edited = sorted({*article.edited, "regions"})
        article.save(update_fields=["edited", "changed_at"])
        article.place(kept)

    @admin.display(description=_("date found in"))
    def date_found_in(self, article: Article) -> str:
        return date_method(article.date_method)

    @admin.display(description=_("stripped from the page"))
    def stripped(self, article: Article) -> str:
        return format_html(
            "<dl>{}</dl>",
            format_html_join("", "<dt>{}</dt><dd>{}</dd>", ((rule_name(rule), text) for rule, text in article.removed)),
        )

    @admin.action(description=_("Withdraw the chosen articles"), permissions=["change"])
    def withdraw(self, request: HttpRequest, queryset: QuerySet) -> None:
        n = Article.objects.filter(pk__in=queryset).withdraw()
        messages.success(request, ngettext("%d article withdrawn.", "%d articles withdrawn.", n) % n)

    @admin.action(description=_("Put the chosen articles back"), permissions=["change"])
    def put_back(self, request: HttpRequest, queryset: QuerySet) -> None:
        n = Article.objects.filter(pk__in=queryset).put_back()
        messages.success(request, ngettext("%d article put back.", "%d articles put back.", n) % n)
