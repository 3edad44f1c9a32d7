"""Addresses of what a page names again and again."""

from functools import lru_cache

from django.urls import reverse
from django.utils.translation import get_language


def address(view: str, name: str) -> str:
    """The address of that view's page of this name, in the reader's language."""
    return _address(view, name, get_language())


@lru_cache(maxsize=10_000)  # for Django each costs 12 µs, and a page has hundreds
def _address(view: str, name: str, _language: str | None) -> str:
    return reverse(view, args=[name])
