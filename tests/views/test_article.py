from datetime import UTC, date, datetime

import pytest
from django.contrib.auth.models import User
from django.db.models import JSONField, Value
from django.utils import timezone
from django.utils.translation import override
from lxml import html

from articles.models import Article, Capture, Mention
from articles.models.capture import capture_storage
from articles.regions import locate
from articles.regions.tally import MOST
from articles.search.writer import catch_up
from articles.templatetags.archive import date_method
from tests.builders import make_article, make_capture, make_region, make_source


def read(client, article, query=""):
    response = client.get(article.get_absolute_url() + query)
    assert response.status_code == 200
    return html.fromstring(response.content.decode())


def words(tree, path="//main"):
    return " ".join("".join(tree.xpath(path)[0].itertext()).split())


def test_an_article_shows_all_that_is_known(client, report):
    tree = read(client, report)
    shown = words(tree)
    for part in (
        "Jembatan Kali Banten Selesai Diperbaiki",
        "Warga tiga desa bekerja bersama.",
        "Kabar Lembah",
        "Sari",
        "Humas",
        "Daerah",
        "Minggu, 17 November 2024, 09.05 WIB",
        "pasti · dari baris tanggal yang tercetak",
        "Kota Serang, Banten",
        "Warga memperbaiki jembatan di Serang. Pembangunan berjalan dua hari.",
        report.capture.sha256,
        "18 November 2024, 10.00 WIB",
        "text/html, 30 bita",
    ):
        assert part in shown
    assert words(tree, "//div[@class='text']/p[2]") == "Pembangunan berjalan dua hari."
    assert tree.xpath("//article//h1/@lang") == ["id"]


TEXT = [
    ("text", "Warga memperbaiki jembatan."),
    ("subheading", "Bahan jembatan"),
    ("item", "Bambu untuk jembatan"),
    ("item", "Tali"),
    ("text", "Lalu:"),
    ("item", "Paku"),
    ("quote", "Jembatan kami."),
    ("row", "Bambu | 20"),
    ("row", "Tali | 4"),
]


def test_subheadings_lists_quotes_and_tables_are_shown_as_such_and_marked_as_well(client, report):
    Article.objects.update(body="\n\n".join(text for _, text in TEXT), kinds=[kind for kind, _ in TEXT])
    (text,) = read(client, report, "?q=jembatan").xpath("//div[@class='text']")
    assert [(part.tag, words(part, ".")) for part in text] == [
        ("p", "Warga memperbaiki jembatan."),
        ("h2", "Bahan jembatan"),
        ("ul", "Bambu untuk jembatan Tali"),
        ("p", "Lalu:"),
        ("ul", "Paku"),
        ("blockquote", "Jembatan kami."),
        ("p", "Bambu | 20"),
        ("p", "Tali | 4"),
    ]
    assert [part.getparent().tag for part in text.xpath(".//mark")] == ["p", "h2", "li", "p"]
    assert len(text.xpath("./ul[1]/li")) == 2


@pytest.mark.parametrize("damaged", [None, 5, [1], ["x"], {"a": 1}, ["\ud800"], [["hidden", "\ud800"]]])
def test_damaged_lists_end_no_page(client, report, damaged):
    value = Value(damaged, JSONField())
    Article.objects.update(kinds=value, tags=value, removed=value)
    assert {part.tag for part in read(client, report).xpath("//div[@class='text']/*")} == {"p"}


def test_editor_tags_and_the_day_of_change_are_shown(client, report):
    Article.objects.update(
        editor="Wati",
        tags=["jembatan", "dana desa"],
        modified_on=date(2024, 11, 18),
        modified_at=datetime(2024, 11, 17, 23, 30, tzinfo=UTC),
        modified_method="meta",
        modified_certain=True,
    )
    tree = read(client, report)
    shown = dict(zip(tree.xpath("//header/dl/div/dt/text()"), tree.xpath("//header/dl/div/dd"), strict=True))
    assert words(shown["Penyunting"], ".") == "Wati"
    assert words(shown["Tag"], ".") == "jembatan, dana desa"
    changed = words(shown["Diperbarui"], ".")
    assert changed == "Senin, 18 November 2024, 06.30 WIB pasti · dari data halaman (tag meta)"


