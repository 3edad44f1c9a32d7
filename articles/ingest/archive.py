"""Raw captures in, results out: each capture is extracted, kept and made an article in a transaction of its own."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from django.db import transaction
from django.utils import timezone

from articles.extraction import NotAnArticle
from articles.ingest.address import page_address
from articles.ingest.capture import RawCapture, Read, Rejected
from articles.ingest.derive import Rules, derive_article, extract_capture, shortens
from articles.models import Article, Capture, Source, StripRule
from articles.models.capture import capture_storage

logger = logging.getLogger(__name__)

TOO_SHORT = "it holds less than half of the text; the longer one stays"


class Outcome(StrEnum):
    ADDED = "added"
    UPDATED = "updated"  # a known address with new bytes, or known bytes under a new address
    KNOWN = "known"
    SKIPPED = "skipped"
    REJECTED = "rejected"


@dataclass(frozen=True)
class Result:
    """What became of one item.

    `reason` says why for SKIPPED and REJECTED, for KNOWN where its article is gone, and for UPDATED where the page is
    kept and the article stays as it was.
    """

    origin: str
    outcome: Outcome
    reason: str = ""
    article_id: int | None = None


def archive(items: Iterable[Read], *, source: Source | None = None, dry_run: bool = False) -> Iterator[Result]:
    """Archive what readers yield, one result an item. `source` overrides the outlet that a page names.

    With `dry_run` nothing is written.
    """
    rules = StripRule.objects.accepted_by_source()
    rehearsed: set[tuple[bytes, str]] = set()  # what a dry run would have stored by now
    for item in items:
        if not isinstance(item, RawCapture):
            outcome = Outcome.REJECTED if isinstance(item, Rejected) else Outcome.SKIPPED
            yield Result(item.origin, outcome, item.reason)
            continue
        result = _archive_safely(item, source=source, rules=rules, dry_run=dry_run)
        if dry_run and result.outcome is Outcome.ADDED:
            page = hashlib.sha256(item.content).digest(), item.url
            result = Result(item.origin, Outcome.KNOWN) if page in rehearsed else result
            rehearsed.add(page)
        yield result


def _archive_safely(raw: RawCapture, *, source: Source | None, rules: Rules, dry_run: bool) -> Result:
    """Whatever one page does (to the database, the disk or us), it ends that page and not the run."""
    try:
        return archive_one(raw, source=source, rules=rules, dry_run=dry_run)
    except Exception as error:
        logger.exception("%s could not be archived", raw.origin)
        return Result(raw.origin, Outcome.REJECTED, f"it could not be stored: {error}")


def archive_one(raw: RawCapture, *, source: Source | None, rules: Rules, dry_run: bool) -> Result:
    """Known, or extracted (outside the transaction: it may take seconds), then kept and derived within it."""
    sha256 = hashlib.sha256(raw.content).hexdigest()
    if known := _known_capture(sha256, raw.url):
        return _known(raw, known)
    captured_at = raw.captured_at or timezone.now()
    try:
        extracted = extract_capture(raw.content, url=raw.url, captured_at=captured_at, source=source, rules=rules)
    except NotAnArticle as refusal:
        return Result(raw.origin, Outcome.REJECTED, refusal.reason)
    address = page_address(extracted, raw.url)
    with transaction.atomic():
        article = Article.objects.of_page(address=address, url=raw.url, sha256=sha256)
        if not article and (deleted := Capture.objects.of_deleted([address, raw.url]).first()):
            return _known(raw, deleted, same=False)
        outcome = Outcome.UPDATED if article else Outcome.ADDED
        held = article.capture if article else None
        is_older = bool(held and captured_at < held.captured_at)
        reason = TOO_SHORT if article and not is_older and shortens(article, extracted) else ""
        if dry_run:
            return Result(raw.origin, outcome, reason, article.pk if article else None)
        article = article or Article()
        replaces = not (is_older or reason)
        if replaces:
            derive_article(article, extracted, address=address, source=source)
        capture, is_new = Capture.objects.keep(
            raw.content,
            url=raw.url,
            address=address,
            captured_at=captured_at,
            media_type=raw.media_type,
            origin=raw.origin,
            article=article,
        )
        if not is_new:  # another process took the same page between our look and our transaction
            transaction.set_rollback(True)
            return _known(raw, capture)
        Article.objects.filter(pk=article.pk).update(made_from=capture if replaces else held)
    return Result(raw.origin, outcome, reason, article.pk)


def _known_capture(sha256: str, url: str) -> Capture | None:
    return Capture.objects.filter(sha256=sha256, url=url).first()


def _known(raw: RawCapture, capture: Capture, *, same: bool = True) -> Result:
    """What is said of a page that is held, byte for byte the `same`, or whose article was deleted."""
    if same:
        capture_storage().keep(raw.content)  # should its file have been lost, here it is again
    reason = "" if capture.article_id else "its article was deleted by an editor"
    return Result(raw.origin, Outcome.KNOWN, reason, capture.article_id)
