"""What an outlet's own rules take, and where they do not hold. Host and pages are invented."""

import re
from datetime import date
from pathlib import Path
from runpy import run_path
from textwrap import dedent

import pytest
from django.conf import settings

from articles.extraction import SiteRules, extract, sites
from articles.extraction.sites import MOST, REPEATED, SITE_BOX, block_key

PROMO = "Kabar Lembah hadir untuk warga pegunungan, dikelola oleh dua puluh orang dari desa ke desa."
TEXT = [
    f"Paragraf nomor {n} menceritakan bagaimana warga desa memperbaiki jembatan kayu yang rusak karena hujan sepekan "
    "ini, dengan bahan dari kebun sendiri."
    for n in range(4)
]


def blocks(*texts: str) -> SiteRules:
    return SiteRules(blocks=frozenset(map(block_key, texts)))


def page(*paragraphs: str, under_title: str = "", head: str = "") -> bytes:
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    title = "Jembatan Desa Diperbaiki Warga"
    return (
        f"<html><head><title>{title}</title>{head}</head><body><article><h1>{title}</h1>{under_title}"
        f"<div>{body}</div></article></body></html>"
    ).encode()


def rules_of(article) -> dict[str, str]:
    return {removed.text: removed.rule for removed in article.removed}


@pytest.mark.parametrize("content", [page(*TEXT, PROMO), "\n\n".join(["Jembatan Diperbaiki", *TEXT, PROMO]).encode()])
def test_a_block_that_the_outlet_repeats_leaves_the_text_and_says_why(content):
    assert PROMO in extract(content).paragraphs
    article = extract(content, site=blocks(PROMO))
    assert list(article.paragraphs) == TEXT
    assert rules_of(article)[PROMO] == REPEATED


def test_a_block_is_known_again_whatever_its_numbers_and_dates():
    site = blocks("Berita ini dibaca 1.234 kali sejak Senin, 4 Mei 2020 pukul 10.20 WIB.")
    line = "Berita ini dibaca 12 ribu kali sejak Jumat, 17 November 2023 pukul 7.05 WIB."
    assert line in rules_of(extract(page(*TEXT, line), site=site))


def test_no_date_and_no_name_comes_from_what_the_outlet_repeats():
    line = "Penulis: Redaksi Lembah, 2 Mei 2015"
    plain, known = extract(page(line, *TEXT)), extract(page(line, *TEXT), site=blocks(line))
    assert plain.byline
    assert plain.published
    assert (known.byline, known.published) == ("", None)


def test_a_repeated_line_under_the_headline_is_no_standfirst():
    content = page(*TEXT, under_title=f"<p class='x'>{PROMO}</p>")
    assert extract(content, site=blocks(PROMO)).standfirst == ""
    assert rules_of(extract(content, site=blocks(PROMO)))[PROMO] == REPEATED


def test_a_text_of_which_the_rules_would_take_too_much_is_left_whole():
    promo = PROMO * 4
    assert len(promo) > MOST * (len(promo) + sum(map(len, TEXT[:3])))
    article = extract(page(*TEXT[:3], promo), site=blocks(promo))
    assert list(article.paragraphs) == [*TEXT[:3], promo]
    assert REPEATED not in rules_of(article).values()
    halves = extract(page(*TEXT[:3], PROMO * 2, "Lagi: " + PROMO * 2), site=blocks(PROMO * 2, "Lagi: " + PROMO * 2))
    assert len(halves.paragraphs) == 5


def test_a_page_that_is_nothing_but_what_its_outlet_repeats_is_still_an_article():
    assert list(extract(page(*TEXT), site=blocks(*TEXT)).paragraphs) == TEXT


@pytest.fixture
def invented_site(monkeypatch):
    monkeypatch.setitem(sites.SITES, "lembah.example", SiteRules(strip=("div.ikuti",), held=date(2024, 11, 17)))


BOX = f'<div class="dua ikuti"><p>{PROMO}</p><div class="ikuti">Dan lagi.</div></div> dan seterusnya'


