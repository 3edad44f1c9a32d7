"""The addresses that readers may ask, as the resolver has them."""

import re
from collections.abc import Iterator

from django.urls import URLPattern, get_resolver
from django.urls.resolvers import LocalePrefixPattern, URLResolver

PART = re.compile(r"<(?:(?P<kind>\w+):)?(?P<name>\w+)>")


def routes() -> list[str]:
    """Every route outside admin, with its parts in angle brackets, in both languages."""
    return list(_routes(get_resolver().url_patterns, "/"))


def _routes(patterns: list[URLPattern | URLResolver], before: str) -> Iterator[str]:
    for entry in patterns:
        if isinstance(entry, URLPattern):
            yield before + str(entry.pattern)
        elif isinstance(entry.pattern, LocalePrefixPattern):
            yield from _routes(entry.url_patterns, before)
            yield from _routes(entry.url_patterns, f"{before}en/")
        elif entry.app_name != "admin":
            yield from _routes(entry.url_patterns, before + str(entry.pattern))


def with_parts(route: str, value: str) -> str:
    """The route with this in the place of each of its parts."""
    return PART.sub(lambda _part: value, route)
