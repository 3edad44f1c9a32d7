"""Where readers come in, and what stands around every page."""

import pytest
from lxml import html

from tests.builders import make_article, make_source


def tree_of(client, path="/"):
    response = client.get(path)
    assert response.status_code == 200
    return html.fromstring(response.content.decode())


def words(element) -> str:
    return " ".join(element.text_content().split())


def test_home_tells_what_is_held_and_leads_to_all_of_it(client, report, elsewhen):
    page = tree_of(client)
    assert "Arsip ini menyimpan 5 artikel. Dari 2022 sampai 2024." in words(page)
    links = set(page.xpath("//main//a/@href"))
    assert {"/date/", "/regions/", "/sources/", "/search/help/"} <= links
    assert {"/date/2024/11/", "/date/2022/", "/regions/36/", "/sources/kabar-lembah/"} <= links


def test_home_lists_the_newest_first(client, report, elsewhen):
    shown = [words(title) for title in tree_of(client).xpath("//li[@class='item']/h3")]
    assert shown[:3] == [elsewhen[1].title, report.title, elsewhen[0].title]


def test_search_stands_first_on_home(client, report):
    (first, *_) = tree_of(client).xpath("//main//input | //main//a")
    assert first.get("type") == "search"


def test_an_archive_of_one_year_names_no_span(client, report):
    assert "Dari 2024" not in words(tree_of(client))


def test_an_archive_without_days_has_a_home(client, undated):
    assert undated.title in words(tree_of(client))


def test_an_empty_archive_says_so_and_tells_an_editor_where_to_begin(client, db):
    page = tree_of(client)
    assert "belum menyimpan apa pun" in words(page)
    assert page.xpath("//main//a/@href") == ["/admin/articles/article/add/"]


def test_home_costs_the_same_queries_at_any_size(client, db, django_assert_max_num_queries):
    for number in range(30):
        make_article(source=make_source(f"Kabar {number}"), regions=(f"{11 + number}.01",), urgent=False)
    with django_assert_max_num_queries(12):
        tree_of(client)


@pytest.mark.parametrize(
    ("path", "current"),
    [
        ("/date/2024/11/17/", ["/date/"]),
        ("/en/regions/36.73/", ["/en/regions/"]),
        ("/sources/", ["/sources/"]),
        ("/", []),
    ],
)
def test_the_header_marks_where_the_reader_is(client, report, path, current):
    assert tree_of(client, path).xpath("//nav[@class='sections']/a[@aria-current]/@href") == current


def test_a_notice_stands_on_every_page_as_text(client, report, settings):
    assert not tree_of(client).xpath("//*[@class='notice']")
    settings.NOTICE = "Arsip contoh: <b>semua artikel dibuat mesin</b>."
    for path in ("/", "/regions/36/", "/search/"):
        (notice,) = tree_of(client, path).xpath("//header/*[@class='notice']")
        assert words(notice) == settings.NOTICE
