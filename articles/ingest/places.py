"""Where an article is: its places from its own words, leaving alone what an editor set."""

from __future__ import annotations

from django.db import transaction

from articles.models import Article, Mention, Region
from articles.regions import Place, dateline_place, gazetteer, locate

READ_FROM = frozenset({"title", "dateline", "body", "source"})  # the fields that places are told from


def place_anew(article: Article, *, urgent: bool = False) -> None:
    """Save the article with the places that its words name now."""
    with transaction.atomic():
        places = _located(article)
        article.save(urgent=urgent)
        if "regions" not in article.edited:
            article.place(map(_mention, places), urgent=urgent)


def _located(article: Article) -> list[Place]:
    """The places that the article is about; that of its dateline is set."""
    home = article.source.home_id if article.source else None
    places = locate(article.title, article.body, home=home)
    if "dateline_place" not in article.edited:
        datelined = dateline_place(article.dateline, places, home=home)
        article.dateline_place = held_region(datelined) if datelined else None
    return places


def _mention(place: Place) -> Mention:
    evidence = [[each.part, each.start, each.end, each.words] for each in place.evidence]
    return Mention(region=held_region(place.code), score=place.score, certain=place.certain, evidence=evidence)


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
