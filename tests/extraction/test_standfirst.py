"""Which text by the headline is the standfirst."""

import pytest

from articles.extraction import extract
from tests.extraction.test_fields import TEXT, TITLE

SUM = "Jembatan itu putus sejak pekan lalu, dan warga tak mau menunggu bantuan datang"


def standfirst_of(above: str, *, description: str = SUM, head: str = "", over: str = "", text: str = TEXT) -> str:
    page = (
        f'<html><head><title>{TITLE}</title><meta name="description" content="{description}">{head}</head><body>'
        f"<nav><a href='/'>Beranda</a></nav>{over}<main><h1>{TITLE}</h1>{above}<div class='isi'>{text}</div></main>"
        "</body></html>"
    )
    article = extract(page.encode())
    assert article.body.startswith("Puluhan warga")
    return article.standfirst


@pytest.mark.parametrize(
    "printed",
    [
        "<h2>{}</h2>",
        "<div>{}</div>",
        "<div class='related-lead'>{}</div>",
        "<div class='sidebar-intro'><p>{}</p></div>",
        "<div class='ads-top'><p>{}</p></div>",
        "<p class='nav-sum'>{}</p>",
        "<div class='teaser'>{}</div>",
        "<div>BANJARBARU. {}</div>",
    ],
)
def test_what_the_description_says_is_the_standfirst_in_whatever_box(printed: str) -> None:
    assert SUM in standfirst_of(printed.format(SUM))


def test_it_may_stand_just_above_the_headline() -> None:
    assert standfirst_of("", over=f"<div>{SUM}</div>") == SUM


def test_a_description_may_break_off() -> None:
    assert standfirst_of(f"<div>{SUM}</div>", description=f"{SUM[:50]}...") == SUM
    whole = f"{SUM}. Jembatan lain menyusul"
    assert standfirst_of(f"<div>{SUM}.</div>", description=whole) == f"{SUM}."


def test_a_description_that_is_not_printed_is_no_standfirst() -> None:
    assert standfirst_of("") == ""
    assert standfirst_of("<div>Harga cabai rawit di pasar induk naik lagi menjelang hari raya</div>") == ""


def test_neither_title_nor_caption_nor_the_texts_own_paragraph_is_a_standfirst() -> None:
    first = "Puluhan warga memperbaiki jembatan gantung yang putus diterjang banjir pekan lalu di hulu sungai."
    copied = f"<div class='related'>{first}</div>"
    assert standfirst_of(copied, description=first, text=f"<p>{first}</p>{TEXT}") == ""
    assert standfirst_of(f"<div class='popup'>{TITLE}</div>", description=TITLE) == ""
    caption = f"<figure><img src='/a.jpg'><figcaption>{SUM}</figcaption></figure>"
    assert standfirst_of(caption) == ""


def test_a_box_named_for_it_needs_no_full_stop() -> None:
    assert standfirst_of(f"<p class='standfirst'>{SUM}</p>", description="") == SUM


def test_a_long_paragraph_between_standfirst_and_text_opens_the_text() -> None:
    first = "Puluhan warga membawa papan, kawat, dan tali ke tepi sungai sejak pagi. " * 3
    page = (
        f'<html><head><title>{TITLE}</title><meta name="description" content="{SUM}"></head><body>'
        f"<header><h1>{TITLE}</h1><h2>{SUM}</h2></header><section class='gratis'><div>{first}</div></section>"
        f"<div class='article-body'>{TEXT * 5}</div></body></html>"
    )
    article = extract(page.encode())
    assert article.standfirst == SUM
    assert article.paragraphs[0] == first.strip()
