"""The form of an article: the kinds of its paragraphs as marks in the text, and what no page could show refused."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, cast
from urllib.parse import urlsplit

from django import forms
from django.contrib.admin.widgets import AdminTextareaWidget, AdminTextInputWidget
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import Article
from articles.models.article import DAYS
from articles.models.kinds import stored_kinds, with_marks, without_marks
from articles.templatetags.archive import language_tag
from articles.text import fold

LONGEST_CAPTION = 2000
MOST_TAGS, LONGEST_TAG = 20, 60  # as extraction gives them


class ParagraphsField(forms.CharField):
    """Text with an empty line between paragraphs, whatever a browser makes of line ends."""

    widget = forms.Textarea

    def to_python(self, value: Any) -> str:
        blocks = re.split(r"\n\s*\n", (super().to_python(value) or "").replace("\r\n", "\n"))
        return "\n\n".join(block.strip() for block in blocks if block.strip())

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self.to_python(initial) != self.to_python(data)


class TagsField(forms.CharField):
    """A list of tags, one a line; those that differ only in case are one."""

    widget = AdminTextareaWidget({"rows": 4})

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        lines = value if isinstance(value, list) else (super().to_python(value) or "").splitlines()
        tags: dict[str, str] = {}
        for tag in filter(None, map(str.strip, lines)):
            tags.setdefault(fold(tag), tag)
        return list(tags.values())

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self.to_python(initial) != self.to_python(data)

    def validate(self, value: Any) -> None:
        super().validate(value)
        if len(value) > MOST_TAGS:
            raise ValidationError(_("At most %d tags.") % MOST_TAGS)
        if any(len(tag) > LONGEST_TAG for tag in value):
            raise ValidationError(_("A tag has at most %d letters.") % LONGEST_TAG)

    def run_validators(self, value: Any) -> None:
        """None: those of CharField look at one text."""


def names_set(changed: Iterable[str]) -> set[str]:
    """The names under which `Article.edited` notes a change of these fields by an editor: a day is one."""
    names = set(changed) - {"withdrawn_at", "seen", "hand_back"}
    for day in DAYS:
        if day.certain in names:
            names = names - {day.certain} | {day.on}
    return names | {"title_derived"} if "title" in names else names


def field_name(name: str) -> str:
    """A field that `Article.edited` names, in the editor's language."""
    try:
        return str(getattr(Article._meta.get_field(name), "verbose_name", name))
    except FieldDoesNotExist:
        return name


class ArticleForm(forms.ModelForm):
    """An article as an editor changes it; refused if the article changed since the form was opened."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    hand_back = forms.MultipleChoiceField(
        label=gettext_lazy("Hand back to the machine"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("What is marked here is told anew by the machine when you save, and no longer yours."),
    )
    tags = TagsField(label=gettext_lazy("Tags"), required=False, help_text=gettext_lazy("One a line."))

    class Meta:
        model = Article
        exclude: list[str] = []
        field_classes = {"body": ParagraphsField, "standfirst": ParagraphsField}
        help_texts = {
            "body": gettext_lazy(
                "An empty line stands between paragraphs. A paragraph that begins with “## ” is a subheading, with "
                "“- ” an item of a list, with “> ” a quote, with “| ” a row of a table; with “\\” before such a sign "
                "it is text. Readers do not see these signs."
            )
        }
        widgets = {
            "title": AdminTextInputWidget({"class": "vLargeTextField", "size": 100}),
            "standfirst": AdminTextareaWidget({"rows": 3}),
            "body": AdminTextareaWidget({"rows": 25}),
            "image_caption": AdminTextareaWidget({"rows": 3}),
            "image_url": AdminTextInputWidget({"class": "vLargeTextField", "size": 100}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["seen"].initial = self.instance.changed_at.isoformat()
        self.initial["body"] = with_marks(self.instance.kinds_and_paragraphs)
        offered = [(name, field_name(name)) for name in self.instance.set_by_editor]
        if offered:
            cast(forms.MultipleChoiceField, self.fields["hand_back"]).choices = offered
        else:
            del self.fields["hand_back"]
        if "image_caption" in self.fields:
            self.fields["image_caption"].validators.append(MaxLengthValidator(LONGEST_CAPTION))

    def clean_seen(self) -> str:
        now = Article.objects.values_list("changed_at", flat=True).get(pk=self.instance.pk).isoformat()
        if self.cleaned_data["seen"] != now:
            raise ValidationError(_("The article changed since you opened it. Open it anew, then change it."))
        return now

    def clean_body(self) -> str:
        """The text without its marks, and the kinds that they say; both as they were where nobody changed them."""
        if "body" not in self.changed_data:
            return self.instance.body
        marked = without_marks(self.cleaned_data["body"])
        self.instance.kinds = stored_kinds(kind for kind, _paragraph in marked)
        return "\n\n".join(paragraph for _kind, paragraph in marked)

    def clean_image_url(self) -> str:
        address = self.cleaned_data["image_url"]
        if address and not _is_web_address(address):
            raise ValidationError(_("An address begins with https:// or http:// and a host."))
        return address

    def clean_language(self) -> str:
        language = self.cleaned_data["language"]
        if "language" in self.changed_data and language and not language_tag(language):
            raise ValidationError(_("A language is told by its letters, like id or en."))
        return language

    def clean(self) -> None:
        super().clean()
        if names_set(self.changed_data) & set(self.cleaned_data.get("hand_back", ())):
            self.add_error("hand_back", _("You changed what you hand back. Do one or the other."))
        published, modified = self.cleaned_data.get("published_on"), self.cleaned_data.get("modified_on")
        if {"published_on", "modified_on"} & set(self.changed_data) and published and modified and modified < published:
            self.add_error("modified_on", _("The day of change is before the day of publication."))


def _is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and text.isprintable() and " " not in text
