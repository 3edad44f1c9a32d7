import re
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import FormerRegion, Region, Selection, Source
from articles.models.article_queries import first_of_month
from articles.models.source import NO_SOURCE
from articles.search.query import ArticleQuery, Note

UNDATED = NO_SOURCE  # for a year: as for no known outlet
PAGE = re.compile(r"0*[1-9][0-9]{0,18}")
MAX_QUERY = 500
MOST_VALUES = 50  # of one parameter: each stands in every link of the page

NOTES = {
    Note.CUT: gettext_lazy("The search is very long; only its first words were searched."),
    Note.UNCLOSED_QUOTE: gettext_lazy("A quotation mark without a partner was left out."),
    Note.UNBALANCED: gettext_lazy("A parenthesis without a partner, or too deep within others, was left out."),
    Note.OPERATOR_AS_WORD: gettext_lazy("AND or OR with nothing beside it was searched as a word."),
    Note.SMALL_OPERATOR: gettext_lazy(
        "AND and OR are written in capital letters, and a minus right before a word leaves it out; "
        "here they were searched as words."
    ),
    Note.FIELD_AS_WORDS: gettext_lazy("What names no field of the search, or no value of one, was searched as words."),
    Note.SHORT_PREFIX: gettext_lazy("Before * stand three letters or more; a shorter word was searched as it is."),
    Note.STRAY_SIGN: gettext_lazy(
        "A * says something at the end of a word alone, a ~ before a number from 1 to 99 behind a phrase alone; "
        "elsewhere they were read as spaces."
    ),
    Note.PREFIX_CUT: gettext_lazy("Very many words begin so; only the commonest were searched."),
    Note.NOTHING_TO_SEARCH: gettext_lazy("There was no letter and no digit to search for."),
    Note.ONLY_COMMON_WORDS: gettext_lazy("Words as common as these find nothing on their own."),
    Note.INDEX_UNAVAILABLE: gettext_lazy("The search index cannot be read at the moment. Please try again soon."),
}

REMARKS = {
    Note.UNKNOWN_SOURCE: gettext_lazy("The archive knows no outlet called “%(name)s”."),
    Note.UNKNOWN_REGION: gettext_lazy("There is no region called “%(name)s”."),
    Note.FORMER_REGION: gettext_lazy("“%(name)s” was once a region; what it became was searched."),
}

NOT_KNOWN = {"source": gettext_lazy("Outlet unknown"), "year": gettext_lazy("Undated")}
UNCERTAIN = {"date": gettext_lazy("date uncertain"), "place": gettext_lazy("place uncertain")}


def month_name(month: str, form: str = "F Y") -> str:
    """November 2024 for 2024-11."""
    return date_format(first_of_month(month), form)


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


class NarrowForm(forms.Form):
    """What a page of the archive is narrowed to. What cannot be understood is an error; what is unknown is a note."""

    region = Several(
        gettext_lazy("Region"),
        r"[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?",
        gettext_lazy("A region is named by its code, like 36.73."),
    )
    source = Several(
        gettext_lazy("Outlet"),
        rf"[-a-zA-Z0-9_]{{1,80}}|{NO_SOURCE}",
        gettext_lazy("An outlet is named as in its address."),
    )
    year = Several(gettext_lazy("Year"), r"[1-9][0-9]{3}", gettext_lazy("A year has four digits."))
    month = Several(
        gettext_lazy("Month"), r"[1-9][0-9]{3}-(0[1-9]|1[0-2])", gettext_lazy("A month is written like 2024-11.")
    )
    page = PageField(label=gettext_lazy("Page"), required=False)

    def __init__(self, data: QueryDict) -> None:
        super().__init__(data)
        self.notes: list[Any] = []  # sentences on how the parameters were read

    def clean_region(self) -> dict[str, str]:
        """The names of the regions by code; in the place of a former region what it is today."""
        codes = self.cleaned_data["region"]
        known = Region.objects.names_of(codes) if codes else {}
        lost = [code for code in codes if code not in known]
        became = FormerRegion.objects.each_became(lost) if lost else {}
        parts = {part for each in became.values() for part in each}
        today = Region.objects.names_of(parts) if parts else {}
        asked: dict[str, str] = {}
        unknown = []
        for code in codes:
            if code in known:
                asked[code] = known[code]
                continue
            names = {part: today[part] for part in became[code] if part in today}
            asked |= names or {code: code}
            if names:
                said = _("What had the code %(code)s was searched as %(names)s.")
                self.notes.append(said % {"code": code, "names": ", ".join(names.values())})
            else:
                unknown.append(code)
        if unknown:
            self.notes.append(_("There is no region with the code %(code)s.") % {"code": ", ".join(unknown)})
        return asked

    def clean_source(self) -> dict[str, str]:
        """The names of the outlets by slug; of the known ones alone if there is one: no other finds anything then."""
        slugs = self.cleaned_data["source"]
        known = dict(Source.objects.filter(slug__in=slugs).values_list("slug", "name")) if slugs else {}
        known[NO_SOURCE] = _("Outlet unknown")
        if unknown := [slug for slug in slugs if slug not in known]:
            self.notes.append(_("There is no outlet called %(slug)s.") % {"slug": ", ".join(unknown)})
        return {slug: known[slug] for slug in slugs if slug in known} or {slug: slug for slug in slugs}

    def clean_month(self) -> dict[str, str]:
        """The months as readers write them, by how addresses do."""
        return {month: month_name(month) for month in self.cleaned_data["month"]}

    @property
    def refusal(self) -> str:
        """What could not be understood, in sentences."""
        return " ".join(f"{self[name].label}: {said}" for name, errors in self.errors.items() for said in errors)

    def selection(self) -> Selection:
        """What is asked for; only of a valid form."""
        asked = self.cleaned_data
        return Selection(
            regions=tuple(asked["region"]),
            sources=tuple(asked["source"]),
            years=tuple(map(int, asked["year"])),
            months=tuple(asked["month"]),
        )

    def parameters(self) -> dict[str, list[str]]:
        """What was asked, as parameters of an address, without the page; only of a valid form."""
        return {name: list(self.cleaned_data[name]) for name in ("region", "source", "year", "month")}


