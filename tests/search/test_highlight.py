import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.search.analysis import term, tokens
from articles.search.backends.nodes import Phrase, Prefix, Word
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


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("jatim", "Gubernur Jawa Timur, Jatim", ["Jawa", "Timur", "Jatim"]),
        ("Jawa Timur", "Gubernur Jatim", ["Jatim"]),
        ("tulangbawang", "di Tulang Bawang Barat", ["Tulang", "Bawang"]),
        ("Tulang Bawang", "di Tulangbawang", ["Tulangbawang"]),
        ("pemprov", "Pemerintah Provinsi Banten", ["Pemerintah", "Provinsi"]),
        ("kab", "Kabupaten Serang", ["Kabupaten"]),
        ("jatim", "Jawa, Timur Tengah", []),
        ("undang-undang", "undang-undang, undangan, perundang-undangan", ["undang", "undang", "perundang", "undangan"]),
        ("anak", "anak-anak", ["anak", "anak"]),
        ("ke-2", "yang ke-2, 2 ke", ["ke", "2"]),
        ("undang*", "perundang-undangan", ["undangan"]),
        ('"undang undangan"', "undang-undangan", ["undang", "undangan"]),
        ("sar", "pasar, sar", ["sar"]),
        ("ber*", "berita beberapa", ["berita"]),
        ("jumat", "hari Jum’at", ["Jum’at"]),
        ('"a b c"~3', "a b x b c", ["a", "b", "b", "c"]),
    ],
)
def test_what_the_analyser_matched_is_marked_and_nothing_within_another_word(query, text, expected):
    assert marked(highlight(text, query)) == expected


@pytest.mark.parametrize("leaf", [Word("pasar", field="title"), Phrase("pasar", field="title"), Prefix("pas", "title")])
def test_what_must_stand_in_the_headline_is_marked_there_alone(leaf):
    assert marked(highlight("pasar", leaf, "title")) == ["pasar"]
    assert marked(highlight("pasar", leaf)) == []
    assert [marked(fragment) for fragment in excerpt("pasar", leaf).fragments] == [[]]
    assert marked(highlight("pasar", Word("pasar"), "title")) == ["pasar"]


@given(st.lists(st.sampled_from(["pasar", "Jawa", "Timur", "jatim", "ke-2", "2", "-", ", ", "‘", " ", "\n", "é"])))
def test_marks_agree_with_the_tokens_of_a_text(parts):
    text = "".join(parts)
    for query in ("pasar", "jatim", "timur", "2", "e", "ke-2"):
        wanted = term(query)
        expected = [text[token.start : token.end] for token in tokens(text) if wanted in (token.stem, *token.also)]
        assert marked(highlight(text, query)) == expected


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


def test_a_long_text_of_nothing_but_the_word_has_two_fragments():
    assert len(excerpt("banjir " * 28_000, "banjir").fragments) == 2


def test_without_a_match_the_excerpt_is_the_beginning():
    assert str(excerpt(TEXT * 10, None)).startswith("Kota Serang membangun.")
    assert len(str(excerpt(TEXT * 10, None))) <= FRAGMENT_LETTERS
    assert str(excerpt("Pendek saja.", None)) == "Pendek saja."
    assert excerpt("", None).fragments == ()
    assert str(excerpt("…" * 5, None)) == "…" * 5


def test_an_excerpt_knows_whether_the_text_goes_on():
    assert excerpt(TEXT * 10, None).goes_on
    assert not excerpt("Pendek saja.\n", None).goes_on
    assert not excerpt("", None).goes_on