@pytest.mark.parametrize(
    ("url", "head"),
    [
        ("https://www.lembah.example/a", ""),
        (None, '<link rel="canonical" href="https://lembah.example/a">'),
        ("http://[", '<meta property="og:url" content="https://lembah.example/a">'),
    ],
)
def test_hand_written_rules_are_found_by_the_host_of_either_address(invented_site, url, head):
    article = extract(page(*TEXT, BOX, head=head), url=url)
    assert article.paragraphs[-1] == "dan seterusnya" or list(article.paragraphs) == TEXT
    assert rules_of(article)[PROMO] == SITE_BOX
    assert rules_of(article)["Dan lagi."] == SITE_BOX


def test_another_host_has_none_of_them(invented_site):
    assert PROMO in extract(page(*TEXT, BOX), url="https://bukit.example/a").paragraphs


@pytest.mark.parametrize("boxes", [("div.isi",), ("div.isi", "div.ikuti")])
def test_boxes_that_would_leave_no_text_stay_and_the_accepted_blocks_still_go(monkeypatch, boxes):
    monkeypatch.setitem(sites.SITES, "lembah.example", SiteRules(strip=boxes))
    content = page(*TEXT, PROMO).replace(b"<div>", b'<div class="isi">')
    assert list(extract(content, url="https://lembah.example/a").paragraphs) == [*TEXT, PROMO]
    article = extract(content, url="https://lembah.example/a", site=blocks(PROMO))
    assert (list(article.paragraphs), rules_of(article)[PROMO]) == (TEXT, REPEATED)


def test_boxes_and_blocks_that_both_take_too_much_are_both_left(monkeypatch):
    content = page(*TEXT).replace(b"<div>", b'<div class="isi">')
    assert list(extract(content, site=SiteRules(("div.isi",), blocks(*TEXT).blocks)).paragraphs) == TEXT


def test_the_documented_way_to_write_rules_by_hand_works(tmp_path):
    """The example of the docs, put where it says: it has to hold while the module is being imported."""
    docs = (settings.BASE_DIR / "docs/extraction.md").read_text()
    example = dedent(re.search(r"^    SITES = \{$.*?^    \}$", docs, re.M | re.S)[0])
    source = Path(sites.__file__).read_text()
    shipped = re.search(r"^SITES: .*", source, re.M)[0]
    (tmp_path / "by_hand.py").write_text(source.replace(shipped, example))
    written = run_path(str(tmp_path / "by_hand.py"))["SITES"]
    assert written["kabarlembah.example"].strip == ("div.ikuti-kami", "#jajak-pendapat")


@pytest.mark.parametrize(
    "selector", ["", "div p", "div > p", "[hidden]", "p:first-child", "DIV", "p", "div", "article", "body"]
)
def test_a_selector_is_one_element_by_id_or_classes(selector):
    with pytest.raises(ValueError, match="is not one element"):
        SiteRules(strip=(selector,))


def test_the_shipped_rules_say_until_when_they_were_seen_to_hold():
    assert all(rules.held and host == host.lower().removeprefix("www.") for host, rules in sites.SITES.items())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dibaca 1.234 kali", "DIBACA 7 kali"),
        ("Terbit: Sabtu (4/5/2024) 10:20 WIB", "Terbit: Minggu (12/11/2023) 9:05 WIB"),
        ("Diperbarui 3 Agustus 2024", "Diperbarui 21 Mei 2023"),
        ("Dilihat 12rb kali", "Dilihat 980 kali"),
    ],
)
def test_texts_that_differ_in_a_number_or_a_date_are_one(one, other):
    assert block_key(one) == block_key(other)


def test_texts_that_differ_in_a_word_are_two():
    assert block_key("Harga naik 5 persen di Serang") != block_key("Harga naik 5 persen di Lebak")
    assert block_key("Rapat hari Senin") != block_key("Rapat hari Selasa")


def test_what_was_learned_stands_beside_what_was_written_by_hand(invented_site):
    line = "Ikuti saluran kami untuk kabar terbaru."
    found = rules_of(extract(page(*TEXT, BOX, line), url="https://lembah.example/a", site=blocks(line)))
    assert (found[line], found["Dan lagi."]) == (REPEATED, SITE_BOX)
