"""The lead picture and the caption that stands by it."""

import pytest

from articles.extraction import extract
from tests.extraction.test_fields import LD, TEXT, TITLE

URL = "https://kabar.example/daerah/jembatan-gantung"
SHOWN = "https://kabar.example/media/2024/03/jembatan.jpg"
CAPTION = "Warga menarik tali baja jembatan gantung di hulu sungai, Sabtu (2/3/2024). (Foto: Dok. Desa)"
OG = f'<meta property="og:image" content="{SHOWN}">'


def picture_of(head: str = "", above: str = "", text: str = TEXT, url: str = URL) -> tuple[str, str]:
    body = f"<body><article><h1>{TITLE}</h1>{above}<div class='entry-content'>{text}</div></article></body>"
    article = extract(f"<html><head>{head}</head>{body}</html>".encode(), url=url)
    assert not any(CAPTION in paragraph for paragraph in article.paragraphs)
    return article.image_url, article.image_caption


@pytest.mark.parametrize(
    "head",
    [
        OG,
        OG.replace("https://kabar.example", ""),
        OG.replace("https:", ""),
        OG.replace("og:image", "twitter:image"),
        f'{LD}{{"@type": "NewsArticle", "image": "{SHOWN}"}}</script>',
        f'{LD}{{"@type": "NewsArticle", "image": ["{SHOWN}", "/b.jpg"]}}</script>',
        f'{LD}{{"@type": "NewsArticle", "image": {{"@type": "ImageObject", "url": "{SHOWN}"}}}}</script>',
        f'{LD}[{{"@type": "Article", "image": {{"@id": "#p"}}}}, {{"@id": "#p", "url": "{SHOWN}"}}]</script>',
        f'<meta property="og:image" content="https://kabar.example/img/logo.png">{LD}'
        f'{{"@type": "NewsArticle", "image": "{SHOWN}"}}</script>',
    ],
)
def test_the_head_names_the_lead_picture(head: str) -> None:
    assert picture_of(head) == (SHOWN, "")


@pytest.mark.parametrize(
    "said",
    [
        "data:image/png;base64,iVBORw0",
        "javascript:alert(1)",
        "ftp://kabar.example/a.jpg",
        "http://[",
        "/img/no-image.png",
    ],
)
def test_what_is_no_picture_of_the_web_is_none(said: str) -> None:
    assert picture_of(f'<meta property="og:image" content="{said}">') == ("", "")
    assert picture_of(above=f"<figure><img src='{said}'><figcaption>{CAPTION}</figcaption></figure>") == ("", "")


def test_a_relative_address_needs_that_of_the_page() -> None:
    head = '<meta property="og:image" content="/a.jpg">'
    assert picture_of(head) == ("https://kabar.example/a.jpg", "")
    assert picture_of(head, url="") == ("", "")


@pytest.mark.parametrize(
    "box",
    [
        "<figure><img src='{0}'><figcaption>{1}</figcaption></figure>",
        "<figure><picture><source srcset='b.webp'><img src='{0}'></picture><figcaption>{1}</figcaption></figure>",
        "<div class='wp-caption'><a href='{0}'><img src='{0}'></a><p class='wp-caption-text'>{1}</p></div>",
        "<table class='tr-caption-container'><tr><td><img src='{0}'></td></tr>"
        "<tr><td class='tr-caption'>{1}</td></tr></table>",
        "<amp-img src='{0}' width=800 height=450></amp-img><div class='caption'>{1}</div>",
        "<div class='photo__wrap'><img src='{0}'><span>{1}</span></div>",
        "<div class='detail-img'><img data-src='{0}' src='data:image/gif;base64,R0'></div><p>{1}</p>",
        "<p><img src='{0}'></p><p><em>{1}</em></p>",
        "<div class='photo__wrap'><img src='{0}'><div>Lihat Foto</div></div><div class='photo__caption'>{1}</div>",
        "<a href='/u/sekar'><img src='/u.jpg'></a><figure><img src='{0}'><figcaption>{1}</figcaption></figure>",
        "<img src='/iklan/728x90.jpg'><figure><img src='{0}'><figcaption>{1}</figcaption></figure>",
    ],
    ids=str.split("figure picture wp-caption blogger amp photo-box lazy line button face advert"),
)
def test_the_first_picture_of_the_article_leads_it_and_has_its_caption_by_it(box: str) -> None:
    shown = box.format(SHOWN, CAPTION)
    assert picture_of(above=shown) == (SHOWN, CAPTION)
    assert picture_of(text=shown + TEXT) == (SHOWN, CAPTION)
    assert picture_of(OG.replace("jembatan.jpg", "jembatan-1024x768.jpg"), text=shown + TEXT)[1] == CAPTION


def test_the_caption_of_another_picture_is_not_the_lead_s() -> None:
    other = f"<figure><img src='/b.jpg'><figcaption>{CAPTION}</figcaption></figure>"
    lead = f"<figure><img src='{SHOWN}'></figure>"
    assert picture_of(OG, above=lead, text=TEXT * 5 + other) == (SHOWN, "")


def test_faces_logos_and_buttons_lead_nothing() -> None:
    small = (
        "<img src='/penulis/sekar.jpg' width=60 height=60><img src='/assets/logo-kabar.png'><img src='/icon-wa.svg'>"
    )
    assert picture_of(above=f"<div>{small}</div>") == ("", "")
    assert picture_of(text=f"{TEXT}<div class='related'><img src='/b.jpg'><a href=/b>Harga Cabai Naik</a></div>") == (
        "",
        "",
    )


def test_a_line_of_name_and_date_below_a_picture_is_no_caption() -> None:
    below = "<div class='caption'>Oleh Sekar Ayuningrum, Redaktur 2 Maret 2024, 18:00 WIB</div>"
    assert picture_of(above=f"<img src='{SHOWN}'>{below}") == (SHOWN, "")


def test_a_figure_may_stand_apart_from_the_prose() -> None:
    figure = f"<figure class='not-prose'><img src='{SHOWN}'><figcaption>{CAPTION}</figcaption></figure>"
    assert picture_of(OG, above=figure) == (SHOWN, CAPTION)
