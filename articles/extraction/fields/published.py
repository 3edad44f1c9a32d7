"""The day of publication: JSON-LD, meta tags, <time>, print, URL, dateline, and last the text itself."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import chain

from articles.extraction.article import Published
from articles.extraction.dates import find_dates, read_date
from articles.extraction.filter.lines import is_date_line
from articles.extraction.page.metadata import PRINTED_DATE, Metadata
from articles.regions.zones import WIB, WIT, WITA

Candidate = tuple[date | datetime, str, bool]  # value, method, certain
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
_UPDATED = re.compile(
    r"\W*(?:(?:terakhir )?(?:diperbarui|diperbaharui|diubah|dimutakhirkan|update)|(?:last )?(?:updated?|modified))\b",
    re.I,
)
_PUBLISHED = re.compile(
    r"\W*(?:(?:di)?(?:publikasikan|terbitkan|posting|rilis)|terbit|tayang|published|posted|first published|"
    r"veröffentlicht|publié|publicado|pubblicato)\b",
    re.I,
)
_LABEL = re.compile(r"\W*[^\W\d_][^:|\d]{1,40}:")
# Labels of the report itself.
_OF_THE_REPORT = re.compile(
    r"\b(?:tanggal|tgl|hari|waktu|date|time|datum|fecha|data|(?:di)?(?:publikasi\w*|terbit\w*|posting|rilis|muat|tulis|unggah|"
    r"tayang\w*|buat)|posted|published|created|written|penulis|reporter|pewarta|wartawan|oleh|editor|redaktur|by|author|"
    r"update\w*|diperbar\w*|last \w+|veröffentlicht|erstellt|stand|aktualisiert|publi\w*|kategori|category|rubrik|"
    r"dibaca|dilihat|hits|views|copyright|sumber)\b",
    re.I,
)
_SAME_MOMENT = timedelta(minutes=1)  # a change within it is the publication's own
_URL = re.compile(
    r"[/_-]((?:19|20)\d\d)[/_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)|"
    r"[/_-]((?:20[0-3]|199)\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=\d{0,6}(?:[/_.-]|$))"
)
# Before a date these words tell of another day than that of the report.
_ELSEWHEN = re.compile(
    r"\b(?:akan|bakal|dijadwalkan|direncanakan|rencananya|mendatang|hingga|sampai|sejak|lahir|will|until|since|next)\b",
    re.I,
)
# An attribution: "kata dia, Senin (4/3/2024)".
_SAID = re.compile(
    r"[”\"]|\b(?:kata|ujar|ungkap|jelas|tutur|sebut|tegas|imbuh|tambah|papar|terang|tandas|pungkas|ucap|urai)(?:nya|kan)?\b|"
    r"\b(?:mengatakan|menyatakan|menjelaskan|mengungkapkan|menuturkan|menyebut|said|told)\b",
    re.I,
)
_PRINTED_LATER = timedelta(minutes=20)  # a page that was updated soon after prints that time
_MOST_LINES = 20  # in which the time of a printed day is looked for
_MALAY = {"id", "ms", "jv", "su", ""}
_OF_INDONESIA = {*_MALAY, "en"}  # the languages that outlets of Indonesia publish in


def find_published(
    *,
    data: Metadata,
    times: Iterable[str],
    printed: Iterable[str],
    foot: Iterable[str],
    urls: Iterable[str],
    dateline: str,
    lead: Iterable[str],
    captions: Iterable[str],
    texts: Iterable[str],
    language: str,
    captured_at: datetime | None,
) -> Published | None:
    """The first day that is possible, in the order of how sure its source is; `foot` are lines below the text."""
    foot = sorted(foot, key=_rank)
    told = [line for line in foot if not _tells_of_other(line)]
    printed = [*sorted(printed, key=_rank), *told]
    candidates = chain(
        _read([data.ld.get("datePublished", "")], "json-ld"),
        _read((data.meta.get(name, "") for name in _META), "meta"),
        _read([data.ld.get("dateCreated", "")], "json-ld"),
        _read(times, "time element"),
        _timed(printed),
        _in_urls(urls),
        ((found.value, "dateline", False) for found in find_dates(dateline)),
        ((value, method, False) for value, method, _ in _read(foot, "printed")),
        _in_text((*lead, *captions), _ELSEWHEN, wanted=False),
        _in_text(texts, _SAID, wanted=True),
    )
    return _first_possible(candidates, printed, language, captured_at)


def _rank(line: str) -> int:
    """Lines of publication first, then those that are a date, those that only hold one, and those of a change."""
    if _UPDATED.match(line):
        return 3
    if _PUBLISHED.match(line):
        return 0
    return 1 if is_date_line(line) else 2


def _tells_of_other(line: str) -> bool:
    """Whether a line carries the label of another day than that of publication: "Sendung: …", "Rapat: …"."""
    label = _LABEL.match(line)
    return label is not None and not _OF_THE_REPORT.search(label[0])


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
        _read((line for line in printed if _UPDATED.match(line)), "printed"),
    )
    modified = _first_possible(candidates, printed, language, captured_at)
    if modified is None or not _is_later(modified, published):
        return None
    if published and modified.from_utc and not published.from_utc:
        late, early = modified.value, published.value
        if isinstance(late, datetime) and isinstance(early, datetime):
            return replace(modified, value=late.astimezone(early.tzinfo), from_utc=False)
    return modified


def _is_later(modified: Published, published: Published | None) -> bool:
    if published is None:
        return True
    late, early = modified.value, published.value
    if isinstance(late, datetime) and isinstance(early, datetime):
        return late - early >= _SAME_MOMENT
    return _day(late) > _day(early)


def _first_possible(
    candidates: Iterable[Candidate], printed: list[str], language: str, captured_at: datetime | None
) -> Published | None:
    """The first candidate that can be, a moment in UTC told in the zone that the page prints it in."""
    for value, method, certain in candidates:
        from_utc = False
        if isinstance(value, datetime) and value.utcoffset() == timedelta(0):
            if language in _OF_INDONESIA and (zone := _zone_of_print(value, printed)):
                value = value.astimezone(zone)
            else:
                from_utc, value = True, value.astimezone(WIB) if language in _MALAY else value
        if _is_possible(value, captured_at):
            return Published(value, method, certain, from_utc)
    return None


def _zone_of_print(moment: datetime, printed: Iterable[str]) -> timezone | None:
    """The zone of Indonesia in which the page prints this moment: by its clock, else by its day if that tells."""
    for found, _, _ in _read(printed, "printed"):
        if isinstance(found, datetime):
            clock = found.replace(tzinfo=UTC) - moment
            zones = [zone for zone in (WIB, WITA, WIT) if abs(clock - zone.utcoffset(None)) <= _PRINTED_LATER]
        else:
            zones = [zone for zone in (WIB, WITA, WIT) if moment.astimezone(zone).date() == found]
        if zones:
            return zones[0]
    return None


def _in_urls(urls: Iterable[str]) -> Iterator[Candidate]:
    for url in urls:
        if match := _URL.search(url):
            year, month, day = (int(part) for part in match.groups() if part)
            with suppress(ValueError):
                yield date(year, month, day), "url", True


def _in_text(texts: Iterable[str], words: re.Pattern[str], *, wanted: bool) -> Iterator[Candidate]:
    """The dates printed with their weekday, where the words do or do not stand before them."""
    for text in texts:
        for found in find_dates(text):
            if found.weekday and bool(words.search(text[max(0, found.start - 60) : found.start])) is wanted:
                yield found.value, "text", False


def _read(values: Iterable[str], method: str) -> Iterator[Candidate]:
    for value in values:
        if value and (found := read_date(value[:200])):
            yield found, method, True


def _timed(printed: list[str]) -> Iterator[Candidate]:
    """The printed days, each with the time at which another line prints it, where its own has none."""
    for value, method, certain in _read(printed, "printed"):
        if not isinstance(value, datetime):
            lines = (line for line in printed[:_MOST_LINES] if not _UPDATED.match(line))
            moments = (found for found, _, _ in _read(lines, method) if isinstance(found, datetime))
            value = next((found for found in moments if found.date() == value), value)
        yield value, method, certain


def _is_possible(value: date | datetime, captured_at: datetime | None) -> bool:
    day = _day(value)
    return day.year >= 1900 and (captured_at is None or day <= captured_at.date() + timedelta(days=1))


def _day(value: date | datetime) -> date:
    return value.date() if isinstance(value, datetime) else value
