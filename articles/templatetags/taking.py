"""What the links and the form to take a list along are made of."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl

from django import template
from django.utils.translation import gettext_lazy as _

from articles.export.columns import COLUMNS, DEFAULT

register = template.Library()

TABLES = {"csv": "CSV", "jsonl": "JSON Lines"}
FORMS = {**TABLES, "bibtex": "BibTeX", "ris": "RIS"}
LABELS = {
    "id": _("number"),
    "title": _("headline"),
    "outlet": _("outlet"),
    "date": _("published on"),
    "date_certain": _("date is certain"),
    "regions": _("places"),
    "region_codes": _("codes of the places"),
    "place_certain": _("place is certain"),
    "byline": _("byline"),
    "category": _("section"),
    "language": _("language"),
    "url": _("address"),
    "permalink": _("permalink"),
    "standfirst": _("standfirst"),
    "text": _("text"),
    "sha256": "SHA-256",
}


@register.simple_tag
def forms_to_take() -> dict[str, dict[str, str]]:
    """The forms that a list can be taken in, each with its name: all of them, and the tables among them."""
    return {"all": FORMS, "tables": TABLES}


@register.simple_tag
def columns_to_take() -> Iterator[tuple[str, Any, bool]]:
    """Each column, its label, and whether it is taken unless a reader chooses."""
    return ((name, LABELS[name], name in DEFAULT) for name in COLUMNS)


@register.filter
def pairs(parameters: str) -> list[tuple[str, str]]:
    """The names and values of encoded parameters."""
    return parse_qsl(parameters, keep_blank_values=True)
