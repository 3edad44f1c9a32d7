"""What is said where an address or a parameter names nothing."""

from django.core.exceptions import BadRequest, RequestDataTooBig, TooManyFilesSent
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400, with what could not be understood."""
    reason = str(exception) if isinstance(exception, BadRequest) else ""
    if isinstance(exception, RequestDataTooBig | TooManyFilesSent):
        reason = _("That is more than one upload takes. Send less at a time, or use the ingest command.")
    return render(request, "400.html", {"reason": reason}, status=400)


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404, with what is not there and where to go on."""
    # The resolver's own Http404 carries a dict of patterns, which is nothing for readers.
    said = exception.args[0] if isinstance(exception, Http404) and exception.args else ""
    return render(request, "404.html", {"reason": said if isinstance(said, str) else ""}, status=404)
