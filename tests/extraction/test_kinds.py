"""Each paragraph says what it is, and is a string in every other way."""

import copy
import json
import pickle

from articles.extraction import VERSION, Paragraph, extract

TITLE = "Warga Perbaiki Jembatan Gantung di Hulu Sungai"
FIRST = "Puluhan warga memperbaiki jembatan gantung yang putus diterjang banjir pekan lalu di hulu sungai."
SECOND = "“Kami patungan membeli tali baja, sisanya bantuan desa,” kata ketua rukun warga di lokasi kegiatan."
HEADING = "Tali Baja dari Patungan"


def kinds(page: str) -> list[tuple[str, str]]:
    return [(paragraph.kind, str(paragraph)) for paragraph in extract(page.encode()).paragraphs]


def html(text: str) -> str:
    return f"<html><body><h1>{TITLE}</h1><div>{text}</div></body></html>"


def test_a_paragraph_is_a_string_with_a_kind() -> None:
    paragraph = Paragraph(FIRST, "quote")
    for copied in (copy.deepcopy(paragraph), pickle.loads(pickle.dumps(paragraph))):  # noqa: S301 - its own bytes
        assert (copied, copied.kind) == (FIRST, "quote")
    assert json.dumps([paragraph]) == json.dumps([FIRST])
    assert Paragraph(FIRST).kind == "text"


def test_headings_items_quotes_and_rows_are_told_apart() -> None:
    text = (
        f"<p>{FIRST}</p><h2>{HEADING}</h2><p>{SECOND}</p><p>Rinciannya adalah sebagai berikut, menurut panitia.</p>"
        "<ul><li>Tali baja 40 meter</li><li>Papan kayu ulin 60 lembar</li></ul>"
        f"<blockquote>Gotong royong masih hidup di kampung ini, dan akan terus hidup.</blockquote><p>{FIRST}</p>"
        "<table><tr><td>Tali baja</td><td>Rp4.000.000</td></tr><tr><td>Papan</td><td>Rp3.000.000</td></tr></table>"
        f"<p>{SECOND} Mereka bekerja sejak pagi.</p>"
    )
    assert [kind for kind, _ in kinds(html(text))] == (
        ["text", "subheading", "text", "text", "item", "item", "quote", "text", "row", "row", "text"]
    )


def test_the_rows_of_a_table_stay_whole_and_in_order() -> None:
    rows = [
        ("Tanggal", "Acara"),
        ("Senin, 4 Maret 2024", "08.00 WIB"),
        ("5 Maret 2024", "Panen"),
        ("Penulis", "Editor"),
    ]
    cells = ("<tr>" + "".join(f"<td><p>{cell}</p></td>" for cell in row) + "</tr>" for row in rows)
    read = kinds(html(f"<p>{FIRST}</p><table>{''.join(cells)}</table><p>{SECOND}</p>"))
    assert read == [("text", FIRST), *(("row", " ".join(row)) for row in rows), ("text", SECOND)]


def test_the_day_of_a_page_laid_out_in_a_table_is_no_row() -> None:
    cells = "".join(f"<tr><td>{text}</td></tr>" for text in (HEADING, "Senin, 4 Maret 2024", FIRST, SECOND))
    assert kinds(html(f"<table>{cells}</table>"))[-2:] == [("text", FIRST), ("text", SECOND)]
    assert "Senin, 4 Maret 2024" not in [text for _, text in kinds(html(f"<table>{cells}</table>"))]


def test_running_text_in_the_cells_of_an_old_layout_is_text() -> None:
    cell = f"<table><tr><td>{FIRST}<br><br>{SECOND}<br><br>Tidak ada korban jiwa.</td></tr></table>"
    assert {kind for kind, _ in kinds(html(cell))} == {"text"}


def test_a_bold_line_alone_between_paragraphs_is_a_subheading() -> None:
    assert kinds(html(f"<p>{FIRST}</p><p><b>{HEADING}</b></p><p>{SECOND}</p>"))[1] == ("subheading", HEADING)


def test_a_text_tells_subheadings_and_lists_by_their_form() -> None:
    lines = (TITLE, FIRST, HEADING, SECOND, "Rincian biaya:", "- Tali baja 40 meter", "- Papan kayu ulin", FIRST)
    found = [kind for kind, _ in kinds("\n".join(lines))]
    assert found == [
        "text",
        "subheading",
        "text",
        "text",
        "item",
        "item",
        "text",
    ]


def test_the_version_is_a_string() -> None:
    assert VERSION.isdigit()
