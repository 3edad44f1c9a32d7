"""Show what extraction makes of saved pages; stores nothing."""

import dataclasses
import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from articles.extraction import ExtractedArticle, NotAnArticle, extract
from articles.ingest import readers
from articles.ingest.capture import RawCapture, printable
from articles.management.texts import marked
from articles.text import squeeze

FIELDS = (
    "title",
    "standfirst",
    "dateline",
    "byline",
    "editor",
    "credit",
    "category",
    "site_name",
    "canonical_url",
    "image_url",
    "image_caption",
    "language",
)


class Command(BaseCommand):
    help = "Show what extraction makes of saved pages and what it strips by which rule; store nothing."
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="FILE", type=Path)
        parser.add_argument("--json", action="store_true", help="print one JSON object a page")

    def handle(self, *args: Any, **options: Any) -> None:
        failed = False
        for path in options["paths"]:
            for item in readers.read(path):
                try:
                    if not isinstance(item, RawCapture):
                        raise NotAnArticle(item.reason)
                    article = extract(item.content, url=item.url or None, captured_at=timezone.now())
                except NotAnArticle as refusal:
                    failed = True
                    self.stderr.write(f"rejected {item.origin}: {refusal.reason}")
                    continue
                self.stdout.write(as_json(item.origin, article) if options["json"] else as_text(item.origin, article))
        if failed:
            raise SystemExit(1)


def as_json(origin: str, article: ExtractedArticle) -> str:
    """One object: the fields, and the kinds of the paragraphs one for one."""
    kinds = [paragraph.kind for paragraph in article.paragraphs]
    return json.dumps(
        {"origin": origin, **dataclasses.asdict(article), "kinds": kinds}, ensure_ascii=False, default=str
    )


def as_text(origin: str, article: ExtractedArticle) -> str:
    lines = [f"== {origin}"]
    lines += [f"{name}: {printable(value)}" for name in FIELDS if (value := getattr(article, name))]
    if article.tags:
        lines.append(f"tags: {printable(', '.join(article.tags))}")
    for name, told in (("published", article.published), ("modified", article.modified)):
        if told:
            lines.append(f"{name}: {told.value} ({told.method}, {'' if told.certain else 'not '}certain)")
    paragraphs = marked((paragraph.kind, paragraph) for paragraph in article.paragraphs)
    lines += ["", *(f"{paragraph}\n" for paragraph in paragraphs), "-- stripped, by rule"]
    lines += [f"{removed.rule}: {printable(squeeze(removed.text))}" for removed in article.removed]
    return "\n".join(lines) + "\n"
