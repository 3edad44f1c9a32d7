"""Pages copied or scraped to plain text, with the lines that come along."""

from datetime import date

import pytest

from articles.extraction import ExtractedArticle, extract

TITLE = "Warga Gotong Royong Perbaiki Jembatan Gantung di Hulu"
LEAD = "JEMBER, KABAR HULU – Puluhan warga memperbaiki jembatan gantung yang putus diterjang banjir, Senin (4/3/2024)."
QUOTE = "“Kami patungan membeli tali baja, sisanya bantuan desa,” kata ketua rukun warga di lokasi kegiatan."
LAST = "Jembatan itu menghubungkan dua dusun dan dilewati murid sekolah setiap pagi. (wan)"
BODY = (LEAD, QUOTE, LAST)

ABOVE = {
    "share bar": "Facebook Twitter WhatsApp Telegram Copy Link",
    "share prompt": "Bagikan artikel ini",
    "close ad": "Tutup Iklan",
    "breadcrumb": "Beranda > Daerah > Jember",
    "view count": "1.204 kali dibaca",
    "caption with credit": "Warga menarik tali baja, Senin (4/3/2024). Foto: Dok. Kabar Hulu",
    "caption in brackets": "Suasana perbaikan jembatan gantung di Hulu. (Foto: istimewa)",
    "duplicate headline": TITLE,
    "printed date": "Senin, 4 Maret 2024 | 19:20 WIB",
    "reading time": "Waktu baca: 2 menit",
    "text size": "A- A+",
}
INSIDE = {
    "read also": "Baca Juga: Harga Cabai Naik Menjelang Puasa",
    "read also, two lines": "BACA JUGA\n\nHarga Cabai Naik Menjelang Puasa",
    "read also, a list": "Baca juga:\n\nHarga Cabai Naik Menjelang Puasa\n\nPasar Hulu Ramai Kembali",
    "read also in Malay": "Baca lagi: Harga Cabai Naik Menjelang Puasa",
    "read also in Javanese": "Waca uga: Rega Lombok Mundhak",
    "see also": "Lihat Juga : Pasar Hulu Ramai Kembali",
    "advertisement": "ADVERTISEMENT",
    "scroll": "SCROLL TO CONTINUE WITH CONTENT",
    "pages": "Halaman 1 2 3 Selanjutnya",
}
EMBEDS = {
    "address": "https://video.example/watch?v=abc123",
    "video": "Simak Video: Detik-detik Jembatan Dilewati Warga",
    "embed": "Sebuah kiriman dibagikan oleh Kabar Hulu (@kabarhulu)",
}
BELOW = {
    "share": "Bagikan:",
    "share, one word a line": "Share\n\nFacebook\n\nTwitter\n\nWhatsApp",
    "comments": "Komentar",
    "reply form": "Tinggalkan Balasan\n\nAlamat email Anda tidak akan dipublikasikan. Ruas yang wajib ditandai *",
    "related": "Berita Terkait\n\nHarga Cabai Naik Menjelang Puasa\n\nBupati Resmikan Pasar Baru di Hulu",
    "related with dates": "Berita Terbaru\n\nMinggu, 8 Februari 2026 - 21:54 WIB\n\nBupati Resmikan Pasar Baru di Hulu",
    "related with excerpts": "Baca Berita Lainnya\n\nKABAR HULU – Panen padi tahun ini turun sepertiga. Petani…",
    "popular": "Terpopuler\n\n1\n\nHarga Cabai Naik Menjelang Puasa\n\n2\n\nPasar Hulu Ramai Kembali",
    "tags": "Tag: Jember, Jembatan, Hulu",
    "hashtags": "#jember #jembatan #hulu",
    "editor": "Editor: Sari Lestantun",
    "source notice": "Artikel ini telah tayang di kabarhulu.example dengan judul Warga Gotong Royong",
    "channel": "Ikuti berita terbaru Kabar Hulu di Google News dan saluran WhatsApp",
    "copyright": "COPYRIGHT © KABAR HULU 2024",
    "like widget": "Menyukai ini:\n\nSuka Memuat...",
    "share with friends": "Bagikan artikel ini ke teman-temanmu!",
    "donation": "Dukung jurnalisme warga dengan berdonasi melalui rekening redaksi.",
    "disclaimer": "Disclaimer: Artikel ini merupakan kerja sama dengan pihak ketiga.",
    "login to comment": "Log in untuk menulis komentar\n\nPengumuman",
    "counter": "Statistik Pengunjung\n\nHari ini 23, kemarin 112",
    "navigation": "Navigasi pos\n\nPasar Hulu Ramai Kembali",
    "author box": "Tentang Penulis\n\nRedaksi Kabar Hulu meliput dusun-dusun di hulu sungai sejak 2011.",
}


def read(*parts: str) -> ExtractedArticle:
    return extract("\n\n".join(parts).encode())


@pytest.mark.parametrize("line", ABOVE.values(), ids=list(ABOVE))
def test_lines_between_headline_and_text_are_taken(line: str) -> None:
    article = read(TITLE, line, *BODY)
    assert article.title == TITLE
    assert article.paragraphs == BODY
    assert line in {block.text for block in article.removed}


