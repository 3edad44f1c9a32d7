"""Printed dates, Indonesian, English and with Europe's months: one printed line read, or every full date in a text.

The day comes first (05-06-2024 is 5 June), except as programs print American time (5/6/2024 1:00:00 PM is 6 May); a
printed weekday is a hint that only chooses the year where none is printed. Every pattern starts at a digit and is
bounded, so any text is read in linear time.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from articles.extraction.calendar import FLAGS, MONTH_BEFORE, MONTHS, WEEKDAY_BEFORE, WEEKDAYS, any_of, named_day
from articles.extraction.clock import with_time
from articles.extraction.relative import read_against
from articles.extraction.signs import Shown


@dataclass(frozen=True)
class PrintedDate:
    """A full date in running text: `text[start:end]` holds its weekday, date and time as far as printed.

    `agrees` is False where the printed weekday is not that of the day.
    """

    value: date | datetime
    start: int
    end: int
    weekday: bool
    agrees: bool = True


_MONTH = any_of(MONTHS)

_FULL = re.compile(
    rf"""(?<![0-9])(?:
    (?P<iso_year>[12]\d{{3}})(?P<iso_sep>[-/.])(?P<iso_month>\d\d?)(?P=iso_sep)(?P<iso_day>\d\d?)(?![0-9])
    | (?P<day>\d\d?)(?:st|nd|rd|th)?(?:\s(?:de|of|bulan)\s|[\s.,/-]{{0,3}})(?P<month>{_MONTH})
      (?:(?:\s(?:de|tahun)\s|[\s.,/-]{{0,3}})(?P<year>[12]\d{{3}})|(?:(?<=[a-z])-|\s?')(?P<short_year>\d\d))
      (?![0-9](?!\d?\s(?:{_MONTH})\b|\d?[:.]\d\d\b|\d{{0,2}}[.,]\d{{3}}\b))  # unspaced: a date, a clock, a count
    | (?<!\d[./-])(?P<num_day>\d\d?)\s?(?P<sep>[./-])\s?(?P<num_month>\d\d?)\s?(?P=sep)\s?
      (?P<num_year>[12]\d{{3}}|(?<!\s)\d\d)(?![0-9]|[./-][0-9])
    | (?P<us_day>\d\d?)(?:st|nd|rd|th)?(?:(?P<unix>\s\d\d:\d\d:\d\d\s(?:[a-z]{{3,4}}|[+-]\d{{4}}))\s|,?\s{{0,3}})
      (?<!\d)(?P<us_year>[12]\d{{3}}|'\d\d)(?![0-9])
    )""",
    FLAGS,
)
# As programs write it, if there is nothing else: "20240914", "20240914T070500Z".
_DIGITS = re.compile(r"\s*([12]\d{3})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z|[+-]\d{4})?)?\s*", FLAGS)

# What may stand before the digits of a date; matched against the 40 characters before them.
_NUMBER_BEFORE = re.compile(r"\b(?:no|nomor|nmr|pasal|versi|version|skor|rp)\b[\s.:]{0,3}\Z", FLAGS)
_ENGLISH_DAYS = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}  # how they begin
_US_CLOCK = re.compile(r"\s\d\d?:\d\d:\d\d\s[AP]M\b", FLAGS)
_BARE_NUMBERS = re.compile(r"\d\d?\s?[.-]\s?\d\d?\s?[.-]\s?\d\d(?!\d)", FLAGS)


def read_date(text: str, *, reference: date | None = None) -> date | datetime | None:
    """The first full date in `text`, else the first without a year, else a relative one ("2 jam lalu"); None if none.

    A printed time makes it an aware datetime: in the zone printed, else in WIB. Relative and year-less forms are read
    against `reference`, the time or the day on which the text was published, and give None without one; a day counts
    from its noon in WIB.
    """
    plain = Shown(text).text
    digits = _DIGITS.fullmatch(plain)
    if digits:
        plain = _spread(digits)
    printed = next(_full_dates(plain), None)
    if printed:
        return printed.value
    return read_against(reference, plain) if reference else None


def find_dates(text: str) -> Iterator[PrintedDate]:
    """Every possible date of running `text` whose day, month and year are printed, in order.

    "4-2-31" and "10.12.14" count only beside a weekday or a time: without one they are line-ups as often as dates.
    """
    shown = Shown(text)
    for found in _full_dates(shown.text):
        if found.weekday or isinstance(found.value, datetime) or not _BARE_NUMBERS.match(shown.text, found.start):
            start, end = shown.span(found.start, found.end)
            yield replace(found, start=start, end=end)


def _spread(digits: re.Match[str]) -> str:
    year, month, day, hour, minute, second, zone = digits.groups("")
    return f"{year}-{month}-{day}" + (f"T{hour}:{minute}:{second or '00'}{zone}" if hour else "")


def _full_dates(text: str) -> Iterator[PrintedDate]:
    for match in _FULL.finditer(text):
        before = text[max(0, match.start() - 40) : match.start()]
        parts, before = _parts(match, before)
        day = named_day(*parts) if parts else None
        if not day:
            continue
        weekday = WEEKDAY_BEFORE.search(before)
        if weekday:
            before = before[: weekday.start()]
        value, end = with_time(day, text, match.start("unix") if match["unix"] else match.end(), before)
        if not _is_number(match, weekday, value, text):
            start = max(0, match.start() - 40) + len(before)
            agrees = weekday is None or WEEKDAYS[weekday["weekday"].lower()] == day.weekday()
            yield PrintedDate(value, start, max(end, match.end()), weekday is not None, agrees)


def _parts(match: re.Match[str], before: str) -> tuple[tuple[str, str, str] | None, str]:
    """Year, month and day as printed, None for a number of another kind; and what stands before them."""
    if match["us_day"]:
        named = MONTH_BEFORE.search(before)
        if not named:
            return None, before
        return (match["us_year"].lstrip("'"), named["month"], match["us_day"]), before[: named.start()]
    if match["iso_day"]:
        return (match["iso_year"], match["iso_month"], match["iso_day"]), before
    if match["day"]:
        return (match["year"] or match["short_year"], match["month"], match["day"]), before
    if _NUMBER_BEFORE.search(before):
        return None, before
    year, month, day = match["num_year"], match["num_month"], match["num_day"]
    us = match["sep"] == "/" and (
        _US_CLOCK.match(match.string, match.end()) or _is_month_first(year, month, day, before)
    )
    return ((year, day, month) if us else (year, month, day)), before


def _is_number(match: re.Match[str], weekday: re.Match[str] | None, value: date, text: str) -> bool:
    """Whether it is "14.09.24" in other words, without a weekday or a time: a version, a section, a sum."""
    dotted = match["sep"] == "." and len(match["num_year"]) == 2
    return dotted and not weekday and not isinstance(value, datetime) and match.span() != (0, len(text))


def _is_month_first(year: str, month: str, day: str, before: str) -> bool:
    """Whether a program wrote 14 June as "06/14/2016", or as an English weekday tells, 7 June as "Tue, 06/07/2016"."""
    printed = WEEKDAY_BEFORE.search(before)
    if not printed or printed["weekday"][:3].lower() not in _ENGLISH_DAYS:
        return not printed and int(month) > 12
    first, second = named_day(year, month, day), named_day(year, day, month)
    number = WEEKDAYS[printed["weekday"].lower()]
    return second is not None and second.weekday() == number and (first is None or first.weekday() != number)
