"""Middleware: while a request may write, bulk runs give way to it."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from articles.turn import editing

READS = ("GET", "HEAD", "OPTIONS", "TRACE")


def editors_first(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Hold the turn while a request may write."""

    def respond(request: HttpRequest) -> HttpResponse:
        if request.method in READS:
            return get_response(request)
        settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
        with editing(settings.DATA_DIR / settings.TURN_FILE):
            return get_response(request)

    return respond
