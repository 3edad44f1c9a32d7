"""What the archive holds of one outlet, read for the blocks that it repeats: rules proposed to an editor."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from articles.extraction.learn import Learned, Page, Repeated, learn
from articles.extraction.sites import REPEATED
from articles.models import Source, StripRule
from articles.models.stored import blocks

MOST_ARTICLES = 5000  # read of one outlet, evenly over all that it has


@dataclass(frozen=True)
class Lesson:
    """What was learned: the outlet's rules, the most seen first, and how many of them are new.

    `withheld` are not proposed, since each would take too much of some article. `dropped` counts former proposals
    that no longer repeat.
    """

    articles: int
    rules: list[StripRule]
    new: int
    dropped: int
    withheld: list[Repeated]


def learn_source(source: Source, *, dry_run: bool = False) -> Lesson:
    """Propose the blocks that the outlet repeats, and count again those known; what an editor decided stays.

    With `dry_run` nothing is written.
    """
    ids, pages = _held(source)
    learned = learn(pages)
    with transaction.atomic():
        Source.objects.select_for_update().get(pk=source.pk)  # two runs at once would propose the same twice
        known = {rule.key: rule for rule in source.strip_rules.all()}
        proposed = {found.key: found for found in learned.proposed}
        stale = [key for key, rule in known.items() if rule.is_open and key not in proposed]
        source.strip_rules.filter(pk__in=[known.pop(key).pk for key in stale]).delete()
        for rule in known.values():
            _count(rule, learned, proposed.get(rule.key), ids)
        StripRule.objects.bulk_update(known.values(), ["seen", "articles", "example"])
        new = [
            StripRule(
                source=source, text=found.text, seen=found.seen, articles=learned.articles, example_id=ids[found.page]
            )
            for key, found in proposed.items()
            if key not in known
        ]
        StripRule.objects.bulk_create(new)
        if dry_run:
            transaction.set_rollback(True)
    rules = sorted([*known.values(), *new], key=lambda rule: -rule.seen)
    withheld = [found for found in learned.withheld if found.key not in known]
    return Lesson(learned.articles, rules, len(new), len(stale), withheld)


def _count(rule: StripRule, learned: Learned, found: Repeated | None, ids: list[int]) -> None:
    rule.seen, rule.articles = learned.seen.get(rule.key, 0), learned.articles
    if found and not rule.example_id:
        rule.example_id = ids[found.page]


def _held(source: Source) -> tuple[list[int], list[Page]]:
    """The outlet's articles, with what accepted rules took from them put back."""
    ids = list(source.articles.order_by("pk").values_list("pk", flat=True))
    ids = ids[:: len(ids) // MOST_ARTICLES + 1]
    columns = source.articles.filter(pk__in=ids).values_list(
        "pk", "title", "title_derived", "body", "standfirst", "removed"
    )
    pages = {
        pk: Page(
            "" if derived else title,
            (*body.split("\n\n"), *(text for rule, text in blocks(removed) if rule == REPEATED)),
            standfirst,
        )
        for pk, title, derived, body, standfirst, removed in columns
    }
    return ids, [pages[pk] for pk in ids]
