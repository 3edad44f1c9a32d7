"""A page of a list of articles."""

from collections.abc import Iterable
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet

from articles.models import Article, Selection

PER_PAGE = 30  # with a table of fifteen years beside them, a page weighs less than 60 kB


class OpenPaginator(Paginator):
    """A paginator whose pages past the end are empty, so that they can say so."""

    def page(self, number: Any) -> Page:
        return super().page(number) if number <= self.num_pages else Page([], number, self)


def newest(selection: Selection, count: int) -> list[Article]:
    """So many of its articles, the latest day first."""
    return in_order(selection.newest()[:count])


def in_order(ids: Iterable[int]) -> list[Article]:
    """The visible articles of these ids, in their order, ready for a list."""
    return list(Article.objects.listed(ids).values())


def paginate(ids: QuerySet, number: int, total: int | None = None) -> Page:
    """The articles of page `number` of these ids, empty past the end; `total` is how many ids, if that is known."""
    # Ids alone are found in an index, however far from the beginning.
    paginator = OpenPaginator(ids, PER_PAGE)
    if total is not None:
        paginator.__dict__["count"] = total  # which is counted once, when it is asked for
    page = paginator.page(number)
    page.object_list = in_order(page.object_list)
    return page
