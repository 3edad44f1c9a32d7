"""The pages that were captured of articles, as plain source or to be saved: nothing in them ever runs."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from articles.models import Capture

# A captured page is a stranger's.
CAPTURE_POLICY = "sandbox; default-src 'none'; frame-ancestors 'none'"
SUFFIXES = {"text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt"}


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
