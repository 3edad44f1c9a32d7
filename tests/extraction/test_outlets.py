"""Day, reporter and editor in the ways that outlets of Indonesia print them by the headline or at the foot."""

from datetime import date, datetime

import pytest

from articles.extraction import extract
from articles.regions.zones import WIB, WITA

TITLE = "Warga Perbaiki Jembatan Gantung di Hulu Sungai"
TEXT = "".join(
    f"<p>{sentence}</p>"
    for sentence in (
        "Puluhan warga memperbaiki jembatan gantung yang putus diterjang banjir pekan lalu di hulu sungai.",
        "“Kami patungan membeli tali baja, sisanya bantuan desa,” kata ketua rukun warga di lokasi kegiatan.",
        "Jembatan itu dilewati murid sekolah setiap pagi dan petani yang membawa hasil kebun ke pasar kecamatan.",
        "Pemerintah desa menyediakan papan dan kawat, sedangkan warga bergantian bekerja sejak pagi sampai petang.",
    )
)
NINE = datetime(2024, 11, 17, 9, 15, tzinfo=WIB)
DAY = date(2024, 11, 17)
R, E = "Sekar Ayuningrum", "Bagas Wicaksono"
ABOVE, BELOW, INSIDE = "above", "below", "inside"  # the text, and at its end whatever box the page has


