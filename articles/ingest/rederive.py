"""Articles made anew from the pages that are held, and what that changes in them."""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from django.db import DatabaseError, transaction
from django.db.models import F

from articles.extraction import VERSION, NotAnArticle
from articles.ingest.address import page_address
from articles.ingest.derive import Rules, derive_article, extract_capture, shortens
from articles.ingest.places import place_anew
from articles.models import Article, Capture, StripRule

logger = logging.getLogger(__name__)

State = dict[str, Any]  # what extraction tells of an article, as the database holds it

_OURS = {"id", "source", "made_from", "extractor_version", "edited", "withdrawn_at", "added_at", "changed_at"}
_COLUMNS = [column.name for column in Article._meta.concrete_fields if column.name not in _OURS]


class Outcome(StrEnum):
    UNCHANGED = "unchanged"
    CHANGED = "changed"
    REFUSED = "refused"  # the text would be less than half as long
    LEFT = "left as they were"  # the page holds no article any more, or the database does not take what it holds
    WITHOUT_CAPTURE = "without a captured page"


@dataclass(frozen=True)
class Rederived:
    """What became of one article; `before` and `after` hold what differs if it CHANGED or was REFUSED."""

    article: Article
    outcome: Outcome
    reason: str = ""
    before: State = field(default_factory=dict)
    after: State = field(default_factory=dict)
    shortened: bool = False

    @property
    def changed(self) -> list[str]:
        """The names of the fields that differ."""
        return [name for name in self.after if self.before.get(name) != self.after[name]]


def rederive_each(
    ids: Iterable[int], *, allow_shorter: bool = False, dry_run: bool = False
) -> Iterator[tuple[Article, Rederived]]:
    """Make these articles anew: each as it was, and what became of it; one deleted meanwhile is left out."""
    rules = StripRule.objects.accepted_by_source()
    for pk in ids:
        if article := Article.objects.filter(pk=pk).first():
            yield article, _rederive_safely(article, rules=rules, allow_shorter=allow_shorter, dry_run=dry_run)


def hand_back(article: Article, names: Collection[str]) -> bool:
    """Give fields that an editor set back to the machine, which tells them anew at once; False if it cannot yet.

    Places come from the article's words, all else from its captured page: without one it waits for the next.
    """
    names = {*names, "title_derived"} if "title" in names else set(names)
    article.edited = [name for name in article.edited if name not in names]
    place_anew(article, urgent=True)
    if names <= {"regions", "dateline_place"}:
        return True
    rules = StripRule.objects.accepted_by_source()
    made = _rederive_safely(article, rules=rules, allow_shorter="body" in names, dry_run=False, urgent=True)
    return made.outcome in {Outcome.CHANGED, Outcome.UNCHANGED}


def _rederive_safely(
    article: Article, *, rules: Rules, allow_shorter: bool, dry_run: bool, urgent: bool = False
) -> Rederived:
    """Whatever one page does (to the database, the disk or us), it ends that page and not the run."""
    capture = article.capture
    if not capture:
        return Rederived(article, Outcome.WITHOUT_CAPTURE, "no captured page is held")
    try:
        return rederive(capture, rules=rules, allow_shorter=allow_shorter, dry_run=dry_run, urgent=urgent)
    except OSError as error:
        return Rederived(article, Outcome.WITHOUT_CAPTURE, str(error))
    except (NotAnArticle, DatabaseError) as refusal:
        return Rederived(article, Outcome.LEFT, str(refusal))
    except Exception as error:
        logger.exception("article %s could not be made anew", article.pk)
        return Rederived(article, Outcome.LEFT, f"it could not be made anew: {error}")


def rederive(
    capture: Capture,
    *,
    rules: Rules | None = None,
    allow_shorter: bool = True,
    dry_run: bool = False,
    urgent: bool = False,
) -> Rederived:
    """Make the capture's article anew, or again if it was deleted. With `dry_run` nothing is written.

    What an editor set stays, and an article in which nothing differs is not saved. Raises NotAnArticle, or OSError for
    lost bytes.
    """
    extracted = extract_capture(
        capture.content(),
        url=capture.url,
        captured_at=capture.captured_at,
        source=capture.article.source if capture.article else None,
        rules=StripRule.objects.accepted_by_source() if rules is None else rules,
    )
    address = page_address(extracted, capture.url)
    with transaction.atomic():
        article = Article.objects.select_for_update().filter(captures=capture).first()
        article = article or Article.objects.of_page(address=address, url=capture.url, sha256=capture.sha256)
        article = article or Article()
        before, shortened = _state(article), shortens(article, extracted)
        derive_article(article, extracted, address=address, made_from=capture, urgent=urgent)
        after = _state(article)
        found_again = Capture.objects.filter(sha256=capture.sha256, article=None).update(article=article)
        outcome = Outcome.CHANGED if found_again or before != after else Outcome.UNCHANGED
        reason = ""
        if shortened and not allow_shorter:
            outcome = Outcome.REFUSED
            reason = f"it would keep {len(extracted.body)} of {len(before['body'])} letters"
        # What would change is told by doing it: the database says what differs, and takes back what is not to be.
        if dry_run or outcome is not Outcome.CHANGED:
            transaction.set_rollback(True)
    if outcome is Outcome.UNCHANGED and not dry_run:
        Article.objects.filter(pk=article.pk).update(extractor_version=VERSION, made_from=capture)
    return Rederived(article, outcome, reason, before=before, after=after, shortened=shortened)


def _state(article: Article) -> State:
    """None of an article that is not there yet."""
    found = Article.objects.filter(pk=article.pk).values(*_COLUMNS, outlet=F("source__name")).first()
    if not found:
        return {}
    return {**found, "places": list(article.mentions.values_list("region_id", "score", "certain", "evidence"))}
