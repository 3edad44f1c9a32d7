"""Regions and outlets in the order of what is held of them."""

from django.db.models import QuerySet

MOST = 10


def fullest(counted: QuerySet, most: int = MOST) -> QuerySet:
    """The few of these regions or outlets that hold the most."""
    return by_held(counted.filter(held__gt=0))[:most]


def by_held(counted: QuerySet) -> QuerySet:
    """These regions or outlets, what holds the most first."""
    return counted.order_by("-held", "pk")
