"""Parameters of an address, each strict in what it takes."""

import re
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

PAGE = re.compile(r"0*[1-9][0-9]{0,18}")
MOST_VALUES = 50  # of one parameter: each stands in every link of the page


class Several(forms.Field):
    """A parameter that may stand more than once; each of its values matches `pattern`."""

    widget = forms.MultipleHiddenInput

    def __init__(self, label: Any, pattern: str, refusal: Any) -> None:
        super().__init__(label=label, required=False)
        self.pattern, self.refusal = re.compile(pattern), refusal

    def to_python(self, value: Any) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one for one in value or () if one))

    def validate(self, value: Any) -> None:
        if len(value) > MOST_VALUES:
            raise ValidationError(_("At most %d at once.") % MOST_VALUES)
        if not all(map(self.pattern.fullmatch, value)):
            raise ValidationError(self.refusal)


class DayField(forms.DateField):
    """A day as browsers send it, or with the day first; never with the month first."""

    def __init__(self, label: Any) -> None:
        super().__init__(
            label=label,
            required=False,
            input_formats=["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"],
            widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
            error_messages={"invalid": gettext_lazy("A date is written like 2024-11-17.")},
        )

    def to_python(self, value: Any) -> date | None:
        if isinstance(value, str) and not value.isascii():  # digits of other scripts are numbers to Python too
            raise ValidationError(self.error_messages["invalid"])
        return super().to_python(value)


class PageField(forms.Field):
    """The number of a page; 1 if there is none."""

    def to_python(self, value: Any) -> int:
        if value and not PAGE.fullmatch(value):
            raise ValidationError(_("The page has to be a number from 1 on."))
        return int(value or 1)
