"""What search asks of the outbox: which articles wait for the index, and which no reader may see any more."""

from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef

from articles.models import Article, IndexChange
from articles.search.writer import BATCH, catch_up


def vanished() -> list[int]:
    """Ids that wait for the index and whose article is withdrawn or gone: no search may count them."""
    seen = Article.objects.visible().filter(pk=OuterRef("article_id"))
    return sorted(set(IndexChange.objects.filter(~Exists(seen)).values_list("article_id", flat=True)))


def urgent() -> list[int]:
    """The first articles that a person waits for, at most a batch."""
    changes = IndexChange.objects.filter(urgent=True).values_list("article_id", flat=True)
    return list(dict.fromkeys(changes[:BATCH]))


def bring_up_after_commit(article_ids: list[int], **_: Any) -> None:
    """Receiver of `urgent_changes_noted`: the index follows once the change is committed, if no one else writes."""
    # Robust: the change is saved by then. What fails here stays in the outbox, for the next search or sync_index.
    # (A lambda, for Django logs the name of what failed, and a partial has none.)
    transaction.on_commit(lambda: catch_up(article_ids, wait=False), robust=True)