def test_the_lead_image_is_told_and_never_loaded(client, report):
    own = read(client, report).xpath("//@src | //@srcset | //link/@href | //@style")
    Article.objects.update(image_url="https://kabar.example/foto.jpg", image_caption="<b>Jembatan</b> (Foto: Sari)")
    tree = read(client, report)
    (section,) = tree.xpath("//section[@aria-labelledby='image']")
    assert "<b>Jembatan</b> (Foto: Sari)" in words(section, ".")
    (link,) = section.xpath(".//a")
    assert (link.get("href"), link.get("rel")) == (
        "https://kabar.example/foto.jpg",
        "nofollow noopener noreferrer external",
    )
    assert tree.xpath("//@src | //@srcset | //link/@href | //@style") == own
    Article.objects.update(image_url="javascript:alert(1)")
    (section,) = read(client, report).xpath("//section[@aria-labelledby='image']")
    assert "javascript:alert(1)" in words(section, ".")
    assert not section.xpath(".//a")


def test_of_several_captured_pages_the_one_that_the_article_is_made_from_is_named(client, report):
    first = report.capture
    Article.objects.update(made_from=first)
    assert "artikel ini dibuat dari halaman ini" not in words(read(client, report))
    make_capture(report)
    (tag,) = read(client, report).xpath("//footer//span[@class='tag']")
    assert words(tag, ".") == "artikel ini dibuat dari halaman ini"
    assert first.sha256 in words(tag.xpath("ancestor::dl")[0], ".")


def test_what_was_stripped_is_folded_away_with_its_rule(client, report):
    folded = read(client, report).xpath("//details[.//blockquote]")[0]
    assert folded.get("open") is None
    assert "2 blok" in words(folded, "summary")
    assert [words(folded, f".//li[{number}]/*[1]") for number in (1, 2)] == [
        "Aturan: share bar",
        "Aturan: related list",
    ]
    assert folded.xpath(".//blockquote/text()") == ["Bagikan ke teman", "Baca juga: Pasar Pagi"]


def placed(client, article, *mentions: Mention):
    article.place(mentions)
    tree = read(client, article)
    return tree, {dt.text_content(): dt.getnext() for dt in tree.xpath("//header//dl[@class='facts']/div/dt")}


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


METHODS = ("editor", "json-ld", "meta", "time element", "printed", "url", "dateline", "text")


@pytest.mark.parametrize("method", METHODS)
def test_every_way_in_which_a_date_is_found_is_told_in_both_languages(method):
    said = set()
    for language in ("id", "en"):
        with override(language):
            said.add(date_method(method))
    assert len(said) == 2
    assert method not in said


def test_how_sure_the_day_is_stands_in_words(client, db):
    unsure = make_article(date_method="dateline", date_certain=False)
    assert "belum pasti · dari titimangsa" in words(read(client, unsure))
    unnamed = make_article(date_method="rule of tomorrow")
    assert "pasti · rule of tomorrow" in words(read(client, unnamed))


def test_an_undated_untitled_article_of_an_unknown_outlet_says_so(client, undated):
    shown = words(read(client, undated))
    assert "Tanpa tanggal" in shown
    assert "ini kalimat pertama teksnya" in shown
    assert "tidak diketahui" in shown
    assert words(read(client, make_article(source=make_source("Baru", confirmed=False)))).count("belum dipastikan") == 1


@pytest.mark.parametrize(
    ("edited", "said"),
    [
        ([], "halamannya tidak memuat tanggal yang dapat diandalkan"),
        (["published_on"], "tanggalnya dihapus penyunting"),
    ],
)
def test_why_there_is_no_day_is_told(client, undated, edited, said):
    Article.objects.update(edited=edited)
    assert said in words(read(client, undated))
    assert "tidak diketahui secara andal" in client.get("/date/undated/").content.decode()


