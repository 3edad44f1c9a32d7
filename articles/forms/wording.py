"""How readers are told what a search was taken for, and what is not known."""

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from articles.models.article_queries import first_of_month
from articles.models.source import NO_SOURCE
from articles.search.query import Note

UNDATED = NO_SOURCE  # for a year: as for no known outlet

NOTES = {
    Note.CUT: _("The search is very long; only its first words were searched."),
    Note.UNCLOSED_QUOTE: _("A quotation mark without a partner was left out."),
    Note.UNBALANCED: _("A parenthesis without a partner, or too deep within others, was left out."),
    Note.OPERATOR_AS_WORD: _("AND or OR with nothing beside it was searched as a word."),
    Note.SMALL_OPERATOR: _(
        "AND and OR are written in capital letters, and a minus right before a word leaves it out; "
        "here they were searched as words."
    ),
    Note.FIELD_AS_WORDS: _("What names no field of the search, or no value of one, was searched as words."),
    Note.SHORT_PREFIX: _("Before * stand three letters or more; a shorter word was searched as it is."),
    Note.STRAY_SIGN: _(
        "A * says something at the end of a word alone, a ~ before a number from 1 to 99 behind a phrase alone; "
        "elsewhere they were read as spaces."
    ),
    Note.PREFIX_CUT: _("Very many words begin so; only the commonest were searched."),
    Note.NOTHING_TO_SEARCH: _("There was no letter and no digit to search for."),
    Note.ONLY_COMMON_WORDS: _("Words as common as these find nothing on their own."),
    Note.INDEX_UNAVAILABLE: _("The search index cannot be read at the moment. Please try again soon."),
}

REMARKS = {
    Note.UNKNOWN_SOURCE: _("The archive knows no outlet called “%(name)s”."),
    Note.UNKNOWN_REGION: _("There is no region called “%(name)s”."),
    Note.FORMER_REGION: _("“%(name)s” was once a region; what it became was searched."),
}

NOT_KNOWN = {"source": _("Outlet unknown"), "year": _("Undated")}
UNCERTAIN = {"date": _("date uncertain"), "place": _("place uncertain")}


def month_name(month: str, form: str = "F Y") -> str:
    """November 2024 for 2024-11."""
    return date_format(first_of_month(month), form)
