"""Permalinks to the texts that an article has and had, each found by its SHA-256."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.models import Article, TextVersion
from articles.models.text_version import Text
from articles.views.article import find_article, gone, runs_of, show
from articles.views.comparison import compare
from articles.views.marks import Words


def version(request: HttpRequest, pk: int, sha256: str) -> HttpResponse:
    """This text of the article: today's on the article's page, an earlier one with what changed since."""
    article = find_article(pk)
    if article.withdrawn_at:
        return gone(request)
    found = _version(article, sha256)
    if found is article:
        return show(request, article)
    if not found:
        return _unknown(request, article, sha256)
    context = {
        "article": article,
        "version": found,
        "permalink": request.build_absolute_uri(found.get_absolute_url()),
        "runs": runs_of(found, [[Words(each)] for each in found.paragraphs]),
        "passages": compare(_compared(found), _compared(article)),
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


def _version(article: Article, sha256: str) -> Text | None:
    """Today's text if it has this SHA-256, else the latest that had it; its first digits are enough."""
    if article.text_sha256.startswith(sha256):
        return article
    earlier: TextVersion | None = article.versions.select_related("made_from").filter(sha256__startswith=sha256).first()
    return earlier


def _compared(text: Text) -> list[str]:
    return [text.title, *filter(None, [text.standfirst]), *text.paragraphs]


def _unknown(request: HttpRequest, article: Article, sha256: str) -> HttpResponse:
    context = {"article": article, "sha256": sha256, "versions": article.versions.all()}
    return render(request, "articles/unknown_version.html", context, status=404)
