"""The keywords of an article, as the page prints them or its head says."""

import pytest

from articles.extraction import extract
from tests.extraction.test_fields import LD, TEXT, TITLE

WANTED = ("Jembatan Gantung", "Hulu Sungai", "Banjir")
LINKS = "".join(f"<a href='/x/{tag.lower().replace(' ', '-')}'>{tag}</a> " for tag in WANTED)
TAG_LINKS = LINKS.replace("/x/", "/tag/")
GENERIC = '<meta name="keywords" content="berita terkini, portal Indonesia, Kabar Hulu, jembatan, gotong royong">'
SITE = '<meta property="og:site_name" content="Kabar Hulu">'


def tags_of(below: str = "", head: str = "", after: str = "") -> tuple[str, ...]:
    article = f"<article><h1>{TITLE}</h1><div class='entry-content'>{TEXT}</div>{below}</article>"
    return extract(f"<html><head>{head}</head><body>{article}{after}</body></html>".encode()).tags


@pytest.mark.parametrize(
    "below",
    [
        f"<div class='post-tags'><span>Tags</span> {LINKS}</div>",  # a newspaper theme of WordPress
        f"<footer class='entry-footer'><span class='tags-links'>Ditandai {TAG_LINKS}</span></footer>",  # its own themes
        "<div>" + TAG_LINKS.replace("<a ", "<a rel='tag' ") + "</div>",
        f"<div class='tag-cloud-detail'><ul>{TAG_LINKS.replace('<a', '<li><a')}</ul></div>",  # a regional CMS
        f"<p>Tags: {', '.join(WANTED)}</p>",
        f"<p>Tag : {' #'.join(('', *WANTED)).strip()}</p>",
        f"<p>Topik Terkait: {' | '.join(WANTED)}</p>",
        "<div class='label-info'>Label: " + LINKS.replace("/x/", "/search/label/") + "</div>",  # Blogger
    ],
)
def test_printed_tags_go_before_what_the_head_says(below: str) -> None:
    assert tags_of(below, GENERIC + SITE) == WANTED


@pytest.mark.parametrize(
    "head",
    [
        "".join(f'<meta property="article:tag" content="{tag}">' for tag in WANTED),
        f'<meta name="news_keywords" content="{", ".join(WANTED)}"><meta name="keywords" content="kabar, hulu">',
        f'<meta name="keywords" content="#{", #".join(WANTED)}, {WANTED[0].upper()}">',
        LD + f'{{"@type": "NewsArticle", "keywords": "{", ".join(WANTED)}"}}</script>',
        LD + '{"@type": "NewsArticle", "keywords": ["Jembatan Gantung", "Hulu Sungai", "Banjir"]}</script>',
    ],
)
def test_the_head_tells_the_tags_of_a_page_that_prints_none(head: str) -> None:
    assert tags_of(head=head) == WANTED


def test_what_every_page_of_an_outlet_has_is_no_tag() -> None:
    assert tags_of(head=GENERIC + SITE) == ("jembatan", "gotong royong")


def test_what_a_system_writes_is_no_tag() -> None:
    said = "26157981-b4f7-4929-adc1-e860c6f03636, 100312362, Category: Daerah, Banjir"
    assert tags_of(head=f'<meta name="keywords" content="{said}">') == ("Banjir",)


def test_a_description_cut_into_words_is_no_list_of_tags() -> None:
    words = "warga, memperbaiki, jembatan, yang, putus, di, hulu"
    head = '<meta name="description" content="Warga memperbaiki jembatan yang putus di hulu">'
    assert tags_of(head=f'{head}<meta name="keywords" content="{words}">') == ()


def test_links_that_the_text_does_not_speak_of_are_other_topics() -> None:
    other = "".join(f"<a href='/tag/{i}'>Topik Lain {i}</a> " for i in range(6))
    assert tags_of(after=f"<div><h4>Topik Pilihan</h4>{other}</div>") == ()


def test_a_cloud_of_tags_is_not_the_article_s() -> None:
    cloud = "".join(f"<a href='/tag/{i}'>Hulu Sungai</a> " for i in range(40))
    assert tags_of(after=f"<aside class='widget widget_tag_cloud'><div class='tagcloud'>{cloud}</div></aside>") == ()


def test_a_link_inside_a_sentence_is_no_tag() -> None:
    link = "<p>Perbaikan <a href='/tag/jembatan-gantung'>jembatan gantung</a> itu selesai dalam dua hari saja.</p>"
    assert tags_of(link) == ()


def test_hashtags_of_a_menu_are_not_the_article_s() -> None:
    menu = ["#Harga Beras", "#Liga Dua", "#Jalan Tol", "#Pekan Budaya"]
    text = [line.removeprefix("<p>") for line in TEXT.split("</p>") if line]
    assert extract("\n".join([*menu, TITLE, *text]).encode()).tags == ()
    assert extract("\n".join([TITLE, *text, "#jembatan #banjir"]).encode()).tags == ("jembatan", "banjir")


def test_there_are_at_most_twenty_tags() -> None:
    many = ", ".join(f"Dusun {i}" for i in range(50))
    assert len(tags_of(head=f'<meta name="keywords" content="{many}">')) == 20


def test_a_text_tells_its_tags_behind_their_label() -> None:
    lines = [TITLE, *(text.removeprefix("<p>") for text in TEXT.split("</p>") if text), "Tags: Banjir, #Hulu Sungai"]
    assert extract("\n".join(lines).encode()).tags == ("Banjir", "Hulu Sungai")


def test_tags_may_stand_at_the_end_of_the_text_itself() -> None:
    links = "".join(f"<li><a href='/tag/{tag.lower().replace(' ', '-')}'>{tag}</a></li>" for tag in WANTED)
    page = (
        f"<html><body><h1>{TITLE}</h1><div class='entry-content'>{TEXT}<div><ul>{links}</ul></div></div></body></html>"
    )
    assert extract(page.encode()).tags == WANTED
