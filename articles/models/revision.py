"""The archive's revision, which every change of what readers may see raises: what was counted stands until then."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar

from django.db import connections, models
from django.db.models import F

_of_page: ContextVar[list[int | None] | None] = ContextVar("revision of the page", default=None)
KEPT = 64  # results of each function that are kept; days of an archive of ten years take 300 kB
P = ParamSpec("P")
T = TypeVar("T")


class RevisionQuerySet(models.QuerySet["Revision"]):
    def raise_it(self) -> None:
        """Say, in the caller's transaction, that the archive is no longer what it was."""
        if not self.update(number=F("number") + 1):
            self.create(number=time.time_ns())  # no archive shall begin with a number that another had

    def current(self) -> int | None:
        """The number of the revision that readers see; None before the first change."""
        seen = _of_page.get()
        if seen:
            return seen[0]
        # To write its SQL takes Django five times as long as the database to answer.
        with connections[self.db].cursor() as cursor:
            cursor.execute("SELECT number FROM articles_revision")
            number = next(iter(cursor.fetchone() or ()), None)
        if seen is not None:
            seen.append(number)
        return number


class Revision(models.Model):
    """One row. A counter, not a time: two changes may fall into one moment, and be committed in the other order."""

    number = models.BigIntegerField()

    objects = RevisionQuerySet.as_manager()

    def __str__(self) -> str:
        return str(self.number)


@contextmanager
def one_revision() -> Iterator[None]:
    """Within it the revision is asked for once, and all counts are those of that one."""
    token = _of_page.set([])
    try:
        yield
    finally:
        _of_page.reset(token)


def kept(count: Callable[P, T]) -> Callable[P, T]:
    """`count`, whose results this process keeps for as long as the archive stays as it is. Nobody may change them."""

    # The revision is read first. What is counted may be newer than it, never older, and is asked for anew after that.
    @lru_cache(maxsize=KEPT)
    def of_revision(_number: int, *args: Hashable) -> T:
        return count(*args)  # type: ignore[arg-type, call-arg]

    @wraps(count)
    def asked(*args: P.args, **_: P.kwargs) -> T:
        number = Revision.objects.current()
        return count(*args) if number is None else of_revision(number, *args)  # type: ignore[call-arg]

    return asked
