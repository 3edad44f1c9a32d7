"""The fields beside the text."""

import pytest

from articles.extraction import extract

TITLE = "Warga Perbaiki Jembatan Gantung di Hulu Sungai"
TEXT = (
    "<p>Puluhan warga memperbaiki jembatan gantung yang putus diterjang banjir pekan lalu di hulu sungai.</p>"
    "<p>“Kami patungan membeli tali baja, sisanya bantuan desa,” kata ketua rukun warga di lokasi kegiatan.</p>"
)


LD = '<script type="application/ld+json">'


def page(head: str = "", above: str = "", heading: str = f"<h1>{TITLE}</h1>", text: str = TEXT) -> bytes:
    return f"<html><head>{head}</head><body>{above}{heading}<div>{text}</div></body></html>".encode()


@pytest.mark.parametrize(
    "head",
    [
        f"<title>{TITLE} - Kabar Hulu</title>",
        f"<title>{TITLE} | Kabar Hulu | Berita Daerah</title>",
        f"<title>Kabar Hulu - {TITLE}</title>",
        f'<meta property="og:title" content="{TITLE} - kabarhulu.com">',
        f'{LD}{{"@graph": [{{"@type": "NewsArticle", "headline": "{TITLE}"}}]}}</script>',
    ],
)
@pytest.mark.parametrize("heading", [f"<h1>{TITLE}</h1>", f"<div><b>{TITLE}</b></div>"], ids=["h1", "bold"])
def test_the_title_is_the_headline_without_the_site(head: str, heading: str) -> None:
    assert extract(page(head, heading=heading)).title == TITLE


def test_the_logo_is_not_the_title() -> None:
    head = f"<title>{TITLE} - Kabar Hulu</title>"
    assert extract(page(head, above="<h1 class='logo'><a href=/>Kabar Hulu</a></h1>")).title == TITLE


@pytest.mark.parametrize(
    ("said", "url", "canonical"),
    [
        ("https://kabar.example/a", None, "https://kabar.example/a"),
        ("/a", "https://kabar.example/b?x=1", "https://kabar.example/a"),
        ("/a", None, ""),
        ("javascript:void(0)", None, ""),
        ("http://[", None, ""),
    ],
)
def test_the_canonical_address_is_absolute_or_empty(said: str, url: str | None, canonical: str) -> None:
    assert extract(page(f'<link rel="canonical" href="{said}">'), url=url).canonical_url == canonical


@pytest.mark.parametrize(
    ("head", "above", "byline"),
    [
        ('<meta name="author" content="Sekar Ayuningrum">', "", "Sekar Ayuningrum"),
        (
            '<meta name="author" content="admin">',
            "<div class='penulis'>Oleh Sekar Ayuningrum</div>",
            "Sekar Ayuningrum",
        ),
        ('<meta name="author" content="https://facebook.com/kabar">', "", ""),
        (
            LD + '{"@type":"Article","author":[{"name":"Sekar A"},{"name":"Dwi B"}]}</script>',
            "",
            "Sekar A, Dwi B",
        ),
        ("", "<div class='comments'><span class='author'>Budi</span></div>", ""),
    ],
)
def test_the_byline_is_a_person(head: str, above: str, byline: str) -> None:
    assert extract(page(head, above=above)).byline == byline


@pytest.mark.parametrize(
    ("above", "category"),
    [
        ("<nav class='breadcrumb'><a href=/>Beranda</a> » <a href=/d>Daerah</a></nav>", "Daerah"),
        ("<span class='rubrik'><a href=/d>Daerah</a></span>", "Daerah"),
        ("<a href='/kategori/daerah'>Daerah</a>", "Daerah"),
        ("<nav><a href='/kategori/daerah'>Daerah</a><a href='/kategori/opini'>Opini</a></nav>", ""),
    ],
)
def test_the_category_is_read_by_the_headline(above: str, category: str) -> None:
    assert extract(page(above=above)).category == category


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (TEXT, "id"),
        (
            "<p>The villagers have repaired the bridge that was swept away by the flood, and it is open.</p>" * 2,
            "en",
        ),
        (
            "<p>Warga dusun wis ndandani kreteg sing pedhot, lan saiki wis bisa diliwati karo bocah ing desa iku.</p>"
            * 2,
            "jv",
        ),
    ],
)
def test_the_language_is_told_by_its_small_words(text: str, language: str) -> None:
    assert extract(page(text=text)).language == language


def test_the_language_that_a_page_states_is_believed() -> None:
    assert extract(page('<meta property="og:locale" content="ms_MY">')).language == "ms"


@pytest.mark.parametrize(
    ("above", "rubric"),
    [("PERTANIAN", "PERTANIAN"), ("Latest:", ""), ("Langsung ke konten utama", ""), ("Skip to content", "")],
)
def test_a_line_above_the_headline_is_a_rubric_only_if_it_names_one(above: str, rubric: str) -> None:
    text = "Petani memanen bawang merah seluas dua hektare di lereng bukit pada akhir pekan ini bersama keluarga."
    lines = "\n\n".join([above, "Petani Bawang Merah Panen Raya", f"{text} {text}", text, text])
    assert extract(lines.encode()).category == rubric


def test_a_rubric_stands_without_its_label() -> None:
    box = '<dl><dd class="category-name">Kategori: <a href="/berita/polewali">Polewali</a></dd></dl>'
    assert extract(page(above=box)).category == "Polewali"


def test_a_caption_below_the_headline_is_no_standfirst() -> None:
    caption = "Warga menyeberangi jembatan gantung di hulu sungai, Sabtu (3/2/2024)."
    assert extract(page(heading=f"<h1>{TITLE}</h1><div><img src=x><div>{caption}</div></div>")).standfirst == ""
