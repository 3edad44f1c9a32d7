"""Permalinks to the texts that an article has and had, each found by its SHA-256."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.models import Article, TextVersion
from articles.models.text_version import TEXT, Text
from articles.views.reading.article import find_article, gone, show
from articles.views.reading.comparison import compare
from articles.views.reading.marks import Words
from articles.views.reading.passages import Passage, in_runs, opening


def version(request: HttpRequest, pk: int, sha256: str) -> HttpResponse:
    """This text of the article: today's on the article's page, an earlier one with what changed since."""
    article = find_article(pk)
    if article.withdrawn_at:
        return gone(request)
    found = _version(article, sha256)
    if isinstance(found, Article):
        return show(request, article)
    if not found:
        return _unknown(request, article, sha256)
    passages, cut = opening(found)
    today, _cut = opening(article)
    context = {
        "article": article,
        "version": found,
        "permalink": request.build_absolute_uri(found.get_absolute_url()),
        "versions": article.versions.defer(*TEXT),
        "runs": in_runs(passages, [[Words(passage.text)] for passage in passages]),
        "cut": cut,
        "differences": compare(_compared(found, passages), _compared(article, today)),
    }
    return render(request, "articles/version.html", context)


def version_text(request: HttpRequest, pk: int, sha256: str) -> HttpResponse:
    """The text as a file, whose SHA-256 it is."""
    article = find_article(pk)
    if article.withdrawn_at:
        return gone(request)
    found = _version(article, sha256)
    if not found:
        return _unknown(request, article, sha256)
    response = HttpResponse(found.plain_text.encode(), content_type="text/plain; charset=utf-8")
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _version(article: Article, sha256: str) -> Article | TextVersion | None:
    """Today's text if it has this SHA-256, else the latest that had it; its first digits are enough."""
    if article.text_sha256.startswith(sha256):
        return article
    earlier: TextVersion | None = article.versions.select_related("made_from").filter(sha256__startswith=sha256).first()
    return earlier


def _compared(text: Text, passages: list[Passage]) -> list[str]:
    return [text.title, *filter(None, [text.standfirst]), *(passage.text for passage in passages)]


def _unknown(request: HttpRequest, article: Article, sha256: str) -> HttpResponse:
    context = {"article": article, "sha256": sha256, "versions": article.versions.defer(*TEXT)}
    return render(request, "articles/unknown_version.html", context, status=404)
