"""Outlets as commands name them."""

from django.core.management.base import CommandError

from articles.ingest.capture import printable
from articles.models import Source


def outlet(slug: str | None) -> Source | None:
    """The outlet of this name in addresses, None for none. Raises CommandError if there is no such outlet."""
    return None if slug is None else named_outlet(slug)


def named_outlet(slug: str) -> Source:
    """The outlet of this name in addresses. Raises CommandError if there is none."""
    found = Source.objects.filter(slug=printable(slug)).first()
    if not found:
        raise CommandError(f"There is no outlet '{printable(slug)}'. Make it in admin first.")
    return found
