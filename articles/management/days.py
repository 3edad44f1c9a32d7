"""The day that a command's argument names."""

from argparse import ArgumentTypeError
from datetime import date

from articles.ingest.capture import printable

EARLIEST = date(1970, 1, 1)  # no file was captured before


def day(text: str) -> date:
    """A day as a person types it. Raises ArgumentTypeError for what is none, or none that a page was captured on."""
    try:
        typed = date.fromisoformat(text)
    except ValueError:
        typed = date.min
    if typed < EARLIEST:
        raise ArgumentTypeError(f"'{printable(text)}' is no day since {EARLIEST}; a day is written like 2024-11-17")
    return typed
