import pytest
from django.template.loader import render_to_string
from lxml import html

from articles.export.columns import COLUMNS, DEFAULT
from articles.templatetags.taking import FORMS, LABELS
from articles.views.export import FORMATS
from tests.builders import make_article

TAKE = "q=%22pasar%22+%26+a&region=36.73&sort=-date"


def taken(take=TAKE):
    page = render_to_string("articles/_take.html", {"take": take})
    return html.fromstring(f"<div>{page}</div>", base_url="http://testserver/")


def test_a_list_can_be_taken_along_in_every_form():
    links = [link.get("href") for link in taken().iterfind(".//a")]
    forms = ["export/csv", "export/jsonl", "export/bibtex", "export/ris", "feeds/search"]
    assert links == [f"/{form}/?{TAKE}" for form in forms]


@pytest.mark.django_db
def test_its_addresses_are_understood(client):
    make_article()
    for link in taken().iterfind(".//a"):
        response = client.get(link.get("href"))
        assert response.status_code == 200
        response.close()


def test_columns_are_chosen_without_a_script():
    (form,) = taken().forms
    assert form.method == "GET"
    sent = form.form_values()
    assert sent[:3] == [("q", '"pasar" & a'), ("region", "36.73"), ("sort", "-date")]
    assert sent[3:] == [("columns", name) for name in DEFAULT]
    csv, json_lines = form.xpath(".//button")
    assert (csv.get("formaction"), json_lines.get("formaction")) == ("/export/csv/", "/export/jsonl/")


def test_every_form_is_offered():
    assert list(FORMS) == list(FORMATS)


def test_every_column_has_a_name_for_readers():
    assert list(LABELS) == list(COLUMNS)
    assert len(set(map(str, LABELS.values()))) == len(COLUMNS)


def test_a_page_that_names_no_list_shows_nothing():
    assert render_to_string("articles/_take.html", {}).strip() == ""


def test_it_is_light():
    assert len(render_to_string("articles/_take.html", {"take": TAKE})) <= 2400
