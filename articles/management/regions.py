"""The region that a command's argument names."""

from argparse import ArgumentTypeError

from articles.ingest.capture import printable
from articles.models import Region


def region_code(text: str) -> str:
    """The code of a region as a person types it. Raises ArgumentTypeError if it names none."""
    if Region.objects.of_code(printable(text)) is None:
        raise ArgumentTypeError(f"there is no region with the code '{printable(text)}'")
    return text
