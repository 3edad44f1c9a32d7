"""Outlets as commands name them."""

from django.core.management.base import CommandError

from articles.models import Source


def outlet(slug: str | None) -> Source | None:
    """The outlet of this name in addresses, None for none. Raises CommandError if there is no such outlet."""
    found = Source.objects.filter(slug=slug).first() if slug else None
    if slug and not found:
        raise CommandError(f"There is no outlet '{slug}'. Make it in admin first.")
    return found
