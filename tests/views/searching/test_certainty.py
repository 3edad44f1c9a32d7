"""Articles of which the day or the place is not certain, among the hits."""

from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import html

from articles.models import Article
from articles.search.writer import index_differences
from tests.builders import make_article
from tests.views.searching.asking import ask, titles


@pytest.fixture
def doubted(db):
    """Articles of which the date, the place, both or nothing is certain, by their headline."""
    make_article(title="Jembatan tanggal", date_certain=False, place_certain=True)
    make_article(title="Jembatan tempat")
    make_article(title="Jembatan keduanya", published_on=None, date_certain=False)
    make_article(title="Jembatan pasti", place_certain=True)


def test_uncertain_dates_and_places_are_found_and_both_may_be_asked_at_once(client, doubted):
    found = {asked: set(titles(ask(client, uncertain=asked))) for asked in ("date", "place")}
    assert found == {
        "date": {"Jembatan tanggal", "Jembatan keduanya"},
        "place": {"Jembatan tempat", "Jembatan keduanya"},
    }
    response = ask(client, q="jembatan", uncertain=["place", "date"])
    assert titles(response) == ["Jembatan keduanya"]
    assert [str(chip["label"]) for chip in response.context["chips"]] == ["tempat belum pasti", "tanggal belum pasti"]
    without = [parse_qs(urlsplit(chip["without"]).query) for chip in response.context["chips"]]
    assert without == [{"q": ["jembatan"], "uncertain": ["date"]}, {"q": ["jembatan"], "uncertain": ["place"]}]
    assert ask(client, uncertain=["date", "place"], format="json").json()["total"] == 1


def test_the_facet_of_certainty_counts_what_one_more_would_leave(client, doubted):
    def facet(**asked):
        (found,) = [facet for facet in ask(client, **asked).context["facets"] if facet.name == "uncertain"]
        return {value.value: value.count for value in found.values}

    assert facet() == {"date": "2", "place": "2"}
    assert facet(uncertain="date") == {"date": "2", "place": "1"}


def test_certainty_is_kept_in_every_link_of_the_page(client, doubted):
    tree = html.fromstring(ask(client, q="jembatan", uncertain="date", page="9").content.decode())
    assert tree.xpath("//form[@class='search']//input[@name='uncertain']/@value") == ["date"]
    links = tree.xpath("//main//a/@href[contains(., '?') and not(contains(., 'articles'))]")
    lost = [link for link in links if "uncertain=date" not in link]
    assert len(links) > 3
    assert len(lost) == 2  # the chip, and the facet's own value


def test_a_change_of_certainty_alone_is_found_at_the_next_search(client, doubted):
    ask(client)
    article = Article.objects.get(title="Jembatan pasti")
    article.place_certain = False
    article.save()
    assert "Jembatan pasti" in titles(ask(client, uncertain="place"))
    assert not index_differences().ids
    Article.objects.update(date_certain=False)
    assert len(index_differences().stale) == 2
