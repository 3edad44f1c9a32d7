"""Middleware: a page that is only read is of one revision of the archive, which is asked for once."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

from articles.models.revision import one_revision
from articles.views.serving.editors_first import READS


def of_one_revision(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    def respond(request: HttpRequest) -> HttpResponseBase:
        if request.method not in READS:
            return get_response(request)
        with one_revision():
            return get_response(request)

    return respond
