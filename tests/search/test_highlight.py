import pytest

from articles.search.highlight import FRAGMENT_LETTERS, excerpt, highlight
from articles.search.query import parse

TEXT = "Kota Serang membangun. Pembangunan pasar di Serang; warga diserang lebah."


def marked(segments):
    return [segment.text for segment in segments if segment.marked]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("bangun", ["membangun", "Pembangunan"]),
        ("=membangun", ["membangun"]),
        ("serang", ["Serang", "Serang"]),
        ("menyerang", ["diserang"]),
        ('"kota serang"', ["Kota", "Serang"]),
        ('"kota warga"', []),
        ('"kota membangun"~2', ["Kota", "membangun"]),
        ("pem*", ["Pembangunan"]),
        ("warga -lebah", ["warga"]),
        ("kota OR lebah", ["Kota", "lebah"]),
        ("di", []),
        ("", []),
        ("*", []),
    ],
)
def test_the_words_that_a_query_matches_are_marked(query, expected):
    segments = highlight(TEXT, query)
    assert marked(segments) == expected
    assert "".join(segment.text for segment in segments) == TEXT


def test_markup_in_a_text_stays_text():
    assert "".join(s.text for s in highlight("<script>pasar</script>", "pasar")) == "<script>pasar</script>"


def test_an_excerpt_holds_what_matched_and_starts_and_ends_with_whole_words():
    far = " ".join(["kata"] * 200)
    text = f"Awal. {far} bupati meresmikan pasar {far} wali kota {far} sungai {far} pasar {far}"
    shown = excerpt(text, parse("pasar bupati sungai wali").node)
    assert [marked(fragment) for fragment in shown.fragments] == [["bupati", "pasar"], ["wali"], ["sungai"]]
    for fragment in shown.fragments:
        whole = "".join(segment.text for segment in fragment)
        assert len(whole) <= FRAGMENT_LETTERS + 20
        assert set(whole.split()) <= set(text.split())


def test_fragments_do_not_overlap():
    text = "pasar " * 300
    shown = str(excerpt(text, parse("pasar").node))
    assert len(shown) < 3 * FRAGMENT_LETTERS


def test_without_a_match_the_excerpt_is_the_beginning():
    assert str(excerpt(TEXT * 10, None)).startswith("Kota Serang membangun.")
    assert len(str(excerpt(TEXT * 10, None))) <= FRAGMENT_LETTERS
    assert str(excerpt("Pendek saja.", None)) == "Pendek saja."
    assert excerpt("", None).fragments == ()
    assert str(excerpt("…" * 5, None)) == "…" * 5
