"""What may be searched."""

from datetime import date

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.forms.fields import DayField, Several
from articles.forms.narrow import NarrowForm
from articles.forms.wording import NOTES, UNCERTAIN, UNDATED
from articles.search.query import ArticleQuery, Note

MAX_QUERY = 500


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
