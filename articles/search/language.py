"""The query language in one table, of which the help page is made; tests hold each example to what it says. Pure.

Sentences are msgids, in English; the page has them in the reader's language.
"""

import re
from dataclasses import dataclass

from articles.search.fields import FIELDS, NAMES

_ = str  # marks the sentences for makemessages
_FIELD = re.compile(rf"\b({'|'.join(FIELDS)}):")


@dataclass(frozen=True)
class Example:
    """A query, with the Indonesian names of fields, and what it finds."""

    query: str
    finds: str

    def query_in(self, language: str) -> str:
        """The query with the names of fields as readers of `language` call them."""
        return _FIELD.sub(lambda name: NAMES[FIELDS[name[1]]][language] + ":", self.query)


@dataclass(frozen=True)
class Operator:
    """One thing that a query can say; `key` names its place on the page."""

    key: str
    name: str
    says: str
    examples: tuple[Example, ...]


LANGUAGE = (
    Operator(
        "words",
        _("Words"),
        _(
            "All words must be there, anywhere in the article and in any order. A word finds its relatives too. "
            "Capital letters make no difference."
        ),
        (
            Example("pilkada serentak", _("articles with both words")),
            Example("membangun", _("also pembangunan and dibangun")),
        ),
    ),
    Operator(
        "phrase",
        _("Exact phrases"),
        _("Words in quotation marks must stand side by side, in this order and in this form."),
        (Example('"pemilu damai"', _("the two words as they are written")),),
    ),
    Operator(
        "or",
        _("This or that"),
        _("OR, in capital letters, finds articles with at least one of both sides."),
        (Example("musrenbang OR rakernas", _("either word, or both")),),
    ),
    Operator(
        "without",
        _("Leave out"),
        _("A minus right before a word, a phrase, a field or parentheses leaves out what they would find."),
        (
            Example("umkm -serang", _("articles with the first word and without the second")),
            Example('pemilu -"jalan sehat"', _("articles with the word and without the phrase")),
        ),
    ),
    Operator(
        "parentheses",
        _("Groups"),
        _("Parentheses hold together what belongs together."),
        (Example("umkm (musrenbang OR pemilu)", _("the first word, and one of the other two")),),
    ),
    Operator(
        "prefix",
        _("Beginnings of words"),
        _("A * finds every word that begins so. Three letters or more must stand before it."),
        (Example("musren*", _("musrenbang, for one")),),
    ),
    Operator(
        "form",
        _("Exactly this form"),
        _("A = right before a word leaves out its relatives."),
        (Example("=membangun", _("this word alone, and not pembangunan")),),
    ),
    Operator(
        "near",
        _("Near each other"),
        _(
            "A ~ and a number behind a phrase let other words stand between its words: with ~5 each word follows "
            "within five words of the one before it."
        ),
        (Example('"pelatihan digital"~2', _("with at most one word between the two")),),
    ),
    Operator(
        "title",
        _("In the headline"),
        _("A word, a phrase or a group behind this name must stand in the headline."),
        (
            Example("judul:pilkada", _("the word in the headline")),
            Example('judul:"jalan sehat"', _("the phrase in the headline")),
            Example("judul:(umkm OR ukm)", _("one of the words in the headline")),
        ),
    ),
    Operator(
        "source",
        _("By outlet"),
        _("An outlet is named as in the address of its page, or by its name; in quotation marks if that has spaces."),
        (
            Example("sumber:banpos", _("what this outlet published")),
            Example('pilkada sumber:"Banten 72"', _("the word, in articles of this outlet")),
        ),
    ),
    Operator(
        "region",
        _("By region"),
        _(
            "A region is named by its code, its name or a common abbreviation, and holds all that lies in it. "
            "A name that two regions bear finds both."
        ),
        (
            Example("wilayah:36.73", _("the region with this code")),
            Example('wilayah:"kota serang"', _("the city alone")),
            Example("wilayah:serang", _("the city and the regency")),
            Example("umkm wilayah:jatim", _("the word, in articles about the province")),
        ),
    ),
    Operator(
        "date",
        _("By date"),
        _("A year, a month or a day of publication, or all between two of these. Either end may be left open."),
        (
            Example("tanggal:2024", _("the whole year")),
            Example("tanggal:2024-11", _("one month")),
            Example("tanggal:2024-11-17", _("one day; 17-11-2024 is the same day")),
            Example("tanggal:2023..2024-02", _("from the first day of 2023 to the last of February 2024")),
            Example("pilkada tanggal:2024-11-18..", _("the word, from this day on")),
        ),
    ),
    Operator(
        "together",
        _("All together"),
        _("Everything can be put together."),
        (
            Example("pemilu wilayah:banten -tanggal:2024-11", _("the word, about Banten, but not of this month")),
            Example("umkm (judul:musrenbang OR sumber:banpos)", _("the word, where one of the two holds")),
        ),
    ),
)
