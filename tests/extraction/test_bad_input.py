"""Whatever the bytes, extract returns or raises NotAnArticle, in time linear in the page."""

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.extraction import ExtractedArticle, NotAnArticle, extract
from tests.hang import must_not_hang

SAMPLES = Path(__file__).resolve().parents[2] / "fixtures" / "pages"
PARAGRAPH = b"<p>Pemerintah desa membangun jembatan baru untuk warga di bantaran sungai, Senin (3/4/2023).</p>\n"
PIECES = [
    *(
        b"<div>",
        b"</div>",
        b"<p>",
        b"<br>",
        b"<a href=x>",
        b"</a>",
        b"<table><tr><td>",
        b"<li>",
        b"<b>",
        b"<svg><title>",
        b"<!--",
        b"]]>",
    ),
    *(
        b"<script type='application/ld+json'>",
        b"</script>",
        b'{"@graph":[{"@type":"NewsArticle","headline":',
        b"<meta property=og:title content=",
        b"<h1>",
    ),
    *(
        b"Baca Juga: ",
        b"Berita Terkait",
        b"Komentar",
        b"Tags:",
        b"(wan)",
        b"JAKARTA, POS \xe2\x80\x93 ",
        b"Senin, 3/4/2023",
        b"#a",
        b"\xff",
        b"\x00",
        b"&#x110000;",
    ),
    *(
        PARAGRAPH,
        b"\n\n",
        b"<time datetime=",
        b" class='share related'",
        b"<body>",
        b"<html>",
        b"<head>",
        b"<frameset>",
        b"<?xml version='1.0'?>",
    ),
]


def outcome(page: bytes) -> ExtractedArticle | str:
    try:
        return extract(page)
    except NotAnArticle as refusal:
        return refusal.reason


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400) | st.lists(st.sampled_from(PIECES), max_size=40).map(b"".join))
def test_any_bytes_give_an_article_or_a_reason(page: bytes) -> None:
    got = outcome(page)
    if isinstance(got, str):
        assert got[0].islower()
        assert not got.endswith(".")
    else:
        assert got.paragraphs
        assert all(text.strip() and "\x00" not in text for text in got.paragraphs)


def test_a_damaged_page_gives_an_article_or_a_reason() -> None:
    samples = [path.read_bytes() for path in sorted(SAMPLES.iterdir()) if path.suffix in {".html", ".txt"}]
    chance = random.Random(3)
    for _ in range(400):
        page = bytearray(chance.choice(samples))
        for _ in range(chance.randrange(1, 30)):
            at = chance.randrange(len(page) + 1)
            if chance.random() < 0.4:
                del page[at : at + chance.randrange(1, 2000)]
            else:
                page[at:at] = chance.choice(PIECES) * chance.choice([1, 1, 5, 40]) + chance.randbytes(2)
        assert outcome(bytes(page))


@pytest.mark.parametrize(
    "page",
    [
        b"<html><body><nav><a href=/>Beranda</a><a href=/d>Daerah</a></nav></body></html>",
        b"<html><body><form><label>Nama</label><input><label>Sandi</label><input><button>Masuk</button></form></body></html>",
        b"<html></html>",
        b"<!DOCTYPE html>",
        b"<html><frameset><frame src=a></frameset></html>",
        b"<!-- hanya komentar -->",
        b"Beranda\nDaerah\nOlahraga\n",
        b"<html><body>" + b"<li><a href=x>Warga memperbaiki jembatan gantung di hulu sungai</a></li>" * 60,
    ],
)
def test_a_page_without_an_article_is_refused(page: bytes) -> None:
    assert outcome(page) == "no article text was found"


MISSING = "<title>404 - Kabar Hulu</title>"
MISSING += "<h1>404</h1><p>Maaf, halaman yang Anda cari tidak ada. Silakan kembali ke beranda.</p>"
LOGIN = "<title>Masuk - Kabar Hulu</title>"
LOGIN += "<h1>Masuk</h1><p>Silakan masuk dengan akun Anda. Lupa kata sandi? Hubungi admin.</p>"
RESULTS = "<title>Hasil pencarian untuk jembatan - Kabar Hulu</title><h1>Hasil Pencarian: jembatan</h1>"
RESULTS += "<p>Maaf, tidak ada yang cocok dengan pencarian Anda. Silakan coba lagi dengan kata kunci yang berbeda.</p>"
SUSPENDED = "<title>Account Suspended</title><h1>Account Suspended</h1>"
SUSPENDED += "<p>This account has been suspended. Please contact your hosting provider for more information.</p>"
PASSWORD = "<title>Lupa Sandi - Kabar Hulu</title><p>Silakan masukkan nama pengguna atau alamat surel Anda. "
PASSWORD += "Anda akan menerima pesan berisi petunjuk untuk mengatur ulang kata sandi.</p>"
REPAIRS = "<title>Kabar Hulu</title><h1>Situs sedang dalam perbaikan</h1>"
REPAIRS += "<p>Mohon maaf atas ketidaknyamanan ini. Kami akan segera kembali dengan tampilan yang lebih segar.</p>"
TEASER = "<h2><a href=x>Warga Memperbaiki Jembatan Gantung</a></h2>"
TEASER += "<p>Puluhan warga memperbaiki jembatan yang putus di hulu.</p>"


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        (MISSING, "an error page, with no article"),
        (LOGIN, "a login page, with no article"),
        (RESULTS, "a page of search results, with no article"),
        (SUSPENDED, "an error page, with no article"),
        (PASSWORD, "a login page, with no article"),
        (REPAIRS, "an error page, with no article"),
        ("<title>Arsip Daerah - Kabar Hulu</title>" + TEASER * 3, "a page that lists articles and holds none"),
        ("<title>Sekar Ayu, Penulis di Kabar Hulu</title>" + TEASER * 3, "a page that lists articles and holds none"),
        ("<title>Kabar Hulu</title>" + TEASER * 9, "a page that lists articles and holds none"),
    ],
)
def test_pages_of_other_kinds_are_refused_as_what_they_are(page: str, reason: str) -> None:
    assert outcome(f"<html><body>{page}</body></html>".encode()) == reason


