from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.search.fields import read_days, write_days

DAYS = {
    "2024": ("2024-01-01", "2024-12-31"),
    "2024-02": ("2024-02-01", "2024-02-29"),
    "2024-2": ("2024-02-01", "2024-02-29"),
    "11-2024": ("2024-11-01", "2024-11-30"),
    "2024-11-17": ("2024-11-17", "2024-11-17"),
    "2024/11/17": ("2024-11-17", "2024-11-17"),
    "17-11-2024": ("2024-11-17", "2024-11-17"),
    "5/6/2024": ("2024-06-05", "2024-06-05"),
    "2024..2025": ("2024-01-01", "2025-12-31"),
    "2024...2025": ("2024-01-01", "2025-12-31"),
    "2024…2025": ("2024-01-01", "2025-12-31"),
    "2024 .. 2025": ("2024-01-01", "2025-12-31"),
    "2024-11..": ("2024-11-01", "9999-12-31"),
    "..2025-01": ("0001-01-01", "2025-01-31"),
    "17-11-2024..2024-12": ("2024-11-17", "2024-12-31"),
    "2025..2024": ("2024-01-01", "2025-12-31"),
    "2025-03..2024-11": ("2024-11-01", "2025-03-31"),
    "9999..0001": ("0001-01-01", "9999-12-31"),
    "(2024-11-17),": ("2024-11-17", "2024-11-17"),
    "2024.": ("2024-01-01", "2024-12-31"),
}
NO_DAYS = [
    *("", "..", "...", "…", "kemarin", "24", "2024-13", "2024-02-30", "11-17-2024", "0000", "2024-00", "2024-11-17-3"),
    *("20241117", "2024..kemarin", "kemarin..2024", "2024..2025..2026", "٢٠٢٤", "２０２４", "2024-11-17T10", "12024"),
]


@pytest.mark.parametrize(("written", "days"), DAYS.items())
def test_years_months_days_and_spans_are_read(written, days):
    assert read_days(written) == tuple(map(date.fromisoformat, days))


@pytest.mark.parametrize("written", NO_DAYS)
def test_what_is_no_date_is_not_read(written):
    assert read_days(written) is None


@given(st.dates(), st.dates())
def test_days_are_written_as_they_are_read(one, other):
    days = (min(one, other), max(one, other))
    assert read_days(write_days(*days)) == days


@pytest.mark.parametrize(
    "written",
    ["2024", "2024-11", "2024-11-17", "2024..2025", "2024-11..2025-01", "2024-11..", "..2025-01", "0001..9999"],
)
def test_days_are_written_in_their_shortest_form(written):
    assert write_days(*read_days(written)) == written


@given(st.text(max_size=40) | st.text(alphabet="0123456789-/. …", max_size=24))
def test_any_text_is_days_or_none(written):
    days = read_days(written)
    assert days is None or days[0] <= days[1]
