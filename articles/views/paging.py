"""Which page of a list the reader asked for."""

from typing import Any

from django.core.exceptions import BadRequest
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _

from articles.forms import PAGE

PER_PAGE = 50


class OpenPaginator(Paginator):
    """A paginator whose pages past the end are empty, so that they can say so."""

    def page(self, number: Any) -> Page:
        return super().page(number) if number <= self.num_pages else Page([], number, self)


def read_page(text: str) -> int:
    """The page number that `text` writes, 1 if it is empty. Raises BadRequest if it is none."""
    if not text:
        return 1
    if not PAGE.fullmatch(text):
        raise BadRequest(_("The page has to be a number from 1 on."))
    return int(text)


def paginate(request: HttpRequest, rows: QuerySet) -> Page:
    """The page of `rows` that `?page=` asks for, empty past the end. Raises BadRequest."""
    return OpenPaginator(rows, PER_PAGE).page(read_page(request.GET.get("page", "")))
