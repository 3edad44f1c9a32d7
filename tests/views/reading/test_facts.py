from datetime import UTC, date, datetime

import pytest
from django.utils.translation import override

from articles.models import Article
from articles.templatetags.archive import date_method
from tests.builders import make_article, make_region, make_source
from tests.views.reading.page import facts_of, read, words


def test_editor_tags_and_the_day_of_change_are_shown(client, report):
    Article.objects.update(
        editor="Wati",
        tags=["jembatan", "dana desa"],
        modified_on=date(2024, 11, 18),
        modified_at=datetime(2024, 11, 17, 23, 30, tzinfo=UTC),
        modified_method="meta",
        modified_certain=True,
    )
    tree = read(client, report)
    shown = facts_of(tree)
    assert words(shown["Penyunting"], ".") == "Wati"
    assert words(shown["Tag"], ".") == "jembatan, dana desa"
    changed = words(shown["Diperbarui"], ".")
    assert changed == "Senin, 18 November 2024, 06.30 WIB pasti · dari data halaman (tag meta)"


METHODS = ("editor", "json-ld", "meta", "time element", "printed", "url", "dateline", "text")


@pytest.mark.parametrize("method", METHODS)
def test_every_way_in_which_a_date_is_found_is_told_in_both_languages(method):
    said = set()
    for language in ("id", "en"):
        with override(language):
            said.add(date_method(method))
    assert len(said) == 2
    assert method not in said


def test_how_sure_the_day_is_stands_in_words(client, db):
    unsure = make_article(date_method="dateline", date_certain=False)
    assert "belum pasti · dari titimangsa" in words(read(client, unsure))
    unnamed = make_article(date_method="rule of tomorrow")
    assert "pasti · rule of tomorrow" in words(read(client, unnamed))


def test_an_undated_untitled_article_of_an_unknown_outlet_says_so(client, undated):
    shown = words(read(client, undated))
    assert "Tanpa tanggal" in shown
    assert "ini kalimat pertama teksnya" in shown
    assert "tidak diketahui" in shown
    assert words(read(client, make_article(source=make_source("Baru", confirmed=False)))).count("belum dipastikan") == 1


@pytest.mark.parametrize(
    ("edited", "said"),
    [
        ([], "halamannya tidak memuat tanggal yang dapat diandalkan"),
        (["published_on"], "tanggalnya dihapus penyunting"),
    ],
)
def test_why_there_is_no_day_is_told(client, undated, edited, said):
    Article.objects.update(edited=edited)
    assert said in words(read(client, undated))
    assert "tidak diketahui secara andal" in client.get("/date/undated/").content.decode()


CLOCKS = [
    ("73.71", (), (2024, 11, 17, 6, 20), "14.20 WITA"),
    ("", ("73.71",), (2024, 11, 17, 6, 20), "14.20 WITA"),
    ("36.73", ("73.71",), (2024, 11, 17, 6, 20), "13.20 WIB"),
    ("", ("94.71",), (2024, 11, 17, 16, 30), "23.30 WIB"),  # the day that the outlet printed
    ("94.71", (), (2024, 11, 16, 15, 30), "00.30 WIT"),
    ("", (), (2024, 11, 17, 6, 20), "13.20 WIB"),
    ("", (), (2024, 11, 20, 6, 20), ""),
]


@pytest.mark.parametrize(("home", "places", "moment", "said"), CLOCKS)
def test_the_clock_is_that_of_the_outlet_else_of_the_place_on_the_day_that_was_printed(
    client, db, home, places, moment, said
):
    source = make_source(home=make_region(home) if home else None)
    article = make_article(source=source, regions=places, published_at=datetime(*moment, tzinfo=UTC))
    shown = words(read(client, article))
    assert (f"Minggu, 17 November 2024, {said}" if said else "17 November 2024 pasti") in shown
