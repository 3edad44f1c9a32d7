"""What a selection counts and lists, held against a plain look at every article."""

from datetime import date
from itertools import product

import pytest
from django.utils import timezone

from articles.models import Article, Mention, Region, Selection, Source
from articles.models.source import NO_SOURCE
from tests.builders import make_article, make_source

PARTS = {
    "regions": [(), ("36",), ("36.73",), ("36", "35.09"), ("99",)],
    "sources": [(), ("kabar-lembah",), ("kabar-lembah", NO_SOURCE), ("entah",)],
    "days": [{}, {"years": (2024,)}, {"years": (2022, 2024), "months": ("2024-11", "2022-05")}],
}


@pytest.fixture
def articles(db):
    """Articles of places, outlets and days in many combinations, some withdrawn."""
    outlets = [make_source("Kabar Lembah"), make_source("Radar Rimba"), None]
    days = [date(2024, 11, 17), date(2024, 11, 30), date(2022, 5, 1), None]
    places = [("36.73",), ("36.73", "35.09"), ("36",), ()]
    for number, (outlet, day, codes) in enumerate(product(outlets, days, places)):
        article = make_article(source=outlet, published_on=day, regions=codes)
        if number % 7 == 3:
            article.withdrawn_at = timezone.now()
            article.save()


def matches(article, regions=(), sources=(), years=(), months=()):
    day, slug = article.published_on, article.source.slug if article.source else NO_SOURCE
    return (
        article.withdrawn_at is None
        and (not regions or {place.code for place in article.places} & set(regions))
        and (not sources or slug in sources)
        and (not years or (day and day.year in years))
        and (not months or (day and f"{day:%Y-%m}" in months))
    )


@pytest.mark.parametrize("days", PARTS["days"])
@pytest.mark.parametrize("sources", PARTS["sources"])
@pytest.mark.parametrize("regions", PARTS["regions"])
def test_it_holds_what_a_look_at_every_article_finds(articles, regions, sources, days):
    selection = Selection(regions=regions, sources=sources, **days)
    wanted = [one for one in Article.objects.all() if matches(one, regions, sources, **days)]
    assert selection.total() == len(wanted)
    in_order = sorted(wanted, key=lambda one: (one.published_on or date.min, one.pk), reverse=True)
    assert list(selection.newest()) == [one.pk for one in in_order]
    counted = selection.by_day()
    assert counted.total() == sum(one.published_on is not None for one in wanted)
    assert all(counted[one.published_on] for one in wanted if one.published_on)
    for outlet in selection.count_sources(Source.objects.all()):
        own = [one for one in Article.objects.all() if matches(one, regions, (outlet.slug,), **days)]
        assert outlet.held == len(own)
    for place in selection.count_regions(Region.objects.all()):
        about = [one for one in Article.objects.all() if matches(one, (place.code,), sources, **days)]
        assert place.held == len(about)


def test_its_neighbours_are_days_that_hold_something_of_it(articles):
    selection = Selection(regions=("36",))
    assert selection.last_before(date(2024, 11, 17)) == date(2022, 5, 1)
    assert selection.first_after(date(2024, 11, 17)) == date(2024, 11, 30)
    assert selection.first_after(date(2024, 11, 30)) is None


@pytest.mark.parametrize(
    "change",
    [
        {"withdrawn_at": timezone.now()},
        {"published_on": date(2020, 1, 1)},
        {"published_on": None},
        {"source": None},
    ],
)
@pytest.mark.parametrize("by", ["save", "update"])
def test_mentions_bear_what_their_article_says_however_that_changes(db, change, by):
    article = make_article(source=make_source("Kabar Lembah"), regions=("36.73",))
    if by == "save":
        for name, value in change.items():
            setattr(article, name, value)
        article.save()
    else:
        Article.objects.filter(pk=article.pk).update(**change)
    article.refresh_from_db()
    borne = set(Mention.objects.values_list("published_on", "source", "visible"))
    assert borne == {(article.published_on, article.source_id, article.withdrawn_at is None)}


def test_new_places_bear_it_too(db):
    article = make_article(withdrawn_at=timezone.now(), regions=("36.73",))
    assert not Mention.objects.visible().exists()
    Article.objects.put_back()
    article.refresh_from_db()
    article.place([Mention(region_id="36")])
    assert Mention.objects.visible().count() == 1


@pytest.mark.parametrize(
    ("selection", "ends"),
    [
        (Selection(regions=("36",)), (None, None)),
        (Selection(years=(2024, 2022)), (date(2022, 1, 1), date(2024, 12, 31))),
        (Selection(years=(2024,), months=("2024-05", "2024-02")), (date(2024, 2, 1), date(2024, 5, 31))),
        (Selection(months=("2024-02",), first=date(2024, 2, 10)), (date(2024, 2, 10), date(2024, 2, 29))),
        (Selection(last=date(2024, 2, 10)), (None, date(2024, 2, 10))),
    ],
)
def test_it_ends_where_years_months_and_days_together_do(selection, ends):
    assert selection.ends() == ends
