"""What the Whoosh index holds of an article: stemmed and plain words, and columns for filters, facets and sorting."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from whoosh import analysis as whoosh_analysis
from whoosh import columns, fields

from articles.search import analysis

VERSION = 2  # counted up when the schema changes; an index of another version is rebuilt
SECTION = "\x1e"  # stands between the headline and the text
TITLE_WEIGHT = 3.0
LEAD_WEIGHT = 1.5
LEAD_WORDS = 60
SECTION_GAP = 100  # positions between headline and text, so that no phrase spans both


class StemAnalyzer(whoosh_analysis.Analyzer):
    """Stems; those of the headline and of the lead weigh more."""

    def __call__(self, value: str, **kwargs: Any) -> Iterator[whoosh_analysis.Token]:
        token = whoosh_analysis.Token(removestops=True, mode=kwargs.get("mode", ""))
        token.stopped = False
        for section, text in enumerate(value.split(SECTION)):
            for place, found in enumerate(analysis.tokens(text)):
                if found.stem:
                    token.text = found.stem
                    token.boost = TITLE_WEIGHT if section == 0 else LEAD_WEIGHT if place < LEAD_WORDS else 1.0
                    yield token


class ExactAnalyzer(whoosh_analysis.Analyzer):
    """All words as they are written, folded, with their positions."""

    def __call__(self, value: str, **kwargs: Any) -> Iterator[whoosh_analysis.Token]:
        token = whoosh_analysis.Token(positions=True, removestops=True, mode=kwargs.get("mode", ""))
        token.stopped, token.boost, token.pos = False, 1.0, 0
        for text in value.split(SECTION):
            for found in analysis.tokens(text):
                token.text = found.word
                yield token
                token.pos += 1
            token.pos += SECTION_GAP


def make_schema() -> fields.Schema:
    return fields.Schema(
        id=fields.NUMERIC(int, bits=64, signed=False, unique=True, sortable=True, shift_step=0),
        stem=fields.TEXT(analyzer=StemAnalyzer(), phrase=False),
        exact=fields.TEXT(analyzer=ExactAnalyzer(), phrase=True),
        source=fields.COLUMN(columns.NumericColumn("Q")),  # 0: unknown
        region=fields.COLUMN(columns.RefBytesColumn()),  # codes with a space between
        date=fields.COLUMN(columns.NumericColumn("i")),  # 20241117; 0: undated
        uncertain=fields.COLUMN(columns.RefBytesColumn()),  # "date", "place", both with a space between, or neither
        digest=fields.COLUMN(columns.NumericColumn("Q")),
    )


def as_fields(document: dict[str, Any]) -> dict[str, Any]:
    """A prepared Haystack document (title, stem, source, region, date, uncertain, digest) as fields of the schema."""
    text = document["title"] + SECTION + document["stem"]
    day = document.get("date")
    return {
        "id": int(document["django_id"]),
        "stem": text,
        "exact": text,
        "source": document.get("source") or 0,
        "region": " ".join(document["region"]).encode(),
        "date": as_number(day) if day else 0,
        "uncertain": " ".join(document["uncertain"]).encode(),
        "digest": document["digest"],
    }


def as_number(day: date) -> int:
    """A day as the column holds it: 20241117."""
    return day.year * 10_000 + day.month * 100 + day.day
