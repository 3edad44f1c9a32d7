"""Junk in every part and parameter of every address: a page that helps, and never an error of ours."""

import os
from urllib.parse import quote, quote_from_bytes

import pytest
from django import forms
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html

from articles.models import Article
from tests.archives import fill_reading_room
from tests.url_map import PART, routes, with_parts

EXAMPLES = int(os.environ.get("JUNK_EXAMPLES", "150"))
ANSWERS = {200, 301, 302, 304, 400, 404, 405, 410}

# Each as it stands in an address, so that what is no text at all is among it.
JUNK = [
    *map(
        quote,
        [
            "",
            " ",
            "0",
            "-1",
            "+1",
            "1.5",
            "1e9",
            "NaN",
            "9" * 40,
            "x" * 10_000,
            "١٢٣",  # digits of another script
            "²",
            "\0",
            "a\0b",
            "\x01\x1b\x7f\x85",
            "\r\nSet-Cookie: a=b",
            "../../../etc/passwd",
            "..",
            "%s%n%(q)s{0}{q!r}${q}",
            "{{ q }}{% now 'Y' %}",
            "<script>alert(1)</script>\"'>",
            "' OR 1=1 --",
            "(" * 500 + ")" * 499,
            "[[[[]]]]",
            '"' * 99,
            "a* OR " * 99,
            "👩‍👩‍👧‍👦🇮🇩",
            "\u202eterbalik\u2066",
            "\ufeff\u200b\ufffe\uffff",
            "İıẞﬁ",
            "e" + "\u0301" * 300,
            "wilayah:36.73 tanggal:2024 sumber:x",
            "jembatan",
            "true",
            "null",
            '{"a": [1]}',
            "kabar-lembah",
            "tanpa-sumber",
            "csv",
            "json",
            "36",
            "36.73",
            "36.73.99.9999",
            "99.99",
            "....",
            "0000",
            "0001",
            "2024",
            "9999",
            "99999",
            "00",
            "01",
            "02",
            "11",
            "13",
            "31",
            "32",
            "2024-11",
            "2024-13",
            "0000-01",
            "9999-12",
            "2024-02-31",
            "2024-11-17",
            "0001-01-01",
            "9999-12-31",
            "10000-01-01",
            "17/11/2024",
            "-date",
            "a/b",
            "a\\b",
            "title,date",
            "title,title,,nothing",
        ],
    ),
    *map(quote_from_bytes, [b"\xff\xfe", b"\xed\xa0\x80", b"\xc0\xaf", b"\xf4\x90\x80\x80"]),
    "%",
    "%zz",
    "%u0041",
    "a;b",
]
junk = st.one_of(st.sampled_from(JUNK), st.text(max_size=40).map(lambda text: quote(text, errors="surrogatepass")))


def parameter_names() -> list[str]:
    """All that a form of the app reads, and some that none does."""
    names = {"nothing", "q[]", "__proto__", "toggle"}
    todo = [forms.Form]
    while todo:
        form = todo.pop()
        todo += form.__subclasses__()
        if form.__module__.startswith("articles."):
            one = form({})
            names |= {one.add_prefix(name) for name in one.fields}
    return sorted(names)


@pytest.fixture
def named(db) -> dict[str, list[str]]:
    """What to put for each part of an address so that it leads to something."""
    places = fill_reading_room()
    report = Article.objects.get(pk=places["report"])
    return {
        "pk": [str(places[name]) for name in ("report", "undated", "withdrawn", "capture")],
        "slug": [places["source"], places["slug"]],
        "code": ["36.73", "36", "32.01", "36.73.01"],
        "sha256": [report.text_sha256[:12], places["version"]],
        "year": ["2024"],
        "month": ["11"],
        "day": ["17"],
        "name": ["bibtex", "ris", "articles"],
        "form": ["csv", "jsonl", "bibtex", "ris"],
        "number": ["1"],
    }


def look_at(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code in ANSWERS, (answer.status_code, address)
    content = b"".join(answer) if answer.streaming else answer.content
    if answer["Content-Type"].startswith("text/html") and answer.status_code not in (301, 302, 304):
        tree = html.fromstring(content.decode())
        assert tree.xpath("//h1"), address
        assert tree.xpath("//main//a[@href] | //main//form"), address
    elif answer.status_code == 404:
        assert "/feeds/" in address or "/export/" in address or "sitemap" in address, address


def junk_settings(**options):
    return settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], **options)


@junk_settings(max_examples=EXAMPLES)
@given(data=st.data())
def test_junk_parameters_are_answered(client, named, data):
    route = data.draw(st.sampled_from(routes()))
    path = PART.sub(lambda part: data.draw(st.sampled_from(named[part["name"]])), route)
    names = st.one_of(st.sampled_from(parameter_names()), junk)
    asked = data.draw(st.lists(st.tuples(names, junk), min_size=1, max_size=6))
    look_at(client, f"{path}?{'&'.join(f'{name}={value}' for name, value in asked)}")


@junk_settings(max_examples=EXAMPLES)
@given(data=st.data())
def test_junk_in_the_path_is_answered(client, named, data):
    route = data.draw(st.sampled_from([route for route in routes() if PART.search(route)]))
    look_at(client, PART.sub(lambda _part: data.draw(junk), route))


@junk_settings(max_examples=EXAMPLES // 3)
@given(value=junk, times=st.sampled_from([2, 49, 51, 1000]), data=st.data())
def test_a_parameter_that_stands_very_often_is_answered(client, named, value, times, data):
    route = data.draw(st.sampled_from([route for route in routes() if not PART.search(route)]))
    name = data.draw(st.sampled_from(parameter_names()))
    look_at(client, f"{route}?{'&'.join([f'{name}={value[:300]}'] * times)}")


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options", "trace"])
def test_no_page_can_be_written_to(client, db, method):
    for route in routes():
        address = with_parts(route, "1")
        assert getattr(client, method)(address).status_code in (404, 405), (method, address)
