"""The time of day that is printed beside a date, with its zone."""

import re
from datetime import date, datetime, time, timedelta, timezone, tzinfo

from articles.extraction.calendar import FLAGS, HALVES, MIDNIGHT, ZONES, any_of
from articles.regions.zones import WIB

_CLOCK = rf"""(?P<hour>[01]?\d|2[0-3])
    (?:(?P<colon>[:.])(?P<minute>[0-5]\d)(?:[:.](?P<second>[0-5]\d)(?:\.\d{{1,9}})?)?)?(?![0-9])
    (?:\s?(?P<half>[ap])\.?m\b\.?)?(?:\s(?P<part>{any_of(HALVES)})\b)?"""
_ZONE = rf"""\s?\(?(?:(?P<zone>{any_of(ZONES)})\b)?(?P<offset>[+-]\d\d?(?::?\d\d)?(?!\d))?"""
_AFTER = re.compile(
    rf"""[\s,|/()@~T-]{{0,4}}(?:(?:wib|pagi|siang|sore|petang|malam)[\s,|-]{{0,3}})?
    (?P<said>(?:(?:sekitar|sekira|kira-kira)\s)?(?:pukul|pkl|jam|tabuh|at)(?![a-z])[\s.:]{{0,3}})?{_CLOCK}{_ZONE}""",
    FLAGS,
)
_BEFORE = re.compile(rf"(?<![0-9:.])(?P<said>){_CLOCK}{_ZONE}[\s,|/-]{{1,3}}\Z", FLAGS)


def with_time(day: date, text: str, end: int, before: str) -> tuple[date | datetime, int]:
    """`day`, printed until `end`, with the time after it or else at the end of `before`; and the end of both in `text`.

    Without a printed zone the time is WIB.
    """
    match = _AFTER.match(text, end)
    if match and _is_time(match, last=match.end() == len(text)):
        return _at(day, match), match.end()
    match = _BEFORE.search(before)
    if match and (match["colon"] == ":" or (match["colon"] and match["zone"])):
        return _at(day, match), end
    return day, end


def _is_time(match: re.Match[str], *, last: bool) -> bool:
    """Whether something says so; else "14.05" may be a number of the next sentence, and "7" is a number."""
    if match["minute"]:
        return match["colon"] == ":" or bool(match["said"] or match["zone"] or match["part"]) or last
    return bool(match["half"] or (match["said"] and (match["part"] or match["zone"])))


def _at(day: date, match: re.Match[str]) -> datetime:
    hour = int(match["hour"])
    if match["half"] and hour <= 12:
        hour = hour % 12 + (12 if match["half"] in "pP" else 0)
    elif match["part"]:
        part = " ".join(match["part"].lower().split())
        if hour == 12 and part in MIDNIGHT:
            hour = 0  # of the day that is printed, as "12 AM"
        elif hour in HALVES[part]:
            hour += 12
    return datetime.combine(day, time(hour, int(match["minute"] or 0), int(match["second"] or 0)), _zone(match))


def _zone(match: re.Match[str]) -> tzinfo:
    if match["offset"]:
        digits = match["offset"][1:].replace(":", "")
        hours, minutes = (int(digits), 0) if len(digits) < 3 else (int(digits[:-2]), int(digits[-2:]))
        if hours < 15 and minutes < 60:
            return timezone(timedelta(hours=hours, minutes=minutes) * (-1 if match["offset"][0] == "-" else 1))
    return ZONES[match["zone"].lower()] if match["zone"] else WIB
