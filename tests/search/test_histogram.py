import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.search.histogram import MOST, histogram
from articles.search.results import Facet


def shown(months):
    return {facet.value: facet.count for facet in histogram(months)}


@pytest.mark.parametrize(
    ("months", "expected"),
    [
        ({}, {}),
        ({202411: 3}, {"2024-11": 3}),
        ({202402: 1, 202311: 2}, {"2023-11": 2, "2023-12": 0, "2024-01": 0, "2024-02": 1}),
    ],
)
def test_every_month_stands_between_the_first_and_the_last(months, expected):
    assert list(shown(months).items()) == list(expected.items())


def test_of_too_many_months_there_are_years_and_of_too_many_years_those_that_count():
    assert len(histogram({200001: 1, 202412: 1})) == MOST
    assert shown({200001: 1, 202502: 2, 202501: 1}) == {"2000": 1, **{str(y): 0 for y in range(2001, 2025)}, "2025": 3}
    assert shown({100001: 1, 202411: 2, 202412: 1}) == {"1000": 1, "2024": 3}


def test_what_was_chosen_is_told():
    assert histogram({202411: 3}, ("2024-11", "2020-01")) == (Facet("2024-11", "2024-11", 3, selected=True),)
    assert histogram({100001: 1, 202411: 3}, ("2024-11",))[1] == Facet("2024", "2024", 3)


MONTHS = st.builds(lambda year, month: year * 100 + month, st.integers(1000, 9999), st.integers(1, 12))


@given(st.dictionaries(MONTHS, st.integers(1, 1000), max_size=40))
def test_no_article_is_lost_and_none_is_counted_twice(months):
    facets = histogram(months)
    assert sum(facet.count for facet in facets) == sum(months.values())
    assert [facet.value for facet in facets] == sorted({facet.value for facet in facets})
