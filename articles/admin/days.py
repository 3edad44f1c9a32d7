"""Days at the editors' desk: those that a list is narrowed by, and those that an editor sets."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.contrib import messages
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import EmptyResultSet
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext

from articles.regions.zones import WIT


class DayList(ChangeList):
    """A list that a day outside of the calendar does not narrow: Django counts on to the year 10000, and falls."""

    def get_queryset(self, request: HttpRequest, exclude_parameters: Any = None) -> QuerySet:
        try:
            found = super().get_queryset(request, exclude_parameters)
            found.query.sql_with_params()  # some years are counted only here
        except EmptyResultSet:
            return found
        except (ValueError, OverflowError) as error:
            raise IncorrectLookupParameters(error) from error
        return found


class ListedByDay:
    """A ModelAdmin with `date_hierarchy`."""

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return DayList


def warn_of_the_future(request: HttpRequest, days: Iterable[date | None]) -> None:
    """Tell an editor of days that are in the future wherever in Indonesia: they may be meant so, or mistyped."""
    today = timezone.now().astimezone(WIT).date()
    for day in days:
        if day and day > today:
            messages.warning(request, gettext("%s is in the future. It was saved so.") % date_format(day, "j F Y"))
