"""Kinds of an article's paragraphs: as they are stored, and as marks before the paragraphs that a person types."""

import re
from collections.abc import Iterable

MARKS = {"subheading": "## ", "item": "- ", "quote": "> ", "row": "| "}
_KINDS = {mark: kind for kind, mark in MARKS.items()}
_MARK = re.compile("|".join(map(re.escape, _KINDS)))
_LOOKS_MARKED = re.compile(rf"\\*(?:{_MARK.pattern})")
_ESCAPED = re.compile(rf"\\+(?:{_MARK.pattern})")


def stored_kinds(kinds: Iterable[str]) -> list[str]:
    """The kinds of an article's paragraphs as they are stored: none where all are text."""
    listed = list(kinds)
    return listed if set(listed) - {"text"} else []


def with_marks(kinds_and_paragraphs: Iterable[tuple[str, str]]) -> str:
    """The paragraphs behind the marks of their kinds; before a text that begins like a mark stands a backslash."""
    stripped = ((kind, paragraph.strip()) for kind, paragraph in kinds_and_paragraphs)
    return "\n\n".join(_mark_of(kind, paragraph) + paragraph for kind, paragraph in stripped if paragraph)


def without_marks(text: str) -> list[tuple[str, str]]:
    """Each paragraph with the kind that its mark says; lines that all begin with one mark are a paragraph each."""
    read = (_read(line) for paragraph in text.split("\n\n") for line in _lines(paragraph))
    return [(kind, paragraph) for kind, paragraph in read if paragraph]


def _mark_of(kind: str, paragraph: str) -> str:
    return MARKS.get(kind) or ("\\" if _LOOKS_MARKED.match(paragraph) else "")


def _lines(paragraph: str) -> list[str]:
    mark = _MARK.match(paragraph)
    lines = paragraph.split("\n")
    return lines if mark and all(line.startswith(mark[0]) for line in lines) else [paragraph]


def _read(paragraph: str) -> tuple[str, str]:
    if mark := _MARK.match(paragraph):
        return _KINDS[mark[0]], paragraph[mark.end() :].strip()
    return "text", paragraph[1:] if _ESCAPED.match(paragraph) else paragraph
