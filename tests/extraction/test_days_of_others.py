"""The days on a page that are not the report's: of related items, comments, mastheads, copyright lines, widgets."""

import pytest

from articles.extraction import Published, extract

TITLE = "Warga Perbaiki Jembatan Gantung di Hulu Sungai"
TEXT = (
    "<p>Puluhan warga memperbaiki jembatan gantung yang putus diterjang banjir pekan lalu di hulu sungai.</p>"
    "<p>“Kami patungan membeli tali baja, sisanya bantuan desa,” kata ketua rukun warga di lokasi kegiatan.</p>"
    "<p>Kayu disumbang pemilik kebun, sedangkan paku dan kawat dibeli dari uang patungan tiap keluarga.</p>"
)
OTHERS = [
    "<div class='terkait'><h3>Berita Terkait</h3><ul><li><a href=/a>Harga Cabai Naik</a> <span>Senin, 9 Februari 2026"
    " - 15:33 WIB</span></li><li><a href=/b>Pasar Sepi</a> <span>8 Februari 2026</span></li></ul></div>",
    "<aside><h3>Terpopuler</h3><div class='item'><a href=/a>Harga Cabai Naik di Pasar Induk</a>"
    "<time datetime='2026-02-09T15:33:00+07:00'>9 Feb 2026</time></div></aside>",
    "<section id='comments'><h3>2 Komentar</h3><ol class='comment-list'><li><b>Sekar</b> <time datetime='2026-02-09'>"
    "9 Februari 2026 pukul 15:33</time><p>Semoga lancar.</p></li></ol></section>",
    "<div id='komentar'><p>Sekar, Senin, 9 Februari 2026 - 15:33 WIB</p><p>Semoga cepat selesai, Pak.</p></div>",
    "<footer>Copyright © 2024 Kabar Hulu. Diperbarui Senin, 9 Februari 2026</footer>",
    "<footer><p>© 9 Februari 2026 Kabar Hulu. Hak cipta dilindungi.</p></footer>",
    "<div class='navigasi'><a rel=prev href=/a>« Harga Cabai Naik (9/2/2026)</a></div>",
    "<div class='widget'><h4>Agenda</h4><p>Lomba perahu, Sabtu, 14 Februari 2026, di muara.</p></div>",
    "<p><strong>Baca juga: <a href=/a>Harga Cabai Naik, Senin (9/2/2026)</a></strong></p>",
]
NEXT = (
    "<div class='next'><article><h2><a href=/a>Harga Cabai Naik di Pasar Induk</a></h2>"
    "<time datetime='2026-02-09'>9 Februari 2026</time><p>Harga cabai naik dua kali lipat.</p></article></div>"
)
OWN = "<div class='tanggal'>Kamis, 7 Maret 2024 | 09:00 WIB</div>"


def published(above: str = "", text: str = TEXT, below: str = "", before: str = "") -> Published | None:
    body = f"{before}<article><h1>{TITLE}</h1>{above}<div class='isi'>{text}</div></article>{below}"
    return extract(f"<html lang=id><title>{TITLE}</title><body>{body}</body></html>".encode()).published


@pytest.mark.parametrize("other", OTHERS)
def test_a_page_without_a_day_of_its_own_takes_none_of_others(other: str) -> None:
    assert published(below=other) is None
    assert published(text=TEXT + other) is None


@pytest.mark.parametrize("other", OTHERS)
def test_a_page_with_a_day_of_its_own_keeps_it(other: str) -> None:
    for options in ({"below": other}, {"text": TEXT + other}, {"before": other}):
        found = published(above=OWN, **options)
        assert found
        assert (found.value.isoformat(), found.certain) == ("2024-03-07T09:00:00+07:00", True)


def test_a_time_element_in_another_article_is_not_the_pages_own() -> None:
    assert published(below=NEXT) is None
    for options in ({"below": NEXT}, {"before": NEXT}):
        found = published(above=OWN, **options)
        assert found
        assert found.value.isoformat() == "2024-03-07T09:00:00+07:00"


