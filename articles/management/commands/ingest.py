"""Take saved pages into the archive, and say what became of each."""

import dataclasses
import json
from argparse import ArgumentParser, ArgumentTypeError
from collections import Counter
from itertools import chain
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from tqdm import tqdm

from articles.ingest import readers
from articles.ingest.archive import Outcome, Result, archive
from articles.management.outlets import outlet
from articles.search.writer import indexing, outgrown

SWITCH = "Searches stay quick with SEARCH_ENGINE=tantivy after `manage.py sync_index --rebuild`: see docs/search.md."


def path(text: str) -> Path:
    if not text:  # an unset variable of the shell, which would name the working directory
        raise ArgumentTypeError("a path is empty")
    return Path(text)


class Command(BaseCommand):
    help = "Take saved pages (.html, .htm, .txt), folders and ZIPs of them into the archive."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="PATH", type=path)
        parser.add_argument("--source", metavar="SLUG", help="the outlet of all these pages, whatever they say")
        parser.add_argument("--dry-run", action="store_true", help="say what would become of each, and write nothing")
        parser.add_argument("--json", action="store_true", help="print one JSON object an item, and nothing else")

    def handle(self, *args: Any, **options: Any) -> None:
        counts: Counter[Outcome] = Counter()
        items = chain.from_iterable(map(readers.read, options["paths"]))
        results = archive(items, source=outlet(options["source"]), dry_run=options["dry_run"])
        if not options["dry_run"]:
            results = indexing(results)
        total = sum(map(readers.count, options["paths"]))
        # disable=None: a bar on a terminal, silence elsewhere.
        for result in tqdm(results, total=total, unit="page", disable=options["json"] or None, leave=False):
            counts[result.outcome] += 1
            self.show(result, as_json=options["json"])
        if not options["json"]:
            summary = ", ".join(f"{counts[outcome]} {outcome}" for outcome in Outcome)
            self.stdout.write(f"{summary}{' (nothing was written)' if options['dry_run'] else ''}")
        if not options["dry_run"] and (size := outgrown()):
            self.stderr.write(f"The archive has grown past {size} articles. {SWITCH}")
        if counts[Outcome.REJECTED]:
            raise SystemExit(1)

    def show(self, result: Result, *, as_json: bool) -> None:
        if as_json:
            self.stdout.write(json.dumps(dataclasses.asdict(result), ensure_ascii=False))
        elif result.reason and result.outcome in (Outcome.REJECTED, Outcome.UPDATED):
            with tqdm.external_write_mode():  # the bar steps aside
                self.stderr.write(f"{result.outcome} {result.origin}: {result.reason}")
