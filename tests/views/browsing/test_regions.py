"""A region's page over time, and narrowed by outlet, year and month."""

from datetime import date

import pytest
from lxml import html

from articles.models import Article
from tests.builders import make_article, make_region, make_source


@pytest.fixture
def articles(db) -> list[Article]:
    """Of a city and a district of it; of two outlets and three months."""
    make_region("36", name="Banten")
    make_region("36.73", name="Kota Serang")
    make_region("36.73.01", name="Walantaka")
    lembah, rimba = make_source("Kabar Lembah"), make_source("Radar Rimba")
    return [
        make_article(regions=("36.73",), source=lembah, published_on=date(2024, 11, 17)),
        make_article(regions=("36.73.01",), source=lembah, published_on=date(2024, 2, 1)),
        make_article(regions=("36.73",), source=rimba, published_on=date(2022, 5, 5)),
        make_article(regions=("36.73",), source=rimba, published_on=None),
    ]


def shown(client, path: str) -> list[int]:
    response = client.get(path)
    assert response.status_code == 200
    page = response.context["page"]
    assert response.context["total"] == page.paginator.count == len(page.object_list)
    return [article.pk for article in page]


@pytest.mark.parametrize(
    ("asked", "places"),
    [
        ("", [0, 1, 2, 3]),
        ("?source=kabar-lembah", [0, 1]),
        ("?source=radar-rimba&source=kabar-lembah", [0, 1, 2, 3]),
        ("?year=2024", [0, 1]),
        ("?year=2024&year=2022", [0, 1, 2]),
        ("?month=2024-02", [1]),
        ("?year=2022&month=2024-02", []),
        ("?source=radar-rimba&year=2024", []),
        ("?source=kabar-lembah&month=2024-11", [0]),
    ],
)
def test_a_region_is_narrowed_by_outlet_year_and_month(client, articles, asked, places):
    assert shown(client, f"/regions/36.73/{asked}") == [articles[place].pk for place in places]


def test_its_months_narrow_the_page_and_take_that_off_again(client, articles):
    rows = client.get("/regions/36.73/?source=kabar-lembah").context["heatmap"].rows
    assert [row.first for row in rows] == ["2024"]
    assert rows[0].address == "?source=kabar-lembah&year=2024"
    assert rows[0].months[10].address == "?source=kabar-lembah&month=2024-11"
    response = client.get("/regions/36.73/?month=2024-11")
    (cell,) = [cell for row in response.context["heatmap"].rows for cell in row.months if cell.chosen]
    assert cell.address == "/regions/36.73/"
    tree = html.fromstring(response.content.decode())
    assert tree.xpath("//figure//table//a[@aria-current]/@aria-label") == ["November 2024: 1 artikel"]
    assert tree.xpath("//details[@open]//table")


def test_its_places_and_the_regions_above_it_keep_what_it_is_narrowed_to(client, articles):
    tree = html.fromstring(client.get("/regions/36.73/?source=kabar-lembah&year=2024").content.decode())
    links = tree.xpath("//main//a/@href")
    assert "/regions/36.73.01/?source=kabar-lembah&year=2024" in links
    assert "/regions/36/?source=kabar-lembah&year=2024" in links
    assert "/search/?region=36.73&source=kabar-lembah&year=2024" in links


def test_its_outlets_are_counted_within_the_years_and_one_click_narrows_to_each(client, articles):
    doors = client.get("/regions/36.73/?year=2024&source=radar-rimba").context["sources"]
    assert [(door["label"], door["held"], door["chosen"]) for door in doors] == [("Kabar Lembah", 2, False)]
    assert doors[0]["address"] == "/regions/36.73/?source=kabar-lembah&year=2024"
    first, second = client.get("/regions/36.73/?source=radar-rimba").context["sources"]
    assert (first["chosen"], second["chosen"], second["address"]) == (False, True, "/regions/36.73/")


def test_parameters_stand_in_one_order_however_they_were_asked(client, articles):
    pages = [
        client.get(f"/regions/36.73/?{asked}").context
        for asked in ("source=kabar-lembah&year=2024", "year=2024&source=kabar-lembah")
    ]
    assert {page["query"] for page in pages} == {"?source=kabar-lembah&year=2024"}
    assert {page["take"] for page in pages} == {"region=36.73&source=kabar-lembah&year=2024&sort=-date"}


def test_where_nothing_is_left_it_says_what_is_held_without_each_filter_and_near(client, articles):
    response = client.get("/regions/36.73/?source=radar-rimba&year=2023")
    assert [(way["held"], way["address"]) for way in response.context["instead"]] == [
        (2, "/regions/36.73/?source=radar-rimba"),
    ]
    assert response.context["earlier"]["address"] == "?source=radar-rimba&month=2022-05"
    assert "later" not in response.context
    page = response.content.decode()
    assert "Belum ada artikel" in page
    assert "Mei 2022" in page
    ways = client.get("/regions/36.73/?source=radar-rimba&year=2024").context["instead"]
    assert [way["address"] for way in ways] == ["/regions/36.73/?year=2024", "/regions/36.73/?source=radar-rimba"]


def test_the_nearest_months_may_be_of_the_year_that_is_asked_for(client, db):
    for month in (3, 9):
        make_article(published_on=date(2024, month, 5), regions=("36.73",))
    page = client.get("/regions/36.73/?year=2024&month=2024-05").context
    assert [page[name]["address"] for name in ("earlier", "later")] == ["?month=2024-03", "?month=2024-09"]


def test_an_outlet_that_nobody_knows_is_told_and_finds_nothing(client, articles):
    response = client.get("/regions/36.73/?source=entah")
    assert response.status_code == 200
    assert "Tidak ada media bernama entah" in response.content.decode()
    assert response.context["total"] == 0


@pytest.mark.parametrize("asked", ["year=24", "year=besok", "month=2024-13", "month=2024", "source=a%20b", "page=x"])
def test_what_cannot_be_understood_is_refused_with_a_sentence(client, articles, asked):
    response = client.get(f"/regions/36.73/?{asked}")
    assert response.status_code == 400
    assert "<h1>" in response.content.decode()


def test_the_sparkline_draws_a_bar_a_month_and_tells_it_in_words(client, articles):
    line = client.get("/regions/36.73/").context["sparkline"]
    assert line.width == 31
    assert line.path == "M0.5 24v-24M21.5 24v-24M30.5 24v-24"
    assert line.label == "Artikel dari Mei 2022 sampai November 2024; paling banyak, 1, pada Mei 2022"
    make_article(regions=("36.73",), published_on=date(1000, 1, 1))
    assert client.get("/regions/36.73/").context["sparkline"].width == 3
    assert client.get("/regions/36.73.01/").context["sparkline"] is None


def test_a_narrowed_page_is_not_for_search_engines(client, articles):
    assert b"noindex" in client.get("/regions/36.73/?year=2024").content
    assert b"noindex" not in client.get("/regions/36.73/").content
