"""The day of a report that only its text tells: the latest full date with its weekday, in the lead or an attribution.

Measured on thousands of reports whose day is known (docs/places-and-dates.md); what each rule spares is said there.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain, islice

from articles.extraction.dates import PrintedDate, find_dates

_BEFORE = 160  # characters in which the words that tell what a date is are looked for
_MOST_DATES = 500  # of a text
_SENTENCE = re.compile(r"[.!?;](?=\s+[^\Wa-z\d_])|(?=[”\"“])")
# Words before a date of what is yet to come, of an end or a beginning of a span, of another time than the report's.
_AHEAD = re.compile(
    r"\b(?:akan|bakal|segera|hendak|dijadwalkan|menjadwalkan|direncanakan|berencana|rencana(?:nya)?|mendatang|nanti(?:nya)?|"
    r"siap (?:di|me)\w+|diminta|diimbau|diundang|undangan|pendaftaran\w*|diberlakukan|berlaku|diprediksi|diperkirakan|"
    r"ditargetkan|insya ?allah|besok|jelang|menjelang|jadwal\w*|agenda|tenggat|batas|deadline|paling lambat|diundur|"
    r"ditunda|catat|hingga|sampai|sejak|mulai|s/d|bade|badhe|arep|will|until|since|next|upcoming|scheduled|due|from)\b",
    re.I,
)
_ELSEWHEN = re.compile(
    r"\b(?:lahir|kelahiran|wafat|meninggal|mangkat|berpulang|tutup usia|mengembuskan|tewas|gugur|menikah\w*|"
    r"pernikahan\w*|mengenang|memperingati|sebelumnya|"
    r"(?:tahun|bulan|pekan|minggu|hari) (?:lalu|silam|kemarin)|kala itu|saat itu|ketika itu|berjudul|born|died|"
    r"anniversary)\b",
    re.I,
)
_IN_SENTENCE = r"^(?:[^.”\"]|(?<=\d)\.(?=\d)){0,30}"
_AHEAD_AFTER = re.compile(rf"{_IN_SENTENCE}\b(?:mendatang|nanti|besok|esok|depan)\b", re.I)
_AGO_AFTER = re.compile(rf"{_IN_SENTENCE}\b(?:lalu|silam|kemarin|kemaren|waktu setempat)\b", re.I)
# A zone without a clock: something far away, told in the reader's time ("Minggu (15/9/2019) dini hari WIB").
_FAR_AFTER = re.compile(r"[\s,)]*(?:(?:malam|pagi|siang|sore|petang|dini ?hari|subuh)[\s,]+)?(?:WIB|waktu)\b", re.I)
# An attribution: "kata dia, Senin (4/3/2024)", "dikutip dari laman resmi, Senin (4/3/2024)".
_SAID = re.compile(
    r"[”\"]|\b(?:(?:kata|ujar|ungkap|jelas|tutur|sebut|tegas|imbuh|tambah|papar|terang|tandas|pungkas|ucap|urai|beber|"
    r"sambung|cetus|tulis|tukas)(?:nya)?|mengatakan|menyatakan|menjelaskan|mengungkapkan|menuturkan|menyebut(?:kan)?|"
    r"menegaskan|menambahkan|memaparkan|menerangkan|menyampaikan|mengaku|ditemui|dihubungi|dikonfirmasi|dijumpai|"
    r"diwawancara\w*|keterangan\w*|dikutip|dilansir|mengutip|melansir|diterima|siaran pers|rilis\w*|jumpa pers|"
    r"konferensi pers|wartawan|awak media|ceuk|saur|ngendika|ngandika|said|told)\b",
    re.I,
)
# "pada Senin (4/3/2024)" tells when a thing happened, "…, Senin (4/3/2024)" when it was said.
_EVENT = re.compile(r"\b(?:pada|hari|tanggal)[\s,]+\(?\Z", re.I)


@dataclass(frozen=True)
class _Told:
    """A date of the text, and what the words around it say of it."""

    day: date
    weekday: bool
    ahead: bool
    elsewhen: bool
    said: bool
    event: bool


def date_text(
    lead: Sequence[str], captions: Iterable[str], texts: Iterable[str], *, last: date | None = None
) -> date | None:
    """The day that the text may be of, or None; `last` is the last day that it can be of, where that is known.

    An opening paragraph or a caption may name it as that of an event, the second paragraph beside one, the rest of the
    text only in an attribution.
    """
    parts = chain(
        (("opening", text) for text in chain(lead[:1], captions)),
        (("lead", text) for text in lead[1:2]),
        (("text", text) for text in chain(lead[2:], texts)),
    )
    every = list(islice(((part, told) for part, text in parts for told in _told(text)), _MOST_DATES))
    days = [
        told.day
        for part, told in every
        if told.weekday
        and not (told.ahead or told.elsewhen)
        and (part == "opening" or (not told.event and (told.said or part == "lead")))
        and (last is None or told.day <= last)
    ]
    latest = max(days, default=None)
    passed = (told.day for _, told in every if not told.ahead and (last is None or told.day <= last))
    # A text that names a later day, though not as its own, was not written on the earlier one.
    return None if latest is None or any(day > latest for day in passed) else latest


def _told(text: str) -> Iterator[_Told]:
    for found in find_dates(text):
        if found.agrees:
            before = _words_before(text, found)
            after = text[found.end : found.end + 60]
            day = found.value.date() if isinstance(found.value, datetime) else found.value
            yield _Told(
                day,
                found.weekday,
                ahead=bool(_AHEAD.search(before) or _AHEAD_AFTER.match(after)),
                elsewhen=bool(_ELSEWHEN.search(before) or _AGO_AFTER.match(after) or _FAR_AFTER.match(after)),
                said=bool(_SAID.search(before)),
                event=bool(_EVENT.search(before)),
            )


def _words_before(text: str, found: PrintedDate) -> str:
    """The sentence up to a date, from the last quote on; of a date that stands alone, the sentence before it."""
    before = text[max(0, found.start - _BEFORE) : found.start]
    ends = [match.end() for match in _SENTENCE.finditer(before)]
    if len(ends) > 1 and not before[ends[-1] :].strip() and text[found.end : found.end + 2].strip() in {"", "."}:
        ends.pop()
    return before[ends[-1] :] if ends else before
