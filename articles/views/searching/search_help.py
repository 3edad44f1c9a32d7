"""How to search: the query language, made of its table."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language, gettext

from articles.search.language import LANGUAGE


def search_help(request: HttpRequest) -> HttpResponse:
    language = get_language() or "id"
    operators = [
        {
            "key": operator.key,
            "name": gettext(operator.name),
            "says": gettext(operator.says),
            "examples": [
                {
                    "query": query,
                    "address": f"{reverse('search')}?{urlencode({'q': query})}",
                    "finds": gettext(example.finds),
                }
                for example in operator.examples
                for query in [example.query_in(language)]
            ],
        }
        for operator in LANGUAGE
    ]
    return render(request, "search/help.html", {"operators": operators})
