"""The time zones of Indonesia (Keppres 41/1987, with the provinces made since)."""

from datetime import timedelta, timezone

WIB = timezone(timedelta(hours=7), "WIB")
WITA = timezone(timedelta(hours=8), "WITA")
WIT = timezone(timedelta(hours=9), "WIT")

_WITA_PROVINCES = {"51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76"}
_WIT_PROVINCES = {"81", "82", "91", "92", "93", "94", "95", "96", "97"}


def zone_of(code: str | None) -> timezone:
    """The zone of a region by its code; WIB, that of the capital, where none is known."""
    province = (code or "")[:2]
    return WITA if province in _WITA_PROVINCES else WIT if province in _WIT_PROVINCES else WIB
