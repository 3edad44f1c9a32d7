"""Addresses of regions that there are not, are not any more, or of which nothing was ever held."""

import pytest
from lxml import html

from articles.models import FormerRegion, Region
from tests.builders import make_article, make_region


@pytest.fixture
def banten(db):
    for code, name in (("36", "Banten"), ("36.04", "Kabupaten Serang"), ("36.73", "Kota Serang"), ("35", "Jawa Timur")):
        make_region(code, name=name)


def refused(client, path):
    response = client.get(path)
    assert response.status_code == 404
    return html.fromstring(response.content.decode())


def links(tree):
    return [link for link in tree.xpath("//main//a/@href") if "/regions/" in link]


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_an_unknown_code_shows_what_it_would_lie_in_and_the_provinces(client, banten, prefix):
    tree = refused(client, f"{prefix}/regions/36.99/")
    assert "36.99" in tree.text_content()
    found = [f"{prefix}/regions/{code}" for code in ("36/", "36.04/", "36.73/", "35/", "36/", "")]
    assert links(tree) == found
    assert tree.xpath("//meta[@name='robots']/@content") == ["noindex"]


@pytest.mark.parametrize("code", ["99.99", "99", "0", "...", ".", "99.99.99.9999", "0000000000000", "9.9.9.9.9.9.9"])
def test_a_code_near_nothing_shows_the_provinces(client, banten, code):
    assert links(refused(client, f"/regions/{code}/")) == ["/regions/35/", "/regions/36/", "/regions/"]


@pytest.mark.parametrize("code", ["3673", "36.7.3", ".36.73", "36.73.", "36..73"])
def test_a_code_with_its_dots_elsewhere_leads_near_what_is_meant(client, banten, code):
    assert links(refused(client, f"/regions/{code}/"))[:2] == ["/regions/36/", "/regions/36.73/"]


def test_a_404_costs_few_queries(client, banten, django_assert_max_num_queries):
    for number in range(10, 40):
        make_region(f"36.{number}")
    with django_assert_max_num_queries(7):
        refused(client, "/regions/36.99/")


def test_a_region_that_no_text_ever_named_holds_nothing_and_is_there(client, banten):
    response = client.get("/regions/36.73.05/")
    assert response.status_code == 200
    assert response.context["region"].name == "Kecamatan Cipocok Jaya"
    assert not Region.objects.filter(code="36.73.05").exists()
    assert "Tidak ada wilayah" not in client.get("/search/?region=36.73.05").content.decode()


def test_a_former_code_leads_to_what_it_is_today(client, banten):
    FormerRegion.objects.create(code="36.20", name="Kabupaten Lama", today=["36.04"])
    assert client.get("/regions/36.20/")["Location"] == "/regions/36.04/"
    assert client.get("/en/regions/36.20/")["Location"] == "/en/regions/36.04/"
    article = make_article(regions=("36.04",))
    response = client.get("/search/?region=36.20")
    assert [hit.article for hit in response.context["result"].hits] == [article]
    assert "Yang berkode 36.20 dicari sebagai Kabupaten Serang." in response.content.decode()


def test_the_code_of_a_region_that_was_divided_is_404_and_names_the_parts_first(client, banten):
    FormerRegion.objects.create(code="36.20", name="Kabupaten Lama", today=["36.73", "36.04"])
    tree = refused(client, "/regions/36.20/")
    assert links(tree)[:2] == ["/regions/36.73/", "/regions/36.04/"]
    assert links(refused(client, "/regions/36.20.01/"))[:2] == ["/regions/36.73/", "/regions/36.04/"]
    shown = client.get("/search/?region=36.20").content.decode()
    assert "Kota Serang, Kabupaten Serang" in shown
