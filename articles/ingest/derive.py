"""From what extraction found to the fields and places of an article, leaving alone what an editor set."""

from __future__ import annotations

import re
import textwrap
from datetime import datetime
from typing import Any
from urllib.parse import SplitResult, urldefrag, urlsplit

from articles.extraction import ExtractedArticle, Published
from articles.models import Article, Mention, Region, Source
from articles.regions import gazetteer, locate

_SENTENCE_END = re.compile(r"(?<=[a-z0-9)\]”\"][.!?])[”\"’)]*\s+(?=[\"“‘A-Z0-9])")
_TITLE_LENGTH = 90  # characters of a headline made from the text
_MIRROR_HOSTS = ("www.", "m.", "amp.", "mobile.")


def derive_article(
    article: Article, extracted: ExtractedArticle, *, source: Source | None = None, url: str = "", urgent: bool = False
) -> None:
    """Fill and save `article` from `extracted`, and place it; `source` overrides the outlet that the page names."""
    address = own_address(extracted.canonical_url, url)
    found = {
        **_fields(extracted),
        **({} if "published_on" in article.edited else _published(extracted.published)),
        "url": address or article.url,
        "source": source or Source.objects.learn(extracted.site_name, domain_of(address or url)) or article.source,
    }
    for name, value in found.items():
        if name not in article.edited:
            setattr(article, name, _cut(name, value))
    article.save(urgent=urgent)
    if "regions" not in article.edited:
        home = article.source.home_id if article.source else None
        places = locate(article.title, article.body, home=home)
        article.place(
            (
                Mention(region=held_region(place.code), score=place.score, evidence=list(place.evidence))
                for place in places
            ),
            urgent=urgent,
        )


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


def _published(published: Published | None) -> dict[str, Any]:
    """The day as the outlet printed it, and the moment where one is known."""
    value = published.value if published else None
    moment = value if isinstance(value, datetime) else None
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


def own_address(canonical_url: str, url: str) -> str:
    """The canonical URL if it can be this page's own, else '': not a front page, and of the host it was captured at."""
    address = urldefrag(canonical_url)[0]
    parts = _split(address)
    if not parts or not (parts.path.strip("/") or parts.query):
        return ""
    return address if not url or domain_of(address) == domain_of(url) else ""


def domain_of(url: str) -> str:
    """The outlet's host in an address, without www and the like; '' if there is none."""
    parts = _split(url)
    host = (parts.hostname or "") if parts else ""
    for prefix in _MIRROR_HOSTS:
        host = host.removeprefix(prefix)
    return host[:253]


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        return parts if parts.scheme in ("http", "https") and parts.hostname and len(url) <= 2000 else None
    except ValueError:
        return None


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
