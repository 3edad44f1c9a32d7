"""What every side is asked: families of questions, as a reader types them and in analysed words. Standard library."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

PER_PAGE = 20
FAMILIES = (
    "rare",
    "common",
    "commonest",
    "AND",
    "phrase",
    "prefix",
    "prefix of 3",
    "filtered",
    "by date",
    "page 50",
    "facets",
    "most facets",
    "highlight",
    "suggestion",
    "more like this",
    "whole page",
)


@dataclass(frozen=True)
class Question:
    """One question; `stems` and `words` are `text` analysed, for sides that are given analysed text.

    `kind` says how they belong together: "and", "or", "phrase" (of `words`) or "prefix" (the only one of `words`).
    """

    family: str
    text: str = ""
    kind: str = "and"
    stems: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    region: str = ""
    first: str = ""  # days, ISO
    last: str = ""
    newest: bool = False
    page: int = 1
    facets: bool = False
    excerpts: bool = False
    article: int = 0


def write(questions: list[Question], path: Path) -> None:
    path.write_text(json.dumps([asdict(question) for question in questions], indent=1), "utf-8")


def read(path: Path) -> list[Question]:
    rows = json.loads(path.read_text("utf-8"))
    return [Question(**{**row, "stems": tuple(row["stems"]), "words": tuple(row["words"])}) for row in rows]


def of_family(questions: list[Question], family: str) -> list[Question]:
    return [question for question in questions if question.family == family]
