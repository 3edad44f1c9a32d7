"""What search asks of the outbox: which articles wait for the index, and which no reader may see any more."""

from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef

from articles.models import Article, IndexChange
from articles.search.writer import BATCH, catch_up, catch_up_unattended


def vanished() -> list[int]:
    """Ids that wait for the index and whose article is withdrawn or gone: no search may count them."""
    seen = Article.objects.visible().filter(pk=OuterRef("article_id"))
    return sorted(set(IndexChange.objects.filter(~Exists(seen)).values_list("article_id", flat=True)))


def bring_up_first() -> bool:
    """Before a search: index what a person waits for, else what a bulk run left, unless another process is at it.

    Whether the outbox held anything.
    """
    if not IndexChange.objects.any_noted():
        return False
    waiting = list(IndexChange.objects.values_list("article_id", "urgent")[:BATCH])
    if urgent := [article_id for article_id, is_urgent in waiting if is_urgent]:
        catch_up(dict.fromkeys(urgent), wait=False)
    elif waiting:
        catch_up_unattended()
    return bool(waiting)


def bring_up_after_commit(article_ids: list[int], **_: Any) -> None:
    """Receiver of `urgent_changes_noted`: the index follows once the change is committed, if no one else writes."""
    # Robust: the change is saved by then. What fails here stays in the outbox, for the next search or sync_index.
    # (A lambda, for Django logs the name of what failed, and a partial has none.)
    transaction.on_commit(lambda: catch_up(article_ids, wait=False), robust=True)
