"""The rules as data: each is named, and none backtracks."""

import pytest

from articles.extraction import rules
from tests.hang import must_not_hang

RULES = (
    *rules.LINES,
    *rules.TAIL,
    *rules.TERMINAL,
    rules.INLINE,
    rules.SAYING,
    rules.CALLS,
    *rules.BYLINES,
    rules.EDITORS,
    *rules.CREDITS,
)
STARTS = (
    rules.AGENCY,
    rules.BY_NAMES,
    rules.CAPTION_START,
    rules.LABEL_ALONE,
    rules.NAME_LINE,
    rules.NO_LABEL,
    rules.SCENE,
    rules.SCENE_LINE,
)
TITLES = (rules.ERROR, rules.LISTING, rules.LOGIN, rules.NO_TITLE, rules.SEARCH, rules.READ_ALSO_LABEL)
STEMS = (
    "Oleh ",
    "Halaman ",
    "Page ",
    "font ",
    "Baca juga ",
    "Tag: ",
    "# ",
    "Foto: (",
    "Home > ",
    "share ",
    "Berita ",
    "Dibaca ",
    "1 ",
    "( ",
)
REPEATED = (
    "A",
    "Aa ",
    "a",
    "1",
    "1 ",
    "a-",
    "> ",
    "#a ",
    "share ",
    "berita ",
    "(",
    "a +",
    ". ",
    "A, ",
    "lanjut ",
    "iklan ",
    "suka ",
    "love 1 ",
    "moderate ",
    "?",
)


@pytest.mark.parametrize("stem", STEMS)
def test_no_rule_is_slow_on_any_line(stem: str) -> None:
    lines = [(stem + piece * 400)[:399] + end for piece in REPEATED for end in ("!", "", "§")]
    with must_not_hang():
        for line in lines:
            for rule in RULES:
                rule.pattern.match(line)
            for pattern in (*STARTS, *TITLES):
                pattern.match(line)
            for pattern in (
                rules.CAPTION_END,
                rules.PICTURE,
                rules.NO_PERSON,
                rules.DATED,
                rules.META_LABEL,
                rules.SIGNED,
            ):
                pattern.search(line)


def test_every_rule_has_a_name() -> None:
    assert all(rule.name for rule in RULES)


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("share-bar", "share"),
        ("shareBar", "share"),
        ("post_related_items", "related"),
        ("read-more", "related"),
        ("read-more-content", ""),
        ("readmore-link", "related"),
        ("readMore", "related"),
        ("mehr-zum-thema", "related"),
        ("article-comments", "comments"),
        ("has-sidebar", ""),
        ("no-comments", ""),
        ("breadth", ""),
        ("adjacent", ""),
        ("isi-berita", ""),
        ("gmr-banner-insidecontent", "advertisement"),
        ("stream-item-in-post", "advertisement"),
        ("td-post-next-prev", "related"),
        ("jeg_prevnext_post", "related"),
        ("info-box", "sidebar"),
        ("Article_pollBox__0I", "form"),
        ("not-prose", "page furniture"),
        ("ez-toc-container", "page furniture"),
        ("ez-toc-section", ""),
        ("ez-toc-section-end", ""),
        ("stream-item", ""),
        ("live-ticker", ""),
        ("pf-content", ""),
        ("pullquote", ""),
        ("piano-inline-content-wrapper", ""),
        ("subscriber-only", ""),
        ("", ""),
    ],
)
def test_the_words_of_a_class_name_a_box(name: str, rule: str) -> None:
    assert rules.box_of(name) == rule


def test_the_anchor_of_a_heading_names_no_box() -> None:
    assert rules.box_of("warga-bagikan-sembako-gratis-untuk-korban-banjir-di-pasar") == ""
    assert rules.box_of("zat-pewarna-terbaru-itu-dilarang-dipakai-pedagang-mi-basah") == ""


@pytest.mark.parametrize(
    "line",
    [
        "Oleh karena itu, warga meminta bantuan.",
        "Baca tulis Al-Qur'an menjadi pelajaran utama di sekolah itu.",
        "Komentar warga beragam mengenai rencana itu.",
        "Share buttons of the company rose sharply on Monday.",
        "Tutup Botol Plastik Dikumpulkan Warga",
        "Iklan rokok di jalan protokol akan ditertibkan.",
        "Bagikan beras kepada warga, bupati turun ke desa.",
        "Related legislation was passed on Monday.",
        "Sumber air di desa itu mengering sejak Juli.",
        "Editor buku itu seorang guru.",
        "Cekcok dua warga di media sosial berujung damai di balai desa.",
        "Temukan akun palsu di media sosial, warga melapor ke polisi.",
        "Pengumuman kelulusan ditunda sampai pekan depan.",
        "Polling itu diikuti dua ribu warga.",
        "Berikut hasil rapat warga dusun.",
        "Situs ini dibangun pada abad kesepuluh.",
        "Dibaca ulang, naskah itu ternyata palsu.",
    ],
)
def test_sentences_that_begin_like_boilerplate_stay(line: str) -> None:
    assert [rule.name for rule in RULES if rule.pattern.match(line)] == []


def test_rules_asked_at_once_answer_as_in_their_order() -> None:
    lines = ["BACA JUGA: Jembatan", "Iklan", "HOME BERITA DAERAH", "A B", "Bupati membuka pasar.", "#desa"]
    first = [next((rule.name for rule in rules.LINES if rule.pattern.match(line)), "") for line in lines]
    assert [rules.RuleSet(rules.LINES).first(line) for line in lines] == first
    assert first.count("") <= 2
