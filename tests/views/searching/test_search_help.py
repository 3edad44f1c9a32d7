from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import html

from articles.search.language import LANGUAGE
from articles.search.query import parse

ADDRESSES = {"id": "/search/help/", "en": "/en/search/help/"}


@pytest.fixture(params=ADDRESSES)
def language(request):
    return request.param


@pytest.fixture
def tree(client, language):
    return html.fromstring(client.get(ADDRESSES[language]).content.decode())


def test_each_example_is_a_link_to_its_search_in_the_readers_language(tree, language):
    examples = [example for operator in LANGUAGE for example in operator.examples]
    links = tree.xpath("//main//a[@rel='nofollow']")
    assert [link.text_content() for link in links] == [example.query_in(language) for example in examples]
    for link, example in zip(links, examples, strict=True):
        address = urlsplit(link.get("href"))
        assert address.path == ("/en/search/" if language == "en" else "/search/")
        [query] = parse_qs(address.query)["q"]
        assert parse(query) == parse(example.query)


def test_each_operator_has_a_heading_that_an_address_can_name(tree):
    assert [heading.get("id") for heading in tree.xpath("//main//section/h2")] == [
        *(one.key for one in LANGUAGE),
        "keyboard",
    ]


@pytest.mark.django_db
def test_it_is_one_link_away_from_the_search(client, language):
    page = html.fromstring(client.get(ADDRESSES[language].removesuffix("help/")).content.decode())
    assert page.xpath("//form[@role='search']//a/@href") == [ADDRESSES[language]]


def test_it_asks_nothing_of_the_database(client):
    assert client.get("/search/help/").status_code == 200  # without the db fixture a query is an error
