"""Brings the index up to the database: the outbox says which articles, the database says what. One writer at a time."""

from __future__ import annotations

import math
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from django.conf import settings
from haystack import connections
from haystack.constants import DEFAULT_ALIAS

from articles.models import Article, IndexChange
from articles.models.index_change import IndexChangeQuerySet
from articles.turn import give_way

Item = TypeVar("Item")

BATCH = 25  # articles a commit
CHUNK = 500  # articles read at once in a rebuild
FEED = 50  # items of a bulk run between two visits to the index: more are found late, fewer cost more commits


@dataclass(frozen=True)
class Differences:
    """Ids of articles that the index lacks, holds although no reader may see them, or holds in another state."""

    missing: tuple[int, ...] = ()
    surplus: tuple[int, ...] = ()
    stale: tuple[int, ...] = ()

    @property
    def ids(self) -> list[int]:
        return [*self.missing, *self.surplus, *self.stale]


def catch_up(article_ids: Iterable[int] | None = None, *, wait: bool, budget_seconds: float | None = None) -> int:
    """Index what the outbox holds (of these articles, if given), urgent changes first; how many articles were.

    With `wait` it waits for another writer, makes an index where there is none, and merges: not for a request.
    Without, it leaves the rows to others if another writes. It stops after `budget_seconds`, at the end of a batch, or
    of a merge; the making of an index is not parted.
    """
    engine = _engine()
    if _has_to_build(wait=wait):
        with _chosen().folder.lock("build", wait=True):
            if _has_to_build(wait=wait):  # another may have made it while we waited
                return _rebuild()
    until = time.monotonic() + (budget_seconds if budget_seconds is not None else math.inf)
    done = 0
    for changes in _outbox(article_ids):
        if not changes.exists():
            continue
        with engine.folder.lock("write", wait=wait) as held:
            if not held:
                break
            if engine.folder.current() is None:  # another engine has just taken over
                continue
            done += _drain(engine, changes, until)
            # An editor's change interrupts a merge, and goes first.
            while wait and time.monotonic() < until and not engine.tidy(_no_one_waits):
                done += _drain(engine, IndexChange.objects.all(), until)
        if time.monotonic() >= until:
            break
    return done


def indexing(items: Iterable[Item]) -> Iterator[Item]:
    """The items of a bulk run as it makes them, indexed as it goes and at its end.

    It gives way to editors between two items. Meanwhile requests leave the outbox to the run; should it be cut off, the
    next request finds the outbox unattended.
    """
    with _engine().folder.lock("feed", wait=True, shared=True):
        for done, item in enumerate(items, 1):
            yield item
            if done % FEED == 0:
                catch_up(wait=True, budget_seconds=5)
            give_way(settings.DATA_DIR / settings.TURN_FILE)
        catch_up(wait=True)


def catch_up_unattended() -> None:
    """Index, for two seconds at most, what a bulk run left when it was cut off; nothing while one is running."""
    with _engine().folder.lock("feed", wait=False) as unattended:
        if unattended:
            catch_up(wait=False, budget_seconds=2)


def _outbox(article_ids: Iterable[int] | None) -> list[IndexChangeQuerySet]:
    """The rows to drain; a database takes only so many ids in one question."""
    if article_ids is None:
        return [IndexChange.objects.all()]
    ids = list(article_ids)
    return [
        IndexChange.objects.filter(article_id__in=ids[start : start + CHUNK]) for start in range(0, len(ids), CHUNK)
    ]


def _no_one_waits() -> bool:
    return not IndexChange.objects.filter(urgent=True).exists()


def _drain(engine: Any, changes: IndexChangeQuerySet, until: float) -> int:
    """Batch after batch under the lock, each one commit, until the rows are gone or the time is up."""
    done = 0
    while rows := _next_batch(changes):
        ids = list(dict.fromkeys(article_id for _, article_id in rows))
        _bring_up(ids, engine)
        # Only the rows that were read: what was noted since then has changed since then.
        IndexChange.objects.filter(pk__in=[pk for pk, _ in rows]).delete()
        done += len(ids)
        if time.monotonic() >= until:
            break
    return done


