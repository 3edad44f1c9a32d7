"""The table of the query language says nothing that a search does not do."""

import re
from collections import Counter
from pathlib import Path

import pytest

from articles.search.find import find
from articles.search.language import LANGUAGE
from articles.search.query import ArticleQuery, parse
from tests.builders import make_article
from tests.search.test_find import numbers

DOCS = Path(__file__).parents[2] / "docs" / "search.md"
EXAMPLES = [example for operator in LANGUAGE for example in operator.examples]

# Of each example the tree that is meant, and which seeds it finds.
MEANT = {
    "pilkada serentak": ("And(Word pilkada, Word serentak)", {"001", "003"}),
    "membangun": ("Word membangun", {"002", "003", "004"}),
    '"pemilu damai"': ("Phrase pemilu damai", {"000"}),
    "musrenbang OR rakernas": ("Or(Word musrenbang, Word rakernas)", {"002", "004"}),
    "umkm -serang": ("And(Word umkm, Not(Word serang))", {"004"}),
    'pemilu -"jalan sehat"': ("And(Word pemilu, Not(Phrase jalan sehat))", {"000", "001"}),
    "umkm (musrenbang OR pemilu)": ("And(Word umkm, Or(Word musrenbang, Word pemilu))", {"000", "004"}),
    "musren*": ("Prefix musren", {"004"}),
    "=membangun": ("Word =membangun", {"004"}),
    '"pelatihan digital"~2': ("Phrase pelatihan digital ~2", {"004"}),
    "judul:pilkada": ("title Word pilkada", {"003"}),
    'judul:"jalan sehat"': ("title Phrase jalan sehat", {"003"}),
    "judul:(umkm OR ukm)": ("Or(title Word umkm, title Word ukm)", {"000", "002"}),
    "sumber:banpos": ("source named banpos", {"002"}),
    'pilkada sumber:"Banten 72"': ("And(Word pilkada, source named Banten 72)", {"001"}),
    "wilayah:36.73": ("region named 36.73", {"000", "001", "003"}),
    'wilayah:"kota serang"': ("region named kota serang", {"000", "001", "003"}),
    "wilayah:serang": ("region named serang", {"000", "001", "003", "regency"}),
    "umkm wilayah:jatim": ("And(Word umkm, region named jatim)", {"004"}),
    "tanggal:2024": ("date range 2024-01-01 2024-12-31", {"000", "001", "003", "bees", "regency"}),
    "tanggal:2024-11": ("date range 2024-11-01 2024-11-30", {"001", "003", "bees", "regency"}),
    "tanggal:2024-11-17": ("date range 2024-11-17 2024-11-17", {"003", "bees", "regency"}),
    "tanggal:2023..2024-02": ("date range 2023-01-01 2024-02-29", {"000", "004"}),
    "pilkada tanggal:2024-11-18..": ("And(Word pilkada, date range 2024-11-18 9999-12-31)", {"001"}),
    "pemilu wilayah:banten -tanggal:2024-11": (
        "And(Word pemilu, region named banten, Not(date range 2024-11-01 2024-11-30))",
        {"000"},
    ),
    "umkm (judul:musrenbang OR sumber:banpos)": (
        "And(Word umkm, Or(title Word musrenbang, source named banpos))",
        {"004"},
    ),
}


def told(node):
    """A tree in words."""
    kind = type(node).__name__
    match kind:
        case "And" | "Or":
            return f"{kind}({', '.join(map(told, node.nodes))})"
        case "Not":
            return f"Not({told(node.node)})"
        case "Filter":
            return " ".join(map(str, (node.field, node.lookup, *node.values)))
    form = "=" if getattr(node, "exact", False) else ""
    near = getattr(node, "near", 1)
    return f"{node.field} {kind} {form}{node.text}".strip() + (f" ~{near}" if near > 1 else "")


def test_each_example_is_read_as_it_is_meant():
    read = {example.query: parse(example.query) for example in EXAMPLES}
    meant = {query: tree for query, (tree, _) in MEANT.items()}
    assert {query: told(parsed.node) for query, parsed in read.items()} == meant
    assert {parsed.notes for parsed in read.values()} == {()}


@pytest.mark.parametrize("language", ["id", "en"])
def test_each_example_is_the_same_in_both_languages(language):
    assert all(parse(example.query_in(language)) == parse(example.query) for example in EXAMPLES)
    assert not any(re.search("judul|sumber|wilayah|tanggal", example.query_in("en")) for example in EXAMPLES)


def test_each_example_finds_what_it_says(engine, seeds):
    seeds["regency"] = make_article(title="Panen Raya di Lumbung Desa", body="Padi dipanen.", regions=("36.04",))
    found = {example.query: numbers(seeds, find(ArticleQuery(example.query))) for example in EXAMPLES}
    assert found == {query: meant for query, (_, meant) in MEANT.items()}


def test_each_operator_has_a_place_of_its_own_and_an_example():
    assert all(operator.examples for operator in LANGUAGE)
    assert set(Counter(operator.key for operator in LANGUAGE).values()) == {1}


def row(operator):
    examples = ", ".join(f"`{example.query_in('en')}`" for example in operator.examples)
    return f"| {operator.name} | {operator.says} | {examples} |"


def test_the_documentation_has_the_table_as_it_is():
    section = DOCS.read_text().partition("## The query language\n")[2].partition("\n## ")[0]
    assert re.findall(r"^\| (?!what|---).*$", section, re.M) == list(map(row, LANGUAGE))
