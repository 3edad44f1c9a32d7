"""What the Whoosh index holds of a document: terms and words of its texts, and a column for each other field."""

from collections.abc import Iterable, Iterator
from typing import Any

from whoosh import analysis, columns, fields

from articles.search.backends.analyser import Analyser
from articles.search.backends.layout import TERMS, WORDS, Layout, of_column, of_text
from articles.search.backends.weights import LEAD_WEIGHT, LEAD_WORDS

SECTION_GAP = 100  # positions between two texts of a document, so that no phrase spans both
SEPARATOR = "\x1f"  # between the values of a keyword column

Placed = tuple[str, float, int]  # a token: its text, weight and position


class Analysed(fields.TEXT):
    """A text that the analyser has read already."""

    def __init__(self, *, phrase: bool) -> None:
        super().__init__(analyzer=_Ready(), phrase=phrase)

    def index(self, value: Iterable[Placed], **kwargs: Any) -> Iterator[tuple[bytes, int, float, bytes]]:
        # Whoosh itself takes texts, and lists of bare words.
        for text, frequency, weight, posting in self.format.word_values(iter(value), self.analyzer, mode="index"):
            yield text.encode(), frequency, weight, posting


class _Ready(analysis.Analyzer):
    def __call__(self, value: Iterable[Placed], **kwargs: Any) -> Iterator[analysis.Token]:
        token = analysis.Token(positions=True, removestops=True, mode=kwargs.get("mode", ""))
        token.stopped = False
        for token.text, token.boost, token.pos in value:
            yield token


def make_schema(layout: Layout) -> fields.Schema:
    names = ["", *dict(layout.texts)]
    return fields.Schema(
        id=fields.NUMERIC(int, bits=64, signed=False, unique=True, sortable=True, shift_step=0),
        **{of_text(TERMS, name): Analysed(phrase=False) for name in names},
        **{of_text(WORDS, name): Analysed(phrase=True) for name in names},
        **{of_column(name): fields.COLUMN(columns.RefBytesColumn()) for name in layout.keywords},
        **{of_column(name): fields.COLUMN(columns.NumericColumn("q")) for name in layout.numbers},
    )


def as_fields(document: dict[str, Any], layout: Layout, analyser: Analyser) -> dict[str, Any]:
    """A prepared Haystack document as fields of the schema."""
    made: dict[str, Any] = {"id": int(document["django_id"])}
    weights, all_terms, all_words, position = dict(layout.texts), [], [], 0
    others: set[str] = set()
    for name, text in layout.sections(document):
        words = analyser.words(text)
        placed = [(word, 1.0, position + place) for place, word in enumerate(words)]
        all_words += placed
        terms = list(analyser.terms(text))
        if name in weights:
            made |= {of_text(TERMS, name): [(term, 1.0, 0) for term, _ in terms], of_text(WORDS, name): placed}
        raised, end = weights.get(name, 1) * LEAD_WEIGHT, len(words) if name in weights else LEAD_WORDS
        all_terms += [(term, raised if at < end else 1.0, 0) for term, at in terms if at < len(words)]
        others.update(term for term, at in terms if at >= len(words))
        position += len(words) + SECTION_GAP
    all_terms += [(term, 1.0, 0) for term in sorted(others.difference(term for term, *_ in all_terms))]
    made |= {TERMS: all_terms, WORDS: all_words}
    for name in layout.columns:
        value = layout.value(document, name)
        made[of_column(name)] = SEPARATOR.join(value).encode() if name in layout.keywords else value
    return made
