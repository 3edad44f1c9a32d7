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
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from articles.admin.article_form import ArticleForm, field_name, names_set
from articles.admin.days import ListedByDay, warn_of_the_future
from articles.admin.evidence import ReadOnly, capture_links
from articles.admin.filters import DateFilter, PlaceFilter, VersionFilter, WithdrawnFilter
from articles.admin.history import TranslatedHistory
from articles.admin.places import MentionInline, set_places
from articles.admin.upload_form import UploadForm
from articles.admin.uploads import say
from articles.forms import UNCERTAIN
from articles.ingest.archive import archive
from articles.ingest.places import READ_FROM, place_anew
from articles.ingest.rederive import hand_back
from articles.ingest.upload import read_uploads
from articles.models import Article, Capture, IndexChange, Mention
from articles.models.article import DAYS
from articles.templatetags.archive import date_method, rule_name


class CaptureInline(ReadOnly, admin.TabularInline):
    model = Capture
    fields = ["captured_at", "origin", "url", "size", "files"]
    readonly_fields = ["files"]
    extra = 0

    @admin.display(description=_("page"))
    def files(self, capture: Capture) -> str:
        return capture_links(capture)


@admin.register(Article)
class ArticleAdmin(TranslatedHistory, ListedByDay, admin.ModelAdmin):
    list_display = ["title", "source", "published_on", "certainty", "withdrawn_at"]
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
    autocomplete_fields = ["source", "dateline_place"]
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
        (
            _("Dateline"),
            {
                "fields": ["dateline_place"],
                "description": _("Where the report comes from. What it is about stands below, under the places."),
            },
        ),
        (_("Visibility"), {"fields": ["withdrawn_at"]}),
        (_("Machine and editor"), {"fields": ["set_by", "hand_back"]}),
        (
            _("Machine"),
            {
                "fields": ["stripped", "extractor_version", "made_from", "added_at", "changed_at"],
                "classes": ["collapse"],
            },
        ),
    ]

    class Media:
        css = {"all": ["admin.css"]}

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """All, but for what an editor set where nobody set anything."""
        if obj and obj.set_by_editor:
            return self.fieldsets
        return [fieldset for fieldset in self.fieldsets if "hand_back" not in fieldset[1]["fields"]]

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
        changed = names_set(form.changed_data)
        for day in DAYS:
            if day.on in changed:
                if day.on in form.changed_data:
                    setattr(obj, day.at, None)
                setattr(obj, day.method, "editor")
                setattr(obj, day.certain, getattr(obj, day.certain) and getattr(obj, day.on) is not None)
        if "title" in changed:
            obj.title_derived = False
        obj.edited = sorted({*obj.edited, *changed})
        warn_of_the_future(request, [getattr(obj, day.on) for day in DAYS if day.on in form.changed_data])
        super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: ModelForm, formsets: Any, change: bool) -> None:
        """Last, what the editor hands back is told anew, or the places of what the editor corrected."""
        super().save_related(request, form, formsets, change)
        if names := form.cleaned_data.get("hand_back"):
            if not hand_back(form.instance, names):
                messages.warning(request, _("No captured page tells it now. What you handed back stays for the time."))
        elif READ_FROM & set(form.changed_data):
            place_anew(form.instance, urgent=True)

    def save_formset(self, request: HttpRequest, form: ModelForm, formset: BaseModelFormSet, change: bool) -> None:
        if formset.model is not Mention or not formset.has_changed():
            super().save_formset(request, form, formset, change)
        else:
            set_places(request, form.instance, formset)

    @admin.display(description=_("Certainty"))
    def certainty(self, article: Article) -> str:
        return ", ".join(str(UNCERTAIN[what]) for what in article.uncertain) or gettext("certain")

    @admin.display(description=_("date found in"))
    def date_found_in(self, article: Article) -> str:
        return date_method(article.date_method)

    @admin.display(description=_("date of change found in"))
    def change_found_in(self, article: Article) -> str:
        return date_method(article.modified_method)

    @admin.display(description=_("set by an editor"))
    def set_by(self, article: Article) -> str:
        return ", ".join(map(field_name, article.set_by_editor))

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
