"""The facets of a search page, and where their links lead."""

from datetime import date
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from lxml import html

from articles.search.writer import catch_up
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
            found[value.value] = parse_qs(urlsplit(value.address).query)
            gather(value.within)

    for facet in response.context["facets"]:
        gather(facet.values + facet.folded)
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
    values = {value.value: value for facet in response.context["facets"] for value in facet.values}
    assert values["~none"].label == "Media tidak diketahui"


def test_a_month_in_which_nothing_is_held_says_so_and_leads_to_the_nearest(client, markets):
    said = ask(client, month="2024-09").content.decode()
    assert "September 2024" in said
    assert "Agustus 2024" in said
    assert "November 2024" in said


def test_the_undated_stand_below_the_years(client, markets, undated):
    response = ask(client, q="rapat", year="~none")
    assert [hit.article for hit in response.context["result"].hits] == [undated]
    assert [chip["label"] for chip in response.context["chips"]] == ["Tanpa tanggal"]
    (years,) = [facet for facet in ask(client).context["facets"] if facet.name == "year"]
    assert [(value.label, value.count) for value in years.values] == [("2024", "3"), ("Tanpa tanggal", "1")]
    assert "Tidak ada yang ditemukan" in ask(client, q="xyzzy", year="~none").content.decode()
    assert ask(client, year="~none", format="json").json()["total"] == 1


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


def test_of_very_many_values_the_commonest_are_shown_and_the_others_counted(client, db):
    for number in range(63):
        make_article(source=make_source(f"Media {number}"))
    catch_up(wait=True)
    tree = html.fromstring(ask(client).content.decode())
    assert len(tree.xpath("//section[@aria-labelledby='facet-source']//li")) == 60
    assert "3 lagi" in tree.xpath("//section[@aria-labelledby='facet-source']/details/p")[0].text_content()


def codes(number):
    return [f"36.01.{place:02}" for place in range(1, number + 1)]


def test_where_addresses_would_be_long_buttons_put_filters_on_and_take_them_off(client, markets):
    make_article(regions=("36.01.01",))
    asked = {"region": codes(50), "source": [f"media-{number}-{'x' * 60}" for number in range(50)], "q": "pasar"}
    response = ask(client, **asked)
    assert len(response.content) < 60_000
    tree = html.fromstring(response.content.decode())
    assert len(tree.xpath("//ul[@class='chips']//button")) == 100
    (chosen,) = tree.xpath("//button[@value='region:36.01.07'][@aria-current]")
    form = tree.get_element_by_id(chosen.get("form"))
    sent = [(name, value) for name, value in form.form_values()] + [(chosen.get("name"), chosen.get("value"))]
    gone = client.get(f"/search/?{urlencode(sent)}")
    assert gone.status_code == 302
    left = parse_qs(urlsplit(gone["Location"]).query)
    assert left == {
        **asked,
        "q": ["pasar"],
        "region": [code for code in codes(50) if code != "36.01.07"],
        "sort": ["relevance"],
    }
    (clear,) = tree.xpath("//ul[@class='chips']//a/@href")
    assert parse_qs(urlsplit(clear).query) == {"q": ["pasar"]}


def test_a_filter_is_put_on_by_a_button_too(client, markets):
    assert client.get("/search/?q=pasar&toggle=source:~none").headers["Location"] == "/search/?q=pasar&source=~none"
    assert client.get("/en/search/?year=2024&toggle=year:2024").headers["Location"] == "/en/search/"
    assert client.get("/search/?from=2024-01-01&toggle=from:2024-01-01").headers["Location"] == "/search/"
    assert client.get("/search/?toggle=x:1").status_code == 400


def test_all_filters_are_taken_off_at_once_and_words_and_order_stay(client, markets):
    tree = html.fromstring(ask(client, q="pasar", region="36", year="2024", sort="date").content.decode())
    assert tree.xpath("//ul[@class='chips']//a[@class='clear']/@href") == ["/search/?q=pasar&sort=date"]
    tree = html.fromstring(ask(client, path="/regions/36/", year="2024", source="~none").content.decode())
    assert tree.xpath("//ul[@class='chips']//a[@class='clear']/@href") == ["?"]
