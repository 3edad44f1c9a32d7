"""What the tantivy index holds of a document: terms and words of its texts, columns, and keys for orders by day."""

from typing import Any

from tantivy import Document, PreTokenizedString, Schema, SchemaBuilder, Token

from articles.search.backends.analyser import Analyser
from articles.search.backends.layout import DAY, TERMS, WORDS, Layout, of_column, of_text
from articles.search.backends.weights import LEAD_WEIGHT, LEAD_WORDS

TOKENIZER = "analysed"  # parts at the spaces that stand between the analyser's words
NEWEST, OLDEST = "newest", "oldest"  # DAY and the id in one number, as tantivy sorts by one field only
ID_BITS = 36
MAX_ID = 2**ID_BITS - 1
MAX_DAY = 99_999_999  # comes after each day that is known
LEAST, MOST = -(2**63), 2**63 - 1

# 100 positions between two texts of a document, so that no phrase spans both: tantivy leaves one before and one after.
_GAP = PreTokenizedString("\x1e", [Token("\x1e", 97, 0, 1)])


def make_schema(layout: Layout) -> Schema:
    builder = SchemaBuilder()
    builder.add_unsigned_field("id", indexed=True, fast=True)
    for name in ("", *dict(layout.texts)):
        builder.add_text_field(of_text(TERMS, name), tokenizer_name=TOKENIZER, index_option="freq")
        builder.add_text_field(of_text(WORDS, name), tokenizer_name=TOKENIZER, index_option="position")
    for name in layout.keywords:
        builder.add_text_field(of_column(name), fast=True, tokenizer_name="raw", index_option="basic")
    for name in layout.numbers:
        builder.add_integer_field(of_column(name), indexed=True, fast=True)
    if DAY in layout.numbers:
        builder.add_integer_field(NEWEST, fast=True)
        builder.add_integer_field(OLDEST, fast=True)
    return builder.build()


def as_document(document: dict[str, Any], layout: Layout, analyser: Analyser) -> Document:
    """A prepared Haystack document as tantivy takes it. Raises OverflowError for a number that does not fit."""
    made, identity = Document(), int(document["django_id"])
    if not 0 <= identity <= MAX_ID:
        raise OverflowError(f"the id {identity} has more than {ID_BITS} bits")
    made.add_unsigned("id", identity)
    _add_texts(made, document, layout, analyser)
    for name in layout.keywords:
        for value in layout.value(document, name):
            made.add_text(of_column(name), value)
    for name in layout.numbers:
        made.add_integer(of_column(name), layout.value(document, name))
    if DAY in layout.numbers:
        day = layout.value(document, DAY)
        if not 0 <= day < MAX_DAY:
            raise OverflowError(f"{day} is no day")
        made.add_integer(NEWEST, day << ID_BITS | identity)
        made.add_integer(OLDEST, (day or MAX_DAY) << ID_BITS | identity)
    return made


def _add_texts(made: Document, document: dict[str, Any], layout: Layout, analyser: Analyser) -> None:
    weights, all_terms = dict(layout.texts), []
    others: set[str] = set()
    for name, text in layout.sections(document):
        words, terms = list(analyser.words(text)), list(analyser.terms(text))
        written = " ".join(words)
        if name in weights:
            made.add_text(of_text(TERMS, name), " ".join(term for term, _ in terms))
            made.add_text(of_text(WORDS, name), written)
        # tantivy weighs no word of a document by itself, so what weighs more is there more often.
        raised, end = weights.get(name, 1) * LEAD_WEIGHT, len(words) if name in weights else LEAD_WORDS
        found = [(term, at) for term, at in terms if at < len(words)]
        all_terms += [term for term, _ in found] + [term for term, at in found if at < end] * round(raised - 1)
        others.update(term for term, at in terms if at >= len(words))
        made.add_text(WORDS, written)
        if name != layout.document:
            made.add_pre_tokenized_text(WORDS, _GAP)
    made.add_text(TERMS, " ".join(all_terms + sorted(others.difference(all_terms))))
