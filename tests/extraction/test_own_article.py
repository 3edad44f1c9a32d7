"""Of all the articles that a page's head and microdata tell of, the page's own gives its fields, no other."""

import json

import pytest

from articles.extraction import ExtractedArticle, extract

TITLE = "Warga Perbaiki Jembatan Gantung di Hulu Sungai"
PAGE = "https://kabarhulu.example/daerah/jembatan-gantung-hulu-sungai"
TEXT = (
    "<p>Puluhan warga memperbaiki jembatan gantung yang putus diterjang banjir pekan lalu di hulu sungai.</p>"
    "<p>“Kami patungan membeli tali baja, sisanya bantuan desa,” kata ketua rukun warga di lokasi kegiatan.</p>"
)
META = f'<link rel=canonical href="{PAGE}"><meta property="article:published_time" content="2024-06-05T08:00:00+07:00">'
PRINTED = "<div class='tanggal'>Rabu, 5 Juni 2024 08:00 WIB</div>"
OTHER = {
    "@type": "NewsArticle",
    "headline": "Walikota resmikan pasar",
    "url": "/b",
    "datePublished": "2020-01-01T08:00:00+07:00",
    "author": {"@type": "Person", "name": "Budi Lain"},
    "keywords": ["pasar"],
}
OWN = {
    "@type": "NewsArticle",
    "headline": TITLE,
    "url": PAGE,
    "datePublished": "2024-06-05T08:00:00+07:00",
    "author": {"@type": "Person", "name": "Sekar Ayuningrum"},
}


def script(*trees: object) -> str:
    return "".join(f'<script type="application/ld+json">{json.dumps(tree)}</script>' for tree in trees)


def page(head: str, *, above: str = "", below: str = "", before: str = "", url: str | None = None) -> ExtractedArticle:
    body = f"{before}<article><h1>{TITLE}</h1>{above}<div class='isi'>{TEXT}</div></article>{below}"
    full = f"<html lang=id><head><title>{TITLE} - Kabar Hulu</title>{head}</head><body>{body}</body></html>"
    return extract(full.encode(), url=url)


def told(article: ExtractedArticle) -> tuple[str, str, str]:
    day = article.published
    return (str(day.value)[:10], day.method, article.byline) if day else ("", "", article.byline)


