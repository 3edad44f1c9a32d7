import pytest

from articles.search import analysis
from articles.search.backends.analyser import names, searchable
from articles.search.backends.nodes import And
from articles.search.query import parse, write


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pasar di kota", "pasar kota"),
        ("yang di", ""),
        ('"di kota"', '"di kota"'),
        ("ke-2", "ke-2"),
        ("=di", "=di"),
        ("PEM*", "pem*"),
        ("undang-und*", '"undang-und"'),
        ("-yang pasar", "pasar"),
        ('"pasar di kota"~4', '"pasar di kota"~4'),
        ('"pasar di kota"~5', '"pasar di"~5 "di kota"~5'),
        ('"pasar kota"~99', '"pasar kota"~99'),
        ('"pasar pasar pasar pasar"~99', '"pasar pasar"~99'),
    ],
)
def test_only_what_can_be_searched_stays_of_a_query(text, expected):
    node = searchable(parse(text).node, analysis)
    assert write(node) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pasar jawa timur", ["jawa timur"]),
        ("nusa tenggara timur barat", ["nusa tenggara timur"]),
        ("jawa -timur", []),
        ("jawa =timur", []),
        ("jawa pasar timur", []),
        ("pasar", []),
    ],
)
def test_neighbouring_words_of_a_query_may_be_a_name(text, expected):
    node = parse(text).node
    nodes = node.nodes if isinstance(node, And) else (node,)
    assert [name.text for name in names(nodes, analysis)] == expected
