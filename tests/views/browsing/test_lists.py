import re
from datetime import date

import pytest
from django.core.management import call_command
from django.db import connection
from lxml import html

from articles.models import Article, Mention, Region, Selection
from tests.builders import make_article, make_region, make_source


def text(response) -> str:
    assert response.status_code == 200
    return response.content.decode()


def withdraw(article):
    article.withdrawn_at = article.added_at
    article.save()


def test_an_empty_archive_says_so(client, db):
    for path in ("/date/", "/sources/", "/date/undated/"):
        assert "Belum ada artikel" in text(client.get(path))
    assert "Belum ada wilayah" in text(client.get("/regions/"))


def test_a_province_counts_each_article_in_it_once(client, report):
    make_article(regions=("36.73", "36.04"))
    make_article(regions=("36",))
    withdraw(make_article(regions=("36.73",)))
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(DISTINCT m.article_id) FROM articles_mention m JOIN articles_article a ON a.id = m.article_id"
            " WHERE a.withdrawn_at IS NULL AND (m.region_id = '36' OR m.region_id LIKE '36.%%')"
        )
        (counted,) = cursor.fetchone()
    assert counted == 3
    (province, places), *_ = client.get("/regions/").context["tree"]
    assert (province.code, province.held) == ("36", 3)
    assert [(place.code, place.held) for place in places] == [("36.04", 1), ("36.73", 2)]
    assert client.get("/regions/36/").context["page"].paginator.count == 3
    assert client.get("/regions/36.73/").context["page"].paginator.count == 2


def test_an_article_that_names_three_districts_of_a_regency_counts_once_in_each_region(client, db):
    article = make_article(regions=("35.09.19", "35.09.20", "35.09.21"))
    make_article(regions=("35.09.21",))
    assert article.mentions.count() == 5
    ((province, places),) = client.get("/regions/").context["tree"]
    assert [(place.code, place.held) for place in (province, *places)] == [("35", 2), ("35.09", 2)]
    response = client.get("/regions/35.09/")
    assert response.context["page"].paginator.count == 2
    assert {place.code: place.held for place in response.context["below"]} == {
        "35.09.19": 1,
        "35.09.20": 1,
        "35.09.21": 2,
    }
    assert [article.pk for article in response.context["page"]].count(article.pk) == 1
    (facet,) = client.get("/search/").context["result"].facets["region"]
    assert [(region.value, region.count) for region in (facet, *facet.within)] == [("35", 2), ("35.09", 2)]


def test_a_region_page_leads_up_down_and_to_its_outlets(client, report):
    make_region("36.73.01", name="Walantaka")
    make_article(regions=("36.73.01",), source=report.source)
    response = client.get("/regions/36.73/")
    assert [(place.code, place.held) for place in response.context["below"]] == [("36.73.01", 1)]
    assert [(door["label"], door["held"]) for door in response.context["sources"]] == [("Kabar Lembah", 2)]
    page = text(response)
    assert 'href="/regions/36/">Banten' in page
    assert "/search/?region=36.73" in page


def test_a_known_region_without_articles_is_an_empty_page(client, db):
    make_region("11.01")
    assert "Belum ada artikel" in text(client.get("/regions/11.01/"))


@pytest.mark.parametrize("code", ["99", "36.99", "3", "...", "36.73.", "1" * 13])
def test_an_unknown_region_is_404_with_the_way_to_the_tree(client, report, code):
    response = client.get(f"/regions/{code}/")
    assert response.status_code == 404
    assert f"Tidak ada wilayah dengan kode {code}" in response.content.decode()
    assert 'href="/regions/"' in response.content.decode()


def test_outlets_are_listed_with_what_they_hold(client, report):
    unsure = make_source("Berita Baru", confirmed=False)
    make_article(source=unsure)
    make_article(source=None)
    withdraw(make_article(source=make_source("Yang Ditarik")))
    response = client.get("/sources/")
    assert [(source.name, source.held) for source in response.context["page"]] == [
        ("Berita Baru", 1),
        ("Kabar Lembah", 1),
    ]
    assert response.context["unknown"] == 1
    assert text(response).count("belum dipastikan") == 1


def test_an_outlets_page_lists_its_articles_and_provinces(client, report):
    make_article(source=report.source, regions=("36.04",))
    withdraw(make_article(source=report.source, regions=("11.01",)))
    response = client.get("/sources/kabar-lembah/")
    assert response.context["page"].paginator.count == 2
    assert [(door["label"], door["held"]) for door in response.context["regions"]] == [
        ("Banten", 2),
        ("Wilayah 36.04", 1),
        ("Kota Serang", 1),
    ]
    assert "/search/?source=kabar-lembah" in text(response)


def test_an_unknown_outlet_is_404(client, db):
    response = client.get("/sources/tidak-ada/")
    assert response.status_code == 404
    assert "Tidak ada media bernama tidak-ada" in response.content.decode()


