"""The columns that a table of articles may have, and what stands in them."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

Value = str | int | bool | date | list[str] | None
Permalink = Callable[[Any], str]  # tells the address of an article's text, one that works anywhere

COLUMNS: dict[str, Callable[[Any, Permalink], Value]] = {
    "id": lambda article, _: article.pk,
    "title": lambda article, _: article.title,
    "outlet": lambda article, _: article.source.name if article.source else "",
    "date": lambda article, _: article.published_on,
    "date_certain": lambda article, _: article.date_certain,
    "regions": lambda article, _: [place.name for place in article.places],
    "region_codes": lambda article, _: [place.code for place in article.places],
    "place_certain": lambda article, _: article.place_certain,
    "byline": lambda article, _: article.byline,
    "category": lambda article, _: article.category,
    "language": lambda article, _: article.language,
    "url": lambda article, _: article.url,
    "permalink": lambda article, permalink: permalink(article),
    "standfirst": lambda article, _: article.standfirst,
    "text": lambda article, _: article.body,
    "sha256": lambda article, _: article.text_sha256,
}
LONG = {"standfirst", "text", "sha256"}
DEFAULT = tuple(name for name in COLUMNS if name not in LONG)


def row(article: Any, columns: Sequence[str], permalink: Permalink) -> list[Value]:
    """What stands in these columns of the article; lists are in the order of its page."""
    return [COLUMNS[name](article, permalink) for name in columns]
