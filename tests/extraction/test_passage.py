"""Which lines of a copied page are the article: menus, lists, comments and notices stand around and in it."""

import pytest

from articles.extraction import extract

TITLE = "Warga Gotong Royong Perbaiki Jembatan Gantung di Hulu"
BODY = (
    "Puluhan warga memperbaiki jembatan gantung yang putus diterjang banjir pekan lalu di hulu sungai, Senin pagi.",
    "Mereka membawa tali baja dan papan dari rumah masing-masing, lalu bekerja bergantian sampai sore hari.",
    "“Kami patungan membeli tali baja, sisanya bantuan desa,” kata ketua rukun warga di lokasi kegiatan.",
    "Jembatan itu menghubungkan dua dusun dan dilewati murid sekolah setiap pagi pada musim hujan.",
)
OTHERS = (
    ("Harga Cabai Naik Menjelang Puasa", "Harga cabai merah di pasar induk naik dua kali lipat sejak awal pekan ini."),
    ("Pasar Hulu Ramai Kembali", "Pedagang pasar tradisional mulai membuka kios mereka sejak jembatan dibuka."),
    ("Panen Padi Turun Sepertiga", "Petani mengeluhkan hama wereng yang menyerang sawah mereka selama musim ini."),
    ("Bupati Resmikan Puskesmas", "Puskesmas baru di kecamatan hulu melayani pasien mulai awal bulan depan."),
    ("Sekolah Rusak Diperbaiki", "Sebanyak tujuh ruang kelas yang rusak diperbaiki dengan dana pemerintah daerah."),
)
TEASERS = tuple(line for title, opening in OTHERS for line in (title, "4 Maret 2024", opening))
MENU = ("Beranda", "Nasional", "Daerah", "Ekonomi", "Olahraga", "Komentar", "Indeks", "Tentang Kami")
SLOGAN = (
    "Kabar Hulu menyajikan berita terkini dari desa dan kota di seluruh kabupaten, setiap hari.",
    "Pasang iklan Anda di sini dan jangkau ribuan pembaca di seluruh kabupaten setiap hari.",
)
CONSENT = (
    "When you visit our website, we store cookies on your browser to collect information. " * 3,
    "These cookies are necessary for the website to function and cannot be switched off in our systems. " * 3,
    "These cookies allow us to count visits so that we can measure the performance of our site. " * 3,
)
COMMENTS = ("Komentar", "Anonim", "Semoga kuat, karena dua tahun lalu tali yang sama putus sebelum setahun. " * 6)
BIO = ("Tentang Penulis", "Ia menulis tentang desa dan sungai sejak sepuluh tahun lalu, dan tinggal di hulu. " * 3)


def read(*lines: str) -> tuple[str, ...]:
    return tuple(extract("\n".join(lines).encode()).paragraphs)


@pytest.mark.parametrize("above", [MENU, SLOGAN + MENU[:5], MENU + TEASERS + MENU, TEASERS], ids=str)
def test_what_stands_above_the_headline_is_outside(above: tuple[str, ...]) -> None:
    assert read(*above, TITLE, "Senin, 4 Maret 2024", *BODY) == BODY


@pytest.mark.parametrize("below", [TEASERS, MENU, CONSENT, COMMENTS, BIO, MENU + SLOGAN, TEASERS + CONSENT], ids=str)
def test_what_stands_below_the_text_is_outside(below: tuple[str, ...]) -> None:
    assert read(*MENU, TITLE, "Senin, 4 Maret 2024", *BODY, *below) == BODY


def test_a_box_of_related_titles_in_the_text_is_taken_and_the_text_goes_on() -> None:
    titles = [title for title, _ in OTHERS]
    assert read(TITLE, *BODY[:2], "Berita Terkait", *titles, *BODY[2:]) == BODY


def test_a_title_that_stands_elsewhere_too_is_no_subheading() -> None:
    title = "Pasar Hulu Ramai Kembali Sejak Jembatan Dibuka"
    assert read(TITLE, *BODY[:2], title, *BODY[2:], "Terpopuler", title) == BODY


def test_the_credit_of_a_picture_does_not_end_the_text() -> None:
    assert read(TITLE, *BODY[:3], "© Kabar Hulu", *BODY[3:]) == BODY


def test_the_lead_that_a_dateline_opens_belongs_to_the_text_whatever_stands_below_it() -> None:
    lead = "JEMBER, KABAR HULU – Jembatan gantung di hulu dibuka lagi."
    between = ("Bagikan", "Facebook", "Twitter", "1.204 kali dibaca", "Baca juga:", OTHERS[0][0], "Editor: Bagas")
    assert read(TITLE, lead, *between, *(line * 4 for line in BODY)) == (lead, *(line * 4 for line in BODY))


def test_lines_broken_at_links_and_bold_words_are_one_again() -> None:
    broken = (
        "Puluhan warga memperbaiki jembatan gantung di",
        "Dusun Hulu",
        ", yang putus diterjang banjir pekan lalu di hulu sungai,",
        "Senin pagi",
        ".",
    )
    whole = (
        "Puluhan warga memperbaiki jembatan gantung di Dusun Hulu, yang putus diterjang banjir pekan lalu di hulu "
        "sungai, Senin pagi."
    )
    assert read(TITLE, *broken, *BODY[1:]) == (whole, *BODY[1:])


def test_the_short_lines_that_a_paragraph_announces_are_its_list() -> None:
    items = ("Verifikasi berkas", "3 sampai 7 Juni", "Sekolah asal", "Pendaftaran daring", "18 sampai 20 Juni")
    lines = (*BODY, "Adapun jadwal lengkapnya sebagai berikut.", *items * 3, *(f"{line} Demikian." for line in BODY))
    assert read(TITLE, *lines) == lines


def test_a_credit_that_ends_like_a_sign_off_does_not_end_the_text() -> None:
    lines = (*BODY, "Warga menarik tali baja di tepi sungai sejak pagi hari. (hulu)", *(f"{b} Lagi." for b in BODY[:2]))
    assert read(TITLE, *lines) == lines


def test_a_headline_does_not_run_on_into_its_date() -> None:
    article = extract("\n".join([TITLE, "Senin, 4 Maret 2024", "oleh redaksi", *BODY]).encode())
    assert (article.title, article.paragraphs) == (TITLE, BODY)
