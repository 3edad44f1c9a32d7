import pytest

from articles.models import FormerRegion
from articles.search.backends.nodes import And, Filter, Not, Nothing, Or, Word
from articles.search.query import Note, Remark, parse
from articles.search.resolve import resolve
from tests.builders import make_region, make_source


def region(*codes):
    return Filter("region", "in", codes)


def resolved(text):
    return resolve(parse(text).node)


def test_a_tree_without_names_is_itself_and_needs_no_database():
    node = parse("a judul:b -tanggal:2024").node
    assert resolve(node) == (node, ())
    assert resolve(None) == (None, ())


SPELLINGS = [
    *("kabar-lembah", "KABAR-LEMBAH", '"Kabar Lembah"', "kabarlembah", '"kabar-lémbah"'),
    *("kabar.example", "KabarLembah.com", '"lembah post"'),
]


@pytest.mark.parametrize("name", SPELLINGS)
def test_an_outlet_is_known_by_its_slug_its_names_and_its_domain(db, name):
    outlet = make_source("Lembah Post", slug="kabar-lembah", domain="kabar.example")
    outlet.name = "Kabar Lembah"
    outlet.save()
    assert resolved(f"sumber:{name}") == (Filter("source", "in", (outlet.pk,)), ())


def test_a_slug_goes_before_another_outlets_name(db):
    named, slugged = make_source("Radar", slug="radar-2"), make_source("Radar Rimba", slug="radar")
    assert resolved("sumber:radar")[0] == Filter("source", "in", (slugged.pk,))
    assert resolved("sumber:radar-2")[0] == Filter("source", "in", (named.pk,))


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("36.73", ("36.73",)),
        ("36", ("36",)),
        ("serang", ("36.04", "36.73")),
        ("kota serang", ("36.73",)),
        ("Kab. Serang", ("36.04",)),
        ("KABUPATEN SERANG", ("36.04",)),
        ("Jatim", ("35",)),
        ("jawa timur", ("35",)),
        ("Provinsi Banten", ("36",)),
        ("tulangbawang", ("18.05",)),
        ("Tulang Bawang", ("18.05",)),
        ("tulang-bawang", ("18.05",)),
        ("cibinong", ("32.01",)),
        ("Kotabaru", ("63.02",)),
        ("35.09.21", ("35.09.21",)),
        ("35.09.21.1007", ("35.09.21.1007",)),
    ],
)
def test_a_region_is_known_by_its_code_and_by_what_papers_call_it(db, name, codes):
    assert resolved(f'wilayah:"{name}"') == (region(*codes), ())


def test_districts_and_villages_are_known_by_name_once_an_article_named_them(db):
    assert resolved("wilayah:antirogo") == (Nothing(), (Remark(Note.UNKNOWN_REGION, "antirogo"),))
    make_region("35.09.21", name="Kecamatan Sumbersari")
    make_region("35.09.21.1007", name="Kelurahan Antirogo")
    assert resolved("wilayah:antirogo") == (region("35.09.21.1007"), ())
    assert resolved('wilayah:"Kecamatan Sumbersari"') == (region("35.09.21"), ())


def test_a_region_of_which_the_archive_has_a_row_is_known_though_the_gazetteer_has_not(db):
    make_region("98", name="Provinsi Baru")
    assert resolved("wilayah:98") == (region("98"), ())
    assert resolved('wilayah:"provinsi baru"') == (region("98"), ())


def test_a_former_region_is_what_it_became_and_that_is_said(db):
    FormerRegion.objects.create(code="99.01", name="Kabupaten Hulu", today=["36.04", "36.73"])
    FormerRegion.objects.create(code="99.02", today=["36.01"])
    assert resolved("wilayah:99.01") == (region("36.04", "36.73"), (Remark(Note.FORMER_REGION, "99.01"),))
    said = (Remark(Note.FORMER_REGION, "kabupaten hulu"),)
    assert resolved('wilayah:"kabupaten hulu"') == (region("36.04", "36.73"), said)
    assert resolved("wilayah:99.02.01")[0] == region("36.01.01")


def test_what_is_not_known_finds_nothing_and_is_named(db):
    assert resolved("sumber:entah a") == (And((Nothing(), Word("a"))), (Remark(Note.UNKNOWN_SOURCE, "entah"),))
    assert resolved("wilayah:99.99 OR a") == (Or((Nothing(), Word("a"))), (Remark(Note.UNKNOWN_REGION, "99.99"),))
    assert resolved("-wilayah:atlantis") == (Not(Nothing()), (Remark(Note.UNKNOWN_REGION, "atlantis"),))
    twice = resolved("sumber:entah OR sumber:entah")
    assert twice == (Or((Nothing(), Nothing())), (Remark(Note.UNKNOWN_SOURCE, "entah"),))


def test_many_names_cost_no_more_queries_than_one(db, django_assert_max_num_queries):
    outlets = [make_source(f"Kabar {n}") for n in range(8)]
    names = [f"sumber:kabar-{n}" for n in range(8)] + [f"wilayah:entah{n}" for n in range(8)]
    names += [f"wilayah:36.{n:02}" for n in range(90, 98)]
    with django_assert_max_num_queries(4):
        node, remarks = resolve(parse(" OR ".join(names)).node)
    assert node.nodes[:8] == tuple(Filter("source", "in", (outlet.pk,)) for outlet in outlets)
    assert len(remarks) == 16


@pytest.mark.parametrize(
    "text", ['sumber:"%_\\"', "wilayah:'--", 'sumber:"' + "x" * 1_000, "wilayah:\ud800x", "wilayah:٣٦"]
)
def test_a_strange_name_is_unknown(db, text):
    assert isinstance(resolved(text)[0], Nothing | Word)