def test_a_text_that_says_that_nothing_was_found_is_an_error_page() -> None:
    lines = (
        "Beranda\n404\nMaaf, halaman yang Anda cari tidak ditemukan. Halaman mungkin telah dihapus oleh redaksi kami.\n"
    )
    assert outcome((lines + "Kembali ke Beranda").encode()) == "an error page, with no article"


@pytest.mark.parametrize(
    "title",
    [
        "500 Rumah Terendam Banjir di Hulu",
        "404 Calon Haji Berangkat Hari Ini",
        "Masuk Musim Hujan, Petani Mulai Tanam",
        "Daftar Pemilih Tetap Hulu Ditetapkan",
        "Pencarian Nelayan Hilang Diperluas",
        "Hasil Pencarian Nelayan Masih Nihil",
        "Arsip Daerah Rusak Terendam Banjir",
    ],
)
def test_a_short_report_passes_whatever_word_its_headline_begins_with(title: str) -> None:
    text = "<p>Air sungai meluap sejak Senin pagi. Warga mengungsi ke balai desa.</p>"
    text += "<p>Tidak ada korban dalam kejadian itu.</p>"
    got = outcome(
        f"<html><title>{title} - Kabar Hulu</title><body><h1>{title}</h1><div>{text}</div></body></html>".encode()
    )
    assert isinstance(got, ExtractedArticle)
    assert (got.title, len(got.paragraphs)) == (title, 2)


@pytest.mark.parametrize(
    "page",
    [
        b"<html><body>" + b"<div>" * 4_000_000 + PARAGRAPH * 5,
        b"<html><body>" + b"<div></div>" * 1_800_000 + PARAGRAPH,
        b"<html><body>" + b"<b>" * 200_000 + PARAGRAPH * 5,
        b"<html><body>" + b"<table><tr><td>" * 200_000 + PARAGRAPH * 5 + b"</table>" * 200_000,
        b"<html><body>" + b"<b>" * 2_000 + b"x<br>" * 15_000,
        b"<p>" + b"\xe9" * 2_000_000,
        b"kata " * 400_000,
        b"<body>" + b"teks yang tidak berakhir<br>" * 20_000,
        b"<script type='application/ld+json'>" + b"[" * 1_000_000 + b"</script>" + PARAGRAPH * 3,
        b"(" * 1_000_000 + b")" * 1_000_000,
        b"#" + b"a-" * 1_000_000,
        b"<html><body><p " + b" ".join(b"a%d=1" % n for n in range(300_000)) + b">x</p>",
        b"<body>" + b"<figcaption>" * 30_000 + b"kata " * 1_000_000 + PARAGRAPH * 5,
        b"<body>" + b"<h1>" * 30_000 + b"kata " * 1_000_000 + PARAGRAPH * 5,
        b"<meta name=keywords content='" + b"a," * 1_000_000 + b"'><body><h1>a</h1>" + PARAGRAPH * 5,
        b"<body>" + PARAGRAPH * 5 + b"<div class=tags>" + b"<a rel=tag href=x>kata</a> " * 70_000,
        b"<html><body><p t='>' " + b" ".join(b"a%d" % n for n in range(300_000)) + b">x</p>",
    ],
    ids=[
        "nested",
        "flat",
        "bold",
        "tables",
        "deep and long",
        "one word",
        "one line",
        "breaks",
        "json",
        "brackets",
        "hashtag",
        "attributes",
        "captions",
        "headings",
        "keywords",
        "tags",
        "attributes behind a quoted bracket",
    ],
)
def test_a_hostile_page_is_read_or_refused_in_linear_time(page: bytes) -> None:
    with must_not_hang():
        assert outcome(page)


def test_broken_entities_and_nul_bytes_leave_the_text_readable() -> None:
    page = b"<html><body>" + PARAGRAPH.replace(b"desa", b"de\x00sa &amp;amp; kota &nosuch; &#xFFFFFFFF;") * 3
    got = outcome(page)
    assert isinstance(got, ExtractedArticle)
    assert "desa & kota &nosuch;" in got.body or "desa &amp; kota &nosuch;" in got.body


def test_nothing_that_a_page_names_is_fetched_or_opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise AssertionError("a page reached out")

    secret = tmp_path / "rahasia.txt"
    secret.write_text("isi berkas rahasia")
    monkeypatch.setattr("socket.socket.connect", refuse)
    head = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{secret}">]><html><head><base href="http://127.0.0.1:9/">'
    head += f'<meta property="og:image" content="http://127.0.0.1:9/a.jpg"><link rel=stylesheet href="file://{secret}">'
    body = f'<iframe src="http://127.0.0.1:9/"></iframe><xi:include href="file://{secret}"/><p>&x;</p>'
    got = outcome(f"{head}</head><body>{body}{PARAGRAPH.decode() * 3}</body></html>".encode())
    assert isinstance(got, ExtractedArticle)
    assert "rahasia" not in got.body
