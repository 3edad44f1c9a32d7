from datetime import date

import pytest
from django.utils import timezone

from articles.models import Article, Region
from articles.search.complete import complete
from articles.search.writer import catch_up
from tests.builders import make_article, make_region, make_source

pytestmark = pytest.mark.usefixtures("engine")

PLACES = {
    "35": "Jawa Timur",
    "35.09": "Kabupaten Jember",
    "35.09.21": "Kecamatan Kaliwates",
    "36": "Banten",
    "36.04": "Kabupaten Serang",
    "36.73": "Kota Serang",
    "62": "Kalimantan Tengah",
    "62.02": "Kabupaten Kotawaringin Timur",
}


@pytest.fixture
def archive(db):
    """An article about each place but Kabupaten Serang, of three outlets in turn."""
    for code, name in PLACES.items():
        make_region(code)
        Region.objects.filter(code=code).update(name=name)
    outlets = [make_source(name) for name in ("Kabar Lembah", "Radar Rimba", "Warta Kali")]
    for number, code in enumerate(sorted(PLACES.keys() - {"36.04"})):
        make_article(
            title=f"Pasar {PLACES[code]} Dibuka",
            regions=(code,),
            source=outlets[number % 3],
            published_on=date(2024, 1, number + 1),
        )
    catch_up(wait=True)


def places(text):
    return [region.name for region in complete(text).places]


def outlets(text):
    return [outlet.name for outlet in complete(text).outlets]


def titles(text):
    return [article.title for article in complete(text).titles]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ser", ["Kota Serang"]),
        ("SER", ["Kota Serang"]),
        ("  ser ", ["Kota Serang"]),
        ("kota se", ["Kota Serang"]),
        ("kab. je", ["Kabupaten Jember"]),
        ("kab je", ["Kabupaten Jember"]),
        ("kec. kali", ["Kecamatan Kaliwates"]),
        ("prov. ban", ["Banten"]),
        ("kali", ["Kalimantan Tengah", "Kecamatan Kaliwates"]),
        ("jawa ti", ["Jawa Timur"]),
        ("tim", ["Jawa Timur", "Kabupaten Kotawaringin Timur"]),
        ("jatim", ["Jawa Timur"]),
        ("kotawar", ["Kabupaten Kotawaringin Timur"]),
        ("kota", ["Kabupaten Kotawaringin Timur"]),
        ("kab", []),
        ("erang", []),
        ("s", []),
        ("", []),
        ("%%", []),
        ("__", []),
    ],
)
def test_places_of_the_archive_are_told_by_how_a_word_of_theirs_begins(archive, text, expected):
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("ka", ["Kabar Lembah", "Warta Kali"]), ("imba", []), ("radarri", ["Radar Rimba"]), ("lem", ["Kabar Lembah"])],
)
def test_outlets_are_told_likewise_and_by_their_names_written_as_one(archive, text, expected):
    assert outlets(text) == expected


def test_an_outlet_is_told_by_an_old_name_and_only_while_it_holds_something(archive):
    source = make_source("Radar Rimba")
    source.name = "Suara Hutan"
    source.save()
    assert outlets("radar") == ["Suara Hutan"]
    source.articles.withdraw()
    assert outlets("radar") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pasar kota", ["Pasar Kabupaten Kotawaringin Timur Dibuka", "Pasar Kota Serang Dibuka"]),
        ("pasar kota s", ["Pasar Kota Serang Dibuka"]),  # one letter is not searched
        ("serang pas", ["Pasar Kota Serang Dibuka"]),
        ("jember di", ["Pasar Kabupaten Jember Dibuka"]),
        ("memperbaiki", []),  # in no headline
        ("pa", []),
        ("pas ar", []),
        ('"pasar kaliw', ["Pasar Kecamatan Kaliwates Dibuka"]),
        ("...", []),
    ],
)
def test_headlines_hold_the_words_and_one_that_begins_like_the_last(archive, text, expected):
    assert titles(text) == expected


def test_there_are_at_most_five_of_each_and_headlines_stand_from_the_newest(archive):
    assert titles("pasar") == [
        f"Pasar {name} Dibuka"
        for name in (
            "Kabupaten Kotawaringin Timur",
            "Kalimantan Tengah",
            "Kota Serang",
            "Banten",
            "Kecamatan Kaliwates",
        )
    ]


def test_what_is_withdrawn_is_not_told_even_before_the_index_knows(archive):
    Article.objects.filter(title__contains="Kota Serang").update(withdrawn_at=timezone.now())
    assert places("serang") == []
    assert titles("serang") == []


def test_it_asks_the_database_three_questions(archive, django_assert_num_queries):
    with django_assert_num_queries(3):
        found = complete("kali")
        assert [region.parent.name for region in found.places if region.parent] == ["Kabupaten Jember"]
        assert found.titles
    with django_assert_num_queries(0):
        complete("k")


def test_without_an_index_places_are_told_still(db):
    make_article(title="Banten Hari Ini", regions=("36",))
    Region.objects.filter(code="36").update(name="Banten")
    found = complete("banten")
    assert [region.name for region in found.places] == ["Banten"]
    assert found.titles == ()


def test_a_long_text_is_cut(archive):
    assert complete("serang " * 2_000) == complete(("serang " * 2_000)[:100])
