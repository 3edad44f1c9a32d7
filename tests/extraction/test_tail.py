"""What stands below the last sentence of a text, and the sentences that only begin so."""

import pytest

from articles.extraction import extract

TEXT = [
    f"Petani nomor {n} menceritakan bahwa saluran air di dusunnya sudah diperbaiki warga sejak awal musim tanam."
    for n in range(6)
]


def read(*texts: str) -> list[str]:
    parts = "".join(f"<p>{text}</p>" for text in texts)
    page = f"<html><body><h1>Saluran Air Diperbaiki Warga</h1><div>{parts}</div></body></html>"
    return [str(paragraph) for paragraph in extract(page.encode()).paragraphs]


@pytest.mark.parametrize(
    "below",
    [
        "Reporting by Tara Windu; Editing by Sekar Ayuningrum",
        "(Additional reporting by Tara Windu in Hulu)",
        "Tara Windu of the Hulu bureau contributed to this report.",
        "Aus dem Englischen von Tara Windu",
        "Copyright: Hulu Press, 2024",
        "Tara Windu ist seit 2011 Redakteurin für Landwirtschaft.",
        "*Penulis adalah dosen ilmu tanah di universitas di Hulu.",
        "Follow her on Twitter @tarawindu.",
        "Email Tara Windu at tara@hulu.example or follow her @tarawindu.",
        "tara@hulu.example",
        "If you enjoyed this article, become a member.",
        "Subscribe to our magazine today.",
        "Hat Ihnen dieser Artikel gefallen? Dann unterstützen Sie uns mit einer Spende.",
        "Dukung jurnalisme warga bersama redaksi Kabar Hulu.",
        "Note: we are temporarily moderating all comments to deal with spam.",
        "Bitte achten Sie darauf, dass Ihre Kommentare themenbezogen sind.",
        "Bagaimana menurut kamu? Tulis di kolom komentar ya!",
        "Kabar Hulu / Warta Hilir",
        "This article is written by our community writers and was read by an editor before it went out.",
        "Follow the agency's full coverage of the floods at https://hulu.example/floods",
        "Listen to Hulu Pagi live at 6 on weekdays, or listen back here.",
        "Siaran Radio Hulu bisa Anda dengarkan lewat aplikasi di telepon genggam.",
        "At Warta Hulu, we employ people to write the news of our valley. Happy reading!",
        "Reach the writer at 555-0101 or tara@hulu.example.",
        "Heb je een tip? Stuur je nieuws naar onze redactie.",
        "Veja mais notícias da região na página da Folha de Hulu.",
        "Les hele avisen på nett og mobil hver dag.",
        "Salurkan zakat dan sedekah Anda untuk anak yatim melalui rekening di laman donasi kami.",
        "Pompa mana yang kamu pakai di sawah? Tulis di kolom komentar.",
        "We are for now moderating all comments because of spam.",
        "Keep it Clean. Please avoid obscene language.",
        "Suka 4 Sedih 19 Marah 2",
        "tw, sek; Foto [M]: Hulu Press; Erstveröffentlichung: 4.4.18",
        "Der Streit um das Wasser dauert an. Aktuelle Entwicklungen im Liveblog.",
        "Unduh aplikasi Kabar Hulu: klik di sini",
        "[button link=”http://hulu.example/kirim” type=”big”] Kirim ulasanmu[/button]",
    ],
)
def test_notices_below_the_text_are_taken(below: str) -> None:
    assert read(*TEXT, below) == TEXT


def test_several_in_a_row_are_taken() -> None:
    assert read(*TEXT, "Reporting by Tara Windu", "Follow her on Twitter @tarawindu.", "tara@hulu.example") == TEXT


@pytest.mark.parametrize(
    "sentence",
    [
        "Reporting by the two dailies led to the mayor's resignation.",
        "Penulis adalah pekerjaan sepi, kata perempuan itu sambil tertawa.",
        "Komentar warga dianggap spam oleh pemerintah desa, dan itu menambah amarah mereka.",
        "Dukung mendukung menjelang pemilihan kepala desa mulai terasa di media sosial.",
        "Salurkan air ke sawah lebih dulu, pesan kepala dusun kepada para petani.",
        "At noon, we use people from the next village to help us with the pump.",
        "Suka atau tidak, pompa itu sudah dibeli dengan uang kas kelompok.",
        "Listen to the farmers, the minister said on Monday in the village hall.",
    ],
)
def test_the_same_words_within_the_text_stay(sentence: str) -> None:
    assert sentence in read(*TEXT[:3], sentence, *TEXT[3:])


def test_a_text_is_never_taken_from_its_end_past_the_middle() -> None:
    assert len(read(TEXT[0], *["Reporting by Tara Windu"] * 40)) > 15


def test_the_last_paragraph_that_a_press_office_signs_stays() -> None:
    signed = "Acara ditutup dengan penanaman dua ribu pohon mahoni di tepi waduk. (Humas)"
    assert read(*TEXT, signed)[-1] == signed


def test_the_last_paragraph_with_a_picture_s_credit_is_none() -> None:
    assert read(*TEXT, "Bupati menanam pohon mahoni di tepi waduk bersama warga. (Foto: Humas)") == TEXT


def test_the_same_words_above_the_text_credit_a_picture() -> None:
    assert read("Bupati menanam pohon mahoni di tepi waduk bersama warga. (Humas)", *TEXT) == TEXT


def test_a_line_that_names_what_a_picture_shows_is_no_text() -> None:
    assert read("Suasana rapat kelompok tani di balai dusun", *TEXT) == TEXT


def test_a_notice_above_comments_ends_the_text() -> None:
    notice = "The comments are owned by the poster. We are not responsible for them."
    assert read(*TEXT, notice, "Pompa di dusun kami juga rusak sejak bulan lalu, kapan diperbaiki oleh desa?") == TEXT


def test_a_short_line_below_german_speech_signs_the_text() -> None:
    spoken = "Der Pfarrer sieht darin mehr als eine Lösung: „Wir haben endlich wieder miteinander geredet.“"
    assert read(*TEXT, spoken, "kw") == [*TEXT, spoken]


@pytest.mark.parametrize(
    "offer",
    [
        "Artikel ini hanya untuk pelanggan Kabar Hulu, silakan berlangganan dahulu.",
        "Lanjutkan membaca dengan berlangganan Kabar Hulu Plus sekarang juga.",
        "Ingin membaca artikel ini selengkapnya? Pilih paket yang cocok.",
        "Berlangganan untuk membaca seluruh isi koran hari ini.",
    ],
)
def test_an_offer_of_the_rest_ends_the_text(offer: str) -> None:
    assert read(*TEXT, offer, "Paket bulanan Rp25.000", "Bayar dengan dompet digital apa saja") == TEXT


def test_the_buttons_of_a_live_blog_are_no_text() -> None:
    assert read(*TEXT[:3], "Show key events only", "3 new updates", "Muat pembaruan terbaru", *TEXT[3:]) == TEXT
