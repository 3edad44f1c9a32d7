"""Printed dates, Indonesian, English and with Europe's months: one printed line read, or every full date in a text.

The day comes first (05-06-2024 is 5 June), except as programs print American time (5/6/2024 1:00:00 PM is 6 May); a
printed weekday is a hint that only chooses the year where none is printed. Every pattern starts at a digit and is
bounded, so any text is read in linear time.
"""

import calendar as gregorian
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone, tzinfo

from articles.extraction.calendar import (
    CLOCK_SPANS,
    DAY_SPANS,
    MARKET_DAYS,
    MONTH_SPANS,
    MONTHS,
    NEAR_DAYS,
    WEEKDAYS,
    ZONES,
)
from articles.regions.zones import WIB


@dataclass(frozen=True)
class PrintedDate:
    """A full date in running text: `text[start:end]` holds its weekday, date and time as far as printed."""

    value: date | datetime
    start: int
    end: int
    weekday: bool


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


# One character for one, so that offsets stay true: typographic quotes, dashes and spaces, and "Pébruari", "Senèn".
_PLAIN = str.maketrans("‘’ʼ`´‐‑‒–—−•·\u00a0\u2007\u2009\u202féèÉÈ", "'''''------||    eeEE")
_FLAGS = re.IGNORECASE | re.ASCII | re.VERBOSE
_MONTH = _any(MONTHS)

_FULL = re.compile(
    rf"""(?<![0-9])(?:
    (?P<iso_year>[12]\d{{3}})(?P<iso_sep>[-/.])(?P<iso_month>\d\d?)(?P=iso_sep)(?P<iso_day>\d\d?)(?![0-9])
    | (?P<day>\d\d?)(?:st|nd|rd|th)?(?:\sde\s|[\s.,/-]{{0,3}})(?P<month>{_MONTH})
      (?:(?:\sde\s|[\s.,/-]{{0,3}})(?P<year>[12]\d{{3}})|(?:(?<=[a-z])-|\s')(?P<short_year>\d\d))
      (?![0-9](?!\d?\s(?:{_MONTH})\b))  # the day of change may follow without a space
    | (?<!\d[./-])(?P<num_day>\d\d?)\s?(?P<sep>[./-])\s?(?P<num_month>\d\d?)\s?(?P=sep)\s?
      (?P<num_year>[12]\d{{3}}|(?<![.\s])\d\d)(?![0-9]|[./-][0-9])
    | (?P<us_day>\d\d?)(?:st|nd|rd|th)?,?\s{{0,3}}(?<!\d)(?P<us_year>[12]\d{{3}})(?![0-9])
    )""",
    _FLAGS,
)
_YEARLESS = re.compile(
    rf"(?<![0-9./-])(?P<day>\d\d?)(?:\s{{0,2}}(?P<month>{_MONTH})\b(?![\s.,/-]{{0,3}}\d{{4}})|/(?P<num_month>\d\d?)(?![0-9/]))",
    _FLAGS,
)
_RELATIVE = re.compile(
    rf"""(?:(?<![0-9])(?:(?P<hours>\d\d?)\s?jam\s)?(?P<count>\d{{1,4}})\s{{0,2}}|\b(?P<one>se|an?\s))
    (?P<unit>{_any([*CLOCK_SPANS, *DAY_SPANS, *MONTH_SPANS])})s?\s(?:yang\s)?(?:lalu|silam|ago)\b""",
    _FLAGS,
)
_NEAR = re.compile(rf"\s*(?P<near>{_any(NEAR_DAYS)})\b(?P<rest>.{{0,40}})", _FLAGS)

