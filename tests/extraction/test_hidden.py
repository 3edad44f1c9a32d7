"""Text that no reader sees tells neither place nor day, and a page that a script has yet to show keeps its article."""

import pytest

from articles.extraction import ExtractedArticle, extract

TITLE = "Warga Perbaiki Jembatan Gantung di Hulu Sungai"
PARAGRAPHS = (
    "Puluhan warga memperbaiki jembatan gantung yang putus diterjang banjir pekan lalu di hulu sungai.",
    "“Kami patungan membeli tali baja, sisanya bantuan desa,” kata ketua rukun warga di lokasi kegiatan.",
    "Kayu disumbang pemilik kebun, sedangkan paku dan kawat dibeli dari uang patungan tiap keluarga.",
)
TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
STUFFED = "SURABAYA, Kabar Hulu – Kota Surabaya menjadi tempat peresmian pasar oleh wali kota."
DAY = "Rabu, 1 Januari 2020 10:00 WIB"
WAYS = [
    "hidden",
    "hidden=''",
    "style='display:none'",
    "style='color:#fff; visibility : hidden'",
    "style='font-size:0'",
    "style='font-size: 0px;'",
    "style='position:absolute;left:-9999px'",
    "style='text-indent:-9999px'",
    "style='position:absolute; top:-500em'",
    "class=hidden",
    "class='note d-none'",
    "class=sr-only",
    "class=visually-hidden",
]
BLOCK_WAYS = [*WAYS, "aria-hidden=true"]


def page(before: str = "", above: str = "", text: str = TEXT, box: str = "") -> ExtractedArticle:
    article = f"<article><h1>{TITLE}</h1>{above}<div class=isi>{text}</div></article>"
    return extract(
        f"<html lang=id><title>{TITLE}</title><body>{before}<div {box}>{article}</div></body></html>".encode()
    )


@pytest.mark.parametrize(
    ("tag", "way"),
    [(tag, way) for tag in ("p", "div", "h3") for way in BLOCK_WAYS] + [("span", w) for w in WAYS] + [("b", "hidden")],
)
def test_hidden_text_is_taken_away_wherever_it_stands(tag: str, way: str) -> None:
    stuffed, day = f"<{tag} {way}>{STUFFED}</{tag}>", f"<{tag} {way}>{DAY}</{tag}>"
    for hidden, text in ((stuffed, STUFFED), (day, DAY)):
        for options in ({"before": hidden}, {"above": hidden}, {"text": hidden + TEXT}, {"text": TEXT + hidden}):
            found = page(**options)
            assert found.paragraphs == PARAGRAPHS
            assert (found.published, found.dateline, found.standfirst) == (None, "", "")
            assert [block.text for block in found.removed if block.rule == "hidden"] == [text]


def test_hidden_words_leave_the_line_that_they_stand_in() -> None:
    for way in WAYS:
        found = page(
            above=f"<div class=meta>Kamis, 7 Maret 2024 <span {way}>{DAY}</span></div>",
            text=TEXT.replace("<p>Puluhan", f"<p><b {way}>Surabaya </b>Puluhan", 1),
        )
        assert found.paragraphs == PARAGRAPHS
        assert found.published
        assert found.published.value.isoformat() == "2024-03-07"


@pytest.mark.parametrize("way", BLOCK_WAYS)
def test_a_page_that_a_script_has_yet_to_show_keeps_its_article(way: str) -> None:
    assert page(box=way).paragraphs == PARAGRAPHS
    opened = f"<article {way}><h1>{TITLE}</h1>{TEXT}</article>"
    assert extract(f"<html><title>{TITLE}</title><body>{opened}</body></html>".encode()).paragraphs == PARAGRAPHS
    text = f"<div {way}>{TEXT}</div>"
    assert page(text=text).paragraphs == PARAGRAPHS


@pytest.mark.parametrize(
    "shown",
    [
        "<p class='hidden md:block'>{}</p>",
        "<p style='font-size:0.9em'>{}</p>",
        "<p style='margin-left:-12px;top:-400px'>{}</p>",
        "<p style='text-indent:-20px'>{}</p>",
        "<div style='font-size:0'><p style='font-size:16px'>{}</p></div>",
        "<p hidden=until-found>{}</p>",
        "<p class=paywall aria-hidden=true>{}</p>",
        "<p aria-hidden=false>{}</p>",
        "<p><span aria-hidden=true>★</span> {}</p>",
        "<p>{}<i aria-hidden=true class=icon></i></p>",
    ],
)
def test_what_is_shown_stays(shown: str) -> None:
    last = "Pekerjaan itu selesai pada hari ketiga, dan anak-anak bersekolah lewat jembatan lagi."
    assert page(text=TEXT + shown.format(last)).paragraphs[-1].lstrip("★ ") == last


@pytest.mark.parametrize(
    "box", ["<div id=more style='display:none'>{}</div>", "<div class='selengkapnya hidden'>{}</div>"]
)
def test_the_rest_of_the_text_behind_a_button_stays(box: str) -> None:
    shown = TEXT + TEXT.replace("Puluhan", "Ratusan").replace("Kami", "Mereka").replace("Kayu", "Batu")
    rest = TEXT.replace("Puluhan", "Belasan").replace("Kami", "Kita").replace("Kayu", "Papan")
    found = page(text=f"{shown}{box.format(rest)}<button>Baca selengkapnya</button>")
    assert len(found.paragraphs) == 3 * len(PARAGRAPHS)
    assert found.paragraphs[: len(PARAGRAPHS)] == PARAGRAPHS
    above = page(above=box.format(f"<p>{STUFFED}</p>"))
    assert above.paragraphs == PARAGRAPHS


def test_a_headline_that_the_title_words_otherwise_is_no_paragraph() -> None:
    text = f"<h1>Tali Baja Baru bagi Penyeberang</h1><h2 hidden>Isi</h2>{TEXT}"
    found = extract(f"<html><title>{TITLE}</title><body><div>{text}</div></body></html>".encode())
    assert found.paragraphs == PARAGRAPHS


def test_words_behind_a_box_that_opens_their_line_stay() -> None:
    text = "<div><div class=ads>Iklan</div>" + "<br><br>".join(PARAGRAPHS) + "</div>"
    assert page(text=text).paragraphs == PARAGRAPHS
    text = TEXT.replace("<p>", "<p><span class=share>Bagikan</span>", 1)
    assert page(text=text).paragraphs == PARAGRAPHS
    assert "Puluhan" not in " ".join(block.text for block in page(text=text).removed)
