"""The content root: which part of a page its article is, whatever stands beside it."""

from articles.extraction import ExtractedArticle, extract

TITLE = "Warga Perbaiki Jembatan Gantung di Hulu Sungai"
TEXT = (
    "Puluhan warga memperbaiki jembatan gantung yang putus diterjang banjir dengan bambu dan kawat seadanya.",
    "Kepala dusun mengatakan perbaikan itu dilakukan agar anak sekolah tidak lagi memutar sejauh tiga kilometer.",
    "Pemerintah kabupaten berjanji mengirim kabel baja baru pada pekan depan, setelah cuaca di hulu membaik kembali.",
)
OTHER = (
    "Ketua panitia menyebut jumlah pendaftar lomba perahu tahun ini naik dua kali lipat dibanding tahun yang lalu.",
    "Pedagang pasar mengeluhkan harga cabai yang naik sejak awal bulan karena pasokan dari lereng gunung berkurang.",
    "Tim gabungan menutup empat lubang galian yang ditinggalkan penambang di tepi hutan lindung setelah ada laporan.",
    "Dinas perpustakaan membuka layanan malam bagi pelajar yang menyiapkan ujian, dengan ruang diskusi yang tenang.",
    "Komunitas sepeda mengumpulkan buku bekas untuk taman baca di tiga pulau kecil yang sulit dijangkau.",
)
LONG = tuple(f"{paragraph} {paragraph}" for paragraph in OTHER)


def paragraphs(texts: tuple[str, ...]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def read(*parts: str) -> ExtractedArticle:
    head = f"<title>{TITLE} - Kabar Hulu</title>"
    return extract(f"<html lang=id><head>{head}</head><body>{''.join(parts)}</body></html>".encode())


def teasers(box: str = "baris") -> str:
    one = '<div class="{}"><a href="/b/{}"><h4>Judul berita lain nomor {} di kabupaten</h4></a><p>{}</p></div>'
    return "".join(one.format(box, i, i, text) for i, text in enumerate(LONG))


def comments() -> str:
    return "".join(
        f'<div class="isi"><b>Pembaca {i}</b><i>3 jam lalu</i><p>{text}</p></div>' for i, text in enumerate(LONG)
    )


def test_a_short_report_is_found_by_the_name_of_its_box() -> None:
    lists = f"<div class=kolom>{paragraphs(LONG)}</div>"
    article = read(f"<main><h1>{TITLE}</h1><div class=entry-content>{paragraphs(TEXT[:2])}</div></main>", lists)
    assert article.paragraphs == TEXT[:2]


def test_a_body_in_several_boxes_of_one_name_stays_whole() -> None:
    parts = [
        f"<div class=article-body>{paragraphs((text, other))}</div>" for text, other in zip(TEXT, OTHER, strict=False)
    ]
    article = read(f"<article><h1>{TITLE}</h1>", "<div class=sela></div>".join(parts), "</article>")
    assert len(article.paragraphs) == 6


def test_parts_of_a_body_need_not_have_the_same_classes() -> None:
    first = f"<div class='modul teks teks_0 rata-kiri'>{paragraphs(TEXT[:2])}</div>"
    second = f"<div class='modul teks teks_1'>{paragraphs(TEXT[2:])}</div>"
    article = read(f"<article><h1>{TITLE}</h1><div class=kolom>{first}<div class=gambar></div>{second}</div></article>")
    assert article.paragraphs == TEXT


def test_paragraphs_in_boxes_beside_a_wrapper_are_part_of_the_text() -> None:
    loose = "".join(f"<div class=alinea>{text}</div>" for text in TEXT)
    rest = f"<div class=lanjutan>{''.join(f'<div class=alinea>{text}</div>' for text in LONG)}</div>"
    article = read(f"<article><h1>{TITLE}</h1><section>{loose}{rest}</section></article>")
    assert article.paragraphs == (*TEXT, *LONG)


def test_a_list_of_teasers_is_taken_whatever_its_classes() -> None:
    article = read(
        f"<div class=a><h1>{TITLE}</h1><div class=b>{paragraphs(TEXT)}</div><div class=c>{teasers()}</div></div>"
    )
    assert article.paragraphs == TEXT
    assert {block.rule for block in article.removed if LONG[0] in block.text} == {"related"}


def test_the_numbered_parts_of_an_article_are_no_teasers() -> None:
    parts = "".join(f"<div class=bagian><h3>{i}. Pantai</h3><p>{text}</p></div>" for i, text in enumerate(OTHER, 1))
    article = read(f"<article><h1>{TITLE}</h1><p>{TEXT[0]}</p>{parts}</article>")
    assert set(OTHER) <= set(article.paragraphs)


def test_comments_that_outweigh_the_article_are_not_it() -> None:
    article = read(
        f"<div class=x><h1>{TITLE}</h1><div class=y>{paragraphs(TEXT)}</div></div>", f"<div class=z>{comments()}</div>"
    )
    assert article.paragraphs == TEXT


def test_the_posts_of_a_live_blog_stay() -> None:
    posts = "".join(f"<div class=live-post><b>10.{i}5 WIB</b><p>{text}</p></div>" for i, text in enumerate(LONG))
    article = read(f"<article><h1>{TITLE}</h1><p>{TEXT[0]}</p><div class=live>{posts}</div></article>")
    assert set(LONG) <= set(article.paragraphs)


def test_a_widget_that_holds_headline_and_text_is_lifted() -> None:
    post = f"<div class='widget Blog'><h1>{TITLE}</h1><div class=isi>{paragraphs((*TEXT, *OTHER))}</div></div>"
    article = read(post, f"<div class=widget>{paragraphs(LONG)}{paragraphs(LONG)}</div>")
    assert article.paragraphs == (*TEXT, *OTHER)


def test_a_post_that_the_article_shows_stays() -> None:
    post = f"<div class=social-embed><blockquote>{OTHER[0]}</blockquote></div>"
    article = read(f"<article><h1>{TITLE}</h1>{paragraphs(TEXT)}{post}{paragraphs(OTHER[1:])}</article>")
    assert OTHER[0] in article.paragraphs


def test_a_menu_is_told_as_one_block() -> None:
    links = "".join(f"<li><a href=/{name}>{name}</a></li>" for name in ("Beranda", "Daerah", "Olahraga"))
    article = read(f"<nav><ul>{links}</ul></nav><article><h1>{TITLE}</h1>{paragraphs(TEXT)}</article>")
    assert ("Beranda · Daerah · Olahraga", "page furniture") in [(block.text, block.rule) for block in article.removed]
