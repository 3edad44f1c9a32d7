"""What readers ask by the parameters of an address, and what is said of it."""

from articles.forms.fields import Several
from articles.forms.narrow import NarrowForm
from articles.forms.search import MAX_QUERY, SearchForm
from articles.forms.wording import NOT_KNOWN, NOTES, REMARKS, UNCERTAIN, UNDATED, month_name

__all__ = [
    "MAX_QUERY",
    "NOTES",
    "NOT_KNOWN",
    "REMARKS",
    "UNCERTAIN",
    "UNDATED",
    "NarrowForm",
    "SearchForm",
    "Several",
    "month_name",
]
