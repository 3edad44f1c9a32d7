"""Who edited it, apart from who wrote it."""

import pytest

from articles.extraction import ExtractedArticle, extract
from tests.extraction.test_fields import LD, TEXT, TITLE

PLAIN = [text.removeprefix("<p>") for text in TEXT.split("</p>") if text]


def of_page(below: str = "", head: str = "", above: str = "") -> ExtractedArticle:
    body = f"<body><h1>{TITLE}</h1>{above}<div class='entry-content'>{TEXT}{below}</div></body>"
    return extract(f"<html><head>{head}</head>{body}</html>".encode())


def of_text(*lines: str) -> ExtractedArticle:
    return extract("\n".join([TITLE, *lines]).encode())


@pytest.mark.parametrize(
    ("line", "editor", "byline"),
    [
        ("Editor: Bagas Wicaksono", "Bagas Wicaksono", ""),
        ("Editor : BAGAS", "BAGAS", ""),
        ("Redaktur: Bagas Wicaksono, 6 Maret 2023", "Bagas Wicaksono", ""),
        ("Penyunting: Bagas | Sumber: Humas Desa", "Bagas", ""),
        ("Penulis: Sekar Ayuningrum | Editor: Bagas Wicaksono", "Bagas Wicaksono", "Sekar Ayuningrum"),
        ("Pewarta: Sekar Ayuningrum Editor: Bagas Wicaksono", "Bagas Wicaksono", "Sekar Ayuningrum"),
        ("Editor:\nBagas Wicaksono", "Bagas Wicaksono", ""),
        ("Editor\nBagas Wicaksono", "Bagas Wicaksono", ""),
        ("Editor: admin", "", ""),
        ("Penulis: Sekar Ayuningrum", "", "Sekar Ayuningrum"),
    ],
)
def test_a_line_below_the_text_names_the_editor(line: str, editor: str, byline: str) -> None:
    article = of_text(*PLAIN, *line.split("\n"))
    assert (article.editor, article.byline) == (editor, byline)
    assert list(article.paragraphs) == PLAIN


def test_a_line_below_the_headline_names_the_editor() -> None:
    article = of_text("Penulis: Sekar Ayuningrum", "Editor: Bagas Wicaksono", "Senin, 6 Maret 2023", *PLAIN)
    assert (article.editor, article.byline) == ("Bagas Wicaksono", "Sekar Ayuningrum")


def test_brackets_that_end_the_text_may_name_the_editor_and_stay_in_it() -> None:
    last = "Jembatan itu dilewati murid sekolah setiap pagi. (Sekar/editor: Bagas)"
    article = of_text(*PLAIN, last)
    assert article.editor == "Bagas"
    assert article.paragraphs[-1] == last


@pytest.mark.parametrize(
    "below",
    [
        "<p><strong>Editor: Bagas Wicaksono</strong></p>",
        "<div class='editor'><span>Editor</span> <a href='/penulis/bagas'>Bagas Wicaksono</a></div>",
        "<p class='kredit'>Penulis : Sekar Ayuningrum<br>Editor : Bagas Wicaksono</p>",
        "<table class='penulis'><tr><td>Editor</td><td>:</td><td>Bagas Wicaksono</td></tr></table>",
    ],
)
def test_the_editor_of_a_page_is_read_from_its_credits(below: str) -> None:
    assert of_page(below).editor == "Bagas Wicaksono"


def test_what_is_printed_goes_before_what_the_head_says() -> None:
    said = (
        f'{LD}{{"@type": "NewsArticle", "editor": {{"@type": "Person", "name": "Laras Kinanti"}}}}</script>'
        '<meta name="content_editor" content="Dewa Mahesa">'
    )
    assert of_page("<p>Editor: Bagas Wicaksono</p>", said).editor == "Bagas Wicaksono"
    assert of_page(head=said).editor == "Laras Kinanti"
    assert of_page(head='<meta name="content_editor" content="Dewa Mahesa">').editor == "Dewa Mahesa"


def test_a_choice_of_editors_is_no_editor() -> None:
    assert of_page("<h3>Editor Picks</h3><ul><li><a href=/a>Harga Cabai Naik Lagi</a></li></ul>").editor == ""
