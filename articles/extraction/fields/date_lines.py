"""What a line that prints a date tells: the publication, a change, or another day than the report's."""

import re
from collections.abc import Iterable

from articles.extraction.dates import find_dates
from articles.extraction.filter.lines import is_date_line

_CHANGE = (
    r"(?:(?:terakhir )?(?:diperbarui|diperbaharui|diubah|dimutakhirkan|di-?update|update)|last (?:updated?|modified)|"
    r"updated|modified)\b"
)
_PUBLICATION = (
    r"(?:(?:di)?(?:publikasikan|terbitkan|posting|rilis)|terbit|tayang|published|posted|first published|"
    r"veröffentlicht|publié|publicado|pubblicato)\b"
)
_UPDATED, _UPDATED_BEHIND = re.compile(rf"\W*{_CHANGE}", re.I), re.compile(rf"\b{_CHANGE}", re.I)
_PUBLISHED, _PUBLISHED_BEHIND = re.compile(rf"\W*{_PUBLICATION}", re.I), re.compile(rf"\b{_PUBLICATION}", re.I)
_LABEL = re.compile(r"\W*[^\W\d_][^:|\d]{1,40}:")
# Labels of the report itself.
_OF_THE_REPORT = re.compile(
    r"\b(?:tanggal|tgl|hari|waktu|date|time|datum|fecha|data|(?:di)?(?:publikasi\w*|terbit\w*|posting|rilis|muat|tulis|unggah|"
    r"tayang\w*|buat)|posted|published|created|written|penulis|reporter|pewarta|wartawan|oleh|editor|redaktur|by|author|"
    r"update\w*|diperbar\w*|last \w+|veröffentlicht|erstellt|stand|aktualisiert|publi\w*|kategori|category|rubrik|"
    r"dibaca|dilihat|hits|views|copyright|sumber)\b",
    re.I,
)
_OPENING_WORD = re.compile(r"\W*(\w+)")
_WORD_BEFORE, _WORD_AFTER = re.compile(r"\w\s*\Z"), re.compile(r"\s*\w+\s+\w")
# Before a date, with no sign between, these words make it that of an event. Behind "Agenda |" stands a report's own.
_EVENT = re.compile(
    r"\b(?:akan|bakal|dijadwalkan|direncanakan|jadwal|agenda|acara|kegiatan|pelaksanaan|dilaksanakan|digelar|diadakan|"
    r"berlangsung|tenggat|batas|berlaku|hingga|sampai|lahir|event|deadline|until|held|born|promo\w*|diskon|obral|cashback|"
    r"voucher|undian|gratis|pendaftaran|sale)\b[^|>»•·/]{0,60}\Z",
    re.I,
)


def lines_of_publication(lines: Iterable[str]) -> list[str]:
    """The lines that may tell the day of publication, the surest first, without those that tell an event."""
    return sorted((_part_of_publication(line) for line in lines if not _tells_event(line)), key=_rank)


def tells_change(line: str) -> bool:
    """Whether a line is labelled as telling the last change."""
    return _UPDATED.match(line) is not None


def only_mentions(line: str) -> bool:
    """Whether a line holds a date among other words, with no sign between, nor a label of the report's."""
    first = next(find_dates(line), None)
    if first is None or _PUBLISHED.match(line) or is_date_line(line):
        return False
    label, opening = _LABEL.match(line), _OPENING_WORD.match(line)
    if (label and _OF_THE_REPORT.search(label[0])) or (opening and _OF_THE_REPORT.fullmatch(opening[1])):
        return False
    return bool(_WORD_BEFORE.search(line[: first.start]) or _WORD_AFTER.match(line[first.end :]))


def _tells_event(line: str) -> bool:
    first = next(find_dates(line), None)
    return first is not None and _EVENT.search(line[: first.start]) is not None


def _rank(line: str) -> int:
    """Lines of publication first, then those that are a date, those that only hold one, and those of a change."""
    if _UPDATED.match(line):
        return 3
    if _PUBLISHED.match(line):
        return 0
    return 1 if is_date_line(line) else 2


def _part_of_publication(line: str) -> str:
    """The part of a line of change that tells the publication, where there is one: "Diperbarui: … | Terbit: …"."""
    told = _PUBLISHED_BEHIND.search(line) if _UPDATED.match(line) else None
    return line[told.start() :] if told else line


def part_of_change(line: str) -> str:
    """The part of a line that tells the last change, or ''; behind another date it needs a label: "…, diperbarui …"."""
    if _UPDATED.match(line):
        return line
    first = next(find_dates(line), None)
    told = _UPDATED_BEHIND.search(line, first.end) if first else None
    return line[told.start() :] if told else ""


def tells_of_other(line: str) -> bool:
    """Whether a line carries the label of another day than that of publication: "Sendung: …", "Rapat: …"."""
    label = _LABEL.match(line)
    return label is not None and not _OF_THE_REPORT.search(label[0])
