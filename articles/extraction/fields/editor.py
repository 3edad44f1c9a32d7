"""Who edited it: a printed line, a sign in brackets at the text's end, else what the page's head says."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, pairwise

from articles.extraction import rules
from articles.extraction.blocks import Block
from articles.extraction.fields.byline import is_name
from articles.extraction.page.metadata import Metadata
from articles.text import squeeze

_LABELS = (
    r"(?:copy )?editor(?: bahasa)?|red|redaktur(?: pelaksana)?|penyunting(?: bahasa)?|penyelaras(?: bahasa)?|"
    r"edited by|editing by"
)
_HINTS = ("edit", "red", "peny")  # no label is without one
_VALUE = r"(?P<value>[^\s|•·/;:()\[\]][^|•·/;:()\[\]]{1,60}?)"
# Another label or a date ends the name: "Editor: Sekar Penulis: Bagas", "Editor: Sekar, 6 Maret 2023".
_END = (
    r"(?=\s*(?:$|[|•·/;()\[\]]|[,.–-]\s|\d|©|\b(?:penulis|reporter|pewarta|wartawan|oleh|fotografer|foto|sumber|"
    r"copyright|uploader|editor|redaktur|tags?|senin|selasa|rabu|kamis|jum.?at|sabtu|minggu)\b))"
)
_LABELLED = re.compile(rf"(?<!\w)(?:{_LABELS})\s?[:=]\s*{_VALUE}{_END}", re.I)
_BESIDE = re.compile(
    r"\W*(?:Editor|EDITOR|Redaktur|Penyunting|Edited by)\s+(?P<value>[A-Z][\w.'’]+(?: [A-Z][\w.'’]+){0,3})$"
)
_LABEL_ALONE = re.compile(rf"\W*(?:{_LABELS})\W*$", re.I)
_BRACKET = re.compile(r"[(\[]([^()\[\]]{5,80})[)\]]")
_NO_EDITOR = re.compile(r"(?:at large|in chief|note|picks?|choice|pilihan|menu|login|bahasa)\b", re.I)
_LONGEST_LINE = 160  # characters


def find_editor(data: Metadata, blocks: list[Block], authors: list[str], paragraphs: list[str]) -> str:
    """The editor, apart from the reporter; '' if the page names none. `authors` are the texts of boxes for names."""
    said = (data.ld.get("editor", ""), data.first("content_editor", "editor", "article:editor"))
    for name in chain(_printed(blocks), _labelled(authors), _in_brackets(paragraphs[-2:]), said):
        name = squeeze(name).strip(" .,-–*")
        if is_name(name):
            return name
    return ""


def _printed(blocks: list[Block]) -> Iterator[str]:
    """The names behind a label in a line that is no text, or alone in the next."""
    lines = [block.text for block in blocks if block.rule and len(block.text) <= _LONGEST_LINE]
    everything = "\n".join(lines).lower()
    if not any(hint in everything for hint in _HINTS):
        return
    for line, below in pairwise([*lines, ""]):
        lower = line.lower()
        if not any(hint in lower for hint in _HINTS):
            continue
        match = _LABELLED.search(line) or _BESIDE.match(line)
        if not match and _LABEL_ALONE.match(line):
            match = rules.NAME_LINE.fullmatch(below)
        if match and not _NO_EDITOR.match(match["value"]):
            yield match["value"]


def _in_brackets(ends: Iterable[str]) -> Iterator[str]:
    return _labelled(bracket for text in ends for bracket in _BRACKET.findall(text[-100:]))


def _labelled(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        if match := _LABELLED.search(text):
            yield match["value"]
