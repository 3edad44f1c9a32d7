from datetime import UTC, date, datetime

import pytest
from django.utils.translation import override

from articles.models import Article
from tests.builders import make_article, make_capture, make_region, make_source


@pytest.fixture(autouse=True)
def indonesian():
    """A request leaves its language behind in the thread; the next test shall not find it."""
    with override("id"):
        yield


@pytest.fixture
def report(db) -> Article:
    """A dated article of an outlet about a city, with all that an article page can show, and its captured page."""
    make_region("36", name="Banten")
    make_region("36.73", name="Kota Serang")
    article = make_article(
        title="Jembatan Kali Banten Selesai Diperbaiki",
        standfirst="Warga tiga desa bekerja bersama.",
        body="Warga memperbaiki jembatan di Serang.\n\nPembangunan berjalan dua hari.",
        source=make_source("Kabar Lembah", domain="kabar.example"),
        byline="Sari",
        credit="Humas",
        category="Daerah",
        language="id",
        date_method="printed",
        published_at=datetime(2024, 11, 17, 2, 5, tzinfo=UTC),
        removed=[["share bar", "Bagikan ke teman"], ["related list", "Baca juga: Pasar Pagi"]],
        regions=("36.73",),
    )
    make_capture(article, b"<html><h1>Jembatan</h1></html>", url="https://kabar.example/jembatan")
    return article


@pytest.fixture
def undated(db) -> Article:
    return make_article(
        title="Rapat Tanpa Tanggal", title_derived=True, published_on=None, date_method="", date_certain=False
    )


@pytest.fixture
def elsewhen(db) -> list[Article]:
    """Articles of other days, the first two of one month."""
    days = [date(2024, 11, 3), date(2024, 11, 29), date(2024, 2, 1), date(2022, 5, 5)]
    return [make_article(published_on=day) for day in days]
