"""The form by which an editor sends pages."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class FilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """One or more files; cleans to a list of uploaded files."""

    widget = FilesInput

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        one = super().clean
        return [one(file, initial) for file in data or [None]]


class UploadForm(forms.Form):
    pages = FilesField(
        label=_("Pages"), widget=FilesInput(attrs={"accept": ".html,.htm,.txt,.zip"}), allow_empty_file=True
    )
