import pytest

from articles.regions import place_words
from articles.search.analysis import fingerprint, term, terms, tokens, words


def stems(text):
    return [token.stem for token in tokens(text)]


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


def is_found(query, text):
    """Whether a text has all words of a query, as the engines see it."""
    held = {term for term, _ in terms(text)}
    return all(term(word) in held for word in query.split())


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("undang-undang", "undang–undang"),
        ("undang-undang", "perundang-undangan"),
        ("Undang-undangnya", "undang-undang"),
        ("anak", "anak-anak"),
        ("anak-anak", "anak-anaknya"),
        ("kata-kata", "berkata-kata"),
        ("ke-2", "HUT ke-2"),
        ("ke-2", "ke2"),
        ("Covid-19", "covid19"),
        ("covid19", "COVID-19"),
        ("2-1", "menang 2–1"),
        ("nonaktif", "non-aktif"),
        ("e-KTP", "EKTP"),
        ("tulangbawang", "Tulang Bawang"),
        ("Tulang Bawang", "Tulangbawang"),
        ("Tulang-Bawang", "Tulangbawang"),
        ("Banyu Asin", "Banyuasin"),
        ("banyuasin", "Banyu Asin"),
        ("Padangsidimpuan", "Padang Sidempuan"),
        ("Padang Sidimpuan", "Padangsidempuan"),
        ("Padang Sidempuan", "Padangsidimpuan"),
        ("jatim", "Jawa Timur"),
        ("Jawa Timur", "JATIM"),
        ("jawatimur", "Jatim"),
        ("Sumut", "Sumatra Utara"),
        ("Sumatra Utara", "Sumatera Utara"),
        ("NTB", "Nusa Tenggara Barat"),
        ("Nusa Tenggara Barat", "ntb"),
        ("DIY", "Daerah Istimewa Yogyakarta"),
        ("Daerah Istimewa Yogyakarta", "DIY"),
        ("Babel", "Kepulauan Bangka Belitung"),
        ("Bangka Belitung", "Babel"),
        ("Kepulauan Riau", "Kepri"),
        ("Kepulauan Riau", "Kep. Riau"),
        ("OKU Timur", "Ogan Komering Ulu Timur"),
        ("Ogan Komering Ulu Timur", "OKU Timur"),
        ("Pemprov Banten", "Pemerintah Provinsi Banten"),
        ("Pemerintah Provinsi Banten", "Pemprov Banten"),
        ("Pemkab", "Pemerintah Kabupaten"),
        ("Pemkot", "pemerintah kota"),
        ("Kabupaten Serang", "Kab. Serang"),
        ("kab serang", "Kabupaten Serang"),
        ("Kec. Cilegon", "Kecamatan Cilegon"),
        ("kelurahan", "Kel."),
        ("Prov. Banten", "Propinsi Banten"),
        ("walikota", "Wali Kota"),
        ("wali kota", "walikota"),
        ("Wawali", "Wakil Wali Kota"),
    ],
)
def test_other_writings_of_a_word_are_found(query, text):
    assert is_found(query, text)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("undang-undang", "undangan dan mengundang"),
        ("anak-anak", "anak itu"),
        ("21", "2-1"),
        ("tulangbawang", "bawang dan tulang"),
        ("padangpariaman", "Padang, Pariaman"),
        ("jatim", "Jawa, Timur Tengah"),
        ("diy", "di Yogyakarta"),
        ("solo", "Surakarta"),
        ("biak numfor", "Biak"),
        ("dki", "Jakarta"),
        ("serang", "serangan"),
        ("kediri", "diri sendiri"),
        ("kuningan", "kuning"),
        ("agam", "agama"),
        ("kerinci", "rinci"),
        ("dia", "media"),
    ],
)
def test_another_word_is_not_found(query, text):
    assert not is_found(query, text)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("di", ""),
        ("di/ke", ""),
        ("", ""),
        ("…", ""),
        ("Jakarta-Bandung", None),
        ("Rp5.000", None),
        ("Serang", "@serang"),
    ],
)
def test_a_word_of_a_query_is_one_term_or_none_or_a_phrase(word, expected):
    assert term(word) == expected


def test_terms_say_where_they_stand_and_other_writings_come_once_after_the_end():
    text = "Undang-undang di Jatim, bukan di Jatim"
    assert terms(text) == [
        ("undang-undang", 0),
        ("undang", 0),
        ("undang", 1),
        ("@jatim", 3),
        ("bukan", 4),
        ("@jatim", 6),
        ("@jawa", 7),
        ("@jawatimur", 7),
        ("timur", 7),
    ]


def test_a_name_of_several_words_is_a_term_each_time_it_is_written():
    text = "Jawa Timur, lalu Jawa Timur"
    assert [at for found, at in terms(text) if found == "@jawa-timur"] == [0, 3]
    assert term("Jawa Timur") == "@jawa-timur"
    assert term("Jawa, Timur") is term("Jawa Pos") is term("Pemerintah Kota") is None


def test_every_word_of_a_run_tells_the_other_terms_that_stand_there():
    found = list(tokens("se-Jawa Timur; ke-2"))
    assert [token.word for token in found if "@jatim" in token.also] == ["jawa", "timur"]
    assert [token.word for token in found if "ke2" in token.also] == ["ke", "2"]


def test_the_words_of_a_text_are_those_of_its_tokens():
    text = "Kab. Serang’s – “perundang-undangan” Padang Sidempuan se-Indonesia x2 e\u0301 \u0301"
    assert words(text) == [token.word for token in tokens(text)]


ENGLISH = """
    director meeting percent different people performance keyboard message difficult difference mexico peace direction
    american republican chairman pakistan medical displayed disruption
"""


@pytest.mark.parametrize("word", ENGLISH.split())
def test_an_english_word_is_not_stemmed(word):
    assert stems(word) == [word]


@pytest.mark.parametrize(
    ("one", "other"),
    [("media", "medianya"), ("diskusi", "mendiskusikan"), ("distribusi", "pendistribusian"), ("metode", "metodenya")],
)
def test_what_only_looks_like_a_prefix_stays_and_an_ending_goes(one, other):
    assert stems(one) == stems(other)


def test_the_fingerprint_changes_with_the_rules(monkeypatch):
    before = fingerprint()
    fingerprint.cache_clear()
    monkeypatch.setattr("articles.search.analysis.STOP_WORDS", frozenset({"yang"}))
    assert fingerprint() != before
    fingerprint.cache_clear()
