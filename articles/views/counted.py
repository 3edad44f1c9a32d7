"""Regions and outlets in the order of what is held of them."""

from typing import Any

from django.db.models import QuerySet

MOST = 10


def fullest(counted: QuerySet, most: int = MOST) -> list[Any]:
    """The few of these regions or outlets that hold the most."""
    # Empty ones stand last: left out by the database, it would count each twice.
    return [one for one in by_held(counted)[:most] if one.held]


def by_held(counted: QuerySet) -> QuerySet:
    """These regions or outlets, what holds the most first."""
    return counted.order_by("-held", "pk")
