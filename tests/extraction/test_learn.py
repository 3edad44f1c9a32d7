"""Which repeated blocks are proposed as an outlet's furniture, and which are left to its articles."""

import pytest

from articles.extraction.learn import Learned, Page, learn

PROMO = "Kabar Lembah hadir untuk warga pegunungan, dikelola oleh dua puluh orang dari desa ke desa."
_PLACES = ("Arjasari", "Banjaran", "Cibeber", "Darma", "Entikong")
_THINGS = ("Jembatan", "Panen", "Sekolah", "Pasar", "Irigasi", "Lumbung")


def page(n: int, *extra: str, title: str | None = None, standfirst: str = "") -> Page:
    """An article of its own, of four paragraphs, with what its outlet adds below."""
    place, thing = _PLACES[n % 5], _THINGS[n % 6]
    text = tuple(
        f"{thing} di {place} menjadi perhatian warga pada pertemuan ke-{n} menurut penuturan saksi {thing} {place} "
        f"bagian {'abcd'[i]}, yang hadir sejak pagi bersama tetangga dan keluarganya."
        for i in range(4)
    )
    return Page(f"{thing} Warga {place}" if title is None else title, (*text, *extra), standfirst)


def outlet(*extra: str, pages: int = 20, on: int = 20) -> list[Page]:
    return [page(n, *(extra if n < on else ())) for n in range(pages)]


def proposed(pages: list[Page]) -> list[tuple[str, int]]:
    return [(found.text, found.seen) for found in learn(pages).proposed]


def test_articles_of_their_own_teach_nothing():
    assert learn(outlet()) == Learned(20, seen=learn(outlet()).seen)


def test_nothing_is_learned_of_no_pages():
    assert learn([]) == Learned(0)


def test_a_block_below_many_articles_is_proposed_with_its_count_and_an_example():
    [found] = learn(outlet(PROMO, on=12)).proposed
    assert (found.text, found.seen, found.page) == (PROMO, 12, 11)
    assert 0.05 < found.most < 0.4


def test_the_most_seen_stands_first():
    pages = [
        page(n, "Ikuti saluran kami untuk kabar terbaru setiap hari.", *([PROMO] if n % 2 else [])) for n in range(20)
    ]
    assert [seen for _, seen in proposed(pages)] == [20, 10]


def test_a_line_whose_number_changes_is_one():
    pages = [page(n, f"Berita ini sudah dibaca 1.{n}34 kali oleh warga") for n in range(20)]
    assert proposed(pages) == [("Berita ini sudah dibaca 1.1934 kali oleh warga", 20)]


def test_a_repeated_standfirst_is_proposed():
    assert proposed([page(n, standfirst=PROMO) for n in range(20)]) == [(PROMO, 20)]


def test_two_are_not_many():
    assert proposed(outlet(PROMO, on=2)) == []
    assert proposed(outlet(PROMO, on=3)) == [(PROMO, 3)]


def test_an_article_captured_again_and_again_is_one_article():
    pages = [*outlet(), page(0), page(0), page(0, title="Judul Baru"), page(0, title="")]
    assert learn(pages).articles == 20
    assert proposed(pages) == []


def test_a_story_that_grew_under_its_headline_is_one_article():
    first = page(0)
    grown = [Page(first.title, (*first.paragraphs[:2], *page(n).paragraphs[2:])) for n in (20, 21, 22)]
    assert proposed([*outlet(), *grown]) == []


def test_duplicates_count_once_where_a_block_is_seen():
    pages = [*outlet(PROMO, on=5), page(0, PROMO), page(1, PROMO)]
    assert proposed(pages) == [(PROMO, 5)]


def test_one_that_would_take_too_much_of_an_article_is_withheld():
    short = Page("Kabar Singkat", ("Jalan ditutup sampai petang karena pohon tumbang di tikungan.", PROMO))
    learned = learn([*outlet(PROMO), short])
    assert learned.proposed == []
    assert [found.text for found in learned.withheld] == [PROMO]
    assert learned.withheld[0].most > 0.4


def test_background_that_follow_ups_tell_again_is_theirs():
    background = "Sebelumnya diberitakan, tanggul kolam itu jebol pada malam hari dan merendam belasan rumah warga."
    titles = [
        "Tanggul Jebol Diperbaiki",
        "Warga Korban Tanggul Mengungsi",
        "Bupati Tinjau Tanggul",
        "Tanggul Kini Kering",
    ]
    pages = [*outlet(pages=16), *(page(16 + n, background, title=title) for n, title in enumerate(titles))]
    assert proposed(pages) == []
    assert proposed([*outlet(pages=16), *(page(16 + n, background) for n in range(4))]) == [(background, 4)]


@pytest.mark.parametrize(
    "text",
    [
        "Demikian.",
        "Selamat mencoba!",
        "“Kami menunggu bantuan dari pemerintah daerah sejak pekan lalu.”",
        "” kata warganet yang lain menanggapi unggahan itu.",
        "SERANG, KABAR LEMBAH –",
        "1.234",
        "* * *",
    ],
)
def test_what_reads_as_part_of_an_article_is_left_however_often_it_repeats(text):
    assert proposed(outlet(text)) == []


def test_a_label_is_proposed_only_where_it_stands_on_many_pages():
    assert proposed(outlet("Cara membuat", on=3)) == []
    assert proposed(outlet("Sebarkan kabar ini", on=10)) == [("Sebarkan kabar ini", 10)]


def test_every_blocks_count_is_told_by_its_key():
    assert learn(outlet("Dibaca 12 kali", PROMO, on=2)).seen["dibaca # kali"] == 2