@pytest.mark.parametrize(
    "masthead",
    [
        "<header><div class='top'>Jumat, 8 Maret 2024</div><a href=/>Kabar Hulu</a></header>",
        "<div class='topbar'><span class='date'>Jumat, 8 Maret 2024</span></div>",
        "<div id='jam'>Hari ini: Jumat, 8 Maret 2024</div>",
    ],
)
def test_the_clock_of_a_masthead_is_not_the_day_of_a_page(masthead: str) -> None:
    filler = "<nav><ul><li><a href=/a>Daerah</a></li><li><a href=/b>Nasional</a></li></ul></nav><main>"
    assert published(before=masthead + filler) is None


def test_a_copied_text_takes_no_day_of_the_lines_below_it() -> None:
    lines = [TITLE, *(text.removeprefix("<p>") for text in TEXT.split("</p>") if text)]
    below = [
        "Berita Terkait",
        "Harga Cabai Naik di Pasar Induk",
        "Senin, 9 Februari 2026 - 15:33 WIB",
        "© 2026 Kabar Hulu",
    ]
    assert extract("\n".join([*lines, *below]).encode()).published is None
    found = extract("\n".join([lines[0], "Kamis, 7 Maret 2024", *lines[1:], *below]).encode()).published
    assert found
    assert found.value.isoformat() == "2024-03-07"


def test_a_time_element_that_the_print_contradicts_is_passed_over() -> None:
    strip = "<div class='lain'><a href=/a>Banjir <time datetime='2019-03-24'>lima tahun lalu</time></a></div>"
    found = published(above=strip + OWN)
    assert found
    assert (found.value.isoformat()[:10], found.method, found.certain) == ("2024-03-07", "printed", True)
    found = published(above=f"{strip}<time datetime='2024-03-07T09:05:00+07:00'>kemarin</time>{OWN}")
    assert found
    assert (found.value.isoformat()[:10], found.method, found.certain) == ("2024-03-07", "time element", True)


@pytest.mark.parametrize(
    "line",
    [
        "Jadwal: Sabtu, 14 September 2024",
        "Acara: Lomba Perahu, Sabtu, 14 September 2024 19:00 WIB",
        "Waktu pelaksanaan: 14 September 2024",
        "Tanggal kegiatan: 14 September 2024",
        "Tenggat pendaftaran 14 September 2024",
        "Berlangsung hingga 14 September 2024",
        "Rapat digelar di balai pada 2 Maret 2024, kata panitia",
        "Event date: 14 September 2024",
    ],
)
def test_a_line_that_tells_an_event_is_not_the_day_of_a_page(line: str) -> None:
    announced = f"<div class='waktu'>{line}</div>"
    assert published(above=announced) is None
    assert published(text=TEXT + announced) is None
    found = published(above=announced + OWN)
    assert found
    assert found.value.isoformat() == "2024-03-07T09:00:00+07:00"


@pytest.mark.parametrize(
    "line", ["Agenda | Kamis, 7 Maret 2024", "Acara > Kamis, 7 Maret 2024", "Agenda · 7 Maret 2024"]
)
def test_a_rubric_beside_the_date_is_no_event(line: str) -> None:
    found = published(above=f"<div class='waktu'>{line}</div>")
    assert found
    assert found.value.isoformat() == "2024-03-07"


def test_a_misprinted_weekday_leaves_the_printed_date_standing() -> None:
    found = published(above="<div class='tanggal'>Rabu, 7 Maret 2024</div>")  # a Thursday
    assert found
    assert (found.value.isoformat(), found.certain) == ("2024-03-07", True)


TITLES = ("Harga Cabai Naik di Pasar Induk", "Bupati Lantik Kepala Dinas Baru", "Sekolah Terendam Banjir Lagi")
LINKED = "".join(
    f"<li><a href=/{title[:5]}>{title}</a> <time datetime='2020-01-01T10:00+07:00'>1 Januari 2020</time></li>"
    for title in TITLES
)
HEADED = "".join(f"<div><h4><a href=/a>{title}</a></h4><time>1 Januari 2020</time></div>" for title in TITLES)
UNLINKED = "".join(f"<div>{title} <time>1 Januari 2020</time></div>" for title in TITLES)