# What may stand before the digits of a date; matched against the 40 characters before them.
_MONTH_BEFORE = re.compile(rf"\b(?P<month>{_MONTH})\.?\s{{1,2}}\Z", _FLAGS)
_WEEKDAY_BEFORE = re.compile(
    rf"""\b(?P<weekday>{_any(WEEKDAYS)})\b\.?(?:\s(?:pagi|siang|sore|petang|malam|dini\shari|{_any(MARKET_DAYS)}))?
    [\s,]{{0,3}}(?:(?:tanggal|kaping|ping)\s{{1,2}}|tgl\.?\s{{0,2}})?\(?\s?\Z""",
    _FLAGS,
)
_NUMBER_BEFORE = re.compile(r"\b(?:no|nomor|nmr)\b[\s.:]{0,3}\Z", _FLAGS)
_ENGLISH_DAYS = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}  # how they begin
_US_CLOCK = re.compile(r"\s\d\d?:\d\d:\d\d\s[AP]M\b", _FLAGS)
_BARE_NUMBERS = re.compile(r"\d\d?\s?[.-]\s?\d\d?\s?[.-]\s?\d\d(?!\d)", _FLAGS)
_CLOCK = r"""(?P<hour>[01]?\d|2[0-3])(?P<colon>[:.])(?P<minute>[0-5]\d)(?:[:.](?P<second>[0-5]\d)(?:\.\d{1,9})?)?
    (?![0-9])(?:\s?(?P<half>[ap])\.?m\b\.?)?"""
_ZONE = rf"""\s?\(?(?:(?P<zone>{_any(ZONES)})\b)?(?P<offset>[+-]\d\d?(?::?\d\d)?(?!\d))?"""
_TIME_AFTER = re.compile(
    rf"""[\s,|/)T-]{{0,4}}(?:(?:wib|pagi|siang|sore|petang|malam)[\s,|-]{{0,3}})?(?P<said>(?:pukul|pkl|jam|at)\b[\s.:]{{0,2}})?
    {_CLOCK}{_ZONE}""",
    _FLAGS,
)
_TIME_BEFORE = re.compile(rf"(?<![0-9:.])(?P<said>){_CLOCK}{_ZONE}[\s,|/-]{{1,3}}\Z", _FLAGS)


def read_date(text: str, *, reference: datetime | None = None) -> date | datetime | None:
    """The first full date in `text`, else the first without a year, else a relative one ("2 jam lalu"); None if none.

    A printed time makes it an aware datetime: in the zone printed, else in WIB. Relative and year-less forms are read
    against `reference`, the time at which the text was published, and give None without one.
    """
    plain = text.translate(_PLAIN)
    printed = next(_full_dates(plain), None)
    if printed:
        return printed.value
    if reference is None:
        return None
    if reference.tzinfo is None:
        reference = reference.replace(tzinfo=WIB)
    return _yearless(plain, reference) or _relative(plain, reference)


def find_dates(text: str) -> Iterator[PrintedDate]:
    """Every possible date of running `text` whose day, month and year are printed, in order.

    "4-2-31" and "10.12.14" count only after a weekday: without one they are line-ups and numbers as often as dates.
    """
    plain = text.translate(_PLAIN)
    return (found for found in _full_dates(plain) if found.weekday or not _BARE_NUMBERS.match(plain, found.start))


def _full_dates(text: str) -> Iterator[PrintedDate]:
    for match in _FULL.finditer(text):
        start = match.start()
        before = text[max(0, start - 40) : start]
        if match["us_day"]:
            month_before = _MONTH_BEFORE.search(before)
            if not month_before:
                continue
            start -= len(before) - month_before.start()
            before = before[: month_before.start()]
            parts = match["us_year"], month_before["month"], match["us_day"]
        elif match["num_day"]:
            if _NUMBER_BEFORE.search(before):
                continue
            parts = match["num_year"], match["num_month"], match["num_day"]
            if match["sep"] == "/" and (_US_CLOCK.match(text, match.end()) or _is_month_first(*parts, before)):
                parts = match["num_year"], match["num_day"], match["num_month"]
        elif match["iso_day"]:
            parts = match["iso_year"], match["iso_month"], match["iso_day"]
        else:
            parts = match["year"] or match["short_year"], match["month"], match["day"]
        day = _day(*parts)
        if day:
            weekday = _WEEKDAY_BEFORE.search(before)
            if weekday:
                start -= len(before) - weekday.start()
                before = before[: weekday.start()]
            value, end = _with_time(day, text, match.end(), before)
            yield PrintedDate(value, start, end, weekday is not None)


