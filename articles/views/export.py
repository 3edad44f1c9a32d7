"""All that a search finds, to take along: as a table, or as references for the programs that keep these."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from threading import BoundedSemaphore
from typing import Any

from django.core.exceptions import BadRequest
from django.db.models import prefetch_related_objects
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.http import content_disposition_header
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.citing import Reference
from articles.export.columns import COLUMNS, DEFAULT, Permalink, row
from articles.export.tables import MARK, csv_rows, json_lines
from articles.forms import SearchForm, Several
from articles.models import Article
from articles.search.find import find_ids
from articles.views.reading import references
from articles.views.reading.references import permalink_of, reference_of
from articles.views.serving.unavailable import needs_search

CHUNK = 200  # articles that are in memory at once: half a megabyte of text, unless they are very long
AT_ONCE = 2  # exports of a process: who reads one slowly, or not at all, holds a thread of the server for as long
RETRY_AFTER = "30"  # seconds
NAME_LENGTH = 80  # characters of what was asked in the name of a file


class ColumnsField(Several):
    """Names of columns, parted by commas or in several parameters."""

    def to_python(self, value: Any) -> tuple[str, ...]:
        return super().to_python([name.strip() for one in value or () for name in one.split(",")])


class ExportForm(SearchForm):
    """The parameters of a search, and the columns of a table."""

    columns = ColumnsField(
        gettext_lazy("Columns"),
        "|".join(COLUMNS),
        format_lazy("{} {}.", gettext_lazy("The columns are named"), ", ".join(COLUMNS)),
    )


@dataclass(frozen=True)
class Format:
    """How articles are written: a chunk of them at a time, behind a head that names the columns."""

    media_type: str
    suffix: str
    write: Callable[[list[Article], Sequence[str], Permalink], str]
    head: Callable[[Sequence[str]], str] = lambda _columns: ""


def _as_csv(articles: list[Article], columns: Sequence[str], permalink: Permalink) -> str:
    return csv_rows(row(article, columns, permalink) for article in articles)


def _as_json_lines(articles: list[Article], columns: Sequence[str], permalink: Permalink) -> str:
    return json_lines(columns, (row(article, columns, permalink) for article in articles))


def _as_references(write: Callable[[Reference], str]) -> Callable[[list[Article], Sequence[str], Permalink], str]:
    def written(articles: list[Article], _columns: Sequence[str], permalink: Permalink) -> str:
        prefetch_related_objects(articles, "made_from")
        prefetch_related_objects([article for article in articles if not article.made_from], "captures")
        return "\n".join([*(write(reference_of(article, permalink(article))) for article in articles), ""])

    return written


FORMATS = {
    "csv": Format("text/csv", ".csv", _as_csv, lambda columns: MARK + csv_rows([columns])),
    "jsonl": Format("application/x-ndjson", ".jsonl", _as_json_lines),
    **{name: Format(one.media_type, one.suffix, _as_references(one.write)) for name, one in references.FORMATS.items()},
}


_free = BoundedSemaphore(AT_ONCE)


class Turn:
    """The parts of an export, which gives up its place among the others when it ends or its reader has gone."""

    def __init__(self, parts: Iterator[str], places: BoundedSemaphore) -> None:
        self._parts: Iterator[str] | None = parts
        self._places = places

    def __iter__(self) -> Iterator[str]:
        return self._parts or iter(())

    def close(self) -> None:
        if self._parts:
            self._parts = None
            self._places.release()

    __del__ = close


@needs_search
def export(request: HttpRequest, form: str) -> HttpResponseBase:
    """The articles of `/search/` with the same parameters, in the same order."""
    if form not in FORMATS:
        raise Http404(_("A list can be taken along as %s.") % ", ".join(FORMATS))
    asked, written = ExportForm(request.GET), FORMATS[form]
    if not asked.is_valid():
        raise BadRequest(asked.refusal)
    parts: Iterable[str] = ()
    if request.method != "HEAD":
        columns = asked.cleaned_data["columns"] or DEFAULT
        ids = find_ids(asked.query())
        if not _free.acquire(blocking=False):
            return _busy(request)
        parts = Turn(_parts(ids, written, columns, partial(permalink_of, request)), _free)
    response = StreamingHttpResponse(parts, content_type=f"{written.media_type}; charset=utf-8")
    response["Content-Disposition"] = content_disposition_header(True, f"{_name(asked)}{written.suffix}")
    response["X-Robots-Tag"] = "noindex"
    patch_cache_control(response, private=True, no_store=True)  # what is withdrawn shall not be kept on the way
    return response


def _busy(request: HttpRequest) -> HttpResponse:
    reason = _("Several lists are being downloaded at the moment. Please try again soon.")
    response = render(request, "503.html", {"reason": reason}, status=503)
    response["Retry-After"] = RETRY_AFTER
    return response


def _parts(ids: Sequence[int], written: Format, columns: Sequence[str], permalink: Permalink) -> Iterator[str]:
    """The file bit by bit. The ids were taken at once; what is withdrawn before its turn comes is left out."""
    yield written.head(columns)
    for start in range(0, len(ids), CHUNK):
        articles = Article.objects.listed(ids[start : start + CHUNK], text=True)
        yield written.write(list(articles.values()), columns, permalink)


def _name(form: SearchForm) -> str:
    """What a file is called: what was asked, and the day."""
    asked = "-".join(value for name, values in form.parameters().items() if name != "sort" for value in values)
    told = re.sub(r"[^a-z0-9.]+", "-", asked.lower())[:NAME_LENGTH].strip("-.")
    return "-".join(filter(None, ["articles", told, timezone.localdate().isoformat()]))
