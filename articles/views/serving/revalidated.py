"""Middleware: what a browser or a cache kept of a page, it shows again only after asking whether it still stands."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase


def revalidated(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Pages that say nothing of caches are kept with `no-cache`, and compared by what they hold, not by a day.

    Django's feeds and sitemaps date themselves by the newest change that they list. To whoever asks "changed since?"
    that would answer no after an article was withdrawn; the ETag, made of the bytes that are sent, tells.
    """

    def respond(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        response.headers.setdefault("Cache-Control", "no-cache")
        del response.headers["Last-Modified"]
        return response

    return respond
