"""Articles at the editors' desk: what they set stands above the machine, and is found at the next request."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.forms import BaseModelFormSet, ModelForm
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from articles.admin.article_form import ArticleForm
from articles.admin.evidence import ReadOnly, capture_links
from articles.admin.filters import DateFilter, PlaceFilter, VersionFilter, WithdrawnFilter
from articles.admin.history import TranslatedHistory
from articles.admin.uploads import say
from articles.forms import UploadForm
from articles.ingest.archive import archive
from articles.ingest.upload import read_uploads
from articles.models import Article, Capture, IndexChange, Mention
from articles.models.article import DAYS
from articles.templatetags.archive import date_method, rule_name


class MentionInline(admin.TabularInline):
    model = Mention
    fields = ["region", "words"]
    readonly_fields = ["words"]
    autocomplete_fields = ["region"]
    extra = 1

    @admin.display(description=_("evidence"))
    def words(self, mention: Mention) -> str:
        return ", ".join(f"“{words}”" for words in dict.fromkeys(each[-1] for each in mention.evidence))


class CaptureInline(ReadOnly, admin.TabularInline):
    model = Capture
    fields = ["captured_at", "origin", "url", "size", "files"]
    readonly_fields = ["files"]
    extra = 0

    @admin.display(description=_("page"))
    def files(self, capture: Capture) -> str:
        return capture_links(capture)


@admin.register(Article)
class ArticleAdmin(TranslatedHistory, admin.ModelAdmin):
    list_display = ["title", "source", "published_on", "date_certain", "place_certain", "withdrawn_at"]
    list_filter = [
        WithdrawnFilter,
        DateFilter,
        PlaceFilter,
        ("source", admin.RelatedOnlyFieldListFilter),
        "language",
        VersionFilter,
    ]
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
        "modified_at",
        "change_found_in",
        "stripped",
        "set_by",
        "extractor_version",
        "made_from",
        "added_at",
        "changed_at",
    ]
    fieldsets = [
        (None, {"fields": ["title", "title_derived", "standfirst", "body", "seen"]}),
        (
            _("Origin"),
            {"fields": ["source", "url", "dateline", "byline", "editor", "credit", "category", "tags", "language"]},
        ),
        (_("Lead image"), {"fields": ["image_caption", "image_url"]}),
        (_("Day"), {"fields": ["published_on", "date_certain", "published_at", "date_found_in"]}),
        (_("Day of change"), {"fields": ["modified_on", "modified_certain", "modified_at", "change_found_in"]}),
        (_("Visibility"), {"fields": ["withdrawn_at"]}),
        (
            _("Machine and editor"),
            {
                "fields": ["stripped", "set_by", "extractor_version", "made_from", "added_at", "changed_at"],
                "classes": ["collapse"],
            },
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
            return say(request, results)
        context = {**self.admin_site.each_context(request), "opts": self.opts, "form": form, "title": _("Upload pages")}
        return TemplateResponse(request, "admin/articles/article/upload.html", context)

    def save_model(self, request: HttpRequest, obj: Article, form: ModelForm, change: bool) -> None:
        changed = set(form.changed_data) - {"withdrawn_at", "seen"}
        for day in DAYS:
            if changed & {day.on, day.certain}:
                if day.on in changed:
                    setattr(obj, day.at, None)
                changed = changed - {day.certain} | {day.on}
                setattr(obj, day.method, "editor")
                setattr(obj, day.certain, getattr(obj, day.certain) and getattr(obj, day.on) is not None)
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
                row.instance.score, row.instance.certain, row.instance.evidence = 0.0, True, []
        formset.new_objects, formset.changed_objects, formset.deleted_objects = [], [], []
        article: Article = form.instance
        article.edited = sorted({*article.edited, "regions"})
        article.place_certain = bool(kept)
        article.save(update_fields=["edited", "place_certain", "changed_at"])
        article.place(kept)

    @admin.display(description=_("date found in"))
    def date_found_in(self, article: Article) -> str:
        return date_method(article.date_method)

    @admin.display(description=_("date of change found in"))
    def change_found_in(self, article: Article) -> str:
        return date_method(article.modified_method)

    @admin.display(description=_("set by an editor"))
    def set_by(self, article: Article) -> str:
        names = {field.name: field.verbose_name for field in (*Article._meta.fields, *Article._meta.many_to_many)}
        return ", ".join(str(names.get(name, name)) for name in article.set_by_editor)

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
