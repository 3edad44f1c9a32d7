import pytest

from articles.extraction.article import NotAnArticle
from articles.extraction.decode import decode, is_html

TEXT = "Kafé “Séni” di Cilégon"


@pytest.mark.parametrize(
    ("page", "charset"),
    [
        (TEXT.encode(), None),
        (TEXT.encode("utf-8-sig"), "windows-1252"),
        (TEXT.encode("utf-16"), None),
        (TEXT.encode("utf-16-le"), None),
        (TEXT.encode("utf-16-be"), None),
        (TEXT.encode("cp1252"), None),
        (TEXT.encode("cp1252"), "utf-8"),
        (TEXT.encode(), "iso-8859-1"),
        (TEXT.encode(), "windows-1251"),
        (b'<meta charset="utf-8">' + TEXT.encode("cp1252"), None),
        (b'<meta charset="latin-1">' + TEXT.encode(), None),
        (b'<?xml version="1.0" encoding="iso-8859-1"?>' + TEXT.encode(), None),
        (TEXT.encode("cp1252"), "no-such-charset"),
    ],
)
def test_a_text_is_read_rightly_whatever_its_label(page: bytes, charset: str | None) -> None:
    assert decode(page, charset).endswith(TEXT)


def test_a_labelled_charset_that_is_neither_is_believed() -> None:
    assert decode("<p>Нови сад</p>".encode("cp1251"), "windows-1251") == "<p>Нови сад</p>"
    assert decode("<meta charset=gb2312>新闻".encode("gb18030")).endswith("新闻")


def test_a_few_damaged_bytes_do_not_turn_a_utf8_page_into_windows_1252() -> None:
    page = ("é" * 50).encode() + b"\x93kata\x94"
    assert decode(page) == "é" * 50 + "“kata”"


def test_mojibake_is_not_repaired() -> None:
    assert decode("Ã©".encode()) == "Ã©"


def test_nul_and_control_characters_are_dropped() -> None:
    assert decode(b"Sera\x00ng\x07 baru" + b" kata" * 30).startswith("Serang baru")


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        (b"", "the file is empty"),
        (b" \r\n\t\x00", "the file is empty"),
        (b"\x89PNG\r\n\x1a\n...", "a binary file (PNG image)"),
        (b"%PDF-1.7 ...", "a binary file (PDF document)"),
        (b"PK\x03\x04....", "a binary file (ZIP archive)"),
        (bytes(range(32)) * 40, "a binary file (most of it is no text)"),
        (b"\xff\xfe" + bytes([0x10, 0xE1]) * 400, "a binary file (most of it is no text)"),
    ],
)
def test_what_is_no_text_is_refused_with_its_reason(page: bytes, reason: str) -> None:
    with pytest.raises(NotAnArticle) as refusal:
        decode(page)
    assert refusal.value.reason == reason


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<!DOCTYPE html><title>x</title>", True),
        ("  <div><p>kata</p></div>", True),
        ("kata <p>satu</p> <br> <div>dua</div>", True),
        ("Judul\n\nHarga x < 5 dan y > 3.", False),
        ("Kode <b>tebal</b> dalam teks biasa", False),
    ],
)
def test_tags_tell_a_page_from_a_text(text: str, expected: bool) -> None:
    assert is_html(text) is expected
