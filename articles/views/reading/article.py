"""One article."""

from __future__ import annotations

from django.core.exceptions import BadRequest
from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from articles.forms import MAX_QUERY
from articles.models import Article, Mention
from articles.models.text_version import TEXT
from articles.search.highlight import highlight
from articles.search.query import parse
from articles.search.similar import similar
from articles.views.reading.evidence import named_places
from articles.views.reading.marks import number_marks
from articles.views.reading.passages import in_runs, opening
from articles.views.reading.references import cited
from articles.views.reading.stripped import by_rule

MOST_PLACES = 5  # shown unfolded
MOST_LISTED = 20  # captured pages, and earlier versions


def article(request: HttpRequest, pk: int, slug: str = "") -> HttpResponseBase:
    """The article at its address; 410 if it was withdrawn."""
    found = find_article(pk)
    if found.withdrawn_at:
        return gone(request)
    if slug != found.slug:  # not for good: the headline may change, and change back
        query = _query(request)
        return redirect(found.get_absolute_url() + (f"?{urlencode({'q': query})}" if query else ""))
    return show(request, found)


def find_article(pk: int) -> Article:
    """The article, with what its page shows of it. Raises Http404."""
    articles = Article.objects.select_related("source__home", "dateline_place", "made_from")
    named = Prefetch("mentions", Mention.objects.select_related("region"))
    if found := articles.prefetch_related(named).filter(pk=pk).first():
        return found
    raise Http404(_("There is no article with this number."))


def gone(request: HttpRequest) -> HttpResponse:
    """That the article was withdrawn."""
    response = render(request, "articles/withdrawn.html", status=410)
    response["Cache-Control"] = "no-cache"  # browsers keep a 410 for good, but an article may be put back
    return response


def show(request: HttpRequest, article: Article) -> HttpResponse:
    """The page of an article, the words of a search marked."""
    query = _query(request)
    wanted = parse(query).node
    passages, cut = opening(article)
    words = [highlight(article.title, wanted, "title"), highlight(article.standfirst, wanted)]
    words += [highlight(passage.text, wanted) for passage in passages]
    (title, standfirst, *paragraphs), marks = number_marks(words)
    places, evidence = named_places(article, article.mentions.all())
    captures, versions = list(article.captures.all()), list(article.versions.defer(*TEXT))
    article.made_from = article.made_from or next(iter(captures), None)  # as `capture` would find it, once for all
    earlier, later = Article.objects.beside(article)
    context = {
        "article": article,
        "q": query,
        "marks": marks,
        "title": title,
        "standfirst": standfirst,
        "runs": in_runs(passages, paragraphs),
        "cut": cut,
        "places": places[:MOST_PLACES],
        "more_places": places[MOST_PLACES:],
        "evidence": evidence,
        "stripped": by_rule(article.removed),
        "captures": captures[:MOST_LISTED],
        "more_captures": len(captures[MOST_LISTED:]),
        "sha256": article.text_sha256,
        "versions": versions[:MOST_LISTED],
        "more_versions": len(versions[MOST_LISTED:]),
        "before": earlier,
        "after": later,
        "similar": similar(article),
    }
    return render(request, "articles/article.html", context | cited(request, article))


def _query(request: HttpRequest) -> str:
    """The search whose words are to be marked. Raises BadRequest."""
    query = request.GET.get("q", "")[:MAX_QUERY]
    if "\0" in query:
        raise BadRequest(_("A search cannot hold null characters."))
    return query
