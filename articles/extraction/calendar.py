"""The words of printed dates: zones, months and weekdays in the languages of Indonesia and Europe.

Without accents on e, which `dates` reads as the letter alone: "Pébruari", "Senèn".
"""

import re
from collections.abc import Iterable
from datetime import UTC, date

from articles.regions.zones import WIB, WIT, WITA

ZONES = {"wib": WIB, "wita": WITA, "wit": WIT, "utc": UTC, "gmt": UTC, "z": UTC}

_MONTHS = (
    "januari january jan januar jänner janvier enero janeiro gennaio ocak",
    "februari pebruari febuari february feb peb februar fevrier febrero fevereiro febbraio şubat Şubat",
    "maret march mar mrt märz maerz maart mars marzo março mart",
    "april apr avril abril aprile nisan",
    "mei may mai mayo maio maggio mayıs",
    "juni june jun juin junio junho giugno haziran",
    "juli july jul juillet julio julho luglio temmuz",
    "agustus agutus agusutus august agust agu ags agt aug augustus août agosto ağustos",
    "september spetember sepetember sepember sepetmber setember septeber sptember septmber "
    "sept sep septembre septiembre setembro settembre eylül",
    "oktober october okt oct octobre octubre outubro ottobre ekim",
    "november nopember nov nop novembre noviembre novembro kasım",
    "desember december des dec dezember decembre diciembre dezembro dicembre aralık",
)
_WEEKDAYS = (
    "senin monday sen mon senen isnin sinayan sanayan",
    "selasa tuesday sel tue salasa slasa",
    "rabu wednesday rab wed rebo rebbu rabaa arba",
    "kamis thursday kam thu kemis kemmis khamis kamih wraspati wrespati respati",
    "jumat jum'at friday jum fri jumaah jum'ah jumah jemuwah jumuwah jemuah juma'at jumaat jumaik",
    "sabtu saturday sab sat saptu setu saniscara",
    "minggu ahad sunday min sun ngahad akad ahat akaik redite",
)
MONTHS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
# As date.weekday() counts: Monday is 0.
WEEKDAYS = {name: number for number, names in enumerate(_WEEKDAYS) for name in names.split()}

# The days of the Javanese and Balinese week of five, which follow the weekday: "Rebo Legi".
MARKET_DAYS = ("legi", "pahing", "paing", "pon", "wage", "kliwon", "manis", "umanis")

# The spans of "2 jam lalu" in seconds (clock) and of "3 hari lalu" in days or months (calendar).
CLOCK_SPANS = {
    "detik": 1, "second": 1, "sec": 1, "menit": 60, "mnt": 60, "minute": 60, "min": 60, "m": 60, "jam": 3600,
    "hour": 3600, "hr": 3600, "h": 3600,
}  # fmt: skip
DAY_SPANS = {"hari": 1, "day": 1, "minggu": 7, "pekan": 7, "week": 7}
MONTH_SPANS = {"bulan": 1, "month": 1, "tahun": 12, "year": 12}
# Days before the reference.
NEAR_DAYS = {"kemarin": 1, "kemarin lusa": 2, "kemarin dulu": 2, "yesterday": 1, "hari ini": 0, "today": 0}
NUMBERS = {"satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9,
           "sepuluh": 10, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}  # fmt: skip


# The hours to which twelve are added where they are printed as on a dial: "jam 7 malam".
HALVES = {
    "dini hari": range(0), "subuh": range(0), "pagi": range(0), "siang": range(1, 7), "sore": range(1, 8),
    "petang": range(1, 8), "malam": range(6, 12),
}  # fmt: skip
MIDNIGHT = {"malam", "dini hari"}  # twelve of these is no noon

FLAGS = re.IGNORECASE | re.ASCII | re.VERBOSE


def any_of(words: Iterable[str]) -> str:
    """The pattern of any of the words, under `FLAGS`."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(words, key=len, reverse=True))


# A month or a weekday at the end of what stands before the digits of a date.
MONTH_BEFORE = re.compile(rf"\b(?P<month>{any_of(MONTHS)})\.?\s{{1,2}}\Z", FLAGS)
WEEKDAY_BEFORE = re.compile(
    rf"""\b(?P<weekday>{any_of(WEEKDAYS)})\b\.?(?:\s(?:pagi|siang|sore|petang|malam|dini\shari|{any_of(MARKET_DAYS)}))?
    [\s,]{{0,3}}(?:(?:tanggal|kaping|ping)\s{{1,2}}|tgl\.?\s{{0,2}})?\(?\s?\Z""",
    FLAGS,
)


def named_day(year: str, month: str, day: str) -> date | None:
    """The day that the printed words name, or None if there is no such day."""
    number = int(year)
    if len(year) == 2:
        number += 2000 if number < 69 else 1900  # as POSIX strptime reads %y
    try:
        return date(number, int(month) if month.isdigit() else MONTHS[month.lower()], int(day))
    except ValueError:
        return None
