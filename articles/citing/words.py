"""The words and days of a citation in the reader's language."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Words:
    """`short` is the form of a day beside its year, `full` of one with its year."""

    months: str
    short: str
    full: str
    undated: str
    last: str  # before the last of several names
    comma: str  # before that, if they are more than two
    archived: str
    archived_on: str

    def day(self, day: date, form: str) -> str:
        return form.format(day=day.day, month=self.months.split()[day.month - 1], year=day.year)


_ENGLISH = Words(
    "January February March April May June July August September October November December",
    short="{month} {day}",
    full="{month} {day}, {year}",
    undated="n.d.",
    last="and",
    comma=",",
    archived="archived at {address}",
    archived_on="archived {day}, at {address}",
)
_INDONESIAN = Words(
    "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
    short="{day} {month}",
    full="{day} {month} {year}",
    undated="t.t.",
    last="dan",
    comma="",
    archived="diarsipkan di {address}",
    archived_on="diarsipkan {day} di {address}",
)


def words(language: str) -> Words:
    """Those of an interface's language: Indonesian for "id", English else."""
    return _INDONESIAN if language == "id" else _ENGLISH
