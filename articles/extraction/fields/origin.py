"""The fields beside the text: credit, category, site name and canonical address."""

import re
from urllib.parse import urljoin, urlsplit

from articles.extraction import rules
from articles.extraction.blocks import Block
from articles.extraction.dateline import is_outlet
from articles.extraction.fields.byline import labelled_values
from articles.extraction.fields.headline import site_in
from articles.extraction.page.metadata import Metadata

_CRUMB = re.compile(r"\s*[/>»›|]+\s*")
_RUBRIC_LABEL = re.compile(r"^\s*(?:kategori|category|categories|rubrik|kanal|section)\s*:\s*", re.I)
_CREDIT = re.compile(r"\b(?:foto|photo|dok)\w*\s?(?:by|oleh)?\s?[:.]\s?(?P<value>[\w-]{5,30}(?:\.\w+)*)\W*$", re.I)


def find_credit(blocks: list[Block]) -> str:
    """The source that a line of its own names."""
    return next(iter(labelled_values(blocks, "credit", rules.CREDITS)), "")


def find_category(data: Metadata, printed: list[str], head: list[Block]) -> str:
    """The rubric: as meta tags give it, else as the page prints it by the headline."""
    said = data.first(
        "article:section", "section", "category", "parsely-section", "cxenseparse:category"
    ) or data.ld.get("section", "")
    if said:
        return said.split(",")[0].strip()
    lines = [block.text for block in head if block.rule == "category"]
    crumbs = [crumb for block in head if block.rule == "breadcrumb" for crumb in _CRUMB.split(block.text)[1:3]]
    found = [*printed, *reversed(lines), *(crumb for crumb in crumbs if len(crumb) < 30)]
    rubrics = (_RUBRIC_LABEL.sub("", text).strip() for text in found if not text.endswith(":"))
    return next((rubric for rubric in rubrics if rubric), "")


def site_name(data: Metadata, title: str, outlet: str, blocks: list[Block]) -> str:
    """The outlet: as meta tags and title give it, else as the dateline or a picture's credit does."""
    if said := data.site or site_in(data.title_tag, title):
        return said
    if outlet:
        return outlet.title() if outlet.isupper() and " " in outlet else outlet
    credited = (match["value"] for block in blocks if block.rule == "caption" and (match := _CREDIT.search(block.text)))
    return next((name for name in credited if is_outlet(name)), "")


def canonical_url(data: Metadata, url: str) -> str:
    """The address that the page gives itself, made absolute; '' if it gives none of the web."""
    try:
        said = data.canonical or data.first("og:url")
        found = urlsplit(urljoin(url, said))
    except ValueError:  # such as "http://["
        return ""
    return found.geturl() if said and found.netloc and found.scheme in {"http", "https"} else ""
