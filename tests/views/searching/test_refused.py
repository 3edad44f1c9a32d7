"""Searches that cannot be understood."""

import pytest
from lxml import html

from tests.views.searching.asking import ask

PARAMETERS = ("q", "region", "source", "year", "month", "from", "to", "sort", "uncertain", "page", "format")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *[("page", bad) for bad in ("0", "-1", "abc", "1.5", "9" * 5000)],
        *[("year", bad) for bad in ("abc", "24", "20245", "-2024", "0999", "٢٠٢٤", "2٠٢٤")],
        *[("month", bad) for bad in ("2024", "2024-13", "2024-1", "24-11", "November", "2024-11-01", "2024-١١")],
        *[("from", bad) for bad in ("kemarin", "2024-02-30", "2024", "2024-11-17T00:00", "11/17/2024", "٢٠٢٤-01-01")],
        ("to", "31-11-2024"),
        *[("sort", bad) for bad in ("xyz", "title", "-relevance")],
        *[("format", bad) for bad in ("xml", "JSON")],
        *[("region", bad) for bad in ("3", "36.7", "banten", "36,73", "' OR 1=1", "36.73 ", "٣٦")],
        *[("uncertain", bad) for bad in ("yes", "Date", "date,place", "tanggal")],
        *[("source", bad) for bad in ("a b", "a/b", "x" * 81, "media;", "médía", "~", "~none~")],
        *[(name, "a\0b") for name in PARAMETERS],
    ],
)
def test_what_cannot_be_understood_is_refused_by_name(client, archive, name, value):
    response = ask(client, status=400, **{"q": "jembatan", name: value})
    form = response.context["form"]
    assert [form.add_prefix(field) for field in form.errors] == [name]
    (said,) = html.fromstring(response.content.decode()).xpath("//section[@class='errors']//li/text()")
    assert said.startswith(f"{form[next(iter(form.errors))].label}: ")
    refused = client.get("/search/", {"format": "json", name: value} if name != "format" else {name: value})
    assert refused.status_code == 400
    assert name == "format" or list(refused.json()["errors"]) == [name]


def test_what_was_understood_is_kept_where_something_was_not(client, archive):
    response = ask(client, status=400, q="jembatan", region="36.73", year="abc", source=["kabar-lembah", "~none"])
    form = html.fromstring(response.content.decode()).forms[0]
    assert [(name, value) for name, value in form.form_values() if value and name != "sort"] == [
        ("q", "jembatan"),
        ("region", "36.73"),
        ("source", "kabar-lembah"),
        ("source", "~none"),
    ]


def test_a_span_of_days_the_wrong_way_round_is_refused(client, archive):
    said = ask(client, status=400, from_="2024-12-01", to="2024-11-01").content.decode()
    assert "lebih awal daripada hari pertama" in said
    assert "jembatan" in ask(client, status=400, q="jembatan", page="0").content.decode()


@pytest.mark.parametrize(("name", "value"), [("source", f"{'x' * 76}{{:04}}"), ("region", "36.01.01.{:04}")])
def test_more_values_than_anyone_needs_are_refused_with_a_sentence(client, archive, name, value):
    response = ask(client, status=400, **{name: [value.format(number) for number in range(999)]})
    assert "Paling banyak 50 sekaligus." in response.content.decode()
    assert len(response.content) < 100_000  # the address itself, once, in the link to the other language
    assert ask(client, **{name: [value.format(number) for number in range(50)]})


def test_more_parameters_than_anyone_needs_are_refused_with_a_page(client, archive):
    response = client.get("/search/?" + "&".join(f"year={number}" for number in range(1001)))
    assert response.status_code == 400
    assert "tidak dapat dipahami" in response.content.decode()
