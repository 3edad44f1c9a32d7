"""From what extraction found to the fields and places of an article, leaving alone what an editor set."""

from __future__ import annotations

import re
import textwrap
from datetime import datetime
from typing import Any

from articles.extraction import ExtractedArticle, Published
from articles.ingest.address import domain_of
from articles.models import Article, Mention, Region, Source
from articles.regions import Place, gazetteer, locate
from articles.regions.zones import zone_of

_SENTENCE_END = re.compile(r"(?<=[a-z0-9)\]”\"][.!?])[”\"’)]*\s+(?=[\"“‘A-Z0-9])")
_TITLE_LENGTH = 90  # characters of a headline made from the text


def derive_article(
    article: Article,
    extracted: ExtractedArticle,
    *,
    address: str,
    source: Source | None = None,
    urgent: bool = False,
) -> None:
    """Fill and save `article` from `extracted`, filed under `address` ('' if unknown), and place it.

    A `source` was named by a person: like what an editor sets, it stands above what the page says from then on.
    """
    if source:
        article.source, article.edited = source, sorted({*article.edited, "source"})
    found = _fields(extracted)
    if "source" not in article.edited:
        found["source"] = Source.objects.learn(extracted.site_name, domain_of(address)) or article.source
    if "published_on" not in article.edited:
        found |= _published(extracted.published, found.get("source", article.source))
    if address and not Article.objects.filter(url=address).exclude(pk=article.pk).exists():
        found["url"] = address
    for name, value in found.items():
        if name not in article.edited:
            setattr(article, name, _cut(name, value))
    article.save(urgent=urgent)
    if "regions" not in article.edited:
        places = locate(article.title, article.body, home=article.source.home_id if article.source else None)
        article.place(map(_mention, places), urgent=urgent)


def _mention(place: Place) -> Mention:
    return Mention(region=held_region(place.code), score=place.score, evidence=list(place.evidence))


def _fields(extracted: ExtractedArticle) -> dict[str, Any]:
    return {
        "title": extracted.title or title_from(extracted),
        "title_derived": not extracted.title,
        "standfirst": extracted.standfirst,
        "dateline": extracted.dateline,
        "body": extracted.body,
        "byline": extracted.byline,
        "credit": extracted.credit,
        "category": extracted.category,
        "language": extracted.language,
        "removed": [[removed.rule, removed.text] for removed in extracted.removed],
    }


def _cut(name: str, value: Any) -> Any:
    """`value`, cut to what its column holds: a page may claim a byline of any length."""
    length = getattr(Article._meta.get_field(name), "max_length", None)
    return value[:length] if length and isinstance(value, str) else value


def _published(published: Published | None, source: Source | None) -> dict[str, Any]:
    """The outlet's own day, and the moment where one is known."""
    value = published.value if published else None
    moment = value if isinstance(value, datetime) else None
    if moment and published and published.from_utc:
        moment = moment.astimezone(zone_of(source.home_id if source else None))
    return {
        "published_on": moment.date() if moment else value,
        "published_at": moment,
        "date_method": published.method if published else "",
        "date_certain": bool(published and published.certain),
    }


def title_from(extracted: ExtractedArticle) -> str:
    """A headline for a page that has none: the first sentence after the dateline, at most 90 characters."""
    text = extracted.paragraphs[0].removeprefix(extracted.dateline).strip()
    return textwrap.shorten(_SENTENCE_END.split(text, maxsplit=1)[0], _TITLE_LENGTH, placeholder=" …")


def held_region(code: str) -> Region:
    """The region of this code. The rows of districts and villages are made when they are first named.

    Raises LookupError for a code that the gazetteer does not have.
    """
    region = Region.objects.filter(code=code).first()
    if region:
        return region
    entry = gazetteer.find(code)
    if entry is None:
        raise LookupError(f"no region has the code {code}")
    parent = held_region(entry.parent) if entry.parent else None
    values = {"name": entry.name, "level": entry.level, "parent": parent}
    return Region.objects.get_or_create(code=code, defaults=values)[0]
