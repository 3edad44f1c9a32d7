"""Which of a page's dates can be, and in which zone a moment is told."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta

from articles.extraction.article import Published
from articles.extraction.dates import read_date
from articles.regions.zones import WIB, WIT, WITA

Candidate = tuple[date | datetime, str, bool]  # value, method, certain
ONE_DAY = timedelta(days=1)
SAME_MOMENT = timedelta(minutes=1)  # a change within it is the publication's own
# What systems print where no day was stored: the first second that they count, the first or last day that they know.
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_NO_DAYS = {_EPOCH.date(), date(9999, 12, 31)}
_NO_MOMENT = datetime(1900, 1, 1)  # in whatever zone; the day alone may be one
_FIRST_YEAR = 1900
_PRINTED_LATER = timedelta(minutes=20)  # a page that was updated soon after prints that time
_MALAY = {"id", "ms", "jv", "su", ""}
_OF_INDONESIA = {*_MALAY, "en"}  # the languages that outlets of Indonesia publish in


def possible(
    candidates: Iterable[Candidate], printed: Sequence[str], language: str, captured_at: datetime | None
) -> Iterator[Published]:
    """The candidates that can be, a moment in UTC told in the zone that the page prints it in."""
    last = last_day(captured_at)
    for value, method, certain in candidates:
        from_utc = False
        if isinstance(value, datetime) and value.utcoffset() == timedelta(0):
            local = _as_printed(value, printed, language) if language in _OF_INDONESIA else None
            from_utc = local is None
            value = local or (value.astimezone(WIB) if language in _MALAY else value)
        day = day_of(value)
        if day.year >= _FIRST_YEAR and (last is None or day <= last):
            yield Published(value, method, certain, from_utc)


def last_day(captured_at: datetime | None) -> date | None:
    """The last day that a page can be of which was captured then: the day after, there or in Indonesia."""
    try:
        if captured_at is None:
            return None
        there = captured_at.date() + ONE_DAY
        return max(there, (captured_at + ONE_DAY).astimezone(WIB).date()) if captured_at.tzinfo else there
    except OverflowError:  # the end of the calendar
        return None


def is_no_day(value: date | datetime) -> bool:
    """Whether it is what systems print for none, in whatever zone."""
    if isinstance(value, datetime) and (value == _EPOCH or value.replace(tzinfo=None) == _NO_MOMENT):
        return True
    return day_of(value) in _NO_DAYS


def day_of(value: date | datetime) -> date:
    """The day of a day or of a moment."""
    return value.date() if isinstance(value, datetime) else value


def _as_printed(moment: datetime, printed: Sequence[str], language: str) -> datetime | None:
    """The moment in the zone of Indonesia in which the page prints it: by its clock, else by its day if that tells.

    A Malay page that prints the very clock of a moment in UTC tells that its program gave local time for UTC.
    """
    for found in map(read_date, printed):
        if found is None:
            continue
        if isinstance(found, datetime):
            clock = found.replace(tzinfo=UTC) - moment
            zones = [zone for zone in (WIB, WITA, WIT) if abs(clock - zone.utcoffset(None)) <= _PRINTED_LATER]
            if not zones and language in _MALAY and abs(clock) < SAME_MOMENT and found.utcoffset():
                return moment.replace(tzinfo=found.tzinfo)
        else:
            zones = [zone for zone in (WIB, WITA, WIT) if moment.astimezone(zone).date() == found]
        if zones:
            return moment.astimezone(zones[0])
    return None
