"""Which of the printed headline and the claimed titles is the title."""

import pytest

from articles.extraction import extract
from tests.extraction.test_fields import LD, TEXT, TITLE

OTHER = "Tali Baja Baru bagi Jembatan Gantung yang Putus Diterjang Banjir"


def title_of(head: str, heading: str, **options: str) -> str:
    page = f"<html><head>{head}</head><body><main>{heading}<div>{TEXT}</div></main></body></html>"
    article = extract(page.encode(), **options)  # type: ignore[arg-type]
    assert TITLE not in article.paragraphs
    assert article.body.startswith("Puluhan warga")
    return article.title


@pytest.mark.parametrize(
    "heading",
    [
        "<h1><span class='kicker'>Kabar Desa</span> {}</h1>",
        "<h1><small>Infrastruktur</small><br>{}</h1>",
        "<h1>{} <span class='badge'>Premium</span></h1>",
        "<h1><span>{}</span></h1>",
    ],
)
def test_a_kicker_or_badge_in_the_heading_is_not_in_the_title(heading: str) -> None:
    assert title_of(f"<title>{TITLE} - Kabar Hulu</title>", heading.format(TITLE)) == TITLE


def test_a_heading_is_one_however_its_words_are_marked() -> None:
    heading = TITLE.replace("Jembatan Gantung", "<em>Jembatan</em> <span>Gan\u00adtung</span>")
    assert title_of(f"<title>{TITLE}</title>", f"<h1>{heading}</h1>") == TITLE
    assert title_of("", f"<h1>{heading}</h1>") == TITLE


def test_a_headline_written_later_yields_to_the_one_that_the_address_spells() -> None:
    address = "https://kabar.example/daerah/warga-perbaiki-jembatan-gantung-di-hulu-sungai-1234.html"
    head = f"<title>{OTHER}</title>{LD}{{'@type': 'NewsArticle', 'headline': '{TITLE}'}}</script>".replace("'", '"')
    assert title_of(head, f"<h1>{OTHER}</h1>") == OTHER
    assert title_of(f'<link rel="canonical" href="{address}">{head}', f"<h1>{OTHER}</h1>") == TITLE


@pytest.mark.parametrize(
    ("kicker", "title"),
    [
        ("<p class='kicker'>Gotong royong</p>", f"Gotong royong: {TITLE}"),
        ("", TITLE),
    ],
)
def test_a_kicker_belongs_to_the_title_if_both_the_page_and_its_meta_tags_say_so(kicker: str, title: str) -> None:
    head = f'<meta property="og:title" content="Gotong royong: {TITLE}">'
    assert title_of(head, f"{kicker}<h1>{TITLE}</h1>") == title


@pytest.mark.parametrize("before", ["Kabar Hulu", "kabarhulu.com", "Daerah"])
def test_a_site_or_rubric_before_a_colon_is_no_kicker(before: str) -> None:
    head = f'<meta property="og:title" content="{before}: {TITLE}"><meta property="og:site_name" content="Kabar Hulu">'
    assert title_of(head, f"<p>{before}</p><h1>{TITLE}</h1>") == TITLE


def test_a_heading_that_leads_home_is_the_logo() -> None:
    logo = '<a href="https://kabarhulu.example/"><h1>Kabar Hulu</h1></a>'
    text = "<p>Warga desa memperbaiki jembatan gantung yang putus diterjang banjir pada awal pekan ini.</p>" * 3
    head = "<title>Warga Perbaiki Jembatan | Kabar Hulu</title><meta property='og:title' content='Kabar Hulu - Portal'>"
    page = f"<html><head>{head}</head><body>{logo}<h2>Warga Perbaiki Jembatan</h2><div>{text}</div></body></html>"
    assert extract(page.encode()).title == "Warga Perbaiki Jembatan"


def test_a_meta_title_that_is_the_logo_is_no_headline() -> None:
    logo = '<a href="/"><h1>Kabar Hulu</h1></a>'
    text = "<p>Warga desa memperbaiki jembatan gantung yang putus diterjang banjir pada awal pekan ini.</p>" * 3
    head = "<title>Kabar Hulu | Portal Berita</title><meta property='og:title' content='Kabar Hulu'>"
    page = f"<html><head>{head}</head><body>{logo}<h3>Warga Perbaiki Jembatan</h3><div>{text}</div></body></html>"
    assert extract(page.encode()).title == "Warga Perbaiki Jembatan"
