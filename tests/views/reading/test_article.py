from datetime import date

import pytest
from django.db import connection
from django.db.models import JSONField, Value
from django.utils import timezone

from articles.models import Article, Mention
from articles.search.writer import catch_up
from tests.builders import make_article, make_capture, make_region, make_source
from tests.views.reading.page import read, words


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


QUERIES = 7  # article, mentions, captures, versions, two beside it, and one for those like it


def test_an_article_costs_the_same_queries_at_any_size(client, report, django_assert_num_queries):
    make_article(title=report.title, body=report.body)
    catch_up(wait=True)
    with django_assert_num_queries(QUERIES):
        read(client, report)
    report.place([Mention(region=make_region(f"36.{number}")) for number in range(10, 30)])
    for _ in range(5):
        make_capture(report)
    make_article(title=report.title, body=report.body)
    catch_up(wait=True)
    with django_assert_num_queries(QUERIES):
        read(client, report)


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


def test_a_page_stays_light_whatever_was_stripped_and_however_often_it_was_captured(client, report):
    rules = ["share", "related", "comments", "tags", "advertisement", "read also", "page furniture", "sidebar"]
    Article.objects.update(
        body="\n\n".join(["Warga tiga desa memperbaiki jembatan kayu di tepi sungai sejak pagi hari."] * 40),
        removed=[[rule, f"Baca juga: Pasar Pagi Dibuka Nomor {number}"] for rule in rules for number in range(50)],
        tags=[f"jembatan {number}" for number in range(20)],
    )
    report.refresh_from_db()
    report.place([Mention(region=make_region(f"36.{number}")) for number in range(10, 40)])
    for number in range(30):
        make_capture(report)
        report.body += f"\n\nTambahan nomor {number}."
        report.save()
    catch_up(wait=True)
    response = client.get(f"{report.get_absolute_url()}?q=jembatan")
    assert len(response.content) < 60_000


def beside(client, article):
    (section,) = read(client, article).xpath("//nav[@aria-labelledby='beside']")
    return words(section, "h2"), {link.get("rel"): link.get("href") for link in section.xpath(".//a")}


def test_the_ones_before_and_after_it_are_of_the_same_outlet_and_day(client, db):
    source, other = make_source("Kabar Lembah"), make_source("Warta Kali")
    before = make_article(source=source)
    make_article(source=other)
    make_article(source=source, published_on=date(2024, 11, 18))
    here = make_article(source=source)
    make_article(source=source, withdrawn_at=timezone.now())
    after = make_article(source=source)
    heading, links = beside(client, here)
    assert heading == "Media dan hari yang sama"
    assert links == {
        "prev": before.get_absolute_url(),
        "next": after.get_absolute_url(),
        None: "/date/2024/11/17/?source=kabar-lembah",
    }
    _, links = beside(client, before)
    assert "prev" not in links


def test_beside_an_article_of_an_unknown_outlet_stand_those_of_the_day(client, db):
    other, here = make_article(source=make_source()), make_article()
    heading, links = beside(client, here)
    assert heading == "Hari yang sama"
    assert links == {"prev": other.get_absolute_url(), None: "/date/2024/11/17/"}


def test_beside_an_undated_article_stands_nothing(client, db, undated):
    make_article(published_on=None)
    assert not read(client, undated).xpath("//nav[@aria-labelledby='beside']")


def test_what_stands_beside_is_looked_up_in_an_index(db):
    article = make_article(source=make_source())
    same = Article.objects.visible().filter(published_on=article.published_on)
    if connection.vendor == "sqlite":
        of_outlet = same.filter(source=article.source, pk__lt=article.pk).order_by("-pk").explain()
        assert "of_outlet_by_day" in of_outlet
        assert "TEMP" not in of_outlet
        assert "visible_by_day" in same.filter(pk__lt=article.pk).order_by("-pk").explain()
