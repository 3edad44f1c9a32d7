"""All fields at once, of pages as the systems of regional papers and offices make them."""

from dataclasses import dataclass
from datetime import date, datetime

import pytest

from articles.extraction import extract
from articles.regions.zones import WIB, WITA
from tests.extraction.test_fields import LD, TEXT, TITLE

RELATED = (
    "<div class='related'><h3>Berita Terkait</h3><a href='/a'>Harga Cabai Rawit di Pasar Induk Naik Lagi</a></div>"
)
CAPTION = "Warga menarik tali baja jembatan di hulu sungai. (Foto: Dok. Desa)"
PAGE = "https://kabar.example/daerah/123/jembatan"


@dataclass(frozen=True)
class Expected:
    """The fields of one page."""

    byline: str
    published: date | datetime
    editor: str = ""
    tags: tuple[str, ...] = ()
    image: str = ""
    caption: str = ""
    modified: date | datetime | None = None
    category: str = ""


NETWORK = f"""
<head><title>{TITLE} - Kabar Hulu</title>
<meta property="og:image" content="https://kabar.example/crop/0x0/jembatan.jpg">
<meta name="keywords" content="berita hari ini, kabar terkini"></head><body>
<div class="breadcrumb"><a href="/">Home</a> / <a href="/daerah">Daerah</a></div>
<h1 class="read__title">{TITLE}</h1>
<div class="read__info"><div class="read__info__author"><a href="/author/1/sekar">Sekar Ayuningrum</a></div>
<div class="read__info__date">- Kamis, 7 Maret 2024 | 09:05 WIB</div></div>
<div class="photo"><div class="photo__img"><img src="/crop/750x500/jembatan.jpg"></div>
<div class="photo__caption">{CAPTION}</div></div>
<article class="read__content">{TEXT}<p class="read__others"><strong>Baca Juga: <a href="/b">Harga Cabai Naik</a>
</strong></p>
</article><div class="credit"><p>Editor: <a href="/editor/bagas">Bagas Wicaksono</a></p></div>
<div class="tag"><ul class="tag__list"><li><a href="/tag/jembatan">Jembatan</a></li><li><a href="/tag/hulu">Hulu</a>
</li></ul>
</div>{RELATED}</body>"""

BROADCASTER = f"""
<head><title>{TITLE}</title>{LD}{{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "{TITLE}",
"image": {{"@type": "ImageObject", "url": "https://kabar.example/media/jembatan.jpg"}},
"datePublished": "2024-03-07T09:05:00+08:00", "dateModified": "2024-03-07T11:00:00+08:00",
"author": {{"@type": "Person", "name": "Kabar Hulu"}}, "publisher": {{"@type": "Organization", "name": "Kabar Hulu"}}}}
</script></head><body><h1>{TITLE}</h1><ul class="detail-date"><li>Kamis, 7 Maret 2024 - 09:05 WITA</li></ul>
<div class="detail-author"><span>Reporter :</span><ul><li>Sekar Ayuningrum</li></ul><span>Editor :</span>
<ul><li>Bagas Wicaksono</li></ul></div>
<div class="detail-img"><img data-src="https://kabar.example/media/jembatan.jpg">
<div class="source">Sumber : Dok. Desa</div></div>
<div class="detail-content">{TEXT}</div>
<div class="tag-list"><a class="tag" href="/tag/jembatan">#Jembatan</a>
<a class="tag" href="/tag/hulu">#Hulu Sungai</a></div>
{RELATED}</body>"""

OFFICE = f"""
<head><title>Pemerintah Kabupaten Hulu | {TITLE}</title></head><body>
<header><img src="/sites/default/files/logo.png"></header><div id="content"><h1 class="page-header">{TITLE}</h1>
<div class="submitted">Diposting oleh: Sekar Ayuningrum pada 7 Maret 2024</div><div>Diperbarui: 8 Maret 2024</div>
<div class="field-name-field-image"><img src="/sites/default/files/styles/large/public/jembatan.jpg" alt=""></div>
<div class="field-name-body">{TEXT}</div>
<div class="field-name-field-tags"><h3>Tags:</h3><a href="/tags/jembatan">jembatan</a><a href="/tags/warga">warga</a>
</div>
</div><footer>© Pemerintah Kabupaten Hulu</footer></body>"""

