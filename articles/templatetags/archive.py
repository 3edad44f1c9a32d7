import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from django import template
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Region
from articles.regions.zones import WIB, WIT, WITA, zone_of
from articles.search.results import Segment
from articles.text import web_address

register = template.Library()
register.filter("web_address", web_address)


# How extraction found the date, for readers. A method that is not here is shown under its own name.
DATE_METHODS = {
    "editor": _("set by an editor"),
    "json-ld": _("from the page's own data (JSON-LD)"),
    "meta": _("from the page's own data (meta tag)"),
    "time element": _("from the page's time element"),
    "printed": _("from the printed line"),
    "url": _("from the page's address"),
    "dateline": _("from the dateline"),
    "text": _("from a full date in the text"),
}


# The names of extraction's rules, for readers: here so that they are translated.
RULES = (
    _("page furniture"),
    _("sidebar"),
    _("outside the article"),
    _("related"),
    _("hidden"),
    _("popup"),
    _("caption"),
    _("share"),
    _("byline"),
    _("comments"),
    _("link"),
    _("advertisement"),
    _("tags"),
    _("category"),
    _("page meta"),
    _("newsletter"),
    _("breadcrumb"),
    _("standfirst"),
    _("page date"),
    _("read also"),
    _("button"),
    _("form"),
    _("player"),
    _("decoration"),
    _("headline"),
    _("head matter"),
    _("source notice"),
    _("embed notice"),
    _("editor"),
    _("credit"),
    _("view count"),
    _("tail matter"),
    _("affiliate notice"),
    _("after the sign-off"),
    _("author box"),
    _("repeated on this outlet"),
    _("scrambled"),
    _("box of this outlet"),
)


@register.filter
def day(on: date) -> str:
    """17 November 2024."""
    return _day(on, get_language())


@lru_cache(maxsize=10_000)  # lists name the same days, and each costs Django 15 µs
def _day(on: date, _language: str | None) -> str:
    return date_format(on, "j F Y")


@register.filter
def date_method(name: str) -> str:
    return str(DATE_METHODS.get(name, name))


@register.filter
def undashed(dateline: str) -> str:
    """A dateline without the dash that parts it from the text."""
    return dateline.rstrip(" -–—:")


@register.filter
def rule_name(name: str) -> str:
    """The name of an extraction rule in the reader's language."""
    return gettext(name)


@register.filter
def clock(article: Article, what: str = "published") -> str:
    """The hour at which it was published (or modified), '' if that is not known.

    It is told where its outlet is at home, else where it is about, if that is the day that the outlet printed.
    """
    moment, on = getattr(article, f"{what}_at"), getattr(article, f"{what}_on")
    home = article.source.home_id if article.source else None
    near = home or next((place.code for place in article.places), None)
    told = [moment.astimezone(zone) for zone in (zone_of(near), WIB, WITA, WIT)] if moment else []
    return next((f"{local:%H.%M %Z}" for local in told if local.date() == on), "")


@register.filter
def regencies(article: Article) -> list[Region]:
    """Its regencies and cities, and the provinces that it names none in: a village's name alone says little."""
    places = [place for place in article.places if len(place.lineage) <= 2]
    wider = {code for place in places for code in place.lineage[:-1]}
    return [place for place in places if place.code not in wider]


@register.filter
def language_tag(text: str) -> str:
    """`text` if it can stand in a lang attribute, else ''."""
    return text if re.fullmatch(r"[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*", text) else ""


@register.filter
def marked(segments: Iterable[Segment]) -> SafeString:
    """The text of these segments, with what a search matched in it marked."""
    # Three times as fast as a loop in a template, of which a page of hits has eighty.
    parts = (format_html("<mark>{}</mark>", each.text) if each.marked else each.text for each in segments)
    return format_html_join("", "{}", ((part,) for part in parts))
