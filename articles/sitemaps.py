"""What search engines may find: every visible article, and the pages that lead to them, in each language."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain, islice
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.db.models import Exists, F, Max, OuterRef
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.urls import reverse
from django.utils.translation import override

from articles.models import Article, Mention, Source

LIMIT = MOST_FILES = 50_000  # addresses in a file, and files in the index, as the protocol has it
KEPT = 600  # seconds for which the index keeps what files there are; what they list is never kept
BATCH = 1000  # entries that are written at once
DOORS = ("home", "date_index", "undated", "region_index", "source_index", "search_help")
SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

Entry = tuple[str, datetime | None]  # a page's address in the default language, and when what it shows last changed


@dataclass(frozen=True)
class Section:
    """Pages of one kind: the numbers of its files, each with its last change, and the entries of one file."""

    files: Callable[[], dict[int, datetime | None]]
    entries: Callable[[int], Iterable[Entry]]


def index(request: HttpRequest) -> HttpResponse:
    """The addresses of all files."""
    files = (
        (reverse("sitemap_section", args=[name, number]), changed)
        for name in SECTIONS
        for number, changed in _files_of(name).items()
    )
    told = "".join(_element("sitemap", request.build_absolute_uri(path), changed) for path, changed in files)
    return HttpResponse(f"{_head('sitemapindex')}{told}</sitemapindex>\n", content_type="application/xml")


def _files_of(name: str) -> dict[int, datetime | None]:
    return cache.get_or_set(f"sitemap-{name}", SECTIONS[name].files, KEPT) or {}


def section(request: HttpRequest, name: str, number: int) -> StreamingHttpResponse:
    """The file of that number of a section."""
    if name not in SECTIONS or number not in range(1, MOST_FILES + 1):
        raise Http404
    entries = iter(SECTIONS[name].entries(number))
    first = next(entries, None)
    if first is None:
        raise Http404
    return StreamingHttpResponse(_written(chain([first], entries), request), content_type="application/xml")


def _written(entries: Iterator[Entry], request: HttpRequest) -> Iterator[str]:
    """Each page in every language: their addresses differ in how they begin."""
    homes = []
    for code, _name in settings.LANGUAGES:
        with override(code):
            homes.append(request.build_absolute_uri(reverse("home")))
    with override(settings.LANGUAGE_CODE):
        skipped = len(reverse("home"))
    yield _head("urlset")
    while batch := _batch(entries):
        yield "".join(_element("url", home + path[skipped:], changed) for path, changed in batch for home in homes)
    yield "</urlset>\n"


def _batch(entries: Iterator[Entry]) -> list[Entry]:
    with override(settings.LANGUAGE_CODE):
        return list(islice(entries, BATCH))


def _head(name: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{name} {SPACE}>\n'


def _element(name: str, address: str, changed: datetime | None) -> str:
    # No address needs escaping: Django encodes what it reverses.
    when = f"<lastmod>{changed.isoformat(timespec='seconds')}</lastmod>" if changed else ""
    return f"<{name}><loc>{address}</loc>{when}</{name}>\n"


def _per_file() -> int:
    return LIMIT // len(settings.LANGUAGES)


# Articles are parted by their number, not by their place in a row: a file stays the same but for what changes in it,
# and nothing has to be counted to know where it begins.


def _article_files() -> dict[int, datetime | None]:
    ranges = Article.objects.visible_by_id().order_by().values_list(F("pk") / _per_file() + 1)
    return dict(sorted(ranges.annotate(Max("changed_at"))))


def _articles(number: int) -> Iterator[Entry]:
    first = (number - 1) * _per_file()
    found = Article.objects.visible_by_id().filter(pk__gte=first, pk__lt=first + _per_file()).order_by("pk")
    listed = found.only("title", "changed_at").iterator(BATCH)
    return ((article.get_absolute_url(), article.changed_at) for article in listed)


def _latest() -> datetime | None:
    return max(filter(None, _files_of("articles").values()), default=None)


def _files(rows: int) -> dict[int, datetime | None]:
    """The files that so many pages fill."""
    return dict.fromkeys(range(1, -(-rows // _per_file()) + 1), _latest())


def _in_file(entries: Iterable[Entry], number: int) -> Iterator[Entry]:
    return islice(entries, (number - 1) * _per_file(), number * _per_file())


def _doors() -> Iterator[Entry]:
    return ((reverse(name), _latest()) for name in DOORS)


def _day_files() -> dict[int, datetime | None]:
    days: Any = Article.objects.visible().exclude(published_on=None).order_by().values_list("published_on", flat=True)
    return _files(len({page for day in days.distinct() for page in _pages_of(day)}))


def _days() -> Iterator[Entry]:
    days = Article.objects.visible_by_id().exclude(published_on=None).order_by("published_on")
    changes: dict[tuple[str, tuple[int, ...]], datetime] = {}
    for day, changed in days.values_list("published_on").annotate(Max("changed_at")):
        for page in _pages_of(day):
            changes[page] = max(changed, changes.get(page, changed))
    return ((reverse(name, args=args), changed) for (name, args), changed in changes.items())


def _pages_of(day: date) -> list[tuple[str, tuple[int, ...]]]:
    """The pages on which a day's articles stand, or are counted."""
    numbers = (day.year, day.month, day.day)
    return [(name, numbers[:length]) for length, name in enumerate(("year", "month", "day"), 1)]


def _region_files() -> dict[int, datetime | None]:
    return _files(Mention.objects.visible().order_by().values("region").distinct().count())


def _regions() -> Iterator[Entry]:
    regions = Mention.objects.visible().order_by("region").values_list("region")
    return ((reverse("region", args=[code]), changed) for code, changed in regions.annotate(Max("article__changed_at")))


def _source_files() -> dict[int, datetime | None]:
    return _files(Source.objects.filter(Exists(Article.objects.visible().filter(source=OuterRef("pk")))).count())


def _sources() -> Iterator[Entry]:
    sources = Article.objects.visible_by_id().exclude(source=None).order_by("source__slug").values_list("source__slug")
    return ((reverse("source", args=[slug]), changed) for slug, changed in sources.annotate(Max("changed_at")))


SECTIONS = {
    "doors": Section(lambda: {1: _latest()}, lambda number: _in_file(_doors(), number)),
    "articles": Section(_article_files, _articles),
    "dates": Section(_day_files, lambda number: _in_file(_days(), number)),
    "regions": Section(_region_files, lambda number: _in_file(_regions(), number)),
    "outlets": Section(_source_files, lambda number: _in_file(_sources(), number)),
}
