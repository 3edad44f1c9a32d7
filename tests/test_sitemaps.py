from datetime import UTC, date, datetime

import pytest
from django.core.cache import cache
from django.utils import timezone
from lxml import etree

from articles import sitemaps
from articles.models import Article, Mention
from tests.builders import make_article, make_region, make_source

SITE = "http://testserver"


@pytest.fixture(autouse=True)
def nothing_kept():
    cache.clear()


def listed(client, path):
    """The addresses of a file, each with its last change."""
    response = client.get(path)
    assert response.status_code == 200
    tree = etree.fromstring(response.getvalue())
    return {
        entry.findtext("{*}loc").removeprefix(SITE): entry.findtext("{*}lastmod", default="")
        for entry in tree.iterfind("{*}*")
    }


def all_listed(client):
    return {path: changed for file in listed(client, "/sitemap.xml") for path, changed in listed(client, file).items()}


def test_it_leads_to_all_that_readers_can_see_in_both_languages(client, db):
    make_region("11.01")
    make_source("Tanpa Artikel")
    seen = make_article(source=make_source("Kabar Lembah"), regions=("36.73",))
    gone = make_article(source=make_source("Yang Ditarik"), regions=("35.09",), published_on=date(2021, 2, 3))
    Article.objects.filter(pk=gone.pk).update(withdrawn_at=timezone.now())
    doors = ["/", "/date/", "/date/undated/", "/regions/", "/sources/", "/search/help/"]
    days = ["/date/2024/", "/date/2024/11/", "/date/2024/11/17/"]
    pages = [*doors, seen.get_absolute_url(), *days, "/regions/36/", "/regions/36.73/", "/sources/kabar-lembah/"]
    assert list(all_listed(client)) == [f"{home}{page}" for page in pages for home in ("", "/en")]


def test_every_address_in_it_is_a_page_that_may_be_visited(client, db):
    make_article(title="  Ä „Jembatan“ & <Pasar>", source=make_source("Kabar Lembah"), regions=("36.73",))
    assert {client.get(path).status_code for path in all_listed(client)} == {200}


def test_every_file_and_page_tells_when_it_last_changed(client, db):
    old, new = (
        make_article(source=make_source(name), regions=(code,), published_on=date(2024, month, 1))
        for name, code, month in [("Kabar Lembah", "36.73", 1), ("Warta Pesisir", "36.74", 2)]
    )
    moments = {old: datetime(2025, 1, 1, tzinfo=UTC), new: datetime(2026, 2, 2, 3, 4, 5, tzinfo=UTC)}
    for article, moment in moments.items():
        Article.objects.filter(pk=article.pk).update(changed_at=moment)
    assert set(listed(client, "/sitemap.xml").values()) == {"2026-02-02T03:04:05+00:00"}
    told = all_listed(client)
    early = [old.get_absolute_url(), "/date/2024/01/", "/date/2024/01/01/", "/regions/36.73/", "/sources/kabar-lembah/"]
    late = [new.get_absolute_url(), "/date/2024/02/", "/date/2024/", "/regions/36/", "/regions/36.74/", "/"]
    assert {told[path] for path in early} == {"2025-01-01T00:00:00+00:00"}
    assert {told[path] for path in late} == {"2026-02-02T03:04:05+00:00"}
    assert {told[f"/en{path}"] for path in late} == {"2026-02-02T03:04:05+00:00"}


def test_no_file_holds_more_addresses_than_the_protocol_allows(client, db, monkeypatch):
    monkeypatch.setattr(sitemaps, "LIMIT", 10)
    days = [date(2024, 1 + number % 12, 1) for number in range(23)]
    articles = [make_article(published_on=day, source=make_source(f"Media {day.month}")) for day in days]
    for article in articles[5:10]:
        Article.objects.filter(pk=article.pk).withdraw()
    files = [listed(client, file) for file in listed(client, "/sitemap.xml")]
    assert all(0 < len(file) <= 12 for file in files[:1])  # the doors, which are few
    assert all(0 < len(file) <= 10 for file in files[1:])
    every = [path for file in files for path in file]
    assert len(every) == len(set(every))
    for article in articles:
        assert (article.get_absolute_url() in every) == (article not in articles[5:10])
    assert {f"/date/2024/{month:02d}/01/" for month in range(1, 13)} <= set(every)
    assert {f"/sources/media-{month}/" for month in range(1, 13)} <= set(every)


def test_a_file_keeps_its_articles_when_others_go(client, db, monkeypatch):
    monkeypatch.setattr(sitemaps, "LIMIT", 4)
    articles = [make_article() for _ in range(6)]
    before = [listed(client, file) for file in listed(client, "/sitemap.xml") if "articles" in file]
    articles[0].delete()
    cache.clear()
    after = [listed(client, file) for file in listed(client, "/sitemap.xml") if "articles" in file]
    assert after[1:] == before[-len(after[1:]) :]


def test_what_is_withdrawn_leaves_it_at_the_next_request(client, db):
    stays, goes = make_article(), make_article(regions=("36.73",), published_on=date(2020, 1, 1))
    before = set(all_listed(client))
    Article.objects.filter(pk=goes.pk).withdraw()
    assert not Mention.objects.visible().exists()
    pages = [goes.get_absolute_url(), "/date/2020/", "/date/2020/01/", "/date/2020/01/01/", "/regions/36/"]
    pages.append("/regions/36.73/")
    file = next(path for path in listed(client, "/sitemap.xml") if "articles" in path)
    assert set(listed(client, file)) == {stays.get_absolute_url(), f"/en{stays.get_absolute_url()}"}
    cache.clear()
    assert before - set(all_listed(client)) == {f"{home}{page}" for page in pages for home in ("", "/en")}


def test_an_empty_archive_has_doors_alone(client, db):
    assert list(listed(client, "/sitemap.xml")) == ["/sitemap-doors-1.xml"]
    assert len(all_listed(client)) == 12


def test_it_costs_few_questions_however_much_is_held(client, db, django_assert_max_num_queries):
    for number in range(30):
        make_article(published_on=date(2000 + number, 1, 1), source=make_source(f"Media {number}"), regions=("36.73",))
    with django_assert_max_num_queries(4):
        files = listed(client, "/sitemap.xml")
    with django_assert_max_num_queries(0):
        assert listed(client, "/sitemap.xml") == files
    for file in files:
        with django_assert_max_num_queries(1):
            listed(client, file)


@pytest.mark.parametrize(
    "path",
    ["sitemap-other-1", "sitemap-articles-0", "sitemap-articles-2", "sitemap-dates-9", f"sitemap-dates-{9**30}"],
)
def test_a_file_that_there_is_not_is_404(client, db, path):
    make_article()
    assert client.get(f"/{path}.xml").status_code == 404


def test_it_is_only_read(client, db):
    assert client.post("/sitemap.xml").status_code == 405
    assert client.head("/sitemap.xml").status_code == 200