BLOG = f"""
<head><title>Kabar Hulu: {TITLE}</title>
<meta property="og:image" content="https://blog.example/w1200-h630-p-k-no-nu/jembatan.jpg">
</head><body><div class="header"><h1 class="title">Kabar Hulu</h1></div><h2 class="date-header">
<span>Kamis, 07 Maret 2024</span></h2>
<div class="post hentry"><h3 class="post-title entry-title">{TITLE}</h3><div class="post-body entry-content">
<table class="tr-caption-container"><tr><td><a href="/s1600/jembatan.jpg"><img src="/s640/jembatan.jpg"></a></td></tr>
<tr><td class="tr-caption">{CAPTION}</td></tr></table>{TEXT}</div>
<div class="post-footer"><span class="post-author vcard">Diposting oleh <span class="fn">Sekar Ayuningrum</span></span>
<span class="post-labels">Label: <a href="/search/label/Jembatan" rel="tag">Jembatan</a>,
<a href="/search/label/Desa" rel="tag">Desa</a></span></div></div></body>"""

MOBILE = f"""
<html amp><head><title>{TITLE}</title>{LD}{{"@type": "NewsArticle", "headline": "{TITLE}",
"datePublished": "2024-03-07T02:05:00Z", "dateModified": "2024-03-07T02:05:00Z", "keywords": "jembatan, hulu sungai",
"image": ["https://kabar.example/uploads/jembatan.jpg"],
"author": [{{"@type": "Person", "name": "Sekar Ayuningrum"}}]}}</script>
</head><body><header><amp-img src="/logo-amp.png" width="190" height="36"></amp-img></header>
<article class="amp-wp-article">
<h1 class="amp-wp-title">{TITLE}</h1><p class="amp-meta">Kamis, 7 Maret 2024 | 09.05 WIB</p>
<figure class="amp-wp-article-featured-image">
<amp-img src="/uploads/jembatan-1024x576.jpg" width="1024" height="576"></amp-img>
<figcaption>{CAPTION}</figcaption></figure><div class="amp-wp-article-content">{TEXT}</div></article></body></html>"""


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        pytest.param(
            NETWORK,
            Expected(
                "Sekar Ayuningrum",
                datetime(2024, 3, 7, 9, 5, tzinfo=WIB),
                "Bagas Wicaksono",
                ("Jembatan", "Hulu"),
                "https://kabar.example/crop/0x0/jembatan.jpg",
                CAPTION,
                category="Daerah",
            ),
            id="network",
        ),
        pytest.param(
            BROADCASTER,
            Expected(
                "Sekar Ayuningrum",
                datetime(2024, 3, 7, 9, 5, tzinfo=WITA),
                "Bagas Wicaksono",
                ("Jembatan", "Hulu Sungai"),
                "https://kabar.example/media/jembatan.jpg",
                "Sumber : Dok. Desa",
                datetime(2024, 3, 7, 11, 0, tzinfo=WITA),
            ),
            id="broadcaster",
        ),
        pytest.param(
            OFFICE,
            Expected(
                "Sekar Ayuningrum",
                date(2024, 3, 7),
                tags=("jembatan", "warga"),
                image="https://kabar.example/sites/default/files/styles/large/public/jembatan.jpg",
                modified=date(2024, 3, 8),
            ),
            id="office",
        ),
        pytest.param(
            BLOG,
            Expected(
                "Sekar Ayuningrum",
                date(2024, 3, 7),
                tags=("Jembatan", "Desa"),
                image="https://blog.example/w1200-h630-p-k-no-nu/jembatan.jpg",
                caption=CAPTION,
            ),
            id="blog",
        ),
        pytest.param(
            MOBILE,
            Expected(
                "Sekar Ayuningrum",
                datetime(2024, 3, 7, 9, 5, tzinfo=WIB),
                tags=("jembatan", "hulu sungai"),
                image="https://kabar.example/uploads/jembatan.jpg",
                caption=CAPTION,
            ),
            id="mobile",
        ),
    ],
)
def test_the_fields_of_a_regional_page(page: str, expected: Expected) -> None:
    article = extract(page.encode(), url=PAGE)
    assert article.title == TITLE
    assert article.paragraphs == extract(f"<h1>{TITLE}</h1><div>{TEXT}</div>".encode()).paragraphs
    assert article.published
    assert (
        Expected(
            article.byline,
            article.published.value,
            article.editor,
            article.tags,
            article.image_url,
            article.image_caption,
            article.modified and article.modified.value,
            article.category,
        )
        == expected
    )
