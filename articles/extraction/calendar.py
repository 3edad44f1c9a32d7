"""The words of printed dates: zones, months and weekdays in the languages of Indonesia and Europe.

Without accents on e, which `dates` reads as the letter alone: "Pébruari", "Senèn".
"""

from datetime import UTC

from articles.regions.zones import WIB, WIT, WITA

ZONES = {"wib": WIB, "wita": WITA, "wit": WIT, "utc": UTC, "gmt": UTC, "z": UTC}

_MONTHS = (
    "januari january jan januar jänner janvier enero janeiro gennaio ocak",
    "februari pebruari february feb peb februar fevrier febrero fevereiro febbraio şubat Şubat",
    "maret march mar mrt märz maerz maart mars marzo março mart",
    "april apr avril abril aprile nisan",
    "mei may mai mayo maio maggio mayıs",
    "juni june jun juin junio junho giugno haziran",
    "juli july jul juillet julio julho luglio temmuz",
    "agustus august agust agu ags agt aug augustus août agosto ağustos",
    "september sept sep septembre septiembre setembro settembre eylül",
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
CLOCK_SPANS = {"detik": 1, "second": 1, "menit": 60, "minute": 60, "jam": 3600, "hour": 3600}
DAY_SPANS = {"hari": 1, "day": 1, "minggu": 7, "pekan": 7, "week": 7}
MONTH_SPANS = {"bulan": 1, "month": 1, "tahun": 12, "year": 12}
# Days before the reference.
NEAR_DAYS = {"kemarin": 1, "yesterday": 1, "hari ini": 0, "today": 0}
