"""One article, and the pages that were captured of it."""

from itertools import groupby
from operator import itemgetter

from django.core.exceptions import BadRequest
from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from articles.forms import MAX_QUERY
from articles.models import Article, Capture, Mention
from articles.search.backends.nodes import Node
from articles.search.highlight import highlight
from articles.search.query import parse
from articles.search.results import Segment
from articles.search.similar import similar
from articles.views.evidence import named_places

# A captured page is a stranger's: it is handed over as bytes or as plain text, and nothing in it ever runs.
CAPTURE_POLICY = "sandbox; default-src 'none'; frame-ancestors 'none'"
MOST_PLACES = 5  # shown unfolded
SUFFIXES = {"text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt"}


def article(request: HttpRequest, pk: int, slug: str = "") -> HttpResponseBase:
    articles = Article.objects.select_related("source__home", "dateline_place")
    named = Prefetch("mentions", Mention.objects.select_related("region"))
    found = articles.prefetch_related(named).filter(pk=pk).first()
    if found is None:
        raise Http404(_("There is no article with this number."))
    if found.withdrawn_at:
        gone = render(request, "articles/withdrawn.html", status=410)
        gone["Cache-Control"] = "no-cache"  # browsers keep a 410 for good, but an article may be put back
        return gone
    query = request.GET.get("q", "")[:MAX_QUERY]
    if "\0" in query:
        raise BadRequest(_("A search cannot hold null characters."))
    if slug != found.slug:  # not for good: the headline may change, and change back
        return redirect(found.get_absolute_url() + (f"?{urlencode({'q': query})}" if query else ""))
    wanted = parse(query).node
    places, evidence = named_places(found, found.mentions.all())
    context = {
        "article": found,
        "q": query,
        "title": highlight(found.title, wanted, "title"),
        "standfirst": highlight(found.standfirst, wanted),
        "parts": _parts(found, wanted),
        "places": places[:MOST_PLACES],
        "more_places": places[MOST_PLACES:],
        "evidence": evidence,
        "captures": found.captures.all(),
        "similar": similar(found),
    }
    return render(request, "articles/article.html", context)


def _parts(article: Article, wanted: Node | None) -> list[tuple[str, list[tuple[Segment, ...]]]]:
    """The text in runs of paragraphs of one kind: the kind, and each paragraph in segments."""
    shown = [(kind, paragraph) for kind, paragraph in article.kinds_and_paragraphs if paragraph.strip()]
    runs = groupby(shown, key=itemgetter(0))
    return [(kind, [highlight(paragraph, wanted) for _kind, paragraph in run]) for kind, run in runs]


def capture(request: HttpRequest, pk: int) -> HttpResponse:
    """The captured page as plain source."""
    content = _content(_capture(request, pk))
    response = HttpResponse(content, content_type=f"text/plain; charset={_charset(content)}")
    response["Content-Security-Policy"] = CAPTURE_POLICY
    response["X-Content-Type-Options"] = "nosniff"
    return response


def capture_download(request: HttpRequest, pk: int) -> HttpResponse:
    """The captured bytes, to be saved and never shown."""
    capture = _capture(request, pk)
    response = HttpResponse(_content(capture), content_type="application/octet-stream")
    name = f"capture-{capture.pk}-{capture.sha256[:12]}{SUFFIXES.get(capture.media_type, '.bin')}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Content-Security-Policy"] = CAPTURE_POLICY
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _capture(request: HttpRequest, pk: int) -> Capture:
    """The capture, if readers may see its article, or an editor asks. Raises Http404."""
    found = Capture.objects.select_related("article").filter(pk=pk).first()
    if found and found.article and not found.article.withdrawn_at:
        return found
    if found and request.user.has_perm("articles.view_capture"):
        return found
    raise Http404(_("There is no captured page with this number."))


def _content(capture: Capture) -> bytes:
    try:
        return capture.content()
    except OSError:
        said = _("The file of this captured page is missing or damaged; its SHA-256 was %(sha256)s.")
        raise Http404(said % {"sha256": capture.sha256}) from None


def _charset(content: bytes) -> str:
    """A label under which a browser shows the bytes readably. It changes none of them."""
    try:
        content.decode()
    except UnicodeDecodeError:
        return "windows-1252"
    return "utf-8"
