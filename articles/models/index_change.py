from __future__ import annotations

from collections.abc import Iterable

from django.db import connections, models
from django.dispatch import Signal
from django.utils.translation import gettext_lazy as _

from articles.models.revision import Revision

# Sent inside the transaction, with `article_ids`, when an editor's change is noted. Search listens and brings the
# index up to date after the commit; what notes a change need not know that there is an index.
urgent_changes_noted = Signal()


class IndexChangeQuerySet(models.QuerySet["IndexChange"]):
    def any_noted(self) -> bool:
        """Whether anything waits for the index."""
        # Before every search, and to write its SQL takes Django five times as long as the database to answer.
        with connections[self.db].cursor() as cursor:
            cursor.execute("SELECT 1 FROM articles_indexchange LIMIT 1")
            return cursor.fetchone() is not None

    def note(self, article_ids: Iterable[int], *, urgent: bool) -> None:
        """Note, in the caller's transaction, that these articles changed; `urgent` for what a person waits for."""
        ids = list(article_ids)
        if ids:
            Revision.objects.raise_it()
        IndexChange.objects.bulk_create(IndexChange(article_id=article_id, urgent=urgent) for article_id in ids)
        if urgent and ids:
            urgent_changes_noted.send(sender=IndexChange, article_ids=ids)

    def hasten(self, article_ids: Iterable[int]) -> None:
        """Make what is noted of these articles urgent: a person waits for them after all."""
        ids = list(article_ids)
        self.filter(article_id__in=ids).update(urgent=True)
        urgent_changes_noted.send(sender=IndexChange, article_ids=ids)


class IndexChange(models.Model):
    """The outbox: an article that the index has yet to be brought up to. The row says which, the database says what."""

    article_id = models.BigIntegerField(db_index=True)
    urgent = models.BooleanField(default=False)
    noted_at = models.DateTimeField(auto_now_add=True)

    objects = IndexChangeQuerySet.as_manager()

    class Meta:
        ordering = ["-urgent", "pk"]
        indexes = [models.Index(fields=["-urgent", "id"], name="drain_order")]
        verbose_name = _("change for the index")
        verbose_name_plural = _("changes for the index")

    def __str__(self) -> str:
        return str(self.article_id)