@pytest.mark.parametrize(
    ("edited", "said"),
    [([], "tidak ada tempat yang disebut dengan cukup jelas"), (["regions"], "tempatnya dihapus penyunting")],
)
def test_an_article_without_a_place_says_so_and_leads_nowhere(client, db, edited, said):
    _, facts = placed(client, make_article(edited=edited))
    assert words(facts["Tentang"], ".") == f"Tanpa tempat {said}"
    assert not facts["Tentang"].xpath(".//a")


CLOCKS = [
    ("73.71", (), (2024, 11, 17, 6, 20), "14.20 WITA"),
    ("", ("73.71",), (2024, 11, 17, 6, 20), "14.20 WITA"),
    ("36.73", ("73.71",), (2024, 11, 17, 6, 20), "13.20 WIB"),
    ("", ("94.71",), (2024, 11, 17, 16, 30), "23.30 WIB"),  # the day that the outlet printed
    ("94.71", (), (2024, 11, 16, 15, 30), "00.30 WIT"),
    ("", (), (2024, 11, 17, 6, 20), "13.20 WIB"),
    ("", (), (2024, 11, 20, 6, 20), ""),
]


@pytest.mark.parametrize(("home", "places", "moment", "said"), CLOCKS)
def test_the_clock_is_that_of_the_outlet_else_of_the_place_on_the_day_that_was_printed(
    client, db, home, places, moment, said
):
    source = make_source(home=make_region(home) if home else None)
    article = make_article(source=source, regions=places, published_at=datetime(*moment, tzinfo=UTC))
    shown = words(read(client, article))
    assert (f"Minggu, 17 November 2024, {said}" if said else "17 November 2024 pasti") in shown


def test_the_words_of_the_search_are_marked(client, report):
    tree = read(client, report, "?q=jembatan+membangun")
    assert tree.xpath("//h1/mark/text()") == ["Jembatan"]
    assert tree.xpath("//div[@class='text']//mark/text()") == ["jembatan", "Pembangunan"]
    assert "/search/?q=jembatan%20membangun" in tree.xpath("//p[@class='trail']/a/@href")
    plain = read(client, report)
    assert plain.xpath("//mark | //p[@class='trail']") == []


@pytest.mark.parametrize("query", ["", "*", '"', "AND OR", "(" * 300, "x" * 10_000, "\ud83d", "%"])
def test_any_search_may_come_with_an_article(client, report, query):
    response = client.get(report.get_absolute_url(), {"q": query.encode("utf-8", "replace").decode()})
    assert response.status_code == 200


def test_a_null_character_is_refused(client, report):
    assert client.get(report.get_absolute_url() + "?q=a%00b").status_code == 400


def test_a_wrong_or_missing_slug_leads_to_the_right_one(client, report):
    for path in (f"/articles/{report.pk}/lama/?q=di+sini&x=1", f"/articles/{report.pk}/?q=di+sini"):
        response = client.get(path)
        assert response.status_code == 302
        assert response["Location"] == report.get_absolute_url() + "?q=di+sini"
    assert client.get(f"/en/articles/{report.pk}/lama/")["Location"] == f"/en/articles/{report.pk}/{report.slug}/"


@pytest.mark.parametrize("number", [0, 999, 10**30])
def test_no_such_article_is_404(client, db, number):
    assert client.get(f"/articles/{number}/judul/").status_code == 404


def test_a_withdrawn_article_is_gone_with_its_captures_and_its_words(client, report):
    Article.objects.filter(pk=report.pk).update(withdrawn_at=timezone.now())
    for slug in (report.slug, "lama"):
        response = client.get(f"/articles/{report.pk}/{slug}/")
        assert response.status_code == 410
        assert "ditarik" in response.content.decode()
        assert "Jembatan" not in response.content.decode()
    assert client.get(f"/articles/captures/{report.capture.pk}/").status_code == 404
    assert client.get(f"/articles/captures/{report.capture.pk}/download/").status_code == 404


def test_editors_still_reach_the_captures_of_what_readers_cannot_see(client, admin_user, report):
    orphan = report.capture
    report.delete()
    path = f"/articles/captures/{orphan.pk}/"
    assert client.get(path).status_code == 404
    client.force_login(User.objects.create_user("reader"))
    assert client.get(path).status_code == 404
    client.force_login(admin_user)
    assert client.get(path).status_code == 200


