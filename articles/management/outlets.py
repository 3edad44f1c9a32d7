"""Outlets as commands name them."""

from django.core.management.base import CommandError

from articles.ingest.capture import printable
from articles.models import Source


def outlet(slug: str | None) -> Source | None:
    """The outlet of this name in addresses, None for none. Raises CommandError if there is no such outlet."""
    found = Source.objects.filter(slug=printable(slug)).first() if slug is not None else None
    if slug is not None and not found:
        raise CommandError(f"There is no outlet '{printable(slug)}'. Make it in admin first.")
    return found