@pytest.mark.parametrize(
    "tree",
    [
        {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": OTHER}]},
        {"@type": "ItemList", "itemListElement": [OTHER | {"url": PAGE, "headline": ""}]},
        OTHER,
        OTHER | {"url": "", "headline": "Walikota Resmikan Pasar Induk"},
        {"@type": "NewsArticle", "url": "https://kabarhulu.example/daerah/pasar", "datePublished": "2020-01-01"},
        {"@type": "NewsArticle", "headline": "Walikota resmikan pasar", "datePublished": "2020-01-01"},
        OTHER | {"mainEntityOfPage": PAGE},
        {"@type": "WebPage", "relatedLink": [OTHER]},
        {"@type": "Blog", "blogPost": [OTHER | {"url": PAGE}]},
        {"@type": "WebPage", "hasPart": [OTHER], "mentions": OTHER},
        {"@type": "Organization", "newest": {"@type": "NewsArticle", "datePublished": "2020-01-01"}},
        {"@type": "WebPage", "url": "https://kabarhulu.example/indeks-pasar", "datePublished": "2020-01-01"},
    ],
)
def test_another_article_of_the_head_gives_no_field(tree: object) -> None:
    assert told(page(META + script(tree), above=PRINTED)) == ("2024-06-05", "meta", "")


@pytest.mark.parametrize(
    "head",
    [
        script({"@graph": [OTHER, OWN]}),
        script([OTHER, OWN]),
        script(OTHER, OWN),
        script({"@type": "ItemList", "itemListElement": [OTHER]}, OWN),
        script({"@type": "NewsArticle", "datePublished": "2020-01-01", "author": "Budi Lain"}, OWN),
        script({"@graph": [OTHER, {**OWN, "url": "", "@id": f"{PAGE}#article"}]}),
        script({"@type": "WebPage", "mainEntity": OWN, "relatedLink": OTHER}),
        script({"@type": "Produk", "isi": OWN}),
    ],
)
def test_the_pages_own_article_is_found_among_others(head: str) -> None:
    article = page(META + head)
    assert told(article) == ("2024-06-05", "json-ld", "Sekar Ayuningrum")
    assert article.tags == ()


@pytest.mark.parametrize(
    "own",
    [
        {"url": "http://www.kabarhulu.example/daerah/jembatan-gantung-hulu-sungai/"},
        {
            "url": "https://m.kabarhulu.example/daerah/jembatan-gantung-hulu-sungai/amp?utm_source=x",
            "headline": "Sungai",
        },
        {"url": "https://amp.kabarhulu.example/amp/daerah/jembatan-gantung-hulu-sungai.html", "headline": "Kabar"},
        {"url": "https://kabarhulu.example/", "@id": "#article"},
        {"url": "https://kabarhulu.example/daerah/", "headline": ""},
        {"url": "", "@id": "https://kabarhulu.example/#article", "mainEntityOfPage": True},
        {"url": "", "headline": ""},
        {"url": "https://kabarhulu.example/?p=4711", "headline": ""},
        {"url": "https://kabarhulu.example/2024/06/05/jembatan-gantung-hulu-sungai", "headline": ""},
        {"url": "https://kabarhulu.example/berita/4711", "headline": "Warga Hulu Sungai Perbaiki Jembatan"},
        {"headline": "Tali Baja, Paku dan Papan dari Uang Patungan"},
        {"url": "", "headline": "Putus Diterjang Banjir, Jembatan Gantung Diperbaiki Warga"},
    ],
)
def test_an_address_or_headline_that_differs_a_little_loses_nothing(own: dict[str, object]) -> None:
    assert told(page(META + script(OWN | own)))[1:] == ("json-ld", "Sekar Ayuningrum")


def test_the_address_of_the_capture_tells_the_pages_own_too() -> None:
    head = script(OTHER | {"headline": ""}, OWN | {"headline": ""})
    assert told(page(head, url=PAGE)) == ("2024-06-05", "json-ld", "Sekar Ayuningrum")
    by_number = [each | {"url": f"/baca.php?id={i}", "headline": ""} for i, each in enumerate((OTHER, OWN))]
    found = page(script(*by_number), url="http://kabarhulu.example/baca.php?id=1&utm_source=x")
    assert told(found)[0] == "2024-06-05"


@pytest.mark.parametrize("box", ["<div class=related>{}</div>", "<aside>{}</aside>", "<div id=terpopuler>{}</div>"])
@pytest.mark.parametrize(
    "other",
    [
        script({"@type": "NewsArticle", "datePublished": "2020-01-01", "author": "Budi Lain"}),
        "<meta itemprop=datePublished content=2020-01-01><meta itemprop=author content='Budi Lain'>",
    ],
)
def test_what_a_box_of_others_tells_is_not_the_pages_own(box: str, other: str) -> None:
    for options in ({"below": box.format(other)}, {"before": box.format(other)}):
        assert told(page("", **options)) == ("", "", "")
        assert told(page("", above=PRINTED, **options)) == ("2024-06-05", "printed", "")


def test_microdata_of_a_linked_headline_is_not_the_pages_own() -> None:
    other = (
        "<div itemscope itemtype='https://schema.org/NewsArticle'><h3 itemprop=headline><a href=/b>Pasar</a></h3>"
        "<meta itemprop=datePublished content=2020-01-01></div>"
    )
    own = "<div itemscope itemtype='//schema.org/Article'><meta itemprop=datePublished content=2024-06-05></div>"
    assert told(page("", before=other)) == ("", "", "")
    assert told(page("", before=other, above=own)) == ("2024-06-05", "meta", "")


def test_broken_data_of_another_article_gives_no_field() -> None:
    broken = '<script type="application/ld+json">{"@type": "Article", "headline": "%s", "datePublished": "2020-01-01",}'
    broken += "</script>"
    assert told(page(META + broken % "Walikota resmikan pasar")) == ("2024-06-05", "meta", "")
    assert told(page(META + broken % TITLE)) == ("2020-01-01", "json-ld", "")
