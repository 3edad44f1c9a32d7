"""Which line of a text copied from a page with its menus is the headline."""

import pytest

from articles.extraction import extract

TITLE = "Warga Perbaiki Jembatan Gantung di Hulu Sungai"
TEXT = [
    "Puluhan warga memperbaiki jembatan gantung yang putus diterjang banjir pekan lalu di hulu sungai.",
    "“Kami patungan membeli tali baja, sisanya bantuan desa,” kata ketua rukun warga di lokasi kegiatan.",
    "Jembatan itu dilewati murid sekolah setiap pagi dan petani yang membawa hasil kebun ke pasar kecamatan.",
]
MENU = ["Beranda", "Daerah", "Ekonomi Bisnis dan Keuangan Syariah", "Pilihan Redaksi Hari Ini", "Masuk / Daftar Akun"]
OTHERS = ["Harga Cabai Rawit di Pasar Induk Naik Lagi", "Tim Bulu Tangkis Putri Melaju ke Semifinal"]


def title_of(*lines: str) -> str:
    return extract("\n".join(lines).encode()).title


def test_the_text_takes_up_the_words_of_its_headline() -> None:
    assert title_of(*MENU, *OTHERS, TITLE, *MENU[2:], *TEXT) == TITLE
    assert title_of(*MENU, TITLE, "Kabar Hulu Sungai Utara dan Sekitarnya", *OTHERS, *TEXT) == TITLE


def test_a_date_below_tells_the_headline_from_links_to_other_reports() -> None:
    related = ["Terkait", "Jembatan Gantung di Hulu Sungai Putus Diterjang Banjir", "Warga Hulu Sungai Minta Jembatan"]
    assert title_of(*MENU, *OTHERS, TITLE, "Rabu, 6 Maret 2024 | 21:04 WIB", *related, "Tweet", *TEXT) == TITLE


def test_a_long_line_below_the_headline_is_its_standfirst() -> None:
    standfirst = (
        "Jembatan gantung yang putus diterjang banjir itu dilewati murid sekolah dan petani di hulu sungai tiap hari, "
        "dan warga tak mau menunggu"
    )
    assert title_of(*MENU, TITLE, standfirst, *TEXT) == TITLE


def test_a_headline_that_asks_may_open_the_text() -> None:
    asked = "Mengapa warga memperbaiki sendiri jembatan gantung yang putus di hulu sungai?"
    assert title_of(*MENU, asked, *TEXT) == asked


@pytest.mark.parametrize("kind", ["FOTO", "VIDEO"])
def test_a_report_in_pictures_has_a_headline_too(kind: str) -> None:
    assert title_of(*MENU, f"{kind}: {TITLE}", "Rabu, 6 Maret 2024 09:15", *TEXT) == f"{kind}: {TITLE}"


def test_a_credit_of_a_picture_is_no_headline() -> None:
    assert title_of(*MENU, TITLE, "Rabu, 6 Maret 2024", "Warga di Jembatan Gantung © Kabar Hulu", *TEXT) == TITLE


def test_a_text_that_opens_with_its_first_sentence_has_no_title() -> None:
    assert title_of(*TEXT) == ""
