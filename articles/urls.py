"""The pages' addresses, the same in both languages; the English ones stand under /en/."""

from django.urls import path, register_converter

from articles.feeds import Latest
from articles.views import article, browse, dates, search


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


register_converter(Year, "year")
register_converter(TwoDigits, "2d")
register_converter(RegionCode, "region")

urlpatterns = [
    path("", browse.home, name="home"),
    path("search/", search.search, name="search"),
    path("articles/captures/<int:pk>/", article.capture, name="capture"),
    path("articles/captures/<int:pk>/download/", article.capture_download, name="capture_download"),
    path("articles/<int:pk>/", article.article),
    path("articles/<int:pk>/<slug:slug>/", article.article, name="article"),
    path("date/", dates.date_index, name="date_index"),
    path("date/undated/", dates.undated, name="undated"),
    path("date/<year:year>/", dates.year, name="year"),
    path("date/<year:year>/<2d:month>/", dates.month, name="month"),
    path("date/<year:year>/<2d:month>/<2d:day>/", dates.day, name="day"),
    path("regions/", browse.region_index, name="region_index"),
    path("regions/<region:code>/", browse.region, name="region"),
    path("sources/", browse.source_index, name="source_index"),
    path("sources/<slug:slug>/", browse.source, name="source"),
    path("feeds/latest/", Latest(), name="latest"),
]
