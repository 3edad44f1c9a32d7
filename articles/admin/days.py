"""Lists that are narrowed by days, whatever day the address names."""

from __future__ import annotations

from typing import Any

from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import EmptyResultSet
from django.db.models import QuerySet
from django.http import HttpRequest


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
