import pytest

from articles.regions import place_words
from articles.search.analysis import fingerprint, tokens


def stems(text):
    return [token.stem for token in tokens(text)]


def words(text):
    return [token.word for token in tokens(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("membangun", "pembangunan"),
        ("UMKM", "umkm"),
        ("Jum’at", "jumat"),
        ("Jum'at", "jumat"),
        ("café", "cafe"),
        ("cafe\u0301", "cafe"),
        ("Su’jai", "sujai"),
        ("Bali’s", "Bali"),
        ("pem\u00adbangunan", "pembangunan"),
    ],
)
def test_spellings_and_forms_of_a_word_are_one(one, other):
    assert stems(one) == stems(other)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("undang-undang", ["undang", "undang"]),
        ("ke-2", ["ke", "2"]),
        ("Tulang Bawang/Kediri", ["tulang", "bawang", "kediri"]),
        ("snake_case", ["snake", "case"]),
        ("“Pemilu Damai”,", ["pemilu", "damai"]),
        ("", []),
        ("– … !", []),
    ],
)
def test_a_text_is_parted_into_words(text, expected):
    assert words(text) == expected


def test_no_place_shares_a_stem_with_another_word():
    assert stems("Serang") not in (stems("menyerang"), stems("serangan"))
    assert stems("agam") != stems("agama")
    assert all(token.stem == f"@{token.word}" for token in tokens(" ".join(place_words())))


def test_stop_words_have_no_stem_but_stand_in_their_place():
    assert [(token.word, token.stem) for token in tokens("di pasar")] == [("di", ""), ("pasar", "pasar")]


def test_a_token_says_where_its_word_stands_in_the_text_as_given():
    text = "A  “Cafe\u0301” Jum’at"
    assert [text[token.start : token.end] for token in tokens(text)] == ["A", "Cafe\u0301", "Jum’at"]


def test_an_endless_word_is_cut():
    assert len(words("a" * 5000)[0]) == 40


def test_the_fingerprint_changes_with_the_rules(monkeypatch):
    before = fingerprint()
    fingerprint.cache_clear()
    monkeypatch.setattr("articles.search.analysis.STOP_WORDS", frozenset({"yang"}))
    assert fingerprint() != before
    fingerprint.cache_clear()
