"""The peer: a page rendered by its own template, through the same middleware, from data that are kept ready.

A request with the header X-Ready-Made gets it. The data are what the view gave to `render` when the page was first
asked for, with every queryset and iterator read to its end, so the peer asks neither the database nor the index.
"""

import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from django.core.paginator import Page
from django.db import connection
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import loader

_noted = threading.local()
_render_to_string = loader.render_to_string


def _noting(name: str, context: Mapping[str, Any] | None = None, *args: Any, **kwargs: Any) -> str:
    """`render_to_string`, which keeps what it renders if this thread wants to know."""
    if getattr(_noted, "wanted", False):
        context = ready(context or {})
        _noted.page = (name, context)
    return _render_to_string(name, context, *args, **kwargs)


loader.render_to_string = _noting


def ready(value: Any) -> Any:
    """The same with nothing left to be asked for: lists for querysets and iterators, at any depth."""
    if isinstance(value, Mapping):
        return {key: ready(each) for key, each in value.items()}
    if isinstance(value, Page):
        value.object_list = ready(value.object_list)
        value.paginator.count  # noqa: B018  kept by it from now on
        return value
    if isinstance(value, QuerySet | Iterator | list):
        return [ready(each) for each in value]
    if type(value) is tuple:
        return tuple(map(ready, value))
    if is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            object.__setattr__(value, field.name, ready(getattr(value, field.name)))
    return value


class ReadyMade:
    """Middleware, the innermost. Each worker prepares a page once."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.pages: dict[str, tuple[str, dict[str, Any]]] = {}

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: Any, kwargs: Any
    ) -> HttpResponse | None:
        if "X-Ready-Made" not in request.headers:
            return None
        path = request.get_full_path()
        if path not in self.pages:
            _noted.wanted = True
            try:
                view(request, *args, **kwargs)
            finally:
                _noted.wanted = False
            self.pages[path] = _noted.page
        return render(request, *self.pages[path])


def counted(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware, the outermost: X-Queries tells how often the database was asked, if the request has X-Count."""

    def respond(request: HttpRequest) -> HttpResponse:
        if "X-Count" not in request.headers:
            return get_response(request)
        asked: list[str] = []

        def note(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
            asked.append(sql)
            return execute(sql, *rest)

        with connection.execute_wrapper(note):
            response = get_response(request)
        response["X-Queries"] = str(len(asked))
        return response

    return respond
