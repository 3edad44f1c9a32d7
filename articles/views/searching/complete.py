"""What a search box may offer while a reader types."""

from typing import Any

from django import forms
from django.http import HttpRequest, JsonResponse

from articles.models import Region
from articles.search.complete import complete


class TypedForm(forms.Form):
    q = forms.CharField(required=False)


def completions(request: HttpRequest) -> JsonResponse:
    """Places, outlets and headlines, each with its label and its address."""
    form = TypedForm(request.GET)
    if not form.is_valid():
        return JsonResponse({"errors": form.errors}, status=400)
    found = complete(form.cleaned_data["q"])
    offered: dict[str, list[tuple[str, Any]]] = {
        "places": [(_placed(region), region) for region in found.places],
        "outlets": [(outlet.name, outlet) for outlet in found.outlets],
        "titles": [(article.title, article) for article in found.titles],
    }
    return JsonResponse(
        {
            kind: [{"label": label, "url": request.build_absolute_uri(one.get_absolute_url())} for label, one in offers]
            for kind, offers in offered.items()
        }
    )


def _placed(region: Region) -> str:
    """Its name; of districts and villages, of which many share one, with what it lies in."""
    lower = region.level in (Region.Level.DISTRICT, Region.Level.VILLAGE)
    return f"{region.name}, {region.parent.name}" if lower and region.parent else region.name
