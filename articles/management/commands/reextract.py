"""Make every article anew from its latest capture, with the extraction of today."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import DataError, IntegrityError
from tqdm import tqdm

from articles.extraction import NotAnArticle
from articles.ingest.archive import rederive
from articles.management.outlets import outlet
from articles.models import Article, Capture
from articles.search.writer import indexing


class Command(BaseCommand):
    help = "Make articles anew from their captured pages; what an editor set stays."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--source", metavar="SLUG", help="only articles of this outlet")

    def handle(self, *args: Any, **options: Any) -> None:
        articles = Article.objects.order_by("pk")
        if source := outlet(options["source"]):
            articles = articles.filter(source=source)
        ids = list(articles.values_list("pk", flat=True))
        done = failed = 0
        outcomes = indexing((pk, reextract(pk)) for pk in ids)
        for pk, reason in tqdm(outcomes, total=len(ids), unit="article", disable=None, leave=False):
            done, failed = done + (not reason), failed + bool(reason)
            if reason:
                self.stderr.write(f"left article {pk} as it was: {reason}")
        self.stdout.write(f"{done} made anew, {failed} left as they were")
        if failed:
            raise SystemExit(1)


def reextract(pk: int) -> str:
    """Make one article anew; '' or the reason why it was left as it was."""
    capture = Capture.objects.filter(article=pk).first()
    if not capture:
        return "no captured page is held"
    try:
        rederive(capture)
    except (NotAnArticle, OSError, DataError, IntegrityError) as error:
        return str(error)
    return ""
