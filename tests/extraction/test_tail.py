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
    ],
)
def test_the_same_words_within_the_text_stay(sentence: str) -> None:
    assert sentence in read(*TEXT[:3], sentence, *TEXT[3:])


def test_a_text_is_never_taken_from_its_end_past_the_middle() -> None:
    assert len(read(TEXT[0], *["Reporting by Tara Windu"] * 40)) > 15
