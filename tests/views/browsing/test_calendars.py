"""The heatmap of months."""

from datetime import date

import pytest
from django.utils.translation import override

from articles.views.browsing.calendars import bands, date_address, heatmap, level


def months(row):
    return {number: cell.short for number, cell in enumerate(row.months, 1) if cell.level}


def test_a_year_is_a_row_and_its_months_are_cells_with_their_counts():
    found = heatmap({date(2024, 11, 17): 2, date(2024, 11, 18): 1, date(2024, 2, 1): 1}, date_address())
    (row,) = found.rows
    assert (row.first, row.total, row.address) == ("2024", "4 artikel", "/date/2024/")
    assert months(row) == {2: "1", 11: "3"}
    cell = row.months[10]
    assert (cell.level, cell.label, cell.address) == (4, "November 2024: 3 artikel", "/date/2024/11/")
    assert row.months[0].level == 0
    assert found.names[4] == ("Mei", "Mei")


def test_years_without_anything_are_one_row_however_many():
    rows = heatmap({date(2026, 1, 1): 1, date(2024, 1, 1): 1, date(1000, 1, 1): 1}, date_address()).rows
    assert [(row.first, row.last, bool(row.months)) for row in rows] == [
        ("2026", "2026", True),
        ("2025", "2025", False),
        ("2024", "2024", True),
        ("1001", "2023", False),
        ("1000", "1000", True),
    ]


def test_of_many_years_the_latest_are_shown_by_month_the_rest_by_year_and_what_is_older_in_one_row():
    rows = heatmap({date(year, 1, 1): 2 for year in range(1000, 2000)}, date_address()).rows
    assert [bool(row.months) for row in rows] == [True] * 15 + [False] * 21
    assert (rows[15].first, rows[15].total, rows[15].address) == ("1984", "2 artikel", "/date/1984/")
    assert (rows[-1].first, rows[-1].last, rows[-1].total, rows[-1].address) == (
        "1000",
        "1964",
        "1.930 artikel",
        "/date/1000/",
    )


def test_what_is_chosen_is_marked():
    (row,) = heatmap({date(2024, 11, 17): 1}, date_address(), {"2024-11"}).rows
    assert row.months[10].chosen
    assert not row.chosen


def test_large_numbers_are_short_to_see_and_whole_to_hear():
    (row,) = heatmap({date(2024, 11, 17): 12345}, date_address()).rows
    assert (row.months[10].short, row.months[10].label) == ("12rb", "November 2024: 12.345 artikel")
    with override("en"):
        (row,) = heatmap({date(2024, 11, 17): 12345}, date_address()).rows
    assert (row.months[10].short, row.months[10].label) == ("12k", "November 2024: 12,345 articles")


@pytest.mark.parametrize("most", [0, 1, 2, 3, 4, 5, 10, 999])
def test_every_number_has_the_level_of_its_band(most):
    found = {
        number: [each for each, low, high in bands(most) if low <= number <= high] for number in range(1, most + 1)
    }
    assert all(levels == [level(number, most)] for number, levels in found.items())
    assert len(bands(most)) == min(most, 4)
