import pytest

from articles.models import Article
from articles.search.results import Segment
from articles.views.reading.marks import MOST, Words, number_marks
from tests.views.reading.page import read, words


def test_the_words_of_the_search_are_marked(client, report):
    tree = read(client, report, "?q=jembatan+membangun")
    assert tree.xpath("//h1/mark/a/text()") == ["Jembatan"]
    assert tree.xpath("//div[@class='text']//mark/a/text()") == ["jembatan", "Pembangunan"]
    assert "/search/?q=jembatan%20membangun" in tree.xpath("//p[@class='trail']/a/@href")
    assert words(tree, "//nav[@class='marks']/p") == "3 kata ditandai; tiap kata menuju kata berikutnya"
    plain = read(client, report)
    assert plain.xpath("//mark | //p[@class='trail'] | //nav[@class='marks']") == []


@pytest.mark.parametrize("query", ["", "*", '"', "AND OR", "(" * 300, "x" * 10_000, "\ud83d", "%"])
def test_any_search_may_come_with_an_article(client, report, query):
    response = client.get(report.get_absolute_url(), {"q": query.encode("utf-8", "replace").decode()})
    assert response.status_code == 200


def test_a_null_character_is_refused(client, report):
    assert client.get(report.get_absolute_url() + "?q=a%00b").status_code == 400


def test_a_way_leads_from_mark_to_mark_and_back_to_the_first(client, report):
    tree = read(client, report, "?q=jembatan+membangun")
    assert tree.xpath("//nav[@class='marks']//a/@href") == ["#mark-1", "#mark-2", "#mark-3"]
    marks = tree.xpath("//mark")
    assert [mark.get("id") for mark in marks] == ["mark-1", "mark-2", "mark-3"]
    assert [mark.xpath("a/@href")[0] for mark in marks] == ["#mark-2", "#mark-3", "#mark-1"]


def test_marks_beyond_the_hundredth_are_marked_and_lead_nowhere(client, report):
    Article.objects.update(body="jembatan " * 150)
    tree = read(client, report, "?q=jembatan")
    assert len(tree.xpath("//mark")) == 151
    assert len(tree.xpath("//mark/a")) == len(tree.xpath("//nav[@class='marks']//a")) == MOST
    assert "151 kata ditandai" in words(tree)


def test_the_marks_of_a_text_that_has_one_lead_to_itself():
    (passage,), marks = number_marks([[Segment("satu "), Segment("dua", marked=True)]])
    assert passage == [Words("satu "), Words("dua", marked=True, number=1, next=1)]
    assert marks.total == 1
