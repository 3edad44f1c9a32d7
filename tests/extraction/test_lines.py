"""What a line of a page is by its own words, in the languages of the pages."""

import pytest

from articles.extraction import extract
from articles.extraction.blocks import Block
from articles.extraction.filter.lines import line_rule

TEXT = [
    f"Petani nomor {n} menceritakan bahwa saluran air di dusunnya sudah diperbaiki warga sejak awal musim tanam."
    for n in range(4)
]


@pytest.mark.parametrize(
    "line",
    [
        "Stand: 05.04.2024, 12:30 Uhr",
        "sexta-feira, 22 de outubro de 2010 às 20:13",
        "25/04/2026 Actualizado a las 15:10h.",
        "Publié le 3 mars 2024 à 10h30",
        "12. marts 2024 kl. 14:05",
        "Updated at 1:23 p.m.",
        "1 day ago",
        "Kamis Pahing, 3 April 2024",
    ],
)
def test_a_date_with_words_for_it_is_the_page_s(line: str) -> None:
    assert line_rule(Block(line)) == "page date"


@pytest.mark.parametrize("line", ["9.30 A.M. / 7.00 P.M.", "10.50", "Berangkat pukul 10.50 dari Hulu", "2 hari saja"])
def test_a_time_alone_may_be_the_text_s_own(line: str) -> None:
    assert line_rule(Block(line)) == ""


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Kepala desa membuka pintu air yang baru © Desa Hulu", "caption"),
        ("Wie die Bauern von Hulu ihre Kanäle retten. 25.07.2023 | 43:49 min", "caption"),
        ("An dieser Stelle finden Sie einen von der Redaktion ausgewählten, externen Inhalt.", "embed notice"),
        ("Du kannst ihn dir mit einem Klick anzeigen lassen.", "embed notice"),
        ("Keine Nachricht mehr verpassen: Abonniere den Whatsapp-Kanal von Hulu.", "share"),
        ("Nachrichten aufs Handy? Hier geht es zur neuen App.", "share"),
        ("Tempo de leitura: 2 minutos", "view count"),
        ("3 min readMar 4, 2024", "view count"),
        ("2 dari 6", "page furniture"),
        ("The new gate before the first rains of the season. (credit: Hulu Press/T. Windu)", "caption"),
        ("Video | Petani Hulu memperbaiki saluran air", "page furniture"),
        ("This is Google's cache of http://hulu.example/berita/7. It is a snapshot of the page.", "page furniture"),
        ("SUBSCRIBE YOUTUBE KABAR HULU: klik di sini", "share"),
        ("Tags saluran air, petani hulu, musim tanam", "tags"),
        ("#Petani Hulu#Saluran Air#Musim Tanam", "tags"),
    ],
)
def test_lines_of_a_page_are_known_by_their_words(line: str, rule: str) -> None:
    assert line_rule(Block(line)) == rule


@pytest.mark.parametrize(
    "line",
    [
        "#SelamatkanHulu menjadi tagar yang paling ramai dibicarakan warga sepekan ini.",
        "© menandai hak cipta, kata dosen itu.",
        "De vergadering duurde tot diep in de nacht. (Tekst gaat verder onder de foto.)",
        "Er ist jetzt auf Instagram.",
        "In dem Streit hier geht es zum Teil um Wasser.",
        "Der Weg führt hier entlang.",
        "Millionen folgen dem WhatsApp-Kanal der Partei.",
        "Follow up on the case is expected on Monday.",
        "Tags are sewn into every shirt, and nobody reads them.",
    ],
)
def test_sentences_with_such_words_stay(line: str) -> None:
    assert line_rule(Block(line)) == ""


def test_a_post_quoted_from_a_network_stays_whole() -> None:
    post = ["Air sudah mengalir lagi! pic.twitter.com/abc123", "— Tara Windu (@tarawindu) November 18, 2019"]
    quote = f"<blockquote>{''.join(f'<p>{line}</p>' for line in post)}</blockquote>"
    parts = [f"<p>{text}</p>" for text in TEXT]
    page = f"<html><body><h1>Saluran Air Diperbaiki</h1><div>{parts[0]}{quote}{''.join(parts[1:])}</div></body></html>"
    assert list(extract(page.encode()).paragraphs) == [TEXT[0], *post, *TEXT[1:]]


def test_a_caption_above_its_agency_goes_with_it() -> None:
    parts = [f"<p>{text}</p>" for text in TEXT]
    parts[2:2] = ["<p>Petani membuka pintu air</p>", "<p>Getty Images</p>"]
    page = f"<html><body><h1>Saluran Air Diperbaiki Warga</h1><div>{''.join(parts)}</div></body></html>"
    assert list(extract(page.encode()).paragraphs) == TEXT


@pytest.mark.parametrize(
    "markup",
    ["https://desa.example/saluran-air", '<a href="https://desa.example">www.desa.example</a>'],
)
def test_an_address_that_a_page_prints_is_text(markup: str) -> None:
    parts = [f"<p>{text}</p>" for text in TEXT]
    parts[2:2] = [f"<p>{markup}</p>"]
    page = f"<html><body><h1>Saluran Air Diperbaiki Warga</h1><div>{''.join(parts)}</div></body></html>"
    assert len(extract(page.encode()).paragraphs) == len(TEXT) + 1


def test_the_address_of_a_video_to_be_shown_is_none() -> None:
    assert line_rule(Block("https://youtu.be/abc123")) == "embed notice"


def test_a_page_of_fixtures_that_calls_itself_an_article_is_one() -> None:
    rows = "".join(f"<p>Putaran {n}: Persatuan Hulu – Gelora Hilir, {n + 9} Mei</p>" for n in range(6))
    data = '<meta property="og:type" content="article"><meta property="article:published_time" content="2024-05-01">'
    page = f"<html><head>{data}</head><body><h1>Jadwal Liga Desa Musim Ini</h1><div>{rows}</div></body></html>"
    assert len(extract(page.encode()).paragraphs) == 6
