"""What fields in a text narrow, through `find`."""

import pytest
from django.utils.translation import override

from articles.search.find import find
from articles.search.query import ArticleQuery, Note, Remark
from tests.builders import make_article
from tests.search.test_find import numbers

pytestmark = pytest.mark.usefixtures("engine")

FOUND_BY = {
    "-sumber:banpos umkm": {"000", "004"},
    "wilayah:35 OR sumber:banpos": {"002", "004"},
    "umkm (wilayah:banten OR tanggal:2023)": {"000", "004"},
    "sumber:(banpos OR faktajember)": {"002", "004"},
    "-wilayah:(36 OR 35)": {"002", "bees"},
    "wilayah:36 -tanggal:2024-11": {"000"},
    "tanggal:2025..2024-03": {"001", "003", "bees"},
    "-tanggal:2024": {"002", "004"},
    "tanggal:0001..9999": {"000", "001", "003", "004", "bees"},
    "-judul:umkm umkm": {"004"},
    "judul:umkm OR judul:lebah": {"000", "bees"},
    "yang sumber:banpos": {"002"},
    "sumber:entah": set(),
    "sumber:entah OR sumber:banpos": {"002"},
    "-sumber:entah umkm": {"000", "004"},
    "wilayah:99.99 umkm": set(),
    "wilayah:11": set(),
    "foo:umkm": set(),
}


def test_fields_may_be_negated_joined_and_nested(seeds):
    pages = {text: find(ArticleQuery(text)) for text in FOUND_BY}
    assert {text: numbers(seeds, page) for text, page in pages.items()} == FOUND_BY
    assert {text: page.total for text, page in pages.items()} == {text: len(found) for text, found in FOUND_BY.items()}


def test_facets_count_what_the_text_leaves(seeds):
    page = find(ArticleQuery("umkm tanggal:2023 wilayah:jatim"))
    assert [(facet.value, facet.count) for facet in page.facets["year"]] == [("2023", 1)]
    assert [(facet.value, facet.count) for facet in page.facets["region"]] == [("35", 1)]


def test_a_name_that_is_not_known_is_remarked_on(seeds):
    page = find(ArticleQuery("sumber:entah OR wilayah:atlantis OR sumber:banpos"))
    assert page.remarks == (Remark(Note.UNKNOWN_SOURCE, "entah"), Remark(Note.UNKNOWN_REGION, "atlantis"))
    assert page.read_as == ""


@pytest.mark.parametrize(("language", "read"), [("id", "umkm judul:a"), ("en", "umkm title:a")])
def test_what_was_read_otherwise_is_told_in_the_readers_language(seeds, language, read):
    with override(language):
        page = find(ArticleQuery("umkm (judul:a"))
        assert (page.notes, page.read_as) == ((Note.UNBALANCED,), read)
        assert find(ArticleQuery("umkm judul:a")).read_as == ""


def test_a_spelling_keeps_the_fields_of_the_text(seeds):
    assert (
        find(ArticleQuery("musenbrang wilayah:jatim tanggal:2023")).suggestion
        == "musrenbang wilayah:jatim tanggal:2023"
    )
    assert find(ArticleQuery("judul:musenbrang")).suggestion == "judul:musrenbang"
    with override("en"):
        assert find(ArticleQuery("judul:musenbrang")).suggestion == "title:musrenbang"


def test_many_names_cost_few_questions(db, django_assert_max_num_queries):
    make_article(title="Pasar Pagi")
    find(ArticleQuery("pasar"))
    names = " OR ".join([f"sumber:entah{n}" for n in range(12)] + [f"wilayah:entah{n}" for n in range(12)])
    with django_assert_max_num_queries(14):
        assert find(ArticleQuery(f"pasar -({names})")).total == 1


SIGNS = '" ((( ))) - -- -( OR AND * = ~ : :: judul: judul::a judul:* -judul: a:b foo:'
HOSTILE = [
    *(*SIGNS.split(), "OR OR", "(a+)+$" * 50, ".*" * 500, "judul:(((((((((((a)))))))))))", "a" * 200 + "*"),
    *("date:9999..0001", "tanggal:..", "date:....", "tanggal:٢٠٢٤", "tanggal:0000", "date:10000", "tanggal:2024-02-30"),
    *("sumber:\u202ebanpos", "\u200fjudul\u200f:umkm", "wilayah:\x00", "judul:\ud800", "a\ud800b", "\ufeff"),
    *("judul:\u0301", "sumber:%", "sumber:_", "wilayah:'; DROP TABLE x; --", 'sumber:"\\"', "wilayah:" + "9" * 400),
    *("judul:(" * 500, "judul:" * 1_500, "-(" * 5_000, "x" * 10_000, "OR " * 3_333, '"a" ' * 2_500, "a:b" * 3_333),
    *("wilayah:36." * 100, "-tanggal:2024 " * 40),
]


def test_hostile_texts_are_answered(seeds):
    pages = {text: find(ArticleQuery(text)) for text in HOSTILE}
    assert [text for text, page in pages.items() if Note.INDEX_UNAVAILABLE in page.notes] == []
    assert [text for text, page in pages.items() if not page.total == len(page.hits) <= len(seeds)] == []
