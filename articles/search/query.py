"""What a reader typed -> a tree of what is wanted. Pure: no engine and no language."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import zip_longest
from typing import Literal

from articles.search.backends.nodes import And, Leaf, Node, Or, Phrase, Prefix, Word, join, negate

MAX_LENGTH = 2_000
MAX_WORDS = 32
MAX_DEPTH = 8
MIN_PREFIX = 3
OPERATORS = frozenset({"AND", "OR"})


class Note(StrEnum):
    """How a query was read, where that is not as it was written. The page has a sentence for each."""

    CUT = "cut"  # only the first MAX_LENGTH characters or MAX_WORDS words were read
    UNCLOSED_QUOTE = "unclosed_quote"  # a quotation mark without its partner was ignored
    UNBALANCED = "unbalanced"  # a parenthesis without its partner, or too deep, was ignored
    OPERATOR_AS_WORD = "operator_as_word"  # AND or OR with nothing beside it was searched as a word
    SHORT_PREFIX = "short_prefix"  # `pe*` was searched as the word `pe`
    PREFIX_CUT = "prefix_cut"  # only the commonest words that begin so were searched
    NOTHING_TO_SEARCH = "nothing_to_search"  # there was no letter and no digit
    ONLY_COMMON_WORDS = "only_common_words"  # words like `yang` and `di` alone find nothing
    INDEX_UNAVAILABLE = "index_unavailable"  # there is no index yet, or it cannot be read


@dataclass(frozen=True)
class Parsed:
    """A query's tree, None if it asks for nothing, and how it was read."""

    node: Node | None
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class ArticleQuery:
    """Everything that a search asks for. `regions` are codes, `sources` slugs; both days are within the range.

    `months` are written 2024-11. Of several regions, sources, years or months any will do; all that is named in
    `uncertain` ("date", "place") must be so.
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


# Straight quotes for the typographic ones, spaces for control characters and marks of writing direction.
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys([*map(chr, range(32)), *map(chr, range(0x7F, 0xA0))], " "),
        **dict.fromkeys([*map(chr, range(0x200E, 0x2010)), *map(chr, range(0x2028, 0x202F))], " "),
    }
)
_TOKEN = re.compile(
    r"""
      (?P<minus> -(?= [(=] | [^\W_] | "[^"]*" ) )  # only before what it can exclude
    | " (?P<quoted> [^"]* ) " (?: ~(?P<near> [1-9][0-9]? )(?![0-9]) )?
    | (?P<sign> [()"] )
    | (?P<word> [^\s()"]+ )
    """,
    re.VERBOSE,
)
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_RUN = re.compile(r"[^\W_]+")


def parse(text: str) -> Parsed:
    """Read `text`: words must all be there, AND binds tighter than OR. Never raises."""
    notes: list[Note] = []
    if len(text) > MAX_LENGTH:
        notes.append(Note.CUT)
    node = _any(list(reversed(_pair(_symbols(text[:MAX_LENGTH].translate(_PLAIN), notes), notes))))
    if node is None and text.strip():
        notes.append(Note.NOTHING_TO_SEARCH)
    return Parsed(node, tuple(dict.fromkeys(notes)))


Symbol = Leaf | Literal["(", ")", "-", "OR"]


def _symbols(text: str, notes: list[Note]) -> list[Symbol]:
    """Leaves and signs, in order. AND and OR are operators only between two operands."""
    symbols: list[Symbol] = []
    left = MAX_WORDS
    tokens = list(_TOKEN.finditer(text))
    for token, following in zip_longest(tokens, tokens[1:]):
        if token["minus"]:
            symbols.append("-")
        elif token["sign"] == '"':
            notes.append(Note.UNCLOSED_QUOTE)
        elif token["sign"]:
            symbols.append("(" if token["sign"] == "(" else ")")
        elif (
            token["word"] in OPERATORS and _ends_operand(symbols) and following and following["sign"] not in (")", '"')
        ):
            if token["word"] == "OR":
                symbols.append("OR")
        else:
            if token["word"] in OPERATORS:
                notes.append(Note.OPERATOR_AS_WORD)
            leaf = _leaf(token, left, notes)
            if leaf:
                symbols.append(leaf)
                left -= len(_RUN.findall(leaf.text))
    return symbols


def _ends_operand(symbols: list[Symbol]) -> bool:
    return bool(symbols) and (symbols[-1] == ")" or not isinstance(symbols[-1], str))


def _leaf(token: re.Match[str], left: int, notes: list[Note]) -> Leaf | None:
    """What one word or quotation asks for, with at most `left` words; None if it has no letter and no digit."""
    written: str = token["word"] or token["quoted"] or ""
    runs = list(_RUN.finditer(written))
    if len(runs) > left:
        notes.append(Note.CUT)
        written = written[: runs[left].start()]
    text = " ".join(_EDGES.sub("", written).split())
    if not text:
        return None
    if token["quoted"]:
        return Phrase(text, int(token["near"] or 1))
    if written.startswith("="):
        return Word(text, exact=True)
    if written.endswith("*"):
        if sum(map(str.isalnum, text)) >= MIN_PREFIX:
            return Prefix(text)
        notes.append(Note.SHORT_PREFIX)
    return Word(text.lower() if text in OPERATORS else text)


def _pair(symbols: list[Symbol], notes: list[Note]) -> list[Symbol]:
    """The symbols without the parentheses that have no partner or lie deeper than MAX_DEPTH."""
    opened: list[int] = []
    paired: set[int] = set()
    for place, symbol in enumerate(symbols):
        if symbol == "(":
            opened.append(place)
        elif symbol == ")" and opened:
            start = opened.pop()
            if len(opened) < MAX_DEPTH:
                paired |= {start, place}
    kept = [symbol for place, symbol in enumerate(symbols) if symbol not in ("(", ")") or place in paired]
    if len(kept) < len(symbols):
        notes.append(Note.UNBALANCED)
    return kept


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