@pytest.mark.parametrize("line", [*INSIDE.values(), *EMBEDS.values()], ids=[*INSIDE, *EMBEDS])
def test_lines_between_paragraphs_are_taken(line: str) -> None:
    article = read(TITLE, LEAD, line, QUOTE, LAST)
    assert article.paragraphs == BODY


@pytest.mark.parametrize("lines", BELOW.values(), ids=list(BELOW))
def test_lines_below_the_text_are_taken(lines: str) -> None:
    article = read(TITLE, *BODY, lines)
    assert article.paragraphs == BODY
    assert article.published is not None
    assert article.published.value == date(2024, 3, 4) or article.published.method != "printed"


@pytest.mark.parametrize("lines", BELOW.values(), ids=list(BELOW))
def test_lines_below_a_text_without_a_sign_off_are_taken(lines: str) -> None:
    last = LAST.removesuffix(" (wan)")
    assert read(TITLE, LEAD, QUOTE, last, lines).paragraphs == (LEAD, QUOTE, last)


def test_everything_at_once() -> None:
    below = [line for line in BELOW.values() if not line.startswith("Komentar")]
    article = read("DAERAH", TITLE, *ABOVE.values(), LEAD, *INSIDE.values(), QUOTE, LAST, *below)
    assert article.paragraphs == BODY
    assert (article.title, article.category, article.byline) == (TITLE, "DAERAH", "wan")
    assert article.site_name == "Kabar Hulu"
    assert article.published is not None
    assert article.published.value.isoformat() == "2024-03-04T19:20:00+07:00"
    assert article.published.certain


def test_a_related_box_in_the_middle_does_not_end_the_text() -> None:
    box = "Berita Terkait\n\nHarga Cabai Naik Menjelang Puasa\n\nPasar Hulu Ramai Kembali"
    assert read(TITLE, LEAD, box, QUOTE, LAST).paragraphs == BODY


@pytest.mark.parametrize("between", ["</p><p>", "<br><br>", "</div><div>"])
def test_a_page_without_any_mark_of_a_headline_is_read_as_a_text_is(between: str) -> None:
    lines = between.join([TITLE, "Bagikan artikel ini", *BODY, "Komentar"])
    article = extract(f"<html><body><div><p>{lines}</p></div></body></html>".encode())
    assert (article.title, article.paragraphs) == (TITLE, BODY)


@pytest.mark.parametrize(
    "title",
    [
        "Jembatan Gantung di Hulu Putus, Siapa yang Bertanggung Jawab?",
        "Miris! Murid Dusun Hulu Menyeberang Sungai Tanpa Jembatan!",
        "Warga Hulu Patungan Membeli Tali Baja, 'Kami Tidak Bisa Menunggu'",
        "Camat Hulu: Perbaikan Jembatan Seharusnya Menunggu, Tapi...",
        "SIARAN PERS: Warga Gotong Royong Perbaiki Jembatan Gantung",
    ],
)
def test_a_headline_may_end_in_any_sign(title: str) -> None:
    article = read(title, *BODY)
    assert (article.title, article.paragraphs) == (title, BODY)


def test_the_headline_is_the_line_that_is_written_as_one() -> None:
    below = "perbaikan memakan waktu dua hari dan biayanya ditanggung bersama oleh warga dua dusun"
    assert read(TITLE, below.capitalize(), "4 Maret 2024", *BODY).title == TITLE


def test_a_short_first_sentence_is_kept() -> None:
    lead = "Jembatan gantung di Hulu putus."
    assert read(TITLE, "4 Maret 2024", lead, QUOTE, LAST).paragraphs == (lead, QUOTE, LAST)


def test_a_notice_above_the_headline_is_no_lead() -> None:
    notice = "Situs ini menggunakan cookie. Dengan melanjutkan, Anda menyetujui kebijakan privasi kami."
    article = read(notice, "Setuju", "Beranda", TITLE, *BODY)
    assert (article.title, article.paragraphs) == (TITLE, BODY)


def test_trending_words_above_the_headline_leave_what_stands_by_it() -> None:
    article = read("Trending:", "harga cabai", TITLE, "Sekar Ayuningrum - Kabar Hulu", "4 Maret 2024", *BODY)
    assert (article.title, article.byline, article.paragraphs) == (TITLE, "Sekar Ayuningrum", BODY)


def test_comments_may_be_longer_than_their_article() -> None:
    comment = (
        "Semoga kali ini kuat, karena dua tahun lalu tali yang sama putus sebelum setahun dan tidak ada yang ganti. "
    )
    article = read(TITLE, *BODY, "3 Komentar", "Anonim", comment * 3, "Pak Guru", comment * 2 + "Terima kasih.")
    assert (article.title, article.paragraphs) == (TITLE, BODY)


def test_below_the_editor_the_text_has_ended() -> None:
    below = ("jembatan", "gotong royong", "Pasar Hulu Ramai", "Pasar Hulu kembali ramai sejak jembatan dibuka. […]")
    assert read(TITLE, LEAD, QUOTE, "Editor: Bagas", *below).paragraphs == (LEAD, QUOTE)


