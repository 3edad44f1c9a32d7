from datetime import UTC, datetime

from django.utils import timezone
from lxml import etree

from articles.models import Article
from tests.builders import make_article, make_source

ATOM = {"a": "http://www.w3.org/2005/Atom"}


def entries(client, path="/feeds/latest/"):
    response = client.get(path)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    return etree.fromstring(response.content).findall("a:entry", ATOM)


def test_the_latest_arrivals_come_first_with_what_readers_need(client, db):
    old = make_article(regions=("36.73",), published_on=None)
    new = make_article(source=make_source("Kabar Lembah"), published_at=datetime(2024, 11, 17, 3, tzinfo=UTC))
    first, second = entries(client)
    assert first.findtext("a:title", namespaces=ATOM) == new.title
    assert first.find("a:link", ATOM).get("href") == f"http://testserver{new.get_absolute_url()}"
    assert first.findtext("a:published", namespaces=ATOM).startswith("2024-11-17T")
    assert first.findtext("a:author/a:name", namespaces=ATOM) == "Kabar Lembah"
    assert first.findtext("a:summary", namespaces=ATOM) == "Warga memperbaiki jembatan desa."
    assert [category.get("term") for category in second.findall("a:category", ATOM)] == ["Wilayah 36.73", "Wilayah 36"]
    assert second.findtext("a:title", namespaces=ATOM) == old.title
    assert second.find("a:published", ATOM) is None


def test_what_is_withdrawn_leaves_the_feed(client, db):
    article = make_article()
    Article.objects.filter(pk=article.pk).update(withdrawn_at=timezone.now())
    assert entries(client) == []


def test_characters_that_xml_forbids_are_left_out(client, db):
    make_article(title="A\x0bB\ufffe<i>", standfirst="\x00C", byline="\x1bD")
    (entry,) = entries(client)
    assert entry.findtext("a:title", namespaces=ATOM) == "AB<i>"
    assert entry.findtext("a:summary", namespaces=ATOM) == "C"
    assert entry.findtext("a:author/a:name", namespaces=ATOM) == "D"


def test_it_speaks_both_languages(client, db):
    make_article()
    for path, language in [("/en/feeds/latest/", "en"), ("/feeds/latest/", "id")]:
        feed = etree.fromstring(client.get(path).content)
        assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == language
        assert feed.find("a:link[@rel='self']", ATOM).get("href") == f"http://testserver{path}"


def test_an_article_of_nobody_has_the_archive_for_an_author(client, db):
    make_article()
    feed = etree.fromstring(client.get("/feeds/latest/").content)
    assert feed.findtext("a:author/a:name", namespaces=ATOM) == "Arsip Berita"
    assert feed.find("a:entry/a:author", ATOM) is None


def test_it_costs_two_queries(client, db, django_assert_num_queries):
    for number in range(5):
        make_article(source=make_source(f"Media {number}"), regions=("36.73",))
    with django_assert_num_queries(2):
        entries(client)
