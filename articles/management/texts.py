"""Articles as commands print them: marks for kinds of paragraphs, and what differs line by line."""

from collections.abc import Iterable, Iterator
from difflib import unified_diff
from typing import Any

from articles.ingest.capture import printable
from articles.models.kinds import MARKS
from articles.models.stored import strings
from articles.text import squeeze

_TEXT = {"body", "kinds"}
_LONG = {"removed"}  # named where it differs, never printed


def marked(kinds_and_paragraphs: Iterable[tuple[str, str]]) -> list[str]:
    """Each paragraph on a line, behind the mark of its kind."""
    return [MARKS.get(kind, "") + printable(paragraph) for kind, paragraph in kinds_and_paragraphs]


def differences(before: dict[str, Any], after: dict[str, Any], *, names: tuple[str, str]) -> Iterator[str]:
    """The lines of a unified diff of two states of an article, called by `names`."""
    return unified_diff(_lines(before), _lines(after), *names, lineterm="", n=1)


def _lines(state: dict[str, Any]) -> list[str]:
    fields = [
        f"{name}: {printable(_shown(name, value))}"
        for name, value in state.items()
        if name not in _TEXT | _LONG and value not in ("", None, [], False)
    ]
    paragraphs = state["body"].split("\n\n")
    return [*fields, "", *marked(zip(strings(state["kinds"]) or ["text"] * len(paragraphs), paragraphs, strict=False))]


def _shown(name: str, value: Any) -> str:
    if name == "places":
        return ", ".join(code for code, *_ in value)
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return squeeze(str(value))