def test_a_subheading_below_a_read_also_list_stays() -> None:
    lines = ("Baca juga:", "Harga Cabai Naik Menjelang Puasa", "Dana Swadaya")
    assert read(TITLE, LEAD, *lines, QUOTE, LAST).paragraphs == (LEAD, "Dana Swadaya", QUOTE, LAST)


@pytest.mark.parametrize("label", ["Baca juga:", "Baca juga", "BACA JUGA : "])
def test_a_read_also_label_run_together_with_a_paragraph_is_parted_from_it(label: str) -> None:
    glued = (
        "Menurut camat, jembatan baru dibangun tahun depan. Dananya sudah disetujui dewan dan menunggu lelang terbuka."
    )
    article = read(TITLE, LEAD, f"{label} {glued}", QUOTE, LAST)
    assert article.paragraphs == (LEAD, glued, QUOTE, LAST)


@pytest.mark.parametrize(
    "lead",
    [
        "Tim bola voli Hulu bertekad bangkit saat menjamu Hilir dalam partai kedua, Selasa (10/9/2019).",
        "Suasana yang hangat terasa di balai desa ketika warga berkumpul, Sabtu (14/9/2019).",
    ],
)
def test_a_lead_that_tells_when_something_happened_is_no_caption(lead: str) -> None:
    assert read(TITLE, lead, QUOTE, QUOTE + " Dan lagi.", LAST).paragraphs[0] == lead


def test_a_text_of_short_sentences_is_an_article() -> None:
    body = (
        "Api melalap tiga kios sayur di Pasar Hulu.",
        "Kejadian itu pada Selasa dini hari.",
        "“Api cepat sekali,” kata pemilik kios.",
        "Polisi masih menyelidiki penyebabnya.",
    )
    article = read("Api Lalap Kios Sayur di Pasar Hulu", "4 Maret 2024", *body, "(*)", "Komentar")
    assert (article.title, article.paragraphs) == ("Api Lalap Kios Sayur di Pasar Hulu", body)


def test_a_labelled_head_is_read_by_its_labels() -> None:
    article = read(f"Judul: {TITLE}", "Tanggal: 4 Maret 2024", "Penulis: Sekar Ayuningrum", "Sumber: Kabar Hulu", *BODY)
    assert (article.title, article.byline, article.credit) == (TITLE, "Sekar Ayuningrum", "Kabar Hulu")
    assert article.paragraphs == BODY


def test_the_welcome_of_a_site_is_no_headline() -> None:
    article = read(
        "Selamat Datang di Website Resmi Pemerintah Kabupaten Hulu", "Profil", "Wabup: Guru Melek Teknologi", *BODY
    )
    assert article.title == "Wabup: Guru Melek Teknologi"


def test_a_text_without_a_headline_has_no_title() -> None:
    article = read(*BODY)
    assert (article.title, article.paragraphs) == ("", BODY)


def test_subheadings_and_lists_stay_in_the_text() -> None:
    body = (
        LEAD,
        "Syarat peserta lomba itu ialah:",
        "1. Warga dusun",
        "2. Berusia di atas 17 tahun",
        "Dana Swadaya",
        QUOTE,
        LAST,
    )
    assert read(TITLE, *body).paragraphs == body


def test_printed_names_and_sources_fill_their_fields() -> None:
    article = read(TITLE, "Penulis: Sekar Ayuningrum", *BODY[:2], "Sumber: Humas Desa Hulu")
    assert (article.byline, article.credit) == ("Sekar Ayuningrum", "Humas Desa Hulu")
    assert {block.rule for block in article.removed} >= {"byline", "credit"}


def test_a_sign_off_on_its_own_line_is_the_byline() -> None:
    article = read(TITLE, LEAD, QUOTE, "(arya)")
    assert (article.byline, article.paragraphs) == ("arya", (LEAD, QUOTE))


def test_a_text_wrapped_at_a_width_is_joined_to_paragraphs() -> None:
    lines = """
Puluhan warga memperbaiki jembatan gantung yang putus
diterjang banjir pekan lalu di hulu sungai. Mereka membawa
tali baja dan papan dari rumah masing-masing sejak pagi.

Jembatan itu menghubungkan dua dusun dan dilewati murid
sekolah setiap pagi. Perbaikan selesai dalam dua hari dan
jembatan dapat dilewati kembali pada hari Rabu.
"""
    assert len(extract(lines.encode()).paragraphs) == 2


def test_a_menu_around_the_text_is_left_behind() -> None:
    menu = ["Beranda", "Daerah", "Nasional", "Olahraga", "Opini", "Wisata", "Kuliner", "Indeks", "Redaksi", "Kontak"]
    footer = ["Tentang Kami", "Redaksi", "Pedoman Media Siber", "© 2024 Kabar Hulu. Hak cipta dilindungi."]
    article = read(*menu, TITLE, *BODY, *footer)
    assert (article.title, article.paragraphs, article.category) == (TITLE, BODY, "")
