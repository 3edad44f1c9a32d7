"""The chart of a result's months: where its bars lead, and the table of the same numbers."""

from datetime import date
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from lxml import html

from tests.builders import make_article


def look(client, **parameters):
    response = client.get(f"/search/?{urlencode(parameters, doseq=True)}")
    assert response.status_code == 200
    return response.context["timeline"], html.fromstring(response.content.decode())


def leads(step):
    return parse_qs(urlsplit(step.address).query)


@pytest.fixture
def markets(db):
    for day in (date(2024, 8, 2), date(2024, 11, 1), date(2024, 11, 30)):
        make_article(title="Pasar", published_on=day)


@pytest.fixture
def years(markets):
    """Articles of seven years."""
    make_article(title="Pasar", published_on=date(2018, 3, 1))
    make_article(title="Pasar", published_on=date(2021, 12, 31))


def test_each_month_is_a_bar_and_each_with_an_article_a_link(client, markets):
    chart, tree = look(client, q="pasar")
    assert [(step.name, step.said) for step in chart.steps] == [
        ("Agu", "Agustus 2024: 1 artikel"),
        ("Sep", "September 2024: 0 artikel"),
        ("Okt", "Oktober 2024: 0 artikel"),
        ("Nov", "November 2024: 2 artikel"),
    ]
    assert [leads(step) for step in chart.steps if step.address] == [
        {"q": ["pasar"], "month": ["2024-08"]},
        {"q": ["pasar"], "month": ["2024-11"]},
    ]
    assert tree.xpath("//figure//svg//a/title/text()") == ["Agustus 2024: 1 artikel", "November 2024: 2 artikel"]
    assert [step.year for step in chart.steps] == ["2024", "", "", ""]
    assert chart.most == "November 2024: 2 artikel"


def test_the_chosen_month_is_marked_stands_beside_the_others_and_is_taken_off(client, markets):
    chart, tree = look(client, month="2024-08", sort="date")
    assert [step.selected for step in chart.steps] == [True, False, False, False]
    (chosen,) = tree.xpath("//figure//svg//a[@aria-current]/@href")
    assert parse_qs(urlsplit(chosen).query) == {"sort": ["date"]}
    assert tree.xpath("//figure//svg//text/text()")[0] == "✓ Agu"
    assert leads(chart.steps[3])["month"] == ["2024-08", "2024-11"]


def test_of_many_months_those_of_a_year_are_one_link(client, years):
    chart, tree = look(client, q="pasar", month="2018-03")
    assert [step.name for step in chart.steps] == [str(year) for year in range(2018, 2025)]
    assert [step.selected for step in chart.steps] == [True, *6 * [False]]
    assert leads(chart.steps[-1]) == {"q": ["pasar"], "year": ["2024"]}
    assert chart.steps[-1].bars.count("M") == 2
    assert len(tree.xpath("//figure//svg//a")) == 3


def test_of_a_year_its_months_are_shown_and_a_link_to_all_dates(client, years):
    chart, _ = look(client, q="pasar", year="2024")
    assert len(chart.steps) == 4
    assert parse_qs(urlsplit(chart.whole).query) == {"q": ["pasar"]}
    assert look(client, q="pasar")[0].whole == ""


def test_a_span_of_centuries_is_shown_by_year_and_leads_to_ten_years(client, years):
    make_article(title="Pasar", published_on=date(1890, 5, 1))
    chart, _ = look(client, q="pasar", year="1890")
    assert chart is None
    chart, _ = look(client, q="pasar")
    assert [step.said for step in chart.steps if step.address] == [
        "1890–1899: 1 artikel",
        "2010–2019: 1 artikel",
        "2020–2029: 4 artikel",
    ]
    assert leads(chart.steps[0]) == {"q": ["pasar"], "from": ["1890-01-01"], "to": ["1899-12-31"]}
    assert look(client, **leads(chart.steps[-1]))[1].xpath("//p[@class='total']/text()") == ["4 artikel ditemukan"]


@pytest.mark.parametrize("asked", [{"q": "pasar"}, {"q": "pasar", "year": "2024"}, {"from": "1000-01-01"}])
def test_the_table_has_the_numbers_of_the_bars(client, years, asked):
    if "from" in asked:
        make_article(published_on=date(1890, 5, 1))
    chart, tree = look(client, **asked)
    cells = [
        int(cell)
        for row in tree.xpath("//figure//tbody/tr")
        for cell in (cell.text for cell in row.xpath("td"))
        if cell
    ]
    drawn = sum(step.bars.count("M") for step in chart.steps)
    assert drawn == sum(1 for cell in cells if cell)
    said = sum(int(step.said.split(": ")[1].split()[0]) for step in chart.steps)
    assert said == sum(cells)


def test_one_month_and_nothing_found_have_no_chart(client, markets):
    assert look(client, q="pasar", **{"from": "2024-11-01"})[0] is None
    assert look(client, q="xyzzy")[0] is None


def test_the_keyboard_can_skip_the_chart(client, years):
    _, tree = look(client, q="pasar")
    (skip,) = tree.xpath("//figure/a[@class='hidden']/@href")
    assert tree.get_element_by_id(skip[1:]).tag == "details"