def _is_month_first(year: str, month: str, day: str, before: str) -> bool:
    """Whether a program wrote 14 June as "06/14/2016", or as an English weekday tells, 7 June as "Tue, 06/07/2016"."""
    printed = _WEEKDAY_BEFORE.search(before)
    if not printed or printed["weekday"][:3].lower() not in _ENGLISH_DAYS:
        return not printed and int(month) > 12
    first, second = _day(year, month, day), _day(year, day, month)
    number = WEEKDAYS[printed["weekday"].lower()]
    return second is not None and second.weekday() == number and (first is None or first.weekday() != number)


def _day(year: str, month: str, day: str) -> date | None:
    """The day that the printed words name, or None if there is no such day."""
    number = int(year)
    if len(year) == 2:
        number += 2000 if number < 69 else 1900  # as POSIX strptime reads %y
    try:
        return date(number, int(month) if month.isdigit() else MONTHS[month.lower()], int(day))
    except ValueError:
        return None


def _with_time(day: date, text: str, end: int, before: str) -> tuple[date | datetime, int]:
    """`day` with the time printed after it, or else before it, and the end of both in `text`."""
    match = _TIME_AFTER.match(text, end)
    # "14.05" is a time only where something says so; else it may be a number of the next sentence.
    if match and (match["colon"] == ":" or match["said"] or match["zone"] or match.end() == len(text)):
        return _at(day, match), match.end()
    match = _TIME_BEFORE.search(before)
    if match and (match["colon"] == ":" or match["zone"]):
        return _at(day, match), end
    return day, end


def _at(day: date, match: re.Match[str]) -> datetime:
    hour = int(match["hour"])
    if match["half"] and hour <= 12:
        hour = hour % 12 + (12 if match["half"] in "pP" else 0)
    return datetime.combine(day, time(hour, int(match["minute"]), int(match["second"] or 0)), _zone(match))


def _zone(match: re.Match[str]) -> tzinfo:
    if match["offset"]:
        digits = match["offset"][1:].replace(":", "")
        hours, minutes = (int(digits), 0) if len(digits) < 3 else (int(digits[:-2]), int(digits[-2:]))
        if hours < 15 and minutes < 60:
            return timezone(timedelta(hours=hours, minutes=minutes) * (-1 if match["offset"][0] == "-" else 1))
    return ZONES[match["zone"].lower()] if match["zone"] else WIB


def _yearless(text: str, reference: datetime) -> date | datetime | None:
    """A day and month; a printed weekday chooses the nearest year that fits, without one it is the last such day."""
    for match in _YEARLESS.finditer(text):
        before = text[max(0, match.start() - 40) : match.start()]
        printed = _WEEKDAY_BEFORE.search(before)
        if not printed and not match["month"]:
            continue  # "24/7" and "3/4 warga" are no dates
        month = match["month"] or match["num_month"]
        years = range(reference.year - 1, reference.year + 2)
        days = [day for year in years if (day := _day(f"{year:04}", month, match["day"]))]
        if printed:
            weekday = WEEKDAYS[printed["weekday"].lower()]
            days = [day for day in days if day.weekday() == weekday]
        else:
            days = [day for day in days if day <= reference.date() + timedelta(days=1)]
        if days:
            nearest = min(days, key=lambda day: abs(day - reference.date()))
            return _with_time(nearest, text, match.end(), before)[0]
    return None


def _relative(text: str, reference: datetime) -> date | datetime | None:
    near = _NEAR.fullmatch(text)
    try:
        if near:
            day = reference.date() - timedelta(days=NEAR_DAYS[near["near"].lower()])
            return _with_time(day, text, near.start("rest"), "")[0]
        match = _RELATIVE.search(text)
        if not match:
            return None
        unit, count = match["unit"].lower(), int(match["count"] or 1)
        if unit in CLOCK_SPANS:
            return reference - timedelta(seconds=count * CLOCK_SPANS[unit] + int(match["hours"] or 0) * 3600)
        if unit in DAY_SPANS:
            return reference.date() - timedelta(days=count * DAY_SPANS[unit])
        return _months_before(reference.date(), count * MONTH_SPANS[unit])
    except (ValueError, OverflowError):  # before the year 1
        return None


def _months_before(day: date, count: int) -> date:
    """The same day `count` months earlier, or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 - count, 12)
    return date(year, month + 1, min(day.day, gregorian.monthrange(year, month + 1)[1]))
