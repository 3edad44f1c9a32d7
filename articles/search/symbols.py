"""What a reader typed -> leaves and signs in order, parentheses in pairs. Pure: the first half of `query.parse`."""

import re
from itertools import zip_longest
from typing import Literal

from articles.search.backends.nodes import Filter, Leaf, Phrase, Prefix, Word
from articles.search.fields import COLUMNS, FIELDS, filter_of, trim, write_filter
from articles.search.notes import Note

MAX_WORDS = 32
MAX_LETTERS = 1_200  # of all words: with MAX_WORDS names of fields, parentheses and OR still less than query.MAX_LENGTH
MAX_DEPTH = 8
MIN_PREFIX = 3
OPERATORS = frozenset({"AND", "OR"})
MISTAKEN = frozenset({"and", "or", "not"})  # for operators: English words, which few search for

Symbol = Leaf | Filter | Literal["(", ")", "-", "OR"]

# Straight quotes and colons for the typographic ones, spaces for control characters and marks of writing direction.
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("“”„‟″«»＂", '"'),
        **dict.fromkeys("：﹕︓∶꞉", ":"),
        **dict.fromkeys([*map(chr, range(32)), *map(chr, range(0x7F, 0xA0)), "\u061c"], " "),
        **dict.fromkeys(map(chr, [*range(0x200E, 0x2010), *range(0x2028, 0x202F), *range(0x2066, 0x206A)]), " "),
        **dict.fromkeys(map(chr, range(0xD800, 0xE000)), "\ufffd"),  # halves of characters, which no database takes
    }
)
_TOKEN = re.compile(
    rf"""
      (?P<minus> -(?= [(=] | [^\W_] | "[^"]*" ) )  # only before what it can exclude
    | (?P<field> (?ai: {"|".join(FIELDS)} ) ) : (?! [\s)] | \(\s*\) | $ )
    | (?P<phrase> " (?P<quoted> [^"]* ) " ) (?: ~(?P<near> [1-9][0-9]? )(?![0-9]) )?
    | (?P<sign> [()] )
    | (?P<word> [^\s()"]+ )
    """,
    re.VERBOSE,
)
_COLON = re.compile(r"(?<![0-9]):|:(?![0-9])")  # not that of 14:30
_RUN = re.compile(r"[^\W_]+")
_STRAY = re.compile(r"\*(?=[^\W_])|~(?=[0-9])")  # where it says nothing; a * behind a word has its own rules
_STRAY_IN_PHRASE = re.compile(r"(?<=[^\W_])\*|\*(?=[^\W_])")


def symbols(text: str, notes: list[Note]) -> list[Symbol]:
    """The symbols of `text`. What cannot be understood is read as words, and `notes` are added."""
    text = _without_lone_quote(text.translate(_PLAIN), notes)
    return _Reader(text, notes).read(_paired(list(_TOKEN.finditer(text)), notes))


def _without_lone_quote(text: str, notes: list[Note]) -> str:
    """Quotation marks pair from the left, so the lone one is the last of an odd number."""
    if text.count('"') % 2 == 0:
        return text
    notes.append(Note.UNCLOSED_QUOTE)
    before, _, after = text.rpartition('"')
    return before + ("" if before.endswith(":") else " ") + after


def _paired(tokens: list[re.Match[str]], notes: list[Note]) -> list[re.Match[str]]:
    """The tokens without the parentheses that have no partner or lie deeper than MAX_DEPTH."""
    opened: list[int] = []
    paired: set[int] = set()
    for place, token in enumerate(tokens):
        if token["sign"] == "(":
            opened.append(place)
        elif token["sign"] == ")" and opened:
            start = opened.pop()
            if len(opened) < MAX_DEPTH:
                paired |= {start, place}
    kept = [token for place, token in enumerate(tokens) if not token["sign"] or place in paired]
    if len(kept) < len(tokens):
        notes.append(Note.UNBALANCED)
    return kept


