"""Whether the archive holds nothing at all where a search looked, whatever its words, and where to look instead."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from articles.forms import SearchForm
from articles.models import Article, Region, Selection
from articles.models.article_queries import month_end
from articles.regions import parents


@dataclass(frozen=True)
class Way:
    """A link to where something is held."""

    label: str
    address: str


@dataclass(frozen=True)
class NothingHeld:
    """What nothing is held for, in words, and the nearest that is held: months, or `days` of one month."""

    what: str
    days: bool = False
    earlier: Way | None = None
    later: Way | None = None
    wider: tuple[Region, ...] = ()


def nothing_held_within(form: SearchForm) -> NothingHeld | None:
    """None if something is held within the regions, outlets and days that the search names, or if it names none."""
    asked = form.query()
    days: dict[str, Any] = {"years": asked.years, "months": asked.months}
    days |= {"first": asked.date_from, "last": asked.date_to}
    if not (asked.regions or any(days.values())):
        return None
    if 0 in asked.years:
        return None  # the undated are near no month
    names: dict[str, str] = form.cleaned_data["region"]
    if asked.regions and all(code == name for code, name in names.items()):
        return None  # there is no such region: the form says so
    anytime = Selection(regions=asked.regions, sources=asked.sources)
    then = replace(anytime, **days)
    if then.articles().exists():
        return None
    first, last = then.ends()
    before = anytime.last_before(first) if first else None
    after = anytime.first_after(last) if last else None
    one_month = bool(before and after) and f"{before:%Y-%m}" == f"{after:%Y-%m}"
    way = _day if one_month else _month
    wider = () if before or after else _wider(asked.regions)
    return NothingHeld(_named(form), one_month, way(before, form), way(after, form), wider)


def _named(form: SearchForm) -> str:
    asked = form.cleaned_data
    outlets = map("\u2068{}\u2069".format, asked["source"].values())  # a name may not turn round what follows it
    named = [*asked["region"].values(), *outlets, *asked["year"], *asked["month"].values()]
    if asked["date_from"] or asked["date_to"]:
        named.append(_named_days(asked["date_from"], asked["date_to"]))
    return ", ".join(named)


def _named_days(first: date | None, last: date | None) -> str:
    """From one day to another; at least one of them is there."""
    named = {name: date_format(day, "j F Y") for name, day in (("first", first), ("last", last)) if day}
    if first == last:
        return named["first"]
    if not last:
        return _("the days from %(first)s on") % named
    return (_("%(first)s to %(last)s") if first else _("the days up to %(last)s")) % named


def _month(day: date | None, form: SearchForm) -> Way | None:
    """The search of the whole month."""
    if day is None:
        return None
    return Way(date_format(day, "F Y"), _address(day.replace(day=1), month_end(day), form))


def _day(day: date | None, form: SearchForm) -> Way | None:
    return Way(date_format(day, "j F Y"), _address(day, day, form)) if day else None


def _address(first: date, last: date, form: SearchForm) -> str:
    """The search of these days, in the same regions and outlets and without words."""
    asked = form.parameters()
    within = {name: asked[name] for name in ("region", "source")}
    within |= {"from": [first.isoformat()], "to": [last.isoformat()]}
    return f"{reverse('search')}?{urlencode(within, doseq=True)}"


def _wider(codes: tuple[str, ...]) -> tuple[Region, ...]:
    """The nearest regions of which something is held that these lie in."""
    above = {wider for code in codes for wider in parents(code)}
    held = Region.objects.filter(code__in=above, mentions__article__in=Article.objects.visible()).distinct()
    holding = {region.code: region for region in held}
    nearest = (next((wider for wider in parents(code) if wider in holding), "") for code in codes)
    return tuple(holding[code] for code in dict.fromkeys(nearest) if code)
