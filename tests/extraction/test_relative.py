"""Printed dates that are read against another: year-less ones and spans of time."""

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import articles
from articles.extraction.dates import read_date
from articles.regions.zones import WIB, WIT
from tests.hang import must_not_hang

PUBLISHED = datetime(2024, 11, 20, 10, 0, tzinfo=WIB)

AGAINST_REFERENCE = {
    "5 jam lalu": datetime(2024, 11, 20, 5, 0, tzinfo=WIB),
    "5 jam yang lalu": datetime(2024, 11, 20, 5, 0, tzinfo=WIB),
    "1 jam 30 menit lalu": datetime(2024, 11, 20, 8, 30, tzinfo=WIB),
    "3 hours ago": datetime(2024, 11, 20, 7, 0, tzinfo=WIB),
    "an hour ago": datetime(2024, 11, 20, 9, 0, tzinfo=WIB),
    "sehari lalu": date(2024, 11, 19),
    "2 hari lalu": date(2024, 11, 18),
    "3 minggu lalu": date(2024, 10, 30),
    "21 bulan lalu": date(2023, 2, 20),
    "setahun yang lalu": date(2023, 11, 20),
    "Kemarin": date(2024, 11, 19),
    "kemarin, 21:30 WIB": datetime(2024, 11, 19, 21, 30, tzinfo=WIB),
    "hari ini": date(2024, 11, 20),
    "Selasa (7/11)": date(2023, 11, 7),
    "Minggu, (24/11)": date(2024, 11, 24),
    "Rabu, 1 Januari": date(2025, 1, 1),
    "Senin, 18 Nov - 10:00": datetime(2024, 11, 18, 10, 0, tzinfo=WIB),
    "25 Desember": date(2023, 12, 25),
    "29 Februari": date(2024, 2, 29),
    "14 Sep, 19:20 WIB": datetime(2024, 9, 14, 19, 20, tzinfo=WIB),
    "Thursday, September 19": date(2024, 9, 19),
    "Sept 19, 16:05": datetime(2024, 9, 19, 16, 5, tzinfo=WIB),
    "Sabtu (14/9) malam": date(2024, 9, 14),
    "setengah jam lalu": datetime(2024, 11, 20, 9, 30, tzinfo=WIB),
    "30 mins ago": datetime(2024, 11, 20, 9, 30, tzinfo=WIB),
    "2h ago": datetime(2024, 11, 20, 8, 0, tzinfo=WIB),
    "dua hari lalu": date(2024, 11, 18),
    "kemarin lusa": date(2024, 11, 18),
    "Hari ini, 08:15 WIT": datetime(2024, 11, 20, 8, 15, tzinfo=WIT),
    "Yesterday, 7:20 pm": datetime(2024, 11, 19, 19, 20, tzinfo=WIB),
}


@pytest.mark.parametrize(("text", "expected"), AGAINST_REFERENCE.items())
def test_a_relative_or_yearless_date_needs_a_reference(text: str, expected: date) -> None:
    assert read_date(text) is None
    assert read_date(text, reference=PUBLISHED) == expected
    assert read_date(text, reference=PUBLISHED.replace(tzinfo=None)) == expected


@pytest.mark.parametrize(
    ("text", "reference", "expected"),
    [
        ("31 Desember", datetime(2024, 1, 2, tzinfo=WIB), date(2023, 12, 31)),
        ("Minggu, 31 Desember", datetime(2024, 1, 2, tzinfo=WIB), date(2023, 12, 31)),
        ("1 Januari", datetime(2023, 12, 31, 9, tzinfo=WIB), date(2024, 1, 1)),  # tomorrow, where the day has begun
        ("2 Januari", datetime(2023, 12, 31, 9, tzinfo=WIB), date(2023, 1, 2)),
        ("Senin (1/1)", datetime(2023, 12, 30, tzinfo=WIB), date(2024, 1, 1)),  # an announcement
        ("29 Februari", datetime(2027, 3, 1, tzinfo=WIB), date(2024, 2, 29)),
        ("29 Februari", datetime(1903, 3, 1, tzinfo=WIB), date(1896, 2, 29)),
        ("17 Agustus", datetime(1950, 8, 18, tzinfo=WIB), date(1950, 8, 17)),
        ("2 hari lalu", datetime(1, 1, 1, tzinfo=WIB), None),
        ("17 Agustus", datetime(1, 1, 1, tzinfo=WIB), None),
        ("17 Agustus", datetime(9999, 12, 31, tzinfo=WIB), None),
        ("kemarin", datetime(9999, 12, 31, 23, tzinfo=UTC), None),
        ("kemarin", datetime(2024, 11, 19, 20, tzinfo=UTC), date(2024, 11, 19)),  # 3.00 in Jakarta on the 20th
        ("kemarin", datetime(2024, 11, 20, 0, 30, tzinfo=WIT), date(2024, 11, 19)),
        ("2 jam lalu", datetime(2024, 11, 20, 3, tzinfo=UTC), datetime(2024, 11, 20, 8, tzinfo=WIB)),
    ],
)
def test_the_reference_may_be_of_any_zone_and_time(text: str, reference: datetime, expected: date | None) -> None:
    assert read_date(text, reference=reference) == expected


@given(st.text(), st.sampled_from([*AGAINST_REFERENCE]), st.text(), st.datetimes())
def test_no_text_and_no_reference_raises(before: str, text: str, after: str, reference: datetime) -> None:
    read_date(before + text + after, reference=reference)


@pytest.mark.parametrize("unit", ["1 jam ", "dua ", "24 Mei ", "Senin (1/", "kemarin "])
def test_a_megabyte_is_read_in_linear_time(unit: str) -> None:
    with must_not_hang():
        assert read_date(unit * (1_000_000 // len(unit)), reference=datetime(1, 1, 1, tzinfo=WIB)) is None


def test_no_stage_asks_the_clock_of_the_machine() -> None:
    package = Path(articles.__file__).parent
    sources = [path for folder in ("extraction", "regions") for path in (package / folder).rglob("*.py")]
    asks = re.compile(r"\.(?:now|today|utcnow|localtime|gmtime)\(|\btime\.time\(|^(?:import|from) time\b", re.M)
    assert sources
    assert [path.name for path in sources if asks.search(path.read_text("utf-8"))] == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("kemarin", date(2024, 11, 19)),
        ("2 hari lalu", date(2024, 11, 18)),
        ("25 Desember", date(2023, 12, 25)),
        ("Minggu, (24/11)", date(2024, 11, 24)),
        ("2 jam lalu", datetime(2024, 11, 20, 10, 0, tzinfo=WIB)),
        ("Kamis, 7 Maret 2024", date(2024, 3, 7)),
    ],
)
def test_a_reference_may_be_a_day_and_counts_from_its_noon(text: str, told: date) -> None:
    assert read_date(text, reference=date(2024, 11, 20)) == told
