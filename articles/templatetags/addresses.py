"""The addresses of a page: the one that stands for all its spellings, in each language."""

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.http import urlencode

from articles.forms import SearchForm

register = template.Library()

MOST_PARAMETERS = 1_000  # bytes; longer ones are the asker's alone, and may be more than can be read


@register.simple_tag(takes_context=True)
def page_addresses(context: template.Context, path: str = "") -> list[tuple[str, str]]:
    """Each language with the page's address in it, the page's own first; none where the path names no page.

    Without a path it is the page that was asked for, its parameters in one order and without those that say nothing.
    """
    request = context["request"]
    if not request.resolver_match or len(request.META["QUERY_STRING"]) > MOST_PARAMETERS:
        return []
    path = path or request.path + _parameters(request)
    codes = sorted(dict(settings.LANGUAGES), key=lambda code: code != context["LANGUAGE_CODE"])
    return [(code, request.build_absolute_uri(translate_url(path, code))) for code in codes]


def _parameters(request: HttpRequest) -> str:
    known = [(name, value) for name in SearchForm.base_fields for value in request.GET.getlist(name)]
    said = sorted({(name, value) for name, value in known if value and (name, value) != ("page", "1")})
    return f"?{urlencode(said)}" if said else ""
