"""What a reader typed -> a tree of what is wanted, and back. Pure: no engine and no language.

    "exact phrase"  a OR b  -without  (a b)  pre*  =form  "two words"~5  judul:a  sumber:a  wilayah:a  tanggal:2024-11

`language` has the table that the help page is made of. However it is written, a text is read, and never raises.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from articles.search.backends.nodes import And, Filter, Leaf, Node, Not, Nothing, Or, Phrase, Prefix, Word, join, negate
from articles.search.fields import NAMES, write_filter
from articles.search.notes import Note, Remark
from articles.search.symbols import MAX_DEPTH, MAX_LETTERS, MAX_WORDS, MIN_PREFIX, Symbol, symbols

__all__ = [
    "MAX_DEPTH",
    "MAX_LENGTH",
    "MAX_LETTERS",
    "MAX_WORDS",
    "MIN_PREFIX",
    "ArticleQuery",
    "Note",
    "Parsed",
    "Remark",
    "any_of_them",
    "parse",
    "write",
]

MAX_LENGTH = 2_000  # characters


@dataclass(frozen=True)
class Parsed:
    """A query's tree, None if it asks for nothing, and how it was read."""

    node: Node | None
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class ArticleQuery:
    """Everything that a search asks for. `regions` are codes, `sources` slugs; both days are within the range.

    `months` are written 2024-11; the year 0 stands for no known day. Of several regions, sources, years or months any
    will do; all that is named in `uncertain` ("date", "place") must be so.
    """

    text: str = ""
    regions: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    months: tuple[str, ...] = ()
    date_from: date | None = None
    date_to: date | None = None
    uncertain: tuple[str, ...] = ()
    sort: Literal["relevance", "-date", "date"] = "relevance"


def parse(text: str) -> Parsed:
    """Read `text`: words must all be there, AND binds tighter than OR. Never raises."""
    notes: list[Note] = []
    if len(text) > MAX_LENGTH:
        notes.append(Note.CUT)
    node = _any(list(reversed(symbols(text[:MAX_LENGTH], notes))))
    if node is None and text.strip():
        notes.append(Note.NOTHING_TO_SEARCH)
    return Parsed(node, tuple(dict.fromkeys(notes)))


# Recursive descent over the reversed symbols. Parentheses are paired by now, so no state is an error.


def _any(symbols: list[Symbol]) -> Node | None:
    parts = [_all(symbols)]
    while symbols and symbols[-1] == "OR":
        symbols.pop()
        parts.append(_all(symbols))
    return join(Or, [part for part in parts if part])


def _all(symbols: list[Symbol]) -> Node | None:
    parts = []
    while symbols and symbols[-1] not in ("OR", ")"):
        parts.append(_one(symbols))
    return join(And, [part for part in parts if part])


def _one(symbols: list[Symbol]) -> Node | None:
    symbol = symbols.pop()
    if symbol == "-":
        inner = _one(symbols) if symbols and symbols[-1] not in ("OR", ")") else None
        return negate(inner) if inner else None
    if symbol == "(":
        inside = _any(symbols)
        symbols.pop()
        return inside
    return None if isinstance(symbol, str) else symbol


def any_of_them(text: str, language: str = "id") -> str:
    """`text` so that one of its words is enough; '' if it is not a row of words and phrases."""
    node = parse(text).node
    if not isinstance(node, And) or not all(isinstance(part, Word | Phrase | Prefix) for part in node.nodes):
        return ""
    return write(Or(node.nodes), language)


def write(node: Node | None, language: str = "id") -> str:
    """The text of a tree that `parse` gave, with the fields' names in `language` ("id" or "en"); '' for None.

    `parse` reads it as the same tree again.
    """
    match node:
        case Not(inner):
            return f"-({write(inner, language)})" if isinstance(inner, And | Or) else f"-{write(inner, language)}"
        case And(nodes):
            return " ".join(f"({write(n, language)})" if isinstance(n, Or) else write(n, language) for n in nodes)
        case Or(nodes):
            return " OR ".join(write(inner, language) for inner in nodes)
        case None | Nothing():
            return ""
        case _:
            field = f"{NAMES[node.field].get(language, node.field)}:" if node.field else ""
            return field + _write_leaf(node)


def _write_leaf(leaf: Leaf | Filter) -> str:
    match leaf:
        case Word(text, exact):
            return f"={text}" if exact else text
        case Phrase(text, near):
            return f'"{text}"' + (f"~{near}" if near > 1 else "")
        case Prefix(text):
            return f"{text}*"
        case Filter():
            return write_filter(leaf)
