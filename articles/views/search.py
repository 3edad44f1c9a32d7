"""The search page, and the same hits as JSON."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from articles.forms import NOTES, REMARKS, SearchForm
from articles.models import Article
from articles.search.find import find
from articles.search.query import Note
from articles.search.results import ResultPage
from articles.views.narrowing import Links
from articles.views.nothing_held import nothing_held_within

PER_PAGE = 20


def search(request: HttpRequest) -> HttpResponse:
    form = SearchForm(request.GET)
    as_json = request.GET.get("format") == "json"
    if not form.is_valid():
        if as_json:
            return JsonResponse(
                {"errors": {form.add_prefix(name): said for name, said in form.errors.items()}}, status=400
            )
        return render(request, "search/search.html", {"form": form}, status=400)
    page, shown = form.cleaned_data["page"], not as_json
    result = find(form.query(), page=page, per_page=PER_PAGE, facets=shown, excerpts=shown)
    nothing_held = not result.total and not Article.objects.visible().exists()
    unavailable = Note.INDEX_UNAVAILABLE in result.notes and not nothing_held
    if as_json:
        return JsonResponse(_as_json(request, result), status=503 if unavailable else 200)
    links = Links(form)
    context = {
        "form": form,
        "q": form.cleaned_data["q"],
        "result": result,
        "notes": _notes(form, result),
        "chips": links.chips(),
        "facets": links.facets(result),
        "months": links.months(result),
        "suggested": links.address(q=[result.suggestion]),
        "nothing_held": nothing_held,
        "nothing_within": None if result.total or nothing_held else nothing_held_within(form),
        "unavailable": unavailable,
    }
    return render(request, "search/search.html", context, status=503 if unavailable else 200)


def _notes(form: SearchForm, result: ResultPage) -> list[Any]:
    """The sentences on how the search was read, each once."""
    remarks = [REMARKS[remark.note] % {"name": remark.name} for remark in result.remarks]
    return list(dict.fromkeys([*form.notes, *(NOTES[note] for note in result.notes), *remarks]))


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
