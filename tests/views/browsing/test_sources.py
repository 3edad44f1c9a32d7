"""An outlet's page, and the list of outlets."""

from datetime import date

import pytest
from lxml import html

from tests.builders import make_article, make_region, make_source


@pytest.fixture
def outlet(db):
    make_region("36", name="Banten")
    outlet = make_source("Kabar Lembah", domain="kabar.example", home=make_region("36.73", name="Kota Serang"))
    make_article(source=outlet, regions=("36.73",), published_on=date(2024, 11, 17))
    make_article(source=outlet, regions=("35.09",), published_on=date(2022, 5, 5))
    make_article(source=outlet, published_on=None)
    return outlet


def test_it_tells_its_home_and_the_days_that_it_is_held_of(client, outlet):
    response = client.get("/sources/kabar-lembah/")
    assert (response.context["first"], response.context["last"]) == (date(2022, 5, 5), date(2024, 11, 17))
    facts = html.fromstring(response.content.decode()).xpath("string(//dl)")
    assert "kabar.example" in facts
    assert "Kota Serang" in facts
    assert "5 Mei 2022" in facts
    assert response.context["total"] == 3


def test_its_months_show_the_gaps(client, outlet):
    rows = client.get("/sources/kabar-lembah/").context["heatmap"].rows
    assert [(row.first, row.total) for row in rows] == [("2024", "1 artikel"), ("2023", ""), ("2022", "1 artikel")]
    assert rows[0].months[10].address == "?month=2024-11"


@pytest.mark.parametrize(
    ("asked", "total"),
    [
        ("region=36", 1),
        ("region=36&region=35.09", 2),
        ("region=36&year=2022", 0),
        ("month=2022-05", 1),
        ("region=99", 0),
    ],
)
def test_it_is_narrowed_by_region_year_and_month(client, outlet, asked, total):
    response = client.get(f"/sources/kabar-lembah/?{asked}")
    assert response.status_code == 200
    assert response.context["total"] == len(response.context["page"].object_list) == total
    assert ("Tidak ada wilayah dengan kode 99" in response.content.decode()) == ("99" in asked)


def test_its_regions_narrow_it_and_a_province_opens_what_lies_in_it(client, outlet):
    doors = client.get("/sources/kabar-lembah/").context["regions"]
    assert [(door["held"], door["address"]) for door in doors] == [
        (1, "/sources/kabar-lembah/?region=35"),
        (1, "/sources/kabar-lembah/?region=36"),
    ]
    (door,) = client.get("/sources/kabar-lembah/?region=36").context["regions"]
    assert (door["label"], door["address"]) == ("Kota Serang", "/sources/kabar-lembah/?region=36.73")


def test_an_outlet_is_found_by_the_name_that_it_had_in_addresses(client, outlet):
    outlet.name, outlet.slug = "Kabar Lembah Raya", "lembah-raya"
    outlet.save()
    response = client.get("/sources/kabar-lembah/?year=2024")
    assert (response.status_code, response.headers["Location"]) == (302, "/sources/lembah-raya/?year=2024")
    assert client.get("/sources/lembah-raya/").context["total"] == 3


def test_the_list_tells_the_first_and_last_day_of_each(client, outlet):
    make_article(source=make_source("Tanpa Hari"), published_on=None)
    make_source("Tanpa Artikel")
    rows = client.get("/sources/").context["page"].object_list
    assert [(row.name, row.held, row.first, row.last) for row in rows] == [
        ("Kabar Lembah", 3, date(2022, 5, 5), date(2024, 11, 17)),
        ("Tanpa Hari", 1, None, None),
    ]


def test_many_outlets_come_in_pages(client, db):
    for number in range(101):
        make_article(urgent=False, source=make_source(f"Media {number:03}"))
    first, second = client.get("/sources/"), client.get("/sources/?page=2")
    assert [len(page.context["page"].object_list) for page in (first, second)] == [100, 1]
    assert len(first.content) < 60_000
    assert client.get("/sources/?page=0").status_code == 400
