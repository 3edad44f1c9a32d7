from datetime import UTC, date, datetime

import pytest
from django.urls import reverse
from django.utils import timezone
from lxml import etree

from articles.models import Article
from articles.search.writer import catch_up
from tests.builders import make_article, make_region, make_source
from tests.search.conftest import engine  # noqa: F401

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


def test_the_latest_cost_two_questions(client, db, django_assert_num_queries):
    for number in range(5):
        make_article(source=make_source(f"Media {number}"), regions=("36.73",))
    with django_assert_num_queries(2):
        entries(client)


FEEDS = ["/feeds/latest/", "/feeds/search/"]


def test_a_search_is_followed_by_its_newest(client, engine, db):  # noqa: F811
    make_region("36.73", name="Kota Serang")
    outlet = make_source("Kabar Lembah")
    old, new, undated = (
        make_article(title=f"Jembatan {day}", source=outlet, published_on=day, regions=("36.73",))
        for day in (date(2023, 5, 1), date(2024, 5, 1), None)
    )
    make_article(title="Pasar", body="Pedagang datang.", source=outlet, regions=("36.73",))
    make_article(title="Jembatan Lain")
    path = "/feeds/search/?q=jembatan&region=36.73&source=kabar-lembah&sort=date"
    feed = etree.fromstring(client.get(path).content)
    assert [entry.findtext("a:title", namespaces=ATOM) for entry in feed.findall("a:entry", ATOM)] == [
        article.title for article in (new, old, undated)
    ]
    asked = "q=jembatan&region=36.73&source=kabar-lembah"
    assert feed.findtext("a:title", namespaces=ATOM) == "jembatan, Kota Serang, Kabar Lembah – Arsip Berita"
    assert feed.find("a:link[@rel='self']", ATOM).get("href") == f"http://testserver/feeds/search/?{asked}"
    link = feed.find("a:link[@rel='alternate']", ATOM).get("href")
    assert link == f"http://testserver/search/?{asked}&sort=-date"
    assert client.get(link.removeprefix("http://testserver")).status_code == 200


def test_a_feed_holds_fifty(client, db):
    for _ in range(52):
        make_article(urgent=False)
    catch_up(wait=True)
    assert [len(entries(client, path)) for path in FEEDS] == [50, 50]


@pytest.mark.parametrize("path", FEEDS)
def test_an_entry_stays_itself_when_its_headline_changes_and_in_any_language(client, db, path):
    article = make_article()
    (before,) = entries(client, path)
    article.title = "Judul Baru"
    article.save()
    for now in (*entries(client, path), *entries(client, f"/en{path}")):
        assert now.findtext("a:id", namespaces=ATOM) == before.findtext("a:id", namespaces=ATOM)
        assert now.find("a:link", ATOM).get("href") != before.find("a:link", ATOM).get("href")
    told = f"tag:testserver,{article.added_at:%Y-%m-%d}:articles/{article.pk}"
    assert before.findtext("a:id", namespaces=ATOM) == told


@pytest.mark.parametrize("path", FEEDS)
def test_a_feed_is_as_new_as_its_newest_change(client, db, path):
    moments = [make_article(published_at=datetime(2030, 1, 1, tzinfo=UTC)).changed_at for _ in range(2)]
    feed = etree.fromstring(client.get(path).content)
    updated = datetime.fromisoformat(feed.findtext("a:updated", namespaces=ATOM))
    assert updated == max(moments)


@pytest.mark.parametrize("path", FEEDS)
def test_a_feed_is_sent_again_only_if_it_changed(client, db, path):
    article = make_article()
    first = client.get(path)
    again = client.get(path, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    Article.objects.filter(pk=article.pk).withdraw()
    asked = {"if-none-match": first["ETag"], "if-modified-since": "Fri, 01 Jan 2038 00:00:00 GMT"}
    assert client.get(path, headers=asked).status_code == 200
    assert entries(client, path) == []


@pytest.mark.parametrize("path", FEEDS)
def test_a_feed_of_nothing_is_one_all_the_same(client, db, path):
    feed = etree.fromstring(client.get(path).content)
    assert feed.findtext("a:updated", namespaces=ATOM) == "1970-01-01T00:00:00+00:00"
    assert all(feed.findtext(f"a:{name}", namespaces=ATOM) for name in ("id", "title", "author/a:name"))
    assert client.get(path).content == client.get(path).content


@pytest.mark.parametrize("asked", [{"from": "gestern"}, {"region": "serang"}, {"sort": "size"}, {"page": "0"}])
def test_a_search_that_cannot_be_understood_is_400_with_a_page_that_helps(client, db, asked):
    response = client.get("/feeds/search/", asked)
    assert response.status_code == 400
    assert reverse("search") in response.content.decode()


def test_the_feed_of_a_search_without_an_index_is_503(client, db):
    Article.objects.bulk_create([Article(title="Tanpa Indeks", body="Teks.")])
    assert client.get("/feeds/search/").status_code == 503


def test_signs_of_markup_in_a_summary_are_signs(client, db):
    make_article(standfirst="Harga <b>5 & 6</b>")
    (entry,) = entries(client)
    summary = entry.find("a:summary", ATOM)
    assert (summary.get("type"), summary.text) == ("html", "Harga &lt;b&gt;5 &amp; 6&lt;/b&gt;")


def test_what_xml_forbids_may_be_searched_for(client, db):
    feed = etree.fromstring(client.get("/feeds/search/", {"q": "a\x0b<b>\ufffe"}).content)
    assert feed.findtext("a:title", namespaces=ATOM) == "a <b> – Arsip Berita"


def test_the_feed_of_a_search_costs_few_questions(client, db, django_assert_max_num_queries):
    for number in range(5):
        make_article(source=make_source(f"Media {number}"), regions=("36.73", "35.09"))
    catch_up(wait=True)
    asked = {"q": "jembatan", "region": ["36", "35.09"], "source": ["media-1", "media-2", "~none"], "year": "2024"}
    with django_assert_max_num_queries(12):
        client.get("/feeds/search/", asked)