class SearchForm(NarrowForm):
    """The parameters of a search."""

    SORTS = [
        ("relevance", gettext_lazy("Best match first")),
        ("-date", gettext_lazy("Newest first")),
        ("date", gettext_lazy("Oldest first")),
    ]

    q = forms.CharField(
        label=gettext_lazy("Words"), required=False, widget=forms.TextInput({"type": "search", "autocomplete": "off"})
    )
    year = Several(gettext_lazy("Year"), rf"[1-9][0-9]{{3}}|{UNDATED}", gettext_lazy("A year has four digits."))
    date_from = DayField(gettext_lazy("From"))
    date_to = DayField(gettext_lazy("To"))
    sort = forms.ChoiceField(label=gettext_lazy("Order"), required=False, choices=SORTS)
    uncertain = Several(
        gettext_lazy("Certainty"), "|".join(UNCERTAIN), gettext_lazy("What may be uncertain is named date or place.")
    )
    format = forms.ChoiceField(label=gettext_lazy("Format"), required=False, choices=[("json", "JSON")])
    # A filter that a button puts on or takes off, where addresses would be too long for links.
    toggle = forms.RegexField(
        r"(region|source|year|month|from|to|uncertain):\S{1,100}", label=gettext_lazy("Filter"), required=False
    )

    def add_prefix(self, field_name: str) -> str:
        # `from` is a word of Python's own, so the fields bear other names than the parameters.
        return {"date_from": "from", "date_to": "to"}.get(field_name, field_name)

    def clean_q(self) -> str:
        text = " ".join(self.cleaned_data["q"].split())
        if len(text) > MAX_QUERY:
            text = text[: MAX_QUERY + 1].rpartition(" ")[0] or text[:MAX_QUERY]
            self.notes.append(NOTES[Note.CUT])
        return text

    def clean(self) -> None:
        first, last = self.cleaned_data.get("date_from"), self.cleaned_data.get("date_to")
        if first and last and first > last:
            self.add_error("date_to", _("The last day is before the first."))

    def query(self) -> ArticleQuery:
        """What to search for; only of a valid form."""
        asked = self.cleaned_data
        return ArticleQuery(
            text=asked["q"],
            regions=tuple(asked["region"]),
            sources=tuple(asked["source"]),
            years=tuple(0 if year == UNDATED else int(year) for year in asked["year"]),
            months=tuple(asked["month"]),
            date_from=asked["date_from"],
            date_to=asked["date_to"],
            uncertain=asked["uncertain"],
            sort=asked["sort"] or ("relevance" if asked["q"] else "-date"),
        )

    def parameters(self) -> dict[str, list[str]]:
        asked = self.cleaned_data
        days: dict[str, date | None] = {"from": asked["date_from"], "to": asked["date_to"]}
        return {
            "q": [asked["q"]] if asked["q"] else [],
            **super().parameters(),
            **{name: [day.isoformat()] if day else [] for name, day in days.items()},
            "uncertain": list(asked["uncertain"]),
            "sort": [asked["sort"]] if asked["sort"] else [],
        }
