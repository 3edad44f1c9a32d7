"""Who wrote it, however the page prints it."""

import pytest

from articles.extraction import extract

TITLE = "Warga Perbaiki Jembatan Gantung di Hulu Sungai"
TEXT = (
    "Puluhan warga memperbaiki jembatan gantung yang putus diterjang banjir pekan lalu di hulu sungai.",
    "“Kami patungan membeli tali baja, sisanya bantuan desa,” kata ketua rukun warga di lokasi kegiatan.",
)


def byline_of(*lines: str) -> str:
    return extract("\n".join(lines).encode()).byline


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("Penulis: Sekar Ayuningrum | 6 Maret 2023", "Sekar Ayuningrum"),
        ("Oleh: Sekar Ayuningrum | Senin, 6 Maret 2023 - 17:30 WIB | 👁 1.2k", "Sekar Ayuningrum"),
        ("Ditulis oleh Sekar Ayuningrum pada 6 Maret 2023", "Sekar Ayuningrum"),
        ("Sekar Ayuningrum • Senin, 6 Mar 2023 14:05 WITA • 3 menit membaca", "Sekar Ayuningrum"),
        ("Sekar Ayuningrum - Kabar Hulu\nSenin, 6 Maret 2023", "Sekar Ayuningrum"),
        ("Penulis:\nSekar Ayuningrum\nSenin, 6 Maret 2023", "Sekar Ayuningrum"),
        ("Pewarta: Sekar Ayuningrum | Editor: Bagas", "Sekar Ayuningrum"),
        ("Hukum Kriminal | Senin, 6 Maret 2023", ""),
        ("Kabar Hulu - Senin, 6 Maret 2023", ""),
        ("Badan Penanggulangan Bencana Daerah\nSenin, 6 Maret 2023", ""),
        ("Kota Serang | Senin, 6 Maret 2023", ""),
        ("Senin, 6 Maret 2023 | Depan | Arsip | Iklan Baris | Redaksi", ""),
        ("Sekar Ayuningrum - Penulis Berita\nSenin, 6 Maret 2023 - 20:14 WIB", "Sekar Ayuningrum"),
    ],
)
def test_a_line_below_the_headline_may_name_the_reporter(line: str, byline: str) -> None:
    assert byline_of(TITLE, line, *TEXT) == byline


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("Penulis : Sekar Ayuningrum | Editor : Bagas", "Sekar Ayuningrum"),
        ("Penulis:\nSekar Ayuningrum", "Sekar Ayuningrum"),
        ("Editor:\nBagas Wicaksono", ""),
        ("Laporan Wartawan Kabarhulu.com, Sekar Ayuningrum", "Sekar Ayuningrum"),
        ("(humas/dinkes)", "humas/dinkes"),
        ("(Advertorial/Sekretariat DPRD)", ""),
    ],
)
def test_a_line_below_the_text_may_name_the_reporter(line: str, byline: str) -> None:
    article = extract("\n".join([TITLE, *TEXT, line]).encode())
    assert (article.byline, article.paragraphs) == (byline, TEXT)


@pytest.mark.parametrize(
    ("last", "byline"),
    [
        ("Jembatan itu dilewati murid sekolah setiap pagi.(wan)", "wan"),
        ("Jembatan itu dilewati murid sekolah setiap pagi (wan)", "wan"),
        ("Jembatan itu dilewati murid sekolah setiap pagi.***(B.06)", "B.06"),
        ("Jembatan itu dibangun Dinas Pekerjaan Umum (saat itu).", ""),
        ("Rapat itu membentuk panitia kerja (panja).", ""),
        ("Bantuan itu dihitung sebagai penerimaan negara bukan pajak (PNBP)", ""),
    ],
)
def test_brackets_that_belong_to_the_last_sentence_sign_nothing(last: str, byline: str) -> None:
    assert byline_of(TITLE, *TEXT, last) == byline


def test_an_author_inside_a_box_of_details_is_read() -> None:
    meta = (
        "<p class='entry-meta'><span class='entry-meta-date'>6 Maret 2023</span>"
        "<span class='entry-meta-author'><a>Sekar Ayuningrum</a></span><span>Daerah</span></p>"
    )
    page = f"<html><body><h1>{TITLE}</h1>{meta}<div>{''.join(f'<p>{text}</p>' for text in TEXT)}</div></body></html>"
    assert extract(page.encode()).byline == "Sekar Ayuningrum"


@pytest.mark.parametrize(
    ("author", "last", "byline"),
    [
        ('{"@type": "Person", "name": "Sekar Ayuningrum"}', "", "Sekar Ayuningrum"),
        ('[{"@type": "Organization", "name": "Warta Hilir"}, {"@type": "Person", "name": "Sekar A"}]', "", "Sekar A"),
        ('{"@type": "Organization", "name": "Kabar Hulu"}', " (wan)", "wan"),
        ('{"@type": "Organization", "name": "Kantor Berita Hilir"}', "", "Kantor Berita Hilir"),
        ('{"@type": "Person", "name": "Kabarhulu.com"}', "", ""),
        ('{"@type": "Person", "name": "WhatsApp Facebook"}', "", ""),
    ],
)
def test_an_outlet_is_named_only_where_no_person_is_and_never_as_its_own_reporter(
    author: str, last: str, byline: str
) -> None:
    said = f'{{"@type": "NewsArticle", "author": {author}, "publisher": {{"name": "Kabar Hulu"}}}}'
    head = f'<script type="application/ld+json">{said}</script><meta property="og:site_name" content="KabarHulu">'
    text = f"<p>{TEXT[0]}</p><p>{TEXT[1]}{last}</p>"
    page = f"<html><head>{head}</head><body><h1>{TITLE}</h1><div>{text}</div></body></html>"
    assert extract(page.encode()).byline == byline


def test_who_posted_it_may_stand_below_the_text() -> None:
    foot = "<div class='post-footer'>Diposting oleh <b>Sekar Ayuningrum</b> di 09.15 Label: Desa</div>"
    text = "".join(f"<p>{text}</p>" for text in TEXT)
    page = f"<html><body><div class='post'><h1>{TITLE}</h1><div>{text}</div>{foot}</div></body></html>"
    assert extract(page.encode()).byline == "Sekar Ayuningrum"


def test_a_credit_outside_the_text_s_box_goes_before_what_the_head_says() -> None:
    text = "".join(f"<p>{text}</p>" for text in TEXT)
    body = f"<h1>{TITLE}</h1><div class='isi'>{text}</div><div><b>Penulis</b> : Sekar Ayuningrum</div>"
    page = f"<html><head><meta name='author' content='Kabar Hulu Media'></head><body>{body}</body></html>"
    assert extract(page.encode()).byline == "Sekar Ayuningrum"
