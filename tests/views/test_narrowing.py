"""The facets and the months of a search page, and where their links lead."""

from datetime import date
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from lxml import html

from tests.builders import make_article, make_source


@pytest.fixture
def markets(db):
    """Articles of two cities of one province, and of another province."""
    make_article(title="Pasar Ikan", source=make_source("Kabar Lembah"), regions=("36.73",))
    make_article(title="Pasar Sayur", regions=("36.04",), published_on=date(2024, 8, 2))
    make_article(title="Pasar Buah", source=make_source("Radar Rimba"), regions=("35.09",))


def ask(client, path="/search/", **parameters):
    response = client.get(f"{path}?{urlencode(parameters, doseq=True)}")
    assert response.status_code == 200
    return response


def links(response):
    """What each value of each facet leads to."""
    found = {}

    def gather(values):
        for value in values:
            found[value["facet"].value] = parse_qs(urlsplit(value["address"]).query)
            gather(value["within"])

    for facet in response.context["facets"]:
        gather(facet["values"])
    return found


def test_a_value_adds_its_filter_or_takes_it_off(client, markets):
    found = links(ask(client, q="pasar", year="2024", page="1"))
    assert found["36.73"] == {"q": ["pasar"], "year": ["2024"], "region": ["36.73"]}
    assert found["~none"] == {"q": ["pasar"], "year": ["2024"], "source": ["~none"]}
    assert found["2024"] == {"q": ["pasar"]}


def test_a_city_takes_the_place_of_its_province_and_stands_beside_another(client, markets):
    found = links(ask(client, region=["36", "35.09"]))
    assert found["36.73"]["region"] == ["35.09", "36.73"]
    assert found["36"]["region"] == ["35.09"]
    assert found["35"]["region"] == ["36", "35"]
    assert links(ask(client, region="36.73"))["36.04"]["region"] == ["36.73", "36.04"]


def test_cities_stand_below_their_province(client, markets):
    tree = html.fromstring(ask(client, q="pasar").content.decode())
    (banten,) = tree.xpath("//section[@aria-labelledby='facet-region']/ul/li[a/bdi='Banten']")
    assert banten.xpath("ul/li/a/bdi/text()") == ["Kabupaten Serang", "Kota Serang"]


def test_an_unknown_outlet_is_called_so(client, markets):
    response = ask(client, source="~none")
    assert [hit.article.title for hit in response.context["result"].hits] == ["Pasar Sayur"]
    assert [chip["label"] for chip in response.context["chips"]] == ["Media tidak diketahui"]
    values = {value["facet"].value: value for facet in response.context["facets"] for value in facet["values"]}
    assert values["~none"]["label"] == "Media tidak diketahui"


def test_the_months_are_a_list_of_links_and_of_those_without_an_article(client, markets):
    tree = html.fromstring(ask(client, q="pasar", region="36").content.decode())
    months = tree.xpath("//main//details/ol[@class='months']/li")
    assert [" ".join(month.text_content().split()) for month in months] == [
        "Agu 2024 1 artikel",
        "Sep 2024 – tidak ada yang ditemukan",
        "Okt 2024 – tidak ada yang ditemukan",
        "Nov 2024 1 artikel",
    ]
    august = parse_qs(urlsplit(months[0].xpath("a/@href")[0]).query)
    assert august == {"q": ["pasar"], "region": ["36"], "month": ["2024-08"]}
    tree = html.fromstring(ask(client, month="2024-08").content.decode())
    (chosen,) = tree.xpath("//details/ol[@class='months']/li/a[@aria-current]")
    assert "month" not in chosen.get("href")


def test_a_month_in_which_nothing_is_held_says_so_and_leads_to_the_nearest(client, markets):
    said = ask(client, month="2024-09").content.decode()
    assert "September 2024" in said
    assert "Agustus 2024" in said
    assert "November 2024" in said


def test_one_month_is_no_list(client, markets):
    assert not html.fromstring(ask(client, q="ikan").content.decode()).xpath("//ol[@class='months']")


def test_a_span_of_centuries_is_shown_by_year(client, markets):
    make_article(title="Pasar Lama", published_on=date(1890, 5, 1))
    tree = html.fromstring(ask(client, q="pasar").content.decode())
    first = tree.xpath("//ol[@class='months']/li/a")[0]
    assert parse_qs(urlsplit(first.get("href")).query) == {"q": ["pasar"], "year": ["1890"]}


def test_long_facets_are_folded_and_of_many_regencies_the_commonest_are_shown(client, db):
    for number in range(11):
        make_article(source=make_source(f"Media {number}"), regions=(f"36.{number + 10}",))
    tree = html.fromstring(ask(client).content.decode())
    assert len(tree.xpath("//section[@aria-labelledby='facet-source']/ul/li")) == 8
    assert len(tree.xpath("//section[@aria-labelledby='facet-source']/details//li")) == 3
    assert len(tree.xpath("//section[@aria-labelledby='facet-region']/ul/li/ul/li")) == 11  # of the one province
    make_article(regions=("35.09",))
    shown = {asked: set(links(ask(client, region=asked))) for asked in ("35", "36", "36.20")}
    assert [len([code for code in shown[asked] if code.startswith("36.")]) for asked in shown] == [5, 11, 6]
    assert "36.20" in shown["36.20"]


def test_what_was_chosen_stands_before_what_is_folded_away(client, db):
    for number in range(11):
        make_article(source=make_source(f"Media {number}"), regions=(f"{number + 11}.01",))
    tree = html.fromstring(ask(client, source="media-9", region="21.01").content.decode())
    assert tree.xpath("//section[@aria-labelledby='facet-source']/ul/li[1]/a/bdi/text()") == ["Media 9"]
    assert tree.xpath("//section[@aria-labelledby='facet-region']/ul/li[1]/a/bdi/text()") == ["Kepulauan Riau"]
