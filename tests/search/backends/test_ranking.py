"""What stands first, on both engines."""

import pytest

from articles.search import analysis
from articles.search.backends.analyser import searchable
from articles.search.query import parse
from tests.search.backends.conftest import made

FILLER = " ".join(f"isi{number}" for number in range(100))
OTHERS = [made(number, f"Lain {number}", f"{FILLER} kata{number}") for number in range(10, 40)]


def ranked(backend, text):
    return [int(hit.pk) for hit in backend.search(searchable(parse(text).node, analysis))["results"]]


@pytest.mark.parametrize(
    ("query", "first", "second"),
    [
        ("pasar", ("Pasar", FILLER), ("Lain", f"pasar {FILLER}")),
        ("pasar", ("Lain", f"pasar {FILLER}"), ("Lain", f"{FILLER} pasar")),
        ("bangunan", ("Lain", f"{FILLER} bangunan"), ("Lain", f"{FILLER} pembangunan")),
        ("Belitung", ("Lain", f"{FILLER} Belitung"), ("Babel", f"Babel {FILLER}")),
        ("Jawa Timur", ("Lain", f"{FILLER} Jawa Timur"), ("Jatim", f"Jatim {FILLER}")),
        ("Tanjung Pinang", ("Lain", f"{FILLER} Tanjung Pinang"), ("Tanjungpinang", f"Tanjungpinang {FILLER}")),
        ("Sulawesi Barat", ("Lain", f"{FILLER} Sulawesi Barat"), ("Lain", f"{FILLER} Sulawesi kata barat")),
    ],
)
def test_what_tells_more_stands_first(indexed, query, first, second):
    backend = indexed(made(1, *second), made(2, *first), *OTHERS)
    assert ranked(backend, query) == [2, 1]


def test_another_writing_raises_no_article_over_one_that_names_the_place_once(indexed):
    backend = indexed(made(1, "Babel, Babel", f"Babel {FILLER} " * 3), made(2, "Lain", f"{FILLER} Belitung"), *OTHERS)
    assert ranked(backend, "belitung") == [2, 1]
