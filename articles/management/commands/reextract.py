"""Make articles anew from the pages that they were made from, with the extraction of today, and show what differs."""

from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.core.management.base import BaseCommand
from tqdm import tqdm

from articles.extraction import VERSION
from articles.ingest.capture import printable
from articles.ingest.rederive import Outcome, Rederived, rederive_each
from articles.management.chosen import chosen
from articles.management.days import day
from articles.management.regions import region_code
from articles.management.texts import differences
from articles.models import Article
from articles.search.writer import indexing


class Command(BaseCommand):
    help = "Make articles anew from their captured pages and show what differs; what an editor set stays."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--source", metavar="SLUG", help="only articles of this outlet")
        region = "only articles about this region; may be given more than once"
        parser.add_argument("--region", metavar="CODE", type=region_code, action="append", help=region)
        since = "only articles of which a page was captured on this day or later"
        parser.add_argument("--since", metavar="YYYY-MM-DD", type=day, help=since)
        parser.add_argument("--outdated", action="store_true", help="only articles that another version made")
        parser.add_argument("--dry-run", action="store_true", help="show what would differ, and write nothing")
        shorter = "also replace a text by one less than half as long"
        parser.add_argument("--allow-shorter", action="store_true", help=shorter)

    def handle(self, *args: Any, **options: Any) -> None:
        ids = chosen(options)
        how = {name: options[name] for name in ("allow_shorter", "dry_run")}
        work: Iterable[tuple[Article, Rederived]] = rederive_each(ids, **how)
        work = work if options["dry_run"] else indexing(work)
        outcomes: Counter[Outcome] = Counter()
        versions: Counter[str] = Counter()
        kept = 0
        for article, made in tqdm(work, total=len(ids), unit="article", disable=None, leave=False):
            outcomes[made.outcome] += 1
            versions[article.extractor_version or "unknown"] += 1
            kept += len(article.set_by_editor)
            with tqdm.external_write_mode():  # the bar steps aside
                self.show(article, made)
        summary = ", ".join(f"{outcomes[outcome]} {outcome}" for outcome in Outcome)
        self.stdout.write(f"{summary}{' (nothing was written)' if options['dry_run'] else ''}")
        seen = ", ".join(f"{version} ({count})" for version, count in sorted(versions.items())) or "none"
        self.stdout.write(f"fields that editors set and keep: {kept}; versions seen: {seen}; this is version {VERSION}")
        if set(+outcomes) - {Outcome.UNCHANGED, Outcome.CHANGED}:
            raise SystemExit(1)

    def show(self, article: Article, made: Rederived) -> None:
        name = f"article {article.pk}, “{printable(article.title)}”"
        if made.outcome is Outcome.CHANGED:
            kept = ", ".join(article.set_by_editor)
            self.stdout.write(f"{name}: {', '.join(made.changed)}{f' (an editor set {kept})' if kept else ''}")
            for line in differences(made.before, made.after, names=("as held", f"by version {VERSION}")):
                self.stdout.write(line)
        elif made.outcome is not Outcome.UNCHANGED:
            self.stderr.write(f"left {name} as it was: {made.reason}")
