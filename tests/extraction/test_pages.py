"""Where the text of a page stands: columns of tables, a lead outside the body, headlines in odd places."""

import pytest

from articles.extraction import extract

TITLE = "Warga Perbaiki Jembatan Gantung di Hulu Sungai"
LEAD = "JEMBER, KABAR HULU – Puluhan warga memperbaiki jembatan gantung yang putus diterjang banjir pekan lalu."
QUOTE = "“Kami patungan membeli tali baja, sisanya bantuan desa,” kata ketua rukun warga di lokasi kegiatan."
LAST = "Jembatan itu menghubungkan dua dusun dan dilewati murid sekolah setiap pagi."
NOTICE = "Pembayaran pajak tanpa denda dilayani sampai akhir Agustus di kantor kecamatan masing-masing."


def page(body: str, head: str = f"<title>{TITLE}</title>") -> bytes:
    return f"<html><head>{head}</head><body>{body}</body></html>".encode()


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def test_the_column_of_an_old_layout_is_the_text_and_its_neighbours_are_not() -> None:
    text = "<br><br>".join([LEAD, QUOTE, LAST, "(humas/desa)"])
    body = (
        f"<table><tr><td><b>MENU</b></td><td><table><tr><td><b>{TITLE}</b></td></tr><tr><td>{text}</td></tr>"
        f"<tr><td><b>Berita Lainnya</b></td></tr><tr><td><a>Harga Cabai Naik</a></td></tr></table></td>"
        f"<td><b>PENGUMUMAN</b><br>{NOTICE}</td></tr></table>"
    )
    article = extract(page(body, "<title>:: Portal Resmi Desa Hulu ::</title>"))
    assert (article.title, article.paragraphs, article.byline) == (TITLE, (LEAD, QUOTE, LAST), "humas/desa")


@pytest.mark.parametrize("box", ["lead", "ringkasan"])
def test_a_lead_that_its_dateline_tells_belongs_to_the_text(box: str) -> None:
    body = (
        f"<h1>{TITLE}</h1><div class='{box}'><p>{LEAD}</p></div>"
        f"<div class='isi'><div>{paragraphs(QUOTE, LAST, QUOTE + LAST, LAST + QUOTE, QUOTE + QUOTE)}</div></div>"
    )
    article = extract(page(body))
    assert article.paragraphs[:2] == (LEAD, QUOTE)
    assert article.standfirst == ""


def test_a_headline_that_is_a_picture_is_read_from_its_alternative_text() -> None:
    body = f"<img src=judul.gif alt='{TITLE}'><br><br>{paragraphs(LEAD, QUOTE, LAST)}"
    article = extract(page(body, f"<title>Harian Hulu - {TITLE}</title>"))
    assert (article.title, article.site_name) == (TITLE, "Harian Hulu")


@pytest.mark.parametrize("said", ["", f'<meta property="og:title" content="{TITLE}">'])
def test_the_name_of_a_blog_is_not_its_headline(said: str) -> None:
    head = f"<title>Kabar Dusun Hulu: {TITLE}</title>{said}"
    body = f"<div id='top'><h1 class='title'>Kabar Dusun Hulu</h1></div><h3>{TITLE}</h3>{paragraphs(LEAD, QUOTE, LAST)}"
    article = extract(page(body, head))
    assert (article.title, article.site_name) == (TITLE, "Kabar Dusun Hulu")


def test_the_day_of_publication_goes_before_that_of_the_last_change() -> None:
    times = (
        "<time itemprop='dateModified' datetime='2021-09-20T08:00:00+07:00'>20</time>"
        "<time itemprop='datePublished' datetime='2021-09-18T14:00:00+07:00'>18</time>"
    )
    published = extract(page(f"<h1>{TITLE}</h1>{times}{paragraphs(QUOTE, LAST)}")).published
    assert published is not None
    assert published.value.isoformat()[:10] == "2021-09-18"
