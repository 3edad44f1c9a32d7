"""Ten thousand queries that no one should type: each is answered, and what was left out of it is said."""

import random
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.search.find import find
from articles.search.query import ArticleQuery, Note, parse

GENERATED = 9_500  # by seed, and 500 more by hypothesis, which knows other ways to be nasty

_PIECES = """
    musrenbang pemilu "pemilu damai" serang umkm* pe* * ** =membangun = -serang - -- -( ) ( (( )) " "" ' AND OR NOT ||
    judul:umkm judul: judul:" title:=x sumber:banpos sumber: source:"tidak ada" wilayah:36 wilayah:serang region:((
    tanggal:2024 date:9999..0001 date:2024-13-45 tanggal:..2024 tanggal:٢٠٢٤ date:2024.. tanggal:0000 date:99999999999
    "di yang"~5 "pemilu damai"~99 "a b c d e"~9 ~5 ~ yang di dan ke-2 undang-undang a-b-c-d-e-f Jum’at ’ «» “ ”
    http://contoh.id/?q=1&x=(a|b)* (a+)+$ [a-z]{1,9999} .* ^$ \\ \\x00 %s %00 {} <script> ' OR 1=1 --
    \x00 \x07 \u200f \u202e \u2028 \ufeff \u0301\u0301\u0301 é ß İ ﬁ ² 漢字 🐝 \ud800 0 1e309 NaN 99999999999999999999
    + ! ? : ; / _ __ . , @@ # ^2 ~0.5 field: foo:bar :x x: x:y:z judul:sumber:wilayah:x -judul:-x id:1 pk__in:1
"""
PIECES = _PIECES.split(" ")
WHOLE = [
    "",
    " ",
    "(" * 5_000 + "a" + ")" * 5_000,
    '"' * 9_999,
    "a" * 10_000,
    "a " * 5_000,
    "a* " * 3_000,
    "-" * 10_000,
    "OR " * 3_000,
    "judul:" * 2_000,
    '"' + "kata " * 2_000 + '"~9',
    "\u0301" * 10_000,
    "a-" * 5_000,
    "(a OR " * 1_500 + "b" + ")" * 1_500,
    "=" * 5_000 + "x",
    "tanggal:" + "9" * 5_000,
    "\u202e" + "pemilu" * 1_000,
]
FILTERS = [
    {},
    {},
    {"regions": ("36", "99", "''")},
    {"sources": ("banpos", "tidak-ada", "%")},
    {"years": (0, 2024, 10**18)},
    {"months": ("2024-11", "9999-99")},
    {"date_from": date.min, "date_to": date.max},
    {"date_from": date.max, "date_to": date.min},
    {"uncertain": ("date", "place")},
    {"sort": "date"},
    {"sort": "-date"},
]


def answered(text: str, page: int = 1, **filters) -> None:
    found = find(ArticleQuery(text, **filters), page, facets=page % 2 == 0)
    read = parse(text)
    assert 0 <= found.total <= 6
    assert len(found.hits) <= min(20, found.total)
    assert set(read.notes) <= set(found.notes)
    assert Note.INDEX_UNAVAILABLE not in found.notes  # as which an engine's errors are told
    if text.strip() and read.node is None:
        assert Note.NOTHING_TO_SEARCH in found.notes


@pytest.mark.usefixtures("engine")
def test_generated_queries_are_answered(seeds):
    chance = random.Random(5)
    for text in WHOLE:
        answered(text)
    for number in range(GENERATED):
        glue = chance.choice([" ", " ", ""])
        text = glue.join(chance.choices(PIECES, k=chance.randrange(1, 9)))
        answered(text, chance.choice([1, 1, 2, 10**12]), **chance.choice(FILTERS) if number % 4 == 0 else {})


@pytest.mark.usefixtures("engine")
@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(max_size=60)
    | st.lists(st.sampled_from(PIECES) | st.text(st.characters(), max_size=5), max_size=12).map(" ".join),
    st.integers(1, 10**30),
)
def test_any_text_is_answered(seeds, text, page):
    answered(text, page)