@pytest.mark.parametrize(
    ("page", "status"),
    [("", 200), ("1", 200), ("9999999", 200), ("9" * 19, 200)]
    + [(bad, 400) for bad in ("0", "-1", "abc", "1.5", "%00", "٣", "1e3", "8" * 40)],
)
def test_the_page_number_is_one_or_is_refused(client, report, page, status):
    for path in ("/regions/36/", "/sources/kabar-lembah/", "/date/2024/11/17/", "/date/undated/"):
        response = client.get(f"{path}?page={page}")
        assert response.status_code == status
        said = response.content.decode()
        assert ("angka mulai dari 1" in said) == (status == 400)
        assert ("Ke halaman terakhir" in said) == page.startswith("99")


def test_long_lists_come_in_pages(client, db):
    make_region("36.73")
    for _ in range(31):
        make_article(urgent=False, regions=("36.73",))
    first, second = (text(client.get(f"/regions/36.73/?page={number}")) for number in (1, 2))
    assert first.count('class="item"') == 30
    assert second.count('class="item"') == 1
    assert "Halaman 2 dari 2" in second
    assert 'href="?page=2"' in first
    assert '<ol class="items" start="31">' in second


def test_a_list_costs_the_same_queries_at_any_size(client, db, django_assert_max_num_queries):
    source = make_source()
    make_article(source=source, regions=("36.73",))
    paths = ["/", "/regions/", "/regions/36/", "/regions/36.73/", "/sources/", "/sources/kabar-lembah/"]
    paths += ["/date/", "/date/2024/", "/date/2024/11/", "/date/2024/11/17/", "/date/undated/"]
    paths += [
        "/regions/36/?source=kabar-lembah&year=2024",
        "/regions/36.73/?source=kabar-lembah&year=2023&month=2023-01",
    ]
    paths += ["/sources/kabar-lembah/?region=36.73&month=2024-11", "/date/2024/11/17/?region=36&source=kabar-lembah"]
    paths += ["/date/2024/?region=99&source=entah", "/date/?region=36&source=kabar-lembah"]
    few = {}
    for path in paths:
        with django_assert_max_num_queries(12) as asked:
            text(client.get(path))
        few[path] = len(asked)
    for number in range(12):
        make_article(source=make_source(f"Media {number}"), regions=(f"36.{number + 10}", "36.73"))
        make_article(published_on=None, regions=("36.73",), source=source)
    for path in paths:
        with django_assert_max_num_queries(few[path] + (3 if path == "/date/undated/" else 0)):
            text(client.get(path))


def test_what_is_withdrawn_leaves_every_list_at_once(client, report):
    paths = ["/", "/regions/36/", "/sources/kabar-lembah/", "/date/2024/11/17/", "/search/?q=jembatan"]
    assert all(report.title in text(client.get(path)).replace("<mark>", "").replace("</mark>", "") for path in paths)
    withdraw(Article.objects.get(pk=report.pk))
    assert not any("Kali Banten" in text(client.get(path)) for path in paths)
    assert Selection().count_regions(Region.objects.all()).get(code="36").held == 0


PLACES = [
    ("/date/2024/", "year=2024&sort=-date"),
    ("/date/2024/11/", "month=2024-11&sort=-date"),
    ("/date/2024/11/17/", "from=2024-11-17&to=2024-11-17&sort=-date"),
    ("/regions/36.73/", "region=36.73&sort=-date"),
    ("/regions/36.73/?year=2024", "region=36.73&year=2024&sort=-date"),
    ("/sources/kabar-lembah/", "source=kabar-lembah&sort=-date"),
    ("/date/undated/", "year=~none&sort=-date"),
]


@pytest.mark.parametrize(("path", "asked"), PLACES)
def test_a_list_can_be_taken_along_and_followed(client, report, undated, path, asked):
    tree = html.fromstring(text(client.get(path)))
    assert f"/export/csv/?{asked}" in tree.xpath("//main//a/@href")
    assert f"/feeds/search/?{asked}" in tree.xpath("//head/link[@rel='alternate']/@href")


@pytest.mark.parametrize("path", ["/date/", "/date/2023/", "/date/undated/?region=36", "/regions/36/?year=1999"])
def test_what_is_the_whole_archive_or_empty_is_no_list(client, report, undated, path):
    assert "/export/" not in text(client.get(path))


def test_a_full_page_weighs_at_most_60_kb(client, db):
    call_command("loaddata", "fixtures/regions.json", verbosity=0)
    source = make_source("Kabar Lembah Sejahtera Nusantara")
    for year in range(2005, 2025):
        for month in range(1, 13):
            make_article(urgent=False, source=source, regions=("36.73",), published_on=date(year, month, 1))
    articles = Article.objects.order_by("-published_on")[:30]
    for article in articles:
        article.title, article.standfirst = "Warga memperbaiki jembatan " * 4, "Pekerjaan selesai dalam dua hari. " * 9
        article.save(urgent=False)
        codes = ("36.73", "36.04", "35.09", "31.71", "11.01")
        article.place([Mention(region=Region.objects.get(code=code)) for code in codes])
    for path in (
        "/regions/36/",
        "/regions/36.73/",
        f"{source.get_absolute_url()}?region=36",
        "/date/",
        "/",
        "/regions/",
    ):
        page = re.sub(r'(?s)<figure class="map.*?</figure>', "", text(client.get(path)))
        assert len(page.encode()) < 60_000, path