@pytest.mark.parametrize(
    ("where", "printed", "published", "byline", "editor"),
    [
        (
            ABOVE,
            (
                "<div class='penulis'>Tim Redaksi 01</div><div class='waktu'>- Minggu, 17 November 2024 | 09:15 "
                "WIB</div>"
            ),
            NINE,
            "Tim Redaksi 01",
            "",
        ),
        (ABOVE, "<div class='read__time'>Kompas.com - 17/11/2024, 09:15 WIB</div>", NINE, "", ""),
        (
            ABOVE,
            "<div><span>17 November 2024 9:15 WIB</span><span>·</span><span>waktu baca 2 menit</span></div>",
            NINE,
            "",
            "",
        ),
        (ABOVE, "<p>Diterbitkan 17 November 2024, 09:15 WIB</p>", NINE, "", ""),
        (
            ABOVE,
            "<p><a href='/penulis/sekar'>{r}</a><span>Diterbitkan 17 November 2024, 09:15 WIB</span></p>",
            NINE,
            R,
            "",
        ),
        (ABOVE, "<div class='date'>Minggu, 17 November 2024 | 09:15 WIB</div>", NINE, "", ""),
        (
            ABOVE,
            (
                "<div class='detail__author'>{r} - <span>kabarHulu</span></div><div "
                "class='detail__date'>Minggu, 17 Nov 2024 09:15 WIB</div>"
            ),
            NINE,
            R,
            "",
        ),
        (
            ABOVE,
            (
                "<div class='detail__author'>Tim kabarHulu - kabarHulu</div><div class='detail__date'>Minggu, "
                "17 Nov 2024 09:15 WIB</div>"
            ),
            NINE,
            "Tim kabarHulu",
            "",
        ),
        (ABOVE, "<p>Oleh : {r} Editor : {e} 17 Nov 2024 - 09:15</p>", NINE, R, E),
        (ABOVE, "<p>Oleh: {r} | Editor: {e} | 17 Nov 2024 - 09:15 WIB</p>", NINE, R, E),
        (ABOVE, "<div>Diposting oleh Admin, 17-11-2024 09:15 - Dibaca 123 kali</div>", NINE, "", ""),
        (
            ABOVE,
            (
                "<td class='tanggal'><i>Minggu, 17 November 2024 - 09:15:00 WITA</i> | dibaca: 318 kali | Oleh "
                ": Admin</td>"
            ),
            datetime(2024, 11, 17, 9, 15, tzinfo=WITA),
            "",
            "",
        ),
        (
            ABOVE,
            (
                "<div class='jeg_post_meta'><div class='jeg_meta_author'>by <a href='/author/s'>{r}</a></div>"
                "<div class='jeg_meta_date'>— 17 November 2024</div><div class='jeg_meta_category'>in <a "
                "href='/category/daerah'>Daerah</a></div></div>"
            ),
            DAY,
            R,
            "",
        ),
        (
            ABOVE,
            (
                "<div class='td-module-meta-info'><div class='td-post-author-name'><div "
                "class='td-author-by'>By</div> <a href='/author/s'>{r}</a><div class='td-author-line'> - </div>"
                "</div><span class='td-post-date'>17 November 2024</span><div class='td-post-views'>123</div>"
                "<div class='td-post-comments'>0</div></div>"
            ),
            DAY,
            R,
            "",
        ),
        (ABOVE, "<p>By {r} - 17 November 2024 123 0</p>", DAY, R, ""),
        (ABOVE, "<p>by {r} — 17 November 2024 in Daerah</p>", DAY, R, ""),
        (
            ABOVE,
            (
                "<div class='gmr-metacontent'><span class='posted-on'>17 November 2024 oleh</span> <span "
                "class='author'>{r}</span></div>"
            ),
            DAY,
            R,
            "",
        ),
        (ABOVE, "<p>Minggu, 17 November 2024 | 09:15 WIB</p><p>Penulis: {r} | Editor: {e}</p>", NINE, R, E),
        (
            ABOVE,
            "<div>Reporter: {r}</div><div>Redaktur: {e}</div><div>Minggu, 17 Nov 2024 - 09.15 WIB</div>",
            NINE,
            R,
            E,
        ),
        (ABOVE, "<div>Ditulis oleh {r} pada 17 November 2024</div>", DAY, R, ""),
        (ABOVE, "<div>Minggu 17-11-2024,09:15 WIB</div><div>Reporter: {r}|</div><div>Editor: {e}</div>", NINE, R, E),
        (ABOVE, "<div>Tayang: Minggu, 17 November 2024 09:15 WIB</div>", NINE, "", ""),
        (ABOVE, "<div>Minggu, 17 November 2024 09:15 WIB | 1.234 views</div>", NINE, "", ""),
        (BELOW, "<p>Rep: {r}/ Red: {e}</p>", None, R, E),
        (ABOVE, "<p>Red: {e}</p><p>Ahad 17 Nov 2024 09:15 WIB</p>", NINE, "", E),
        (ABOVE, "<p>Minggu, 17 November 2024 - 09:15 WIB</p><p>Penulis : {r}</p><p>Dibaca : 85 kali</p>", NINE, R, ""),
        (BELOW, "<p>Penulis: {r} | Editor: {e}</p>", None, R, E),
        (BELOW, "<p>Pewarta: {r}<br>Editor: {e}<br>COPYRIGHT © KABAR 2024</p>", None, R, E),
        (BELOW, "<p>Pewarta : {r}<br>Editor : {e}<br>Copyright © KABAR 2024</p>", None, R, E),
        (BELOW, "<p>Reporter: {r}/Editor: {e}</p>", None, R, E),
        (BELOW, "<p>({r})</p><p>Editor : {e}</p>", None, R, E),
        (BELOW, "<p><b>Penulis</b>: {r}</p><p><b>Editor</b>: {e}</p>", None, R, E),
        (BELOW, "<p>Laporan: {r}</p><p>Redaktur: {e}</p>", None, R, E),
        (
            BELOW,
            (
                "<div class='post-footer'>Diposting oleh <span class='fn'>{r}</span> di <abbr class='published' "
                "title='2024-11-17T09:15:00+07:00'>09.15</abbr></div>"
            ),
            NINE,
            R,
            "",
        ),
        (BELOW, "<p>Kontributor: {r}</p><p>Penyunting: {e}</p>", None, R, E),
        (BELOW, "<p>Wartawan: {r}</p><p>Editor: {e}, S.Sos</p>", None, R, E),
        (BELOW, "<p>Jurnalis: {r}, Editor: {e}</p>", None, R, E),
        (INSIDE, "<p>Penulis {r}</p><p>Editor {e}</p>", None, R, E),
        (BELOW, "<p>Editor: {e}<br>Reporter: {r}</p>", None, R, E),
    ],
)
@pytest.mark.parametrize("inside", [True, False], ids=["beside", "apart"])
def test_day_reporter_and_editor_are_read_as_outlets_print_them(
    where: str, printed: str, published: date | None, byline: str, editor: str, *, inside: bool
) -> None:
    box = printed.replace("{r}", R).replace("{e}", E)
    box = f"<table><tr>{box}</tr></table>" if box.startswith("<td") else box
    above, below = (box, "") if where == ABOVE else ("", box)
    text = (
        f"<div class='isi'>{above}{TEXT}{below}</div>"
        if inside or where == INSIDE
        else f"{above}<div class='isi'>{TEXT}</div>{below}"
    )
    page = f"<html><head><title>{TITLE} - Kabar Hulu</title></head><body><h1>{TITLE}</h1>{text}</body></html>"
    article = extract(page.encode())
    assert (article.published and article.published.value, article.byline, article.editor) == (
        published,
        byline,
        editor,
    )
    assert len(article.paragraphs) == 4
    assert article.standfirst == ""
