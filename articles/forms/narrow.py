"""What any page of lists may be narrowed to."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.forms.fields import PageField, Several
from articles.forms.wording import month_name
from articles.models import FormerRegion, Region, Selection, Source
from articles.models.source import NO_SOURCE


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