def rebuild() -> int:
    """Make a new index beside the one in use, from the database alone, and put it in use; how many articles it holds.

    Readers and writers go on with the old one meanwhile; what they changed in it is put right before the swap.
    """
    with _chosen().folder.lock("build", wait=True):
        return _rebuild()


def _rebuild() -> int:
    engine = _chosen()
    folder = engine.build(_article_index().full_prepare(article) for article in _visible())
    with engine.alone():
        seen = list(IndexChange.objects.values_list("pk", "article_id"))
        ids = list(dict.fromkeys([*engine.folder.changed(folder), *(article_id for _, article_id in seen)]))
        for start in range(0, len(ids), CHUNK):
            _bring_up(ids[start : start + CHUNK], engine, folder)
        engine.put_in_use(folder)
        for start in range(0, len(seen), CHUNK):
            IndexChange.objects.filter(pk__in=[pk for pk, _ in seen[start : start + CHUNK]]).delete()
        return int(engine.size())


def _has_to_build(*, wait: bool) -> bool:
    """Whether an index has to be made first. A request makes one only for an archive of a few articles."""
    if wait:
        return not _engine().answers()
    return _engine().folder.current() is None and Article.objects.count() <= BATCH


def index_differences() -> Differences:
    """Where index and database differ, the outbox aside. Raises IndexUnavailable."""
    index = _article_index()
    held = _engine().digests()
    missing, stale = [], []
    for article in _visible():
        digest = held.pop(article.pk, None)
        if digest is None:
            missing.append(article.pk)
        elif digest != index.prepare_digest(article):
            stale.append(article.pk)
    return Differences(tuple(missing), tuple(sorted(held)), tuple(stale))


def mend_index() -> list[str]:
    """Make the index anew if any of its files is not what was written; the names of such files."""
    engine = _engine()
    if engine.folder.current() is None:
        return []
    with engine.folder.lock("write", wait=True):
        found: list[str] = engine.damaged()
    if found:
        rebuild()
    return found


def index_answers() -> bool:
    """Whether searches are answered."""
    return bool(_engine().answers())


def outgrown() -> int | None:
    """The articles that the engine is good to, once: when the index has grown past them, and never again."""
    engine = _engine()
    told = engine.path / "outgrown"
    if engine.GOOD_TO is None or told.exists() or engine.size() <= engine.GOOD_TO:
        return None
    told.touch()
    return int(engine.GOOD_TO)


def _chosen() -> Any:
    return connections[DEFAULT_ALIAS].get_backend()


def _engine() -> Any:
    """The engine whose index serves and is kept up: the chosen one, or while that has none the one before it."""
    return _chosen().serving()


def _article_index() -> Any:
    return connections[DEFAULT_ALIAS].get_unified_index().get_index(Article)


def _next_batch(changes: IndexChangeQuerySet) -> list[tuple[int, int]]:
    """The first rows of the outbox, as (row, article), of at most BATCH articles. An article has some rows a change."""
    rows: list[tuple[int, int]] = []
    ids: set[int] = set()
    for pk, article_id in changes.values_list("pk", "article_id")[: 4 * BATCH]:
        ids.add(article_id)
        if len(ids) > BATCH:
            break
        rows.append((pk, article_id))
    return rows


def _bring_up(ids: list[int], engine: Any, folder: Path | None = None) -> None:
    index = _article_index()
    articles = index.index_queryset().filter(pk__in=ids)
    engine.write(ids, [index.full_prepare(article) for article in articles], folder)


def _visible() -> Iterator[Article]:
    """All articles that readers may see, by id, a chunk at a time: a long open cursor would hold back the database."""
    queryset, last = _article_index().index_queryset(), 0
    while articles := list(queryset.filter(pk__gt=last)[:CHUNK]):
        yield from articles
        last = articles[-1].pk