class _Reader:
    """Reads tokens one by one; keeps which field is meant and how many more words and letters are read."""

    def __init__(self, text: str, notes: list[Note]) -> None:
        self.text, self.notes = text, notes
        self.symbols: list[Symbol] = []
        self.words, self.letters = MAX_WORDS, MAX_LETTERS
        self.name: re.Match[str] | None = None  # of the field whose value comes next
        self.fields = [""]  # of the open parentheses, '' for none; at first of the whole

    def read(self, tokens: list[re.Match[str]]) -> list[Symbol]:
        for token, following in zip_longest(tokens, tokens[1:]):
            if self.name and (token["field"] or token["sign"] == ")" or self._parted(self.name, token)):
                self._name_alone()
            if token["minus"]:
                self._exclude()
            elif token["field"]:
                self.name = token
            elif token["sign"] == "(":
                self.symbols.append("(")
                self.fields.append(self._take_field()[0])
            elif token["sign"]:
                self.symbols.append(")")
                self.fields.pop()
            elif not self._joins(token, following):
                self._add(self._leaves(token))
            elif token["word"] == "OR":
                self.symbols.append("OR")
        if self.name:
            self._name_alone()
        return self.symbols

    def _exclude(self) -> None:
        if self.symbols[-1:] == ["-"]:  # a parenthesis without a partner stood between
            self.symbols.pop()
        else:
            self.symbols.append("-")

    def _parted(self, name: re.Match[str], token: re.Match[str]) -> bool:
        return any(map(str.isspace, self.text[name.end() : token.start()]))

    def _take_field(self) -> tuple[str, str]:
        """The field that the next leaf is of, and its name as written, '' if that does not stand right before."""
        name, self.name = self.name, None
        return (FIELDS[name["field"].lower()], name["field"]) if name else (self.fields[-1], "")

    def _name_alone(self) -> None:
        name = self._take_field()[1]
        self.notes.append(Note.FIELD_AS_WORDS)
        self._add(self._word(name, ""))

    def _joins(self, token: re.Match[str], following: re.Match[str] | None) -> bool:
        """Whether it is an operator: AND and OR are so only between two operands."""
        if token["word"] not in OPERATORS or self.name:
            return False
        after = bool(self.symbols) and (self.symbols[-1] == ")" or not isinstance(self.symbols[-1], str))
        if after and following and following["sign"] != ")":
            return True
        self.notes.append(Note.OPERATOR_AS_WORD)
        return False

    def _add(self, leaves: list[Leaf | Filter]) -> None:
        excluded = self.symbols[-1:] == ["-"]
        if excluded and not leaves:
            self.symbols.pop()
        elif excluded and len(leaves) > 1 and len(self.fields) <= MAX_DEPTH:
            self.symbols += ["(", *leaves, ")"]
        else:
            self.symbols += leaves

    # One word or quotation

    def _leaves(self, token: re.Match[str]) -> list[Leaf | Filter]:
        field, name = self._take_field()
        written = token["quoted"] if token["phrase"] else token["word"]
        if field in COLUMNS:
            if asked := filter_of(field, written):
                return [asked] if self._room_for(write_filter(asked)) else []
            self.notes.append(Note.FIELD_AS_WORDS)
            return [*self._word(name, ""), *self._texts(token, "")]
        texts = self._texts(token, field)
        if name and not texts:
            self.notes.append(Note.FIELD_AS_WORDS)
            return self._word(name, "")
        return texts

    def _texts(self, token: re.Match[str], field: str) -> list[Leaf | Filter]:
        """What one word or quotation asks for; several leaves if colons part it that name no field."""
        if token["phrase"]:
            text = self._within(token["quoted"])
            if text and _STRAY_IN_PHRASE.search(token["quoted"]):
                self.notes.append(Note.STRAY_SIGN)
            return [Phrase(text, int(token["near"] or 1), field)] if text else []
        pieces = [piece for piece in _COLON.split(token["word"]) if _RUN.search(piece)]
        if len(pieces) > 1 or (token["word"].endswith(":") and token["word"][:-1].lower() in FIELDS):
            self.notes.append(Note.FIELD_AS_WORDS)
        return [leaf for piece in pieces for leaf in self._word(piece, field)]

    def _word(self, written: str, field: str) -> list[Leaf | Filter]:
        text = self._within(written)
        if not text:
            return []
        if _STRAY.search(written) or (written.startswith("=") and written.endswith("*")):
            self.notes.append(Note.STRAY_SIGN)
        if written.startswith("="):
            return [Word(text, exact=True, field=field)]
        if written.endswith("*"):
            if sum(map(str.isalnum, text)) >= MIN_PREFIX:
                return [Prefix(text, field)]
            self.notes.append(Note.SHORT_PREFIX)
        if text in MISTAKEN or text == "NOT":
            self.notes.append(Note.SMALL_OPERATOR)
        return [Word(text.lower() if text in OPERATORS else text, field=field)]

    def _within(self, written: str) -> str:
        """The words of `written` for which there is room, trimmed."""
        text = trim(written)
        runs = list(_RUN.finditer(text))
        kept = text[: runs[self.words].start()] if len(runs) > self.words else text
        kept = trim(kept[: self.letters])
        if kept != text:
            self.notes.append(Note.CUT)
        self.words -= len(_RUN.findall(kept))
        self.letters -= len(kept)
        return kept

    def _room_for(self, written: str) -> bool:
        """Whether there is room for one filter more, which is not cut: half of a name is another name."""
        if not self.words or len(written) > self.letters:
            self.notes.append(Note.CUT)
            return False
        self.words -= 1
        self.letters -= len(written)
        return True
