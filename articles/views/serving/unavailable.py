"""What is said while the search index cannot be read, to whoever must not take that for an empty result."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render

from articles.forms import NOTES
from articles.search.find import SearchUnavailable
from articles.search.query import Note

RETRY_AFTER = "60"  # seconds: a small index is made in less, and who asks by machine may ask again then


def needs_search(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """The view, with a 503 where it raises SearchUnavailable."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return view(request, *args, **kwargs)
        except SearchUnavailable:
            reason = NOTES[Note.INDEX_UNAVAILABLE]
            response = render(request, "503.html", {"reason": reason}, status=503)
            response["Retry-After"] = RETRY_AFTER
            return response

    return answer
