from articles.models import Article
from articles.views.reading.stripped import MOST_BLOCKS, MOST_LETTERS
from tests.views.reading.page import read, words


def test_what_was_stripped_is_folded_away_rule_by_rule(client, report):
    Article.objects.update(
        removed=[["share", "Bagikan"], ["related", "Baca juga"], ["share", "Ke <b>semua</b>\nteman"]]
    )
    (folded,) = read(client, report).xpath("//details[.//dl[@class='stripped']]")
    assert folded.get("open") is None
    assert "3 blok" in words(folded, "summary")
    assert [words(dt, ".") for dt in folded.xpath(".//dt")] == ["bagikan 2 blok", "artikel terkait 1 blok"]
    assert folded.xpath(".//div[1]/dd/text()") == ["Bagikan", "Ke <b>semua</b>", "teman"]


def test_of_many_and_long_blocks_only_so_much_is_shown(client, report):
    Article.objects.update(removed=[["share", "panjang " * 1000]] * 300)
    (folded,) = read(client, report).xpath("//dl[@class='stripped']")
    shown = [words(dd, ".") for dd in folded.xpath(".//dd")]
    assert len(shown) == MOST_BLOCKS + 1
    assert all(len(text) <= MOST_LETTERS + 2 for text in shown)
    assert shown[-1] == "dan 290 lagi"
