"""Whatever is asked, each engine finds what the plain reference finds, counts it and orders it alike."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.search import analysis
from articles.search.backends.analyser import searchable
from articles.search.backends.conditions import lifted
from articles.search.backends.nodes import And, Filter, Not, Nothing, Or, Phrase, Prefix, Word
from tests.search.backends.conftest import made
from tests.search.backends.reference import meeting

VOCABULARY = ("pasar", "ikan", "sayur", "membangun", "pembangunan", "serang", "menyerang", "kota", "di", "yang", "ke-2")
DAYS = (None, date(2023, 1, 2), date(2024, 1, 2), date(2024, 11, 17))
words = st.sampled_from(VOCABULARY)


def _documents():
    """Forty documents of few words, so that many meet any query."""
    found = []
    for number in range(1, 41):
        pick = [VOCABULARY[(number * step) % len(VOCABULARY)] for step in (1, 2, 3, 5, 7, 11)]
        found.append(
            made(
                number,
                " ".join(pick[: number % 3]),
                " ".join(pick[2:] * (1 + number % 4)),
                DAYS[number % 4],
                source=number % 3,
                region=[["36"], ["36", "36.73"], ["35"], []][number % 4],
                uncertain=[["date"], [], ["date", "place"]][number % 3],
            )
        )
    return found


DOCUMENTS = _documents()
leaves = st.one_of(
    st.builds(Word, words, st.booleans(), st.sampled_from(["", "title"])),
    st.builds(Phrase, st.lists(words, min_size=1, max_size=3).map(" ".join), st.integers(1, 4), st.just("")),
    st.builds(Phrase, st.lists(words, min_size=2, max_size=2).map(" ".join), st.just(1), st.just("title")),
    st.builds(Prefix, words.map(lambda word: word[:3]), st.sampled_from(["", "title"])),
)
filters = st.one_of(
    st.builds(Filter, st.just("region"), st.just("in"), st.lists(st.sampled_from(["36", "36.73", "9"])).map(tuple)),
    st.builds(Filter, st.just("source"), st.just("in"), st.lists(st.integers(-1, 4)).map(tuple)),
    st.builds(Filter, st.just("year"), st.sampled_from(["in", "gt", "lte"]), st.tuples(st.sampled_from([2023, 2024]))),
    st.builds(Filter, st.just("date"), st.sampled_from(["gte", "lt"]), st.tuples(st.sampled_from(DAYS[1:]))),
    st.builds(Filter, st.just("date"), st.just("range"), st.tuples(*[st.sampled_from(DAYS[1:])] * 2)),
    st.builds(Filter, st.just("uncertain"), st.just("exact"), st.tuples(st.sampled_from(["date", "place"]))),
    st.builds(Filter, st.just("id"), st.just("in"), st.lists(st.integers(0, 45)).map(tuple)),
)
trees = st.recursive(
    leaves | filters | st.builds(Nothing),
    lambda inner: st.one_of(
        st.builds(Not, inner),
        st.builds(And, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(Or, st.lists(inner, min_size=1, max_size=3).map(tuple)),
    ),
    max_leaves=6,
)
orders = st.lists(
    st.sampled_from(["date", "source", "year", "id"]).flatmap(lambda name: st.sampled_from([name, f"-{name}"])),
    max_size=3,
    unique_by=lambda name: name.removeprefix("-"),
)
everywhere = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def backend(indexed):
    """Indexed in two commits, some of the first replaced or removed by the second."""
    others = [made(number, " ".join(VOCABULARY), region=["36"], source=1) for number in range(31, 46)]
    backend = indexed(*DOCUMENTS[:30], *others)
    backend.write(range(31, 46), DOCUMENTS[30:])
    return backend


def found(backend, condition, **asked):
    result = backend.search(condition, **asked)
    return [int(hit.pk) for hit in result["results"]], result


@everywhere
@given(trees)
def test_a_tree_finds_what_the_reference_finds(backend, tree):
    condition = searchable(tree, analysis)
    expected = meeting(DOCUMENTS, condition)
    ids, result = found(backend, condition)
    assert (set(ids), result["hits"], len(ids)) == (expected, len(expected), len(expected))


@everywhere
@given(leaves | st.none(), st.lists(filters, max_size=3))
def test_facets_count_each_value_with_their_own_filter_lifted(backend, leaf, chosen):
    text = searchable(leaf, analysis)
    condition = And((*([text] if text else []), *chosen)) if text or chosen else None
    columns = ("source", "region", "year", "month", "uncertain")
    counted = found(backend, condition, facets=columns)[1]["facets"]["fields"]
    by_id = {int(document["django_id"]): document for document in DOCUMENTS}
    for column in columns:
        values = [by_id[number][column] for number in meeting(DOCUMENTS, lifted(condition, column))]
        each = Counter(one for value in values for one in (value if isinstance(value, list) else [value]) if one)
        assert dict(counted[column]) == each
        assert [count for _, count in counted[column]] == sorted(each.values(), reverse=True)


def _sorted(ids, order):
    by_id = {int(document["django_id"]): document for document in DOCUMENTS}
    for key in reversed([*order]):
        name, sign = key.removeprefix("-"), -1 if key.startswith("-") else 1

        def value(number, name=name, sign=sign):
            held = number if name == "id" else by_id[number][name]
            held = held.toordinal() if isinstance(held, date) else held
            return (not held, sign * (held or 0))

        ids = sorted(ids, key=value)
    return ids


@everywhere
@given(leaves, orders.filter(bool), st.integers(0, 45), st.integers(0, 45))
def test_any_slice_stands_in_the_order_asked_for(backend, leaf, order, start, length):
    if not any(key.endswith("id") for key in order):
        order = [*order, "id"]
    condition = searchable(leaf, analysis)
    expected = _sorted(sorted(meeting(DOCUMENTS, condition)), order) if condition else list(range(1, 41))
    ids, result = found(backend, condition, sort_by=order, start_offset=start, end_offset=start + length)
    if condition:
        assert ids == expected[start : start + length]
    assert result["hits"] == len(expected)


@everywhere
@given(trees, st.integers(0, 45), st.integers(0, 45))
def test_slices_by_relevance_join_to_the_whole(backend, tree, start, length):
    condition = searchable(tree, analysis)
    whole = found(backend, condition)[0]
    assert found(backend, condition, start_offset=start, end_offset=start + length)[0] == whole[start : start + length]
