"""An article as it is cited, and what its page says of it to machines."""

import json
from collections.abc import Callable
from typing import Any, NamedTuple

from django.conf import settings
from django.http import HttpRequest
from django.utils.text import Truncator
from django.utils.timezone import localtime
from django.utils.translation import get_language, override

from articles.citing import Reference, apa, bibtex, chicago, meta_tags, news_article, open_graph, ris
from articles.models import Article
from articles.text import web_address

MOST_PLACES = 5  # that an article is said to be about
ABSTRACT = 200  # characters
_IN_SCRIPTS = str.maketrans({"<": "\\u003C", ">": "\\u003E", "&": "\\u0026"})


class Format(NamedTuple):
    """What reference managers read, by the name in its address."""

    title: str
    write: Callable[[Reference], str]
    media_type: str
    suffix: str


FORMATS = {
    "bibtex": Format("BibTeX", bibtex, "application/x-bibtex", ".bib"),
    "ris": Format("RIS", ris, "application/x-research-info-systems", ".ris"),
}


class DataBlock(str):
    """JSON for a script element: no sign in it opens or ends one, so templates need not escape it."""

    def __html__(self) -> str:
        return str(self)


def data_block(data: dict[str, Any]) -> DataBlock:
    """The data for a script element of a type that no browser runs."""
    return DataBlock(json.dumps(data, ensure_ascii=False).translate(_IN_SCRIPTS))


def reference_of(article: Article, permalink: str) -> Reference:
    """What is known of the article, `permalink` being the address of this text of it.

    It reads the article's source, places and `made_from`.
    """
    day, capture = article.published_on, article.capture
    outlet = article.source.slug if article.source else "arsip"
    return Reference(
        key=f"{outlet}-{day.year if day else 'nd'}-{article.pk}",
        title=article.title,
        permalink=permalink,
        sha256=article.text_sha256,
        byline=article.byline,
        outlet=article.source.name if article.source else "",
        published=day,
        certain=article.date_certain,
        published_at=localtime(article.published_at) if article.published_at else None,
        modified=article.modified_on if article.modified_certain else None,
        url=web_address(article.url),
        captured_at=localtime(capture.captured_at) if capture else None,
        language=article.language,
        section=article.category,
        places=tuple(place.name for place in article.places[:MOST_PLACES]),
        abstract=Truncator(article.standfirst or article.body[: 2 * ABSTRACT]).chars(ABSTRACT),
    )


def permalink_of(request: HttpRequest, article: Article) -> str:
    """The address of this text of it, the same whatever language it was read in."""
    with override(settings.LANGUAGE_CODE):
        return request.build_absolute_uri(article.get_version_url())


def cited(request: HttpRequest, article: Article) -> dict[str, Any]:
    """What the templates _cite and _head show."""
    reference = reference_of(article, permalink_of(request, article))
    page = request.build_absolute_uri(article.get_absolute_url())
    language = get_language() or settings.LANGUAGE_CODE
    return {
        "reference": reference,
        "apa": apa(reference, language),
        "chicago": chicago(reference, language),
        "files": [(name, form, form.write(reference)) for name, form in FORMATS.items()],
        "meta_tags": meta_tags(reference),
        "open_graph": open_graph(reference, page),
        "json_ld": data_block(news_article(reference, page)),
    }
