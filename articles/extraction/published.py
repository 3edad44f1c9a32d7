"""The day of publication: JSON-LD, meta tags, <time>, print, URL, dateline, and last the text itself."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from articles.extraction.article import Published
from articles.extraction.calendar import WIB
from articles.extraction.dates import find_dates, read_date
from articles.extraction.metadata import Metadata

_META = (
    "article:published_time", "article:published", "og:article:published_time", "og:published_time",
    "datepublished", "date.published", "publishdate", "publish_date", "publish-date", "publication_date", "pubdate",
    "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date",
    "dc.date.created", "dcterms.issued", "article.published", "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime", "bt:pubdate", "rnews:datepublished", "article_date_original",
    "originalpublicationdate", "content_publishdate", "content-publish-date", "last-publish-date", "published_time",
    "published-date", "published_date", "publishtime", "news_publish_date", "datecreated", "date", "time",
    "og:pubdate", "displaydate", "iso-8601-publish-date", "article:post_date", "created",
    "lp.article:published_time", "article:publish_date", "article:date",
)  # fmt: skip
_URL = re.compile(
    r"[/_-]((?:19|20)\d\d)[/_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)|"
    r"[/_-]((?:20[0-3]|199)\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=\d{0,6}(?:[/_.-]|$))"
)
_MALAY = {"id", "ms", "jv", "su", ""}


def find_published(
    *,
    data: Metadata,
    times: Iterable[str],
    printed: Iterable[str],
    urls: Iterable[str],
    dateline: str,
    texts: Iterable[str],
    language: str,
    captured_at: datetime | None,
) -> Published | None:
    """The first day that is possible, in the order of how sure its source is."""
    candidates = _candidates(data, times, printed, urls, dateline, texts)
    local = language in _MALAY
    for value, method, certain in candidates:
        if local and isinstance(value, datetime) and value.utcoffset() == timedelta(0):
            value = value.astimezone(WIB)
        if _is_possible(value, captured_at):
            return Published(value, method, certain)
    return None


def _candidates(
    data: Metadata,
    times: Iterable[str],
    printed: Iterable[str],
    urls: Iterable[str],
    dateline: str,
    texts: Iterable[str],
) -> Iterator[tuple[date | datetime, str, bool]]:
    yield from _read([data.ld.get("datePublished", "")], "json-ld")
    yield from _read((data.meta.get(name, "") for name in _META), "meta")
    yield from _read([data.ld.get("dateCreated", "")], "json-ld")
    yield from _read(times, "time element")
    yield from _read(printed, "printed")
    for url in urls:
        if match := _URL.search(url):
            year, month, day = (int(part) for part in match.groups() if part)
            try:
                yield date(year, month, day), "url", True
            except ValueError:
                continue
    for found in find_dates(dateline):
        yield found.value, "dateline", False
    for text in texts:
        for found in find_dates(text):
            if found.weekday:
                yield found.value, "text", False


def _read(values: Iterable[str], method: str) -> Iterator[tuple[date | datetime, str, bool]]:
    for value in values:
        if value and (found := read_date(value[:200])):
            yield found, method, True


def _is_possible(value: date | datetime, captured_at: datetime | None) -> bool:
    day = value.date() if isinstance(value, datetime) else value
    return day.year >= 1900 and (captured_at is None or day <= captured_at.date() + timedelta(days=1))