def test_an_article_costs_the_same_queries_at_any_size(client, report, django_assert_num_queries):
    make_article(title=report.title, body=report.body)
    catch_up(wait=True)
    with django_assert_num_queries(4):
        read(client, report)
    report.place([Mention(region=make_region(f"36.{number}")) for number in range(10, 30)])
    for _ in range(5):
        make_capture(report)
    make_article(title=report.title, body=report.body)
    catch_up(wait=True)
    with django_assert_num_queries(4):
        read(client, report)


def test_only_a_web_address_becomes_a_link(client, report):
    assert read(client, report).xpath("//a[contains(@rel, 'nofollow')]/@href") == ["https://kabar.example/jembatan"]
    for address in ("javascript:alert(1)", "//kabar.example", "http://[", "ftp://kabar.example/"):
        report.captures.update(url=address)
        tree = read(client, report)
        assert address in words(tree)
        assert not tree.xpath("//a[contains(@rel, 'nofollow')]")


HOSTILE = b"\xef\xbb\xbf<html><script>alert(1)</script>\x00\xff"


@pytest.mark.parametrize(
    ("content", "charset"),
    [("Jum’at".encode(), "utf-8"), ("Jum’at".encode("cp1252"), "windows-1252"), (HOSTILE, "windows-1252")],
)
def test_a_captured_page_is_plain_text_and_never_runs(client, report, content, charset):
    capture = make_capture(report, content)
    response = client.get(f"/articles/captures/{capture.pk}/")
    assert response.content == content
    assert response["Content-Type"] == f"text/plain; charset={charset}"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["X-Frame-Options"] == "DENY"
    assert response["Content-Security-Policy"] == "sandbox; default-src 'none'; frame-ancestors 'none'"


def test_a_download_is_an_attachment_with_the_captured_bytes(client, report):
    capture = make_capture(report, HOSTILE, media_type="text/html")
    response = client.get(f"/articles/captures/{capture.pk}/download/")
    assert response.content == HOSTILE
    assert response["Content-Type"] == "application/octet-stream"
    name = f"capture-{capture.pk}-{capture.sha256[:12]}.html"
    assert response["Content-Disposition"] == f'attachment; filename="{name}"'
    assert "sandbox" in response["Content-Security-Policy"]


def test_a_download_of_a_strange_type_gets_a_plain_ending(client, report):
    capture = make_capture(report, b"x", media_type='text/x"; a=".exe')
    assert client.get(f"/articles/captures/{capture.pk}/download/")["Content-Disposition"].endswith('.bin"')


@pytest.mark.parametrize("damage", [lambda path: path.unlink(), lambda path: path.write_bytes(b"other")])
def test_a_lost_or_damaged_file_is_404_with_a_sentence(client, report, damage):
    damage(capture_storage().path(report.capture.sha256))
    for path in ("", "download/"):
        response = client.get(f"/articles/captures/{report.capture.pk}/{path}")
        assert response.status_code == 404
        assert "hilang atau rusak" in response.content.decode()
        assert report.capture.sha256 in response.content.decode()


def test_no_such_capture_is_404(client, report):
    assert not Capture.objects.filter(pk=99).exists()
    assert client.get("/articles/captures/99/").status_code == 404
    assert client.get(f"/articles/captures/{10**30}/").status_code == 404


def test_the_end_of_the_page_leads_on_to_articles_like_it(client, report):
    other = make_article(
        title="Jembatan Serang Dibuka",
        body=report.body,
        source=make_source("Radar Rimba"),
        published_on=None,
    )
    make_article(title="Lebah", body="Lebah hutan pindah.", source=make_source("Warta Kali"))
    client.get("/search/")  # brings the index up
    (section,) = read(client, report).xpath("//section[@aria-labelledby='similar']")
    assert section.xpath(".//a/@href") == [other.get_absolute_url()]
    assert " ".join(section.text_content().split()) == "Artikel serupa Jembatan Serang Dibuka Radar Rimba"
    Article.objects.filter(pk=other.pk).withdraw()
    assert "Artikel serupa" not in words(read(client, report))
