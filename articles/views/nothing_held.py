"""Whether the archive holds nothing at all where a search looked, whatever its words, and where to look instead."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from articles.forms import SearchForm
from articles.models import Article, Region
from articles.models.article import ArticleQuerySet


@dataclass(frozen=True)
class Way:
    """A link to where something is held."""

    label: str
    address: str


@dataclass(frozen=True)
class NothingHeld:
    """What nothing is held for, in words, and the nearest that something is held for."""

    what: str
    earlier: Way | None = None
    later: Way | None = None
    wider: tuple[Region, ...] = ()


def nothing_held_within(form: SearchForm) -> NothingHeld | None:
    """None if something is held within the regions, outlets and days that the search names, or if it names none."""
    asked = form.query()
    days: dict[str, Any] = {"years": asked.years, "first": asked.date_from, "last": asked.date_to}
    if not (asked.regions or any(days.values())):
        return None
    names: dict[str, str] = form.cleaned_data["region"]
    if asked.regions and all(code == name for code, name in names.items()):
        return None  # there is no such region: the form says so
    there = Article.objects.visible().within(regions=asked.regions, sources=asked.sources)
    if there.within(**days).exists():
        return None
    earlier, later = _nearest(there, form) if any(days.values()) else (None, None)
    wider = () if earlier or later else _wider(asked.regions)
    return NothingHeld(_named(form), earlier, later, wider)


def _named(form: SearchForm) -> str:
    asked = form.cleaned_data
    named = [*asked["region"].values(), *asked["source"].values(), *asked["year"]]
    if day := asked["date_from"]:
        named.append(_("from %(day)s") % {"day": date_format(day, "j F Y")})
    if day := asked["date_to"]:
        named.append(_("to %(day)s") % {"day": date_format(day, "j F Y")})
    return ", ".join(named)


def _nearest(there: ArticleQuerySet, form: SearchForm) -> tuple[Way | None, Way | None]:
    """The nearest months before and after the days asked for in which something is held there."""
    asked = form.query()
    firsts = [asked.date_from, date(min(asked.years), 1, 1) if asked.years else None]
    lasts = [asked.date_to, date(max(asked.years), 12, 31) if asked.years else None]
    first, last = max(filter(None, firsts), default=None), min(filter(None, lasts), default=None)
    dated = there.order_by("published_on").values_list("published_on", flat=True)
    before = dated.filter(published_on__lt=first).last() if first else None
    after = dated.filter(published_on__gt=last).first() if last else None
    return _month(before, form), _month(after, form)


def _month(day: date | None, form: SearchForm) -> Way | None:
    """The search of the whole month, in the same regions and outlets and without words."""
    if day is None:
        return None
    last = calendar.monthrange(day.year, day.month)[1]
    asked = form.parameters()
    within = {name: asked[name] for name in ("region", "source")}
    within |= {"from": [f"{day:%Y-%m}-01"], "to": [f"{day:%Y-%m}-{last}"]}
    return Way(date_format(day, "F Y"), f"{reverse('search')}?{urlencode(within, doseq=True)}")


def _wider(codes: tuple[str, ...]) -> tuple[Region, ...]:
    """The nearest regions of which something is held that these lie in."""
    asked = [region for code in codes if (region := Region.objects.of_code(code))]
    above = {code for region in asked for code in region.lineage[:-1]}
    held = Region.objects.filter(code__in=above, mentions__article__in=Article.objects.visible()).distinct()
    holding = {region.code: region for region in held}
    nearest = (next((code for code in reversed(region.lineage) if code in holding), "") for region in asked)
    return tuple(holding[code] for code in dict.fromkeys(nearest) if code)
