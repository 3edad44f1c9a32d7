"""The headline of pages that print it in no <h1>, as old and hand-made systems do."""

import pytest

from articles.extraction import extract
from tests.extraction.test_fields import TEXT, TITLE

SITE = "Website Resmi Kecamatan Hulu Sungai"
OTHERS = ["Harga Cabai Rawit di Pasar Induk Naik Lagi", "Jembatan Gantung di Hulu Sungai Putus Diterjang Banjir"]


def title_of(marked: str, *, site: str = SITE, above: str = "", below: str = "", head: str = "") -> str:
    page = (
        f"<html><head><title>{site}</title>{head}</head><body>{above}<table><tr><td>{marked}</td></tr>"
        f"<tr><td><div class='isi'>{TEXT}</div></td></tr></table>{below}</body></html>"
    )
    return extract(page.encode()).title


@pytest.mark.parametrize("site", [SITE, "Harian Hulu Online - Berita Hari Ini", "Kabar Hulu", ""])
@pytest.mark.parametrize(
    "marked",
    [
        f"<font class='judul' size='4'><b>{TITLE}</b></font>",
        f"<font size='+2'><b>{TITLE}</b></font>",
        f"<table><tr><td class='contentheading' width='100%'>{TITLE}</td></tr></table>",
        f"<div class='judul-berita'>{TITLE}</div>",
        f"<span class='judul_detail'>{TITLE}</span>",
        f"<div class='post-title entry-title'><a href='/berita/1'>{TITLE}</a></div>",
        f"<div class='news-title'>{TITLE}</div>",
        f"<b class='headline'>{TITLE}</b>",
        f"<h3>{TITLE}</h3>",
    ],
)
def test_an_element_marked_as_headline_is_the_title_where_the_page_is_named_for_the_site(
    marked: str, site: str
) -> None:
    assert title_of(marked, site=site) == TITLE


def test_a_list_of_links_so_marked_holds_no_title() -> None:
    links = "".join(f"<div class='judul'><a href='/{i}'>{title}</a></div>" for i, title in enumerate(OTHERS))
    assert title_of(f"<div class='judul'>{TITLE}</div>", above=links, below=links) == TITLE
    assert title_of("", site="Kabar Hulu", below=links) == "Kabar Hulu"


def test_of_several_the_text_tells_which_it_is() -> None:
    boxes = (
        "<div class='judul'>Agenda Bupati Pekan Ini</div><div class='judul'>Lowongan Kerja Terbaru Bulan Maret</div>"
    )
    assert title_of(f"<div class='judul'>{TITLE}</div>", above=boxes, below=boxes) == TITLE


def test_the_site_in_an_h1_is_not_the_title() -> None:
    assert title_of(f"<h2>{TITLE}</h2>", above=f"<h1>{SITE}</h1>") == TITLE


def test_a_title_that_the_head_claims_stays_where_no_other_fits_the_text() -> None:
    claim = f'<meta property="og:title" content="{TITLE}">'
    assert title_of(f"<div class='headline'>{OTHERS[0]}</div>", head=claim) == TITLE
    assert title_of(f"<div class='headline'>{OTHERS[0]}</div>", site="Kabar Hulu") == "Kabar Hulu"
