"""The day of publication: JSON-LD, meta tags, <time>, print, URL, dateline, and last the text itself."""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from itertools import chain

from articles.extraction.article import Published
from articles.extraction.dates import find_dates, read_date
from articles.extraction.fields.date_lines import (
    lines_of_publication,
    only_mentions,
    part_of_change,
    tells_change,
    tells_of_other,
)
from articles.extraction.fields.dated_text import date_text
from articles.extraction.fields.moments import ONE_DAY, SAME_MOMENT, Candidate, day_of, is_no_day, last_day, possible
from articles.extraction.page.metadata import PRINTED_DATE, Metadata

_META = (
    "article:published_time", "article:published", "og:article:published_time", "og:published_time",
    "datepublished", "date.published", "publishdate", "publish_date", "publish-date", "publication_date", "pubdate",
    "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date",
    "dc.date.created", "dcterms.issued", "article.published", "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime", "bt:pubdate", "rnews:datepublished", "article_date_original",
    "originalpublicationdate", "content_publishdate", "content-publish-date", "last-publish-date", "published_time",
    "published-date", "published_date", "publishtime", "news_publish_date", "datecreated", "date", "time",
    "og:pubdate", "displaydate", "iso-8601-publish-date", "article:post_date", "created",
    "lp.article:published_time", "article:publish_date", "article:date", "content_publisheddate", "publisheddate",
    "article:published_date", "article:publicationdate", "citation_publication_date", "citation_date", "date_published",
    "date_created", "dateposted", "dc.created", "dc.date.publication", "dc:date", "dc:created", "content_create_date",
    "publish_time", "release_date", "shareaholic:article_published_time", "vr:published_time",
    "mediator_published_time", PRINTED_DATE,
)  # fmt: skip
_META_MODIFIED = (
    "article:modified_time", "article:modified", "og:modified_time", "og:updated_time", "datemodified", "lastmod",
    "last-modified", "dcterms.modified", "dc.date.modified", "updated_time",
)  # fmt: skip
# What an archive of the web writes before an address: when it captured the page is no day of the page's own.
_MEMENTO = re.compile(r"^[^?#]{0,200}?/(?:web/\d{14}(?:[a-z]{2}_)?/|\d{14}(?:[a-z]{2}_)?/(?=https?:))")
_URL = re.compile(
    r"[/_-]((?:19|20)\d\d)[/_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)|"
    r"[/_-]((?:20[0-3]|199)\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=\d{0,6}(?:[/_.-]|$))"
)
_MOST_LINES = 20  # in which the time of a printed day is looked for


def find_published(
    *,
    data: Metadata,
    times: Sequence[str],
    far_times: Sequence[str],
    printed: Iterable[str],
    foot: Iterable[str],
    urls: Iterable[str],
    dateline: str,
    lead: Sequence[str],
    captions: Iterable[str],
    texts: Iterable[str],
    language: str,
    captured_at: datetime | None,
) -> Published | None:
    """The first day that is possible, in the order of how sure its source is; `foot` are lines below the text.

    Sure are what the head says, what is printed by the headline, and the address; not what a line of change, one that
    holds a date among other words, a contradicted or far time element, the dateline or the text lets one infer.
    """
    urls, foot = list(urls), lines_of_publication(foot)
    printed = [*lines_of_publication(printed), *(line for line in foot if not tells_of_other(line))]
    mentions = [line for line in printed if only_mentions(line)]
    unsure = [line for line in printed if tells_change(line) or line in mentions]
    told = [line for line in printed if line not in mentions]
    candidates = chain(
        _read([data.ld.get("datePublished", "")], "json-ld"),
        _read((data.meta.get(name, "") for name in _META), "meta"),
        _read([data.ld.get("dateCreated", "")], "json-ld"),
        _agreed(times, far_times, chain(_read(told, "printed"), _in_urls(urls))),
        _timed([line for line in printed if line not in unsure]),
        _in_urls(urls),
        _unsure(_read(unsure, "printed")),
        _unsure(_read((*times, *far_times), "time element")),
        ((found.value, "dateline", False) for found in find_dates(dateline)),
        _unsure(_read(foot, "printed")),
        _in_text(lead, captions, texts, captured_at),
    )
    return next(possible(candidates, printed, language, captured_at), None)


def find_modified(
    *,
    data: Metadata,
    printed: Iterable[str],
    published: Published | None,
    language: str,
    captured_at: datetime | None,
) -> Published | None:
    """The moment of the last change, in the zone of publication where that is known; None unless it is later."""
    printed = list(printed)
    candidates = chain(
        _read([data.ld.get("dateModified", "")], "json-ld"),
        _read((data.meta.get(name, "") for name in _META_MODIFIED), "meta"),
        _read(map(part_of_change, printed), "printed"),
    )
    modified = next(
        (found for found in possible(candidates, printed, language, captured_at) if _is_later(found, published)), None
    )
    if modified and published and modified.from_utc and not published.from_utc:
        late, early = modified.value, published.value
        if isinstance(late, datetime) and isinstance(early, datetime):
            return replace(modified, value=late.astimezone(early.tzinfo), from_utc=False)
    return modified


def _is_later(modified: Published, published: Published | None) -> bool:
    if published is None:
        return True
    late, early = modified.value, published.value
    if isinstance(late, datetime) and isinstance(early, datetime):
        return late - early >= SAME_MOMENT
    return day_of(late) > day_of(early)


def _in_urls(urls: Iterable[str]) -> Iterator[Candidate]:
    for url in urls:
        if match := _URL.search(_MEMENTO.sub("", url)):
            year, month, day = (int(part) for part in match.groups() if part)
            with suppress(ValueError):
                if not is_no_day(found := date(year, month, day)):
                    yield found, "url", True


def _in_text(
    lead: Sequence[str], captions: Iterable[str], texts: Iterable[str], captured_at: datetime | None
) -> Iterator[Candidate]:
    """The day that the text tells, read only where nothing else tells one."""
    found = date_text(lead, captions, texts, last=last_day(captured_at))
    if found:
        yield found, "text", False


def _read(values: Iterable[str], method: str) -> Iterator[Candidate]:
    for value in values:
        if value and (found := read_date(value[:200])) and not is_no_day(found):
            yield found, method, True


def _unsure(candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    return ((value, method, False) for value, method, _ in candidates)


def _agreed(times: Sequence[str], far: Sequence[str], told: Iterable[Candidate]) -> Iterator[Candidate]:
    """The time elements of a day that print or address tells too, within a day; those by headline and text, if none is.

    Others may be of related items: where print or address contradict it, no time element was right.
    """
    days = [day_of(value) for value, _, _ in told] if times or far else []
    for candidate in _read((*times, *far) if days else times, "time element"):
        if not days or any(abs(day_of(candidate[0]) - day) <= ONE_DAY for day in days):
            yield candidate


def _timed(printed: list[str]) -> Iterator[Candidate]:
    """The printed days, each with the time at which another line prints it, where its own has none."""
    for value, method, certain in _read(printed, "printed"):
        if not isinstance(value, datetime):
            moments = (found for found, _, _ in _read(printed[:_MOST_LINES], method) if isinstance(found, datetime))
            value = next((found for found in moments if found.date() == value), value)
        yield value, method, certain
