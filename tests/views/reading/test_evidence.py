import pytest
from django.db.models import JSONField, Value

from articles.models import Article, Mention
from articles.regions import locate
from articles.regions.tally import MOST
from tests.builders import make_article, make_region, make_source
from tests.views.reading.page import facts_of, read, words


def placed(client, article, *mentions: Mention):
    article.place(mentions)
    tree = read(client, article)
    return tree, facts_of(tree)


def evidence(article: Article, *words: str, part: str = "body") -> list[list]:
    """Where the text, or the headline, holds these words."""
    text = article.title if part == "title" else article.body
    found = []
    for word in words:
        after = found[-1][2] if found and found[-1][3] == word else 0
        start = text.index(word, after)
        found.append([part, start, start + len(word), word])
    return found


def test_places_stand_narrow_before_wide_with_what_names_them(client, db):
    make_region("35", name="Jawa Timur")
    body = "Warga Jember, bukan Kec. Sumbersari, bergotong royong. Bupati Jember hadir.\n\nPasar di Jember ramai."
    article = make_article(title="Jember Ramai", body=body)
    named = [
        *evidence(article, "Jember", part="title"),
        *evidence(article, "Jember", "Jember", "Jember"),
        *evidence(article, "Kec. Sumbersari"),
    ]
    tree, facts = placed(client, article, Mention(region=make_region("35.09", name="Kabupaten Jember"), evidence=named))
    assert facts["Tentang"].xpath(".//li[1]/a/@href") == ["/regions/35.09/", "/regions/35/"]
    assert words(facts["Tentang"], ".//span") == "belum pasti · sekali di judul, 4 kali di teks"
    (folded,) = tree.xpath("//details[.//dl[@class='evidence']]")
    assert folded.get("open") is None
    said = [words(dd, ".") for dd in folded.xpath(".//dd")]
    assert said[0].startswith("Jember: sekali di judul, 3 kali di teks")
    assert said[1].startswith("Kec. Sumbersari: sekali di teks")
    assert folded.xpath(".//mark/text()") == ["Jember", "Jember", "Kec. Sumbersari"]  # two in the first paragraph
    assert words(folded, ".//dt") == "Kabupaten Jember belum pasti"


def test_where_only_so_much_evidence_is_kept_the_count_is_a_least(client, db):
    article = make_article(body="Serang " * 60)
    mention = Mention(region=make_region("36.73"), evidence=evidence(article, *["Serang"] * 50))
    _, facts = placed(client, article, mention)
    assert words(facts["Tentang"], ".//span") == "belum pasti · sedikitnya 50 kali di teks"
    assert len(locate("", "Kota Serang ramai. " * 60)[0].evidence) == MOST == 50


def test_an_excerpt_is_short_and_of_whole_words(client, db):
    article = make_article(body=f"{'panjang ' * 40}Serang {'lebar ' * 40}".strip())
    mention = Mention(region=make_region("36.73"), evidence=evidence(article, "Serang"), certain=True)
    tree, _ = placed(client, article, mention)
    (excerpt,) = tree.xpath("//dl[@class='evidence']//span[@class='context']")
    assert words(excerpt, ".").startswith("… panjang panjang")
    assert words(excerpt, ".").endswith("lebar lebar …")
    assert "panjang Serang lebar" in words(excerpt, ".")
    assert len(words(excerpt, ".")) < 160


@pytest.mark.parametrize(
    "where", [["body", 3, 9], ["body", -6, 99], ["title", 0, 6], ["", 0, 0], ["body", 9**9, 9**10]]
)
def test_words_that_no_longer_stand_there_are_shown_without_a_count(client, db, where):
    article = make_article(body="Kota Serang ramai.")
    tree, facts = placed(client, article, Mention(region=make_region("36.73"), evidence=[[*where, "Serang"]]))
    assert words(facts["Tentang"], ".//span") == "belum pasti"
    assert words(tree, "//dl[@class='evidence']/div/dd") == "Serang"


@pytest.mark.parametrize("damaged", [None, 5, "x", [None], [["body", 0, 6]], [["body", "0", None, "Serang"]], True])
def test_damaged_evidence_ends_no_page(client, db, damaged):
    article = make_article()
    placed(client, article, Mention(region=make_region("36.73")))
    article.mentions.update(evidence=Value(damaged, JSONField()))
    assert not read(client, article).xpath("//dl[@class='evidence']")


def test_half_a_character_in_the_evidence_ends_no_page(client, db):
    article = make_article()
    tree, _ = placed(client, article, Mention(region=make_region("36.73"), evidence=[["body", 0, 1, "a\ud800"]]))
    assert words(tree, "//dl[@class='evidence']//dd") == "a?"


def test_dateline_places_of_the_report_and_home_of_the_outlet_stand_apart(client, db):
    for code, name in (("36.71", "Kota Tangerang"), ("36.73", "Kota Serang"), ("36.04", "Kabupaten Serang")):
        make_region(code, name=name)
    article = make_article(
        source=make_source(home=make_region("36.71")), dateline="SERANG, BANPOS –", dateline_place=make_region("36.73")
    )
    _, facts = placed(client, article, Mention(region=make_region("36.04")))
    shown = {name: fact.xpath(".//a//text()") for name, fact in facts.items()}
    assert shown["Media"] == ["Kabar Lembah", "Kota Tangerang"]
    assert words(facts["Media"], ".//span") == "Asal media: Kota Tangerang"
    assert shown["Dilaporkan dari"] == ["Kota Serang"]
    assert words(facts["Dilaporkan dari"], ".//span") == "dari titimangsa “SERANG, BANPOS”"
    assert shown["Tentang"][0] == "Kabupaten Serang"
    assert "Kota Tangerang" not in shown["Tentang"]


def test_what_an_editor_set_is_shown_as_such(client, db):
    fields = {"dateline_place": make_region("36.73"), "date_method": "editor", "place_certain": True}
    article = make_article(edited=["dateline_place", "published_on", "regions"], **fields)
    _, facts = placed(client, article, Mention(region=make_region("36.04"), certain=True))
    for name, said in (("Dilaporkan dari", ""), ("Tentang", "pasti · "), ("Terbit", "pasti · ")):
        assert words(facts[name], ".//span") == f"{said}ditetapkan penyunting"


def test_many_places_are_folded(client, db):
    article = make_article()
    _, facts = placed(client, article, *(Mention(region=make_region(f"36.{number}")) for number in range(10, 30)))
    assert len(facts["Tentang"].xpath("./ul/li")) == 5
    assert len(facts["Tentang"].xpath("./details//li")) == 15
    assert words(facts["Tentang"], ".//summary") == "15 tempat lagi"


def test_a_province_that_its_regency_alone_names_says_nothing_twice(client, db):
    article = make_article(body="Kota Serang ramai.")
    same = evidence(article, "Serang")
    mentions = [Mention(region=make_region(code), evidence=same) for code in ("36.73", "36")]
    tree, _ = placed(client, article, *mentions)
    assert len(tree.xpath("//dl[@class='evidence']/div")) == 1


@pytest.mark.parametrize(
    ("edited", "said"),
    [([], "tidak ada tempat yang disebut dengan cukup jelas"), (["regions"], "tempatnya dihapus penyunting")],
)
def test_an_article_without_a_place_says_so_and_leads_nowhere(client, db, edited, said):
    _, facts = placed(client, make_article(edited=edited))
    assert words(facts["Tentang"], ".") == f"Tanpa tempat {said}"
    assert not facts["Tentang"].xpath(".//a")
