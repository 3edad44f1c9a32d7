"""Puts drawn reports into the database, as fast as it takes them. Only for a process in which Django is ready."""

import random
from collections.abc import Iterable, Iterator
from datetime import datetime, time, timedelta
from html import escape
from itertools import islice
from pathlib import Path

from django.core.management import call_command
from django.db import transaction

from articles.models import Article, Capture, Mention, Region, Source
from articles.models.capture import capture_storage
from articles.models.kinds import stored_kinds, without_marks
from articles.regions import gazetteer
from articles.regions.gazetteer import GazetteerEntry
from articles.regions.tally import MOST
from articles.regions.zones import WIB
from bench.corpus import DAYS, FIRST_DAY, ROOT
from bench.regional.drawing import Drawing, Outlet, Report
from bench.regional.stories import Drawn, Stories

CHUNK = 1_000  # articles a transaction
CAPTURED = 1_000  # of so many articles the captured page is kept, evenly spread
LATEST = datetime.combine(FIRST_DAY + timedelta(days=DAYS), time(4), WIB)


def fill(count: int, seed: int, corpus: Path | None) -> None:
    """Articles of the corpus if there is one given, else of our own sentences; the database is made if need be."""
    call_command("migrate", verbosity=0)
    call_command("loaddata", ROOT / "fixtures" / "regions.json", verbosity=0)
    chance = random.Random(seed)  # noqa: S311
    drawing = Drawing(chance, Drawn(chance, corpus) if corpus else Stories(chance))
    sources = {outlet: _source(outlet) for outlet in drawing.outlets}
    numbered = enumerate(drawing.reports(count), 1)
    while chunk := dict(islice(numbered, CHUNK)):
        with transaction.atomic():
            _add(chunk, sources, max(1, count // CAPTURED))


def _add(reports: dict[int, Report], sources: dict[Outlet, Source], every: int) -> None:
    _make_regions({code for report in reports.values() for code, _ in report.places})
    made = dict(
        zip(
            reports,
            Article.objects.bulk_create(_article(report, number, sources) for number, report in reports.items()),
            strict=True,
        )
    )
    Mention.objects.bulk_create(
        mention for number, report in reports.items() for mention in _mentions(made[number], report)
    )
    Capture.objects.bulk_create(
        _capture(made[number], report) for number, report in reports.items() if number % every == 0
    )


def _source(outlet: Outlet) -> Source:
    return Source.objects.create(name=outlet.name, domain=outlet.domain, home_id=outlet.home, confirmed=True)


def _make_regions(codes: Iterable[str]) -> None:
    """Districts have rows from when they are first named."""
    entries = [entry for code in sorted(codes) if (entry := gazetteer.find(code))]
    rows = (Region(code=each.code, name=each.name, level=each.level, parent_id=each.parent) for each in entries)
    Region.objects.bulk_create(rows, ignore_conflicts=True)


def _article(report: Report, number: int, sources: dict[Outlet, Source]) -> Article:
    told, outlet = report.story, report.outlet
    kinds, paragraphs = zip(*without_marks(told.text), strict=True)
    places = report.places
    return Article(
        source=sources[outlet] if outlet else None,
        url=f"https://{outlet.domain}/{number}/" if outlet else "",
        title=told.title,
        standfirst=told.standfirst,
        body="\n\n".join(paragraphs),
        kinds=stored_kinds(kinds),
        byline=report.byline,
        category=told.category,
        tags=list(told.tags),
        language=told.language,
        published_on=report.day,
        published_at=report.at,
        date_method=report.method,
        date_certain=report.day_certain,
        place_certain=bool(places) and places[0][1],
        removed=[list(block) for block in report.stripped],
    )


def _mentions(article: Article, report: Report) -> Iterator[Mention]:
    """Its places with all that they lie in, each with where its name stands in the text."""
    wanted: dict[str, bool] = {}
    for code, certain in report.places:
        for each in (code, *gazetteer.parents(code)):
            wanted[each] = wanted.get(each, False) or certain
    for rank, (code, certain) in enumerate(wanted.items()):
        entry = gazetteer.find(code)
        yield Mention(
            article=article,
            region_id=code,
            rank=rank,
            score=1 / (1 + rank),
            certain=certain,
            evidence=list(_evidence(article, entry)) if entry else [],
            published_on=article.published_on,
            source=article.source,
        )


def _evidence(article: Article, entry: GazetteerEntry) -> Iterator[list[str | int]]:
    found = 0
    for part, text in (("title", article.title), ("body", article.body)):
        end = 0
        while found < MOST and (start := text.find(entry.bare, end)) >= 0:
            end, found = start + len(entry.bare), found + 1
            yield [part, start, end, entry.bare]


def _capture(article: Article, report: Report) -> Capture:
    content = _page(article, report).encode()
    return Capture(
        article=article,
        sha256=capture_storage().keep(content),
        url=article.url,
        address=article.url,
        captured_at=(report.at or LATEST) + timedelta(days=2),
        media_type="text/html",
        origin=f"{article.pk}.html",
        size=len(content),
    )


def _page(article: Article, report: Report) -> str:
    title = escape(article.title)
    text = "".join(f"<p>{escape(paragraph)}</p>\n" for paragraph in article.paragraphs)
    around = "".join(f"<div>{escape(block)}</div>\n" for _rule, block in report.stripped)
    return (
        f'<!doctype html>\n<html lang="{article.language}"><head><meta charset="utf-8"><title>{title}</title></head>\n'
        f"<body><article><h1>{title}</h1>\n{text}</article>\n<aside>{around}</aside></body></html>\n"
    )
