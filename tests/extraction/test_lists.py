"""Lists of other articles and links among the paragraphs of a page."""

from articles.extraction import extract

TEXT = [
    f"Petani nomor {n} menceritakan bahwa saluran air di dusunnya sudah diperbaiki warga sejak awal musim tanam."
    for n in range(6)
]


def read(*inside: str) -> list[str]:
    """The paragraphs of a page with this markup after its third paragraph."""
    parts = [f"<p>{text}</p>" for text in TEXT]
    parts[3:3] = inside
    page = f"<html><body><h1>Saluran Air Diperbaiki Warga</h1><div>{''.join(parts)}</div></body></html>"
    return [str(paragraph) for paragraph in extract(page.encode()).paragraphs]


def items(*texts: str) -> str:
    return f"<ul>{''.join(f'<li>{text}</li>' for text in texts)}</ul>"


def test_a_list_of_linked_titles_behind_their_rubrics_is_no_text() -> None:
    linked = [f'Daerah: <a href="/{n}">Harga cabai naik lagi menjelang puasa</a>' for n in range(3)]
    assert read(items(*linked)) == TEXT


def test_its_heading_goes_with_it() -> None:
    linked = [f'<a href="/{n}">Harga cabai naik lagi menjelang puasa</a>' for n in range(3)]
    assert read("<h3>Lebih dalam tentang pasar</h3>", items(*linked)) == TEXT


def test_a_list_of_the_text_with_a_link_in_each_item_stays() -> None:
    listed = [f'Dusun {n} memakai <a href="/{n}">pompa</a> yang dibeli dari kas kelompok tani.' for n in range(3)]
    assert len(read(items(*listed))) == len(TEXT) + 3


def test_a_subheading_above_one_link_and_its_text_stays() -> None:
    assert "Pompa baru" in read("<h3>Pompa baru</h3>", '<p><a href="/pompa">Daftar harga pompa air</a></p>')


def test_a_sign_off_below_a_line_for_other_articles_is_the_writer_s() -> None:
    parts = "".join(f"<p>{text}</p>" for text in [*TEXT, "Baca juga:", "(kbh/tw)"])
    article = extract(f"<html><body><h1>Saluran Air Diperbaiki</h1><div>{parts}</div></body></html>".encode())
    assert (article.paragraphs, article.byline) == (tuple(TEXT), "kbh/tw")


def test_a_subheading_above_several_titles_and_its_text_stays() -> None:
    titles = [f'<p>Baca Juga: <a href="/{n}">Harga cabai naik lagi menjelang puasa</a></p>' for n in range(2)]
    assert read("<h3>Pompa baru</h3>", *titles) == [*TEXT[:3], "Pompa baru", *TEXT[3:]]


def test_goods_below_a_line_for_related_titles_are_text() -> None:
    goods = "".join(f"<h3>Pompa {n}</h3>{items('Daya 300 watt', 'Garansi dua tahun')}" for n in range(9))
    kept = read("<p>Don't miss</p>", goods)
    assert len(kept) == len(TEXT) + 27


def test_a_title_behind_any_label_is_no_text() -> None:
    label = '<p>FUNDA OLUNYE UDABA LAPHA | <a href="/x">Harga cabai naik lagi menjelang bulan puasa</a></p>'
    assert read(label) == TEXT


def test_a_labelled_address_is_text() -> None:
    assert len(read('<p>Pendaftaran: <a href="/x">dinas.pertanian@contoh.example</a></p>')) == len(TEXT) + 1


def test_a_feed_of_titles_and_openings_below_the_article_is_no_text() -> None:
    feed = [
        f'<h3><a href="/{n}">Bupati Membuka Pasar Baru di Kecamatan Hulu</a></h3>'
        "<p>Pasar itu menampung dua ratus pedagang dari empat desa.</p>"
        for n in range(5)
    ]
    feed[2] = feed[2].replace("Hulu</a>", "Hulu.</a>")
    assert extract(
        f"<html><body><h1>Saluran Air Diperbaiki</h1><div>{''.join(f'<p>{text}</p>' for text in TEXT)}"
        f"{''.join(feed)}</div></body></html>".encode()
    ).paragraphs == tuple(TEXT)


def test_an_article_in_sections_with_linked_headings_stays() -> None:
    sections = "".join(f'<h3><a href="/{n}">Cerita petani dari dusun ke-{n}</a></h3><p>{TEXT[n]}</p>' for n in range(6))
    page = f"<html><body><h1>Enam Cerita Petani</h1><div><p>{'Awal. ' * 20}</p>{sections}</div></body></html>"
    assert set(TEXT) <= set(extract(page.encode()).paragraphs)


def test_the_saying_of_the_day_goes_with_its_heading() -> None:
    assert read("<h4>Mutiara Hadis</h4>", "<p>Kebersihan itu sebagian dari iman, maka jagalah selalu.</p>") == TEXT


def test_a_sentence_shown_large_beside_its_paragraph_is_told_once() -> None:
    pulled = TEXT[4][20:-1]
    assert read(f"<blockquote><p>“{pulled}”</p><cite>Kepala dusun, petani</cite></blockquote>") == TEXT
    assert read(f"<p>{pulled}</p>") == TEXT


def test_a_quotation_that_stands_once_stays() -> None:
    told = "Air itu untuk semua orang, bukan untuk yang punya pompa saja."
    assert told in read(f"<blockquote><p>{told}</p></blockquote>")


def test_the_subheading_below_a_box_of_related_titles_stays() -> None:
    assert read("<h3>Auch interessant</h3>", "<h2>Pompa baru</h2>") == [*TEXT[:3], "Pompa baru", *TEXT[3:]]


def test_a_subheading_taken_from_the_text_stays() -> None:
    assert TEXT[4][20:60] in read(f"<h3>{TEXT[4][20:60]}</h3>")
