"""Printed dates that need to be read against another: "Senin (6/11)", "25 Desember", "2 jam lalu", "kemarin"."""

import calendar as gregorian
import re
from datetime import date, datetime, time, timedelta

from articles.extraction.calendar import (
    CLOCK_SPANS,
    DAY_SPANS,
    FLAGS,
    MONTH_BEFORE,
    MONTH_SPANS,
    MONTHS,
    NEAR_DAYS,
    NUMBERS,
    WEEKDAY_BEFORE,
    WEEKDAYS,
    any_of,
    named_day,
)
from articles.extraction.clock import with_time
from articles.regions.zones import WIB

_YEARLESS = re.compile(
    rf"""(?<![0-9./-])(?P<day>\d\d?)
    (?:\s{{0,2}}(?P<month>{any_of(MONTHS)})\b(?![\s.,/-]{{0,3}}\d{{4}})|/(?P<num_month>\d\d?)(?![0-9/])
    |(?:st|nd|rd|th)?(?=\s*(?:$|[,|(]|-\s)))""",  # behind its month: "September 19, 16:05"
    FLAGS,
)
_RELATIVE = re.compile(
    rf"""(?:(?<![0-9])(?:(?P<hours>\d\d?)\s?jam\s)?(?P<count>\d{{1,4}})\s{{0,2}}|
    \b(?P<word>{any_of(NUMBERS)})\s|\b(?P<part>setengah)\s(?=jam)|\b(?:se|an?\s))
    (?P<unit>{any_of([*CLOCK_SPANS, *DAY_SPANS, *MONTH_SPANS])})s?\.?\s(?:yang\s)?(?:lalu|silam|ago)\b""",
    FLAGS,
)
_NEAR = re.compile(rf"\s*(?P<near>{any_of(NEAR_DAYS)})\b(?P<rest>.{{0,40}})", FLAGS)
_LEAP = 8  # years at most from one 29 February to the next


def read_against(reference: date, text: str) -> date | datetime | None:
    """The first day and month in `text`, else a span of time before `reference`; None if there is none.

    A reference without a zone is WIB; one in UTC tells no place, so its day is taken in WIB too. A day is its noon.
    """
    moment = reference if isinstance(reference, datetime) else datetime.combine(reference, time(12), WIB)
    try:
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=WIB)
        elif moment.utcoffset() == timedelta(0):
            moment = moment.astimezone(WIB)
        return _yearless(text, moment) or _relative(text, moment)
    except (ValueError, OverflowError):  # before the year 1 or after 9999
        return None


def _yearless(text: str, reference: datetime) -> date | datetime | None:
    """A day and month; a printed weekday chooses the nearest year that fits, without one it is the last such day."""
    for match in _YEARLESS.finditer(text):
        before = text[max(0, match.start() - 40) : match.start()]
        month = match["month"] or match["num_month"]
        named = None if month else MONTH_BEFORE.search(before)
        if named:
            month, before = named["month"], before[: named.start()]
        printed = WEEKDAY_BEFORE.search(before)
        if not month or (match["num_month"] and not printed):
            continue  # "24/7" and "3/4 warga" are no dates
        years = range(reference.year - (1 if printed else _LEAP), reference.year + 2)
        days = [day for year in years if (day := named_day(f"{year:04}", month, match["day"]))]
        if printed:
            weekday = WEEKDAYS[printed["weekday"].lower()]
            days = [day for day in days if day.weekday() == weekday]
        else:
            days = [day for day in days if day <= reference.date() + timedelta(days=1)]
        if days:
            nearest = min(days, key=lambda day: abs(day - reference.date()))
            return with_time(nearest, text, match.end(), before)[0]
    return None


def _relative(text: str, reference: datetime) -> date | datetime | None:
    near = _NEAR.fullmatch(text)
    if near:
        day = reference.date() - timedelta(days=NEAR_DAYS[" ".join(near["near"].lower().split())])
        return with_time(day, text, near.start("rest"), "")[0]
    match = _RELATIVE.search(text)
    if not match:
        return None
    unit = match["unit"].lower()
    count = int(match["count"] or 0) or NUMBERS.get((match["word"] or "").lower(), 1)
    if unit in CLOCK_SPANS:
        seconds = count * CLOCK_SPANS[unit] + int(match["hours"] or 0) * 3600
        return reference - timedelta(seconds=seconds / 2 if match["part"] else seconds)
    if unit in DAY_SPANS:
        return reference.date() - timedelta(days=count * DAY_SPANS[unit])
    return _months_before(reference.date(), count * MONTH_SPANS[unit])


def _months_before(day: date, count: int) -> date:
    """The same day `count` months earlier, or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 - count, 12)
    return date(year, month + 1, min(day.day, gregorian.monthrange(year, month + 1)[1]))
