"""One article's reference as a file for a reference manager."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from articles.views.reading.article import find_article, gone
from articles.views.reading.references import FORMATS, permalink_of, reference_of


def cite(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """The reference in the form of that name, to be saved."""
    if name not in FORMATS:
        raise Http404(_("References can be had as BibTeX and as RIS."))
    article = find_article(pk)
    if article.withdrawn_at:
        return gone(request)
    reference = reference_of(article, permalink_of(request, article))
    form = FORMATS[name]
    response = HttpResponse(form.write(reference).encode(), content_type=f"{form.media_type}; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{reference.key}{form.suffix}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response