@pytest.mark.parametrize(
    "box",
    [
        f"<div><h3>Terpopuler</h3><ul>{LINKED}</ul></div>",
        f"<div><h4>Lainnya</h4><ul>{LINKED}</ul></div>",
        f"<ul>{LINKED}</ul>",
        f"<div>{HEADED}</div>",
        f"<div><h3>Terpopuler</h3>{UNLINKED}</div>",
    ],
)
def test_times_beside_the_titles_of_others_are_not_the_pages_own(box: str) -> None:
    for options in ({"before": box}, {"below": box}, {"text": TEXT + box}, {"above": box}):
        found = published(**options)
        assert found is None or (not found.certain and "above" in options)  # between headline and text it may be
        own = {"above": ""} | options
        own["above"] += (
            "<div class=meta><a href=/penulis/sekar>Sekar Ayuningrum Dewi</a> <time>7 Maret 2024</time></div>"
        )
        found = published(**own)
        assert found
        assert (found.value.isoformat(), found.method, found.certain) == ("2024-03-07", "time element", True)


def test_a_time_far_from_headline_and_text_is_not_sure() -> None:
    clock = "<div><time>1 Januari 2020</time></div>"
    found = published(below=f"<p>Kabar Hulu.</p>{clock}")
    assert found
    assert (found.value.isoformat(), found.certain) == ("2020-01-01", False)
    assert published(below=clock, above=OWN) == published(above=OWN)


@pytest.mark.parametrize(
    "other",
    [
        "<select><option>1 Januari 2020</option><option>2 Januari 2020</option></select>",
        "<form><label>Arsip <select><option>Rabu, 1 Januari 2020</option></select></label></form>",
        "<p>Promo 1 Januari 2020</p>",
        "<p>Promo 1 Januari 2020 gratis ongkir seluruh toko</p>",
        "<p>Diskon besar menyambut 1 Januari 2020 di seluruh gerai</p>",
    ],
)
def test_lists_to_choose_from_and_offers_date_no_page(other: str) -> None:
    for options in ({"above": other}, {"text": other + TEXT}, {"before": other}, {"below": other}):
        assert published(**options) is None


@pytest.mark.parametrize(
    ("line", "certain"),
    [
        ("Foto udara muara sungai pada 7 Maret 2024 saat air surut", False),
        ("Peta jalur sungai per 7 Maret 2024 menurut dinas", False),
        ("Sekar Ayuningrum Dewi - Kabar Hulu Sungai - Kamis, 7 Maret 2024 | 09:00 WIB", True),
        ("Oleh Sekar Ayuningrum Dewi Lestari pada Kamis, 7 Maret 2024", True),
        ("Penulis: Sekar Ayuningrum Dewi Lestari 7 Maret 2024", True),
        ("Kabar Hulu Sungai Raya, 7 Maret 2024 10:00 WIB", True),
    ],
)
def test_a_line_that_mentions_a_date_among_other_words_is_not_sure(line: str, certain: bool) -> None:
    found = published(above=f"<div class=x>{line}</div>")
    assert found
    assert (found.value.isoformat()[:10], found.method, found.certain) == ("2024-03-07", "printed", certain)


CARD = (
    "<div class=card><h3><a href=/a>Walikota resmikan pasar induk kota yang baru</a></h3>"
    "<p>Pasar itu ramai sekali sejak pagi.</p><div class=tanggal>1 Januari 2020</div></div>"
)


@pytest.mark.parametrize("where", ["before", "above"])
def test_the_day_of_a_card_with_a_summary_is_not_the_pages_own(where: str) -> None:
    found = published(**{where: CARD})
    assert found is None or not found.certain
