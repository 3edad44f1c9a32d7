"""The pages' addresses, the same in both languages; the English ones stand under /en/."""

from collections.abc import Callable
from typing import Any

from django.urls import URLPattern, path, register_converter
from django.urls.converters import StringConverter
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from articles.feeds import Latest, SearchFeed
from articles.views.browsing import dates, home, regions, sources
from articles.views.export import export
from articles.views.reading import article, captures, versions
from articles.views.reading.cite import cite
from articles.views.searching import complete, search, search_help
from articles.views.serving.unavailable import needs_search


class Year:
    """A year of four digits."""

    regex = "[1-9][0-9]{3}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return f"{value:04d}"


class TwoDigits:
    """A month or a day of the month, written with two digits."""

    regex = "[0-9]{1,2}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return f"{value:02d}"


class RegionCode:
    """A code of Kemendagri: '36', '36.73', and as deep as a village."""

    regex = "[0-9.]{1,13}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class Sha256(StringConverter):
    """The first twelve or more hex digits of a SHA-256."""

    regex = "[0-9a-f]{12,64}"


register_converter(Year, "year")
register_converter(TwoDigits, "2d")
register_converter(RegionCode, "region")
register_converter(Sha256, "sha256")


def reading(route: str, view: Callable[..., Any], **options: Any) -> URLPattern:
    """A page that is only read. It refuses other methods itself (405), so no forgery can do anything here."""
    return path(route, csrf_exempt(require_safe(view)), **options)


urlpatterns = [
    reading("", home.home, name="home"),
    reading("search/", search.search, name="search"),
    reading("search/help/", search_help.search_help, name="search_help"),
    reading("search/complete/", complete.completions, name="complete"),
    reading("articles/captures/<int:pk>/", captures.capture, name="capture"),
    reading("articles/captures/<int:pk>/download/", captures.capture_download, name="capture_download"),
    reading("articles/<int:pk>/", article.article),
    reading("articles/<int:pk>/cite/<slug:name>/", cite, name="cite"),
    reading("articles/<int:pk>/<slug:slug>/", article.article, name="article"),
    reading("articles/<int:pk>/versions/<sha256:sha256>/", versions.version, name="version"),
    reading("articles/<int:pk>/versions/<sha256:sha256>.txt", versions.version_text, name="version_text"),
    reading("date/", dates.date_index, name="date_index"),
    reading("date/undated/", dates.undated, name="undated"),
    reading("date/<year:year>/", dates.year, name="year"),
    reading("date/<year:year>/<2d:month>/", dates.month, name="month"),
    reading("date/<year:year>/<2d:month>/<2d:day>/", dates.day, name="day"),
    reading("regions/", regions.region_index, name="region_index"),
    reading("regions/<region:code>/", regions.region, name="region"),
    reading("sources/", sources.source_index, name="source_index"),
    reading("sources/<slug:slug>/", sources.source, name="source"),
    reading("export/<slug:form>/", export, name="export"),
    reading("feeds/latest/", Latest(), name="latest"),
    reading("feeds/search/", needs_search(SearchFeed()), name="search_feed"),
]
