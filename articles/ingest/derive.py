"""From what extraction found to the fields and places of an article, leaving alone what an editor set."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any

from articles.extraction import VERSION, ExtractedArticle, Published, SiteRules, extract
from articles.ingest.address import LENGTH, domain_of, page_address
from articles.ingest.places import place_anew
from articles.models import Article, Capture, Source
from articles.models.article import DAYS, Day
from articles.models.kinds import stored_kinds
from articles.regions.zones import zone_of

_SENTENCE_END = re.compile(r"(?<=[a-z0-9)\]”\"][.!?])[”\"’)]*\s+(?=[\"“‘A-Z0-9])")
# They turn the direction of what is written around them, far beyond a field.
_DIRECTIONS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
_TITLE_LENGTH = 90  # characters of a headline made from the text

Rules = Mapping[int, SiteRules]  # by the outlet's id


def extract_capture(
    content: bytes,
    *,
    url: str,
    captured_at: datetime,
    source: Source | None = None,
    rules: Rules,
) -> ExtractedArticle:
    """What extraction makes of a captured page, of `source` if that is known: the one place where the archive asks it.

    `rules` are those that editors accepted. Raises NotAnArticle.
    """
    read = partial(extract, content, url=url or None, captured_at=captured_at)
    outlet = source or (Source.objects.called("", domain_of(url)) if rules else None)
    if not outlet:  # the page itself has to say whose it is
        extracted = read()
        named = Source.objects.called(extracted.site_name, domain_of(page_address(extracted, url))) if rules else None
        return read(site=rules[named.pk]) if named and named.pk in rules else extracted
    return read(site=rules.get(outlet.pk))


def shortens(article: Article, extracted: ExtractedArticle) -> bool:
    """Whether what was found has less than half of the article's text. Never so of a text that an editor set."""
    return "body" not in article.edited and 2 * len(extracted.body) < len(article.body)


def derive_article(
    article: Article,
    extracted: ExtractedArticle,
    *,
    address: str,
    source: Source | None = None,
    made_from: Capture | None = None,
    urgent: bool = False,
) -> None:
    """Fill and save `article` from `extracted`, filed under `address` ('' if unknown), and place it.

    A `source` was named by a person: like what an editor sets, it stands above what the page says from then on.
    """
    if source:
        article.source, article.edited = source, sorted({*article.edited, "source"})
    found = _fields(extracted)
    if "body" not in article.edited:
        found |= {"body": extracted.body, "kinds": stored_kinds(each.kind for each in extracted.paragraphs)}
    if "source" not in article.edited:
        found["source"] = Source.objects.learn(extracted.site_name, domain_of(address)) or article.source
    for day, told in zip(DAYS, (extracted.published, extracted.modified), strict=True):
        if day.on not in article.edited:
            found |= _day(day, told, found.get("source", article.source))
    if address and not Article.objects.filter(url=address).exclude(pk=article.pk).exists():
        found["url"] = address
    for name, value in found.items():
        if name not in article.edited:
            setattr(article, name, _cut(name, value))
    article.extractor_version, article.made_from = VERSION, made_from
    place_anew(article, urgent=urgent)


def _fields(extracted: ExtractedArticle) -> dict[str, Any]:
    title = _undirected(extracted.title)
    return {
        "title": title or _undirected(title_from(extracted)),
        "title_derived": not title,
        "standfirst": extracted.standfirst,
        "dateline": _undirected(extracted.dateline),
        "byline": _undirected(extracted.byline),
        "editor": _undirected(extracted.editor),
        "credit": _undirected(extracted.credit),
        "category": _undirected(extracted.category),
        "tags": [tag for tag in map(_undirected, extracted.tags) if tag],
        "image_url": extracted.image_url if len(extracted.image_url) <= LENGTH else "",  # cut, it leads elsewhere
        "image_caption": _undirected(extracted.image_caption),
        "language": extracted.language,
        "removed": [[removed.rule, removed.text] for removed in extracted.removed],
    }


def _undirected(text: str) -> str:
    return text.translate(_DIRECTIONS).strip()


def _cut(name: str, value: Any) -> Any:
    """`value`, cut to what its column holds: a page may claim a byline of any length."""
    length = getattr(Article._meta.get_field(name), "max_length", None)
    return value[:length] if length and isinstance(value, str) else value


def _day(day: Day, told: Published | None, source: Source | None) -> dict[str, Any]:
    """The outlet's own day, and the moment where one is known, by the columns of `day`."""
    value = told.value if told else None
    moment = value if isinstance(value, datetime) else None
    if moment and told and told.from_utc:
        moment = moment.astimezone(zone_of(source.home_id if source else None))
    return {
        day.on: moment.date() if moment else value,
        day.at: moment,
        day.method: told.method if told else "",
        day.certain: bool(told and told.certain),
    }


def title_from(extracted: ExtractedArticle) -> str:
    """A headline for a page that has none: the first sentence after the dateline, at most 90 characters."""
    text = extracted.paragraphs[0].removeprefix(extracted.dateline).strip()
    return textwrap.shorten(_SENTENCE_END.split(text, maxsplit=1)[0], _TITLE_LENGTH, placeholder=" …")
