"""The search page, and the same hits as JSON."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from articles.forms import NOTES, UNCERTAIN, SearchForm
from articles.models import Article
from articles.search.find import find
from articles.search.query import Note
from articles.search.results import ResultPage
from articles.views.nothing_held import nothing_held_within

PER_PAGE = 20
KINDS = {
    "region": _("Region"),
    "source": _("Outlet"),
    "year": _("Year"),
    "from": _("From"),
    "to": _("To"),
    "uncertain": _("Certainty"),
}


def search(request: HttpRequest) -> HttpResponse:
    form = SearchForm(request.GET)
    as_json = request.GET.get("format") == "json"
    if not form.is_valid():
        if as_json:
            return JsonResponse(
                {"errors": {form.add_prefix(name): said for name, said in form.errors.items()}}, status=400
            )
        return render(request, "search/search.html", {"form": form}, status=400)
    result = find(form.query(), page=form.cleaned_data["page"], per_page=PER_PAGE)
    nothing_held = not result.total and not Article.objects.visible().exists()
    unavailable = Note.INDEX_UNAVAILABLE in result.notes and not nothing_held
    if as_json:
        return JsonResponse(_as_json(request, result), status=503 if unavailable else 200)
    context = {
        "form": form,
        "q": form.cleaned_data["q"],
        "result": result,
        "notes": list(dict.fromkeys([*form.notes, *(NOTES[note] for note in result.notes)])),
        "chips": _chips(form),
        "facets": _facets(form, result),
        "suggested": _address(form.parameters() | {"q": [result.suggestion]}),
        "nothing_held": nothing_held,
        "nothing_within": None if result.total or nothing_held else nothing_held_within(form),
        "unavailable": unavailable,
    }
    return render(request, "search/search.html", context, status=503 if unavailable else 200)


def _as_json(request: HttpRequest, result: ResultPage) -> dict[str, Any]:
    return {
        "total": result.total,
        "page": result.page,
        "pages": result.pages,
        "suggestion": result.suggestion,
        "hits": [
            {
                "id": hit.article.pk,
                "title": hit.article.title,
                "url": request.build_absolute_uri(hit.article.get_absolute_url()),
                "source": hit.article.source.name if hit.article.source else None,
                "date": hit.article.published_on,
                "regions": [region.code for region in hit.article.places],
                "score": hit.score,
            }
            for hit in result.hits
        ],
    }


def _address(parameters: dict[str, list[str]]) -> str:
    return f"{reverse('search')}?{urlencode(parameters, doseq=True)}"


def _toggled(form: SearchForm, name: str, value: str) -> str:
    """The address of this search with that filter taken off if it is on, else put on."""
    asked = form.parameters()
    values = [one for one in asked[name] if one != value] if value in asked[name] else [*asked[name], value]
    return _address(asked | {name: values})


def _chips(form: SearchForm) -> list[dict[str, Any]]:
    """The filters that are on, each with the address of the search without it."""
    asked = form.cleaned_data
    on = [("region", code, name) for code, name in asked["region"].items()]
    on += [("source", slug, name) for slug, name in asked["source"].items()]
    on += [("year", year, year) for year in asked["year"]]
    days = {"from": asked["date_from"], "to": asked["date_to"]}
    on += [(name, day.isoformat(), date_format(day, "j F Y")) for name, day in days.items() if day]
    on += [("uncertain", what, UNCERTAIN[what]) for what in asked["uncertain"]]
    return [{"kind": KINDS[kind], "label": label, "without": _toggled(form, kind, value)} for kind, value, label in on]


def _facets(form: SearchForm, result: ResultPage) -> list[dict[str, Any]]:
    """The facets in the order of the page, each value with the address that puts it on or takes it off."""
    return [
        {
            "name": name,
            "kind": KINDS[name],
            "values": [
                {
                    "facet": facet,
                    "label": UNCERTAIN[facet.value] if name == "uncertain" else facet.label,
                    "address": _toggled(form, name, str(facet.value)),
                }
                for facet in facets
            ],
        }
        for name in ("region", "source", "year", "uncertain")
        if (facets := result.facets.get(name))
    ]
