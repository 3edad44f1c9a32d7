"""What an engine makes of the fields of a SearchIndex, whatever they are called."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db.models import Model
from haystack import fields
from haystack.utils.loading import UnifiedIndex

TERMS, WORDS = "terms", "words"  # of the whole document; of one of its texts: terms_title, words_title
ID_NAMES = ("id", "django_id", "pk")
DAY = "date"  # the column of the day by which documents are new or old


@dataclass(frozen=True)
class Layout:
    """The text fields and the columns of the one model that is searched.

    The document field and all `texts` are searched as one; a text of `texts` weighs its boost, and is searched alone
    too. Columns are filtered by, counted and, but for `keywords`, sorted by.
    """

    model: type[Model]
    document: str
    texts: tuple[tuple[str, float], ...] = ()
    keywords: tuple[str, ...] = ()  # several exact strings a document
    numbers: tuple[str, ...] = ()  # integers of 64 bits with a sign, days as 20241117; 0 is unknown

    @classmethod
    def of(cls, unified: UnifiedIndex) -> Layout:
        """The layout of a connection's only SearchIndex. Raises ImproperlyConfigured for what no engine here can do."""
        indexes = unified.get_indexes()
        if len(indexes) != 1:
            raise ImproperlyConfigured(f"A connection of this engine has one SearchIndex, not {len(indexes)}.")
        ((model, index),) = indexes.items()
        kinds: dict[str, list[Any]] = {"texts": [], "keywords": [], "numbers": []}
        for name, field in sorted(index.fields.items()):
            if not field.document:
                kinds[_kind(name, field)].append((name, field.boost or 1.0) if _kind(name, field) == "texts" else name)
        return cls(model, unified.document_field, **{kind: tuple(names) for kind, names in kinds.items()})

    @property
    def fingerprint(self) -> str:
        """Letters and digits that differ when the fields do."""
        return hashlib.sha256(repr((self.document, self.texts, self.keywords, self.numbers)).encode()).hexdigest()[:8]

    @property
    def columns(self) -> tuple[str, ...]:
        return (*self.keywords, *self.numbers)

    @property
    def newest(self) -> tuple[str, ...]:
        """The order from the newest document to the oldest."""
        return (f"-{DAY}", "-id") if DAY in self.numbers else ("-id",)

    def sections(self, document: dict[str, Any]) -> list[tuple[str, str]]:
        """The texts of a prepared document by their fields, the document field last."""
        return [(name, document.get(name) or "") for name in (*dict(self.texts), self.document)]

    def value(self, document: dict[str, Any], column: str) -> Any:
        """A prepared document's value of a column: a number, or a list of strings."""
        if column in self.keywords:
            return list(document.get(column) or ())
        return as_value(document.get(column)) or 0


def of_text(kind: str, name: str = "") -> str:
    """The index's field for the TERMS or WORDS of a text; of the whole document without a name."""
    return f"{kind}_{name}" if name else kind


def of_column(name: str) -> str:
    return f"column_{name}"


def _kind(name: str, field: fields.SearchField) -> str:
    if field.is_multivalued:
        return "keywords"
    if field.field_type in ("integer", "boolean", "date"):
        return "numbers"
    if field.field_type == "string" and isinstance(field, fields.CharField):
        return "texts"
    raise ImproperlyConfigured(f"This engine knows no field like {name} ({type(field).__name__}).")


def as_value(value: Any) -> Any:
    """A value as a column holds it: a day as 20241117, all else as it is."""
    return value.year * 10_000 + value.month * 100 + value.day if isinstance(value, date) else value
