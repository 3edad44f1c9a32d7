"""Rows of a table as CSV and as JSON Lines."""

import csv
import io
import json
import re
from collections.abc import Iterable, Sequence
from datetime import date

from articles.export.columns import Value

# Excel takes a CSV file for one of the machine's own code page unless it begins so; pandas, R's readr and LibreOffice
# leave the mark out. Of Python's own readers only `utf-8-sig` does.
MARK = "\ufeff"
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff]")  # no table holds them
# What a spreadsheet would reckon instead of showing it; full-width signs as well, and behind what it may trim.
_FORMULA = re.compile(r"'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠])")
_LINE_ENDS = {ord(sign): f"\\u{ord(sign):04x}" for sign in "\x85\u2028\u2029"}  # to some readers, and allowed in JSON


def csv_rows(rows: Iterable[Sequence[Value]]) -> str:
    """These rows as RFC 4180 has them: commas, quotation marks where they are needed, lines ended by CR LF."""
    file = io.StringIO()
    csv.writer(file, lineterminator="\r\n").writerows([cell(value) for value in row] for row in rows)
    return file.getvalue()


def cell(value: Value) -> str | int:
    """A value as it stands in CSV: lists parted by "; ", true and false in small letters, nothing where it is unknown.

    A text that begins like a formula has an apostrophe before it, as has one that begins so behind apostrophes: take
    one off to have what was there. Numbers are not texts, and stand as they are.
    """
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case int():
            return value
        case date():
            return value.isoformat()
        case list():
            value = "; ".join(value)
    text = _UNSEEN.sub("", value)
    return f"'{text}" if _FORMULA.match(text) else text


def json_lines(columns: Sequence[str], rows: Iterable[Sequence[Value]]) -> str:
    """An object a line, its keys the columns in their order; days as 2024-11-17, null where they are unknown."""
    objects = (dict(zip(columns, row, strict=True)) for row in rows)
    lines = (json.dumps(each, ensure_ascii=False, default=date.isoformat) for each in objects)
    return "".join(f"{line.translate(_LINE_ENDS)}\n" for line in lines)
