"""Find the blocks that an outlet repeats on its pages, and propose them to an editor as its strip rules."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.urls import reverse

from articles.extraction.learn import FEWEST
from articles.extraction.sites import MOST
from articles.ingest.capture import printable
from articles.ingest.learn import Lesson, learn_source
from articles.management.outlets import named_outlet
from articles.models import Source

_WIDTH = 160  # letters of a block that are shown


class Command(BaseCommand):
    help = "Propose what an outlet repeats on its pages as strip rules; an editor accepts or declines them in admin."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("source", metavar="SLUG", help="the outlet")
        parser.add_argument("--dry-run", action="store_true", help="show what would be proposed, and write nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        source = named_outlet(options["source"])
        lesson = learn_source(source, dry_run=options["dry_run"])
        self.show(lesson)
        written = " (nothing was written)" if options["dry_run"] else ""
        self.stdout.write(f"{lesson.new} newly proposed, {lesson.dropped} no longer repeated{written}")
        if any(rule.is_open for rule in lesson.rules) and not options["dry_run"]:
            self.stdout.write(f"Accept or decline them at {decisions(source)}")

    def show(self, lesson: Lesson) -> None:
        articles = "1 article" if lesson.articles == 1 else f"{lesson.articles} articles"
        self.stdout.write(f"{articles}, each counted once however often it was captured")
        if lesson.articles < FEWEST:
            self.stdout.write(f"Only what stands on {FEWEST} articles or more is proposed: take more pages in first.")
        for rule in lesson.rules:
            self.stdout.write(f"{rule.seen:6} {rule.status:9} {excerpt(rule.text)}")
        for found in lesson.withheld:
            share = f"it would take {found.most:.0%} of an article, over {MOST:.0%}"
            self.stdout.write(f"{found.seen:6} {'left':9} {excerpt(found.text)} ({share})")


def decisions(source: Source) -> str:
    """Where in admin an editor decides on the outlet's rules."""
    return f"{reverse('admin:articles_striprule_changelist')}?source__id__exact={source.pk}&status__exact=proposed"


def excerpt(text: str) -> str:
    return printable(text if len(text) <= _WIDTH else f"{text[:_WIDTH]}…")
