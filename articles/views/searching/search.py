"""The search page, and the same hits as JSON."""

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from articles.forms import NOTES, REMARKS, SearchForm
from articles.models import Article
from articles.search.find import count, find
from articles.search.query import ArticleQuery, Note, any_of_them
from articles.search.results import ResultPage
from articles.views.filters import Links
from articles.views.searching.facets import shown_facets
from articles.views.searching.nothing_held import nothing_held_within
from articles.views.searching.timeline import timeline

PER_PAGE = 20
KEPT = ("region", "source", "year", "month", "uncertain")  # what the form sends again, unseen
MOST_MARKS = 200  # bytes of each hit's address


def search(request: HttpRequest) -> HttpResponse:
    """The hits of a search and how it was read, for people or as JSON."""
    form = SearchForm(request.GET)
    as_json = request.GET.get("format") == "json"
    if not form.is_valid():
        return _refused(request, form, as_json=as_json)
    links = Links(form)
    if toggled := form.cleaned_data["toggle"]:
        return redirect(links.toggled(*toggled.split(":", 1)))
    page, shown = form.cleaned_data["page"], not as_json
    result = find(form.query(), page=page, per_page=PER_PAGE, facets=shown, excerpts=shown)
    nothing_held = not result.total and not Article.objects.visible().exists()
    unavailable = Note.INDEX_UNAVAILABLE in result.notes and not nothing_held
    status = 503 if unavailable else 200
    if as_json:
        return JsonResponse(_as_json(request, result), status=status)
    context = _shown(form, links, result) | {"nothing_held": nothing_held, "unavailable": unavailable}
    if not (result.total or nothing_held or unavailable):
        context["nothing_within"] = nothing_held_within(form)
        context["ways"] = [] if context["nothing_within"] else _ways(form.query(), links)
    return render(request, "search/search.html", context, status=status)


def _refused(request: HttpRequest, form: SearchForm, *, as_json: bool) -> HttpResponse:
    """What could not be understood, by the names of parameters."""
    if as_json:
        errors = {form.add_prefix(name): said for name, said in form.errors.items()}
        return JsonResponse({"errors": errors}, status=400)
    return render(request, "search/search.html", {"form": form, "kept": _kept(form)}, status=400)


def _shown(form: SearchForm, links: Links, result: ResultPage) -> dict[str, Any]:
    """What the page says of a result, whatever was found."""
    return {
        "form": form,
        "kept": _kept(form),
        "q": form.cleaned_data["q"],
        "marks": _marks(form.cleaned_data["q"]),
        "result": result,
        "notes": _notes(form, result),
        "chips": links.chips(),
        "cleared": links.bare(),
        "facets": shown_facets(result.facets, links),
        "timeline": timeline(result.months, links),
        "suggested": links.address(q=[result.suggestion]),
        "take": links.query()[1:],
    }


def _marks(text: str) -> str:
    """The end of a hit's address, by which its page marks the words; nothing for a query as long as a paragraph."""
    written = urlencode({"q": text}) if text else ""
    return f"?{written}" if 0 < len(written) <= MOST_MARKS else ""


def _ways(query: ArticleQuery, links: Links) -> list[dict[str, Any]]:
    """What would find something where this search finds nothing: less of it."""
    ways = []
    bare = links.bare()
    if query.text and bare != links.address() and (found := count(ArticleQuery(query.text))):
        ways.append({"label": _("Without the filters:"), "found": found, "address": bare})
    if (one_of := any_of_them(query.text, get_language() or "id")) and (found := count(replace(query, text=one_of))):
        ways.append({"label": _("With one of the words:"), "found": found, "address": links.address(q=[one_of])})
    return ways


def _kept(form: SearchForm) -> list[tuple[str, str]]:
    """The filters that could be understood."""
    return [(name, value) for name in KEPT for value in form.cleaned_data.get(name, ())]


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
