"""The articles that the options of a command name."""

from datetime import datetime, time
from typing import Any

from django.utils import timezone

from articles.extraction import VERSION
from articles.management.outlets import outlet
from articles.models import Article


def chosen(options: dict[str, Any]) -> list[int]:
    """Their ids, in order. Raises CommandError for an outlet that is not there."""
    articles = Article.objects.order_by("pk")
    if source := outlet(options["source"]):
        articles = articles.filter(source=source)
    if codes := options["region"]:
        articles = articles.filter(mentions__region__in=codes).distinct()
    if since := options["since"]:
        begin = timezone.make_aware(datetime.combine(since, time.min))
        articles = articles.filter(captures__captured_at__gte=begin).distinct()
    if options["outdated"]:
        articles = articles.exclude(extractor_version=VERSION)
    return list(articles.values_list("pk", flat=True))
