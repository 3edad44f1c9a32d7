"""Whole archives for tests of pages: one to read in, and one whose every word is hostile."""

from datetime import date, timedelta
from typing import Any

from articles.search.writer import catch_up
from tests.builders import make_article, make_capture, make_region, make_source

REGIONS = {"36": "Banten", "36.73": "Kota Serang", "36.04": "Kabupaten Serang", "32": "Jawa Barat", "32.01": "Bogor"}

RIGHT_TO_LEFT = "\u202e"
RUNS = "globalThis.ran=(globalThis.ran||0)+1"  # what a page may never do; tests look for `ran`
MARKUP = (
    f"<script>{RUNS}</script><img src=x onerror={RUNS}><svg onload={RUNS}></svg><style>*{{display:none}}</style>"
    f"</script></title></textarea>\"'><iframe src=javascript:{RUNS}></iframe>{{{{ q }}}}{{% now 'Y' %}}"
)
LONG_WORD = "Perpanjangan" * 42  # 504 characters


def fill_reading_room() -> dict[str, Any]:
    """Articles of some outlets, regions and days, more than a list shows at once; what is where, for addresses."""
    for code, name in REGIONS.items():
        make_region(code, name=name)
    valley = make_source("Kabar Lembah", domain="kabar.example", home=make_region("36.73"))
    coast = make_source("Suara Pesisir", domain="pesisir.example")
    report = make_article(
        title="Jembatan Kali Banten Selesai Diperbaiki",
        standfirst="Warga tiga desa bekerja bersama memperbaiki jembatan.",
        dateline="SERANG",
        dateline_place=make_region("36.73"),
        body="Warga memperbaiki jembatan di Serang.\n\nPembangunan jembatan berjalan dua hari.\n\nSerang tenang.",
        source=valley,
        byline="Sari Wulan",
        credit="Humas",
        category="Daerah",
        tags=["jembatan", "gotong royong"],
        language="id",
        url="https://kabar.example/jembatan",
        removed=[["share bar", "Bagikan ke teman"], ["related list", "Baca juga: Pasar Pagi"]],
        regions=("36.73",),
    )
    capture = make_capture(
        report, b"<html><script>alert(3)</script><h1>Jembatan</h1></html>", url="https://kabar.example/jembatan"
    )
    report.standfirst = "Warga tiga desa bekerja bersama memperbaiki jembatan kayu."
    report.save()
    for number in range(60):
        make_article(
            title=f"Musyawarah Desa Nomor {number} Membahas Jalan",
            body="Warga bermusyawarah soal jalan desa.\n\nHasilnya dibawa ke kecamatan di Serang.",
            published_on=date(2024, 11, 17) - timedelta(days=number % 3 * 20),
            source=(valley, coast)[number % 2],
            regions=(("36.73",), ("36.04",), ("32.01",))[number % 3],
            urgent=False,
        )
    undated = make_article(title="Rapat Tanpa Tanggal", title_derived=True, published_on=None, date_certain=False)
    withdrawn = make_article(title="Berita Ditarik", source=coast)
    withdrawn.withdrawn_at = withdrawn.added_at
    withdrawn.save()
    catch_up(wait=True)
    return {
        "report": report.pk,
        "slug": report.slug,
        "capture": capture.pk,
        "version": report.versions.get().sha256[:12],
        "undated": undated.pk,
        "withdrawn": withdrawn.pk,
        "source": valley.slug,
    }


def fill_hostile() -> dict[str, Any]:
    """Articles whose every field tries to run, to turn the line round or to be wider than the page."""
    make_region("36", name="Banten")
    make_region("36.73", name=LONG_WORD[:100])
    make_region("36.04", name=MARKUP[:100])
    articles = []
    for words in (MARKUP, f"{RIGHT_TO_LEFT}{LONG_WORD}", LONG_WORD):
        source = make_source(words[:120], domain="kabar.example" if words is MARKUP else "")
        article = make_article(
            title=words[:500],
            standfirst=words,
            dateline=words[:200],
            body=f"{words}\n\njembatan {words}\n\n{words}",
            kinds=["text", "quote", "item"],
            byline=words[:200],
            editor=words[:200],
            credit=words[:200],
            category=words[:100],
            tags=[words, "</script>"],
            language='x"y',
            source=source,
            url=f"javascript:{RUNS}" if words is MARKUP else "",
            image_url=f"javascript:{RUNS}",
            image_caption=words,
            date_method=words[:30],
            removed=[[words, words]],
            regions=("36.73", "36.04"),
        )
        article.body += f"\n\n{words}"
        article.save()
        article.mentions.update(evidence=[["body", 0, 9, words]])
        capture = make_capture(article, f"<html><title>{words}</title>{words}".encode(), url=f"javascript:{RUNS}")
        articles.append((article, capture))
    catch_up(wait=True)
    (report, capture), *_ = articles
    return {
        "report": report.pk,
        "slug": report.slug,
        "capture": capture.pk,
        "version": report.versions.get().sha256[:12],
        "long": articles[2][0].pk,
        "turned": articles[1][0].pk,
        "source": report.source.slug,
        "turned_source": articles[1][0].source.slug,
    }
