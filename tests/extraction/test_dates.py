"""Printed dates as Indonesian and English news pages write them."""

import timeit
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.extraction.dates import PrintedDate, find_dates, read_date
from articles.regions.zones import WIB, WIT, WITA
from tests.hang import must_not_hang

PUBLISHED = datetime(2024, 11, 20, 10, 0, tzinfo=WIB)

FULL = {
    "Rabu, 20 Maret 2024": date(2024, 3, 20),
    "Rabu,20 Maret 2024.": date(2024, 3, 20),
    "Kamis (21/3/2024)": date(2024, 3, 21),
    "Kamis (21/03/24) malam": date(2024, 3, 21),
    "Kamis, 21/3/24": date(2024, 3, 21),
    "Jum'at, 22 Maret 2024": date(2024, 3, 22),
    "Jum’at 22 Mar 2024": date(2024, 3, 22),
    "Ahad, 24 Maret 2024": date(2024, 3, 24),
    "Jumat siang, 22 Maret 2024": date(2024, 3, 22),
    "pada hari Jumat tanggal 22 Maret 2024": date(2024, 3, 22),
    "TANGERANG, 22/3/2024": date(2024, 3, 22),
    "Jumat, 22 Maret 202424 Maret 2024": date(2024, 3, 22),
    "Warta Sore5 Oktober 20201.932 kali ditonton": date(2020, 10, 5),
    "13 Ags 2022": date(2022, 8, 13),
    "13 Agt 2022": date(2022, 8, 13),
    "2 Nopember 2021": date(2021, 11, 2),
    "2 Pebruari 2021": date(2021, 2, 2),
    "11-Okt-18": date(2018, 10, 11),
    "Desember 3, 2020": date(2020, 12, 3),
    "December 3rd, 2020": date(2020, 12, 3),
    "Last updated Mei 9, 2023": date(2023, 5, 9),
    "Published 5 bulan ago on 9 Mei 2023": date(2023, 5, 9),
    "07-08-2023": date(2023, 8, 7),
    "7.8.2023": date(2023, 8, 7),
    "2023/08/07": date(2023, 8, 7),
    "10 November 1945": date(1945, 11, 10),
    "5 – 7 Februari 2024": date(2024, 2, 7),
    "Veröffentlicht am 13. Mai 2024 um 15:44": date(2024, 5, 13),
    "Publié le 12 août 2024 à 15h44": date(2024, 8, 12),
    "13 de março de 2024": date(2024, 3, 13),
    "3 Şubat 2024": date(2024, 2, 3),
    "Publié le 3 février 2024": date(2024, 2, 3),
    "Mercredi 4 décembre 2024": date(2024, 12, 4),
    "Tue, 06/14/2016": date(2016, 6, 14),
    "Tue, 06/07/2016": date(2016, 6, 7),
    "Wed, 06/07/2016": date(2016, 7, 6),
    "Selasa, 06/07/2016": date(2016, 7, 6),
    "posted 06/14/2016 by a user": date(2016, 6, 14),
    "Rebo, 20 Pébruari 2019": date(2019, 2, 20),
    "Senén, 6 Méi 2019": date(2019, 5, 6),
    "Salasa, 3 Séptémber 2019": date(2019, 9, 3),
    "Saptu, 9 Nopémber 2019": date(2019, 11, 9),
    "Kemis Pahing, 5 Désèmber 2019": date(2019, 12, 5),
    "Setu Kliwon kaping 9 Fèbruari 2019": date(2019, 2, 9),
    "Redite, 10 Pebruari 2019": date(2019, 2, 10),
    "12 Rabiul Awal 1446 H / 15 September 2024 M": date(2024, 9, 15),
    "Jumat, 13 September 2024 / 9 Rabiul Awal 1446 H": date(2024, 9, 13),
    "15-Sep-24": date(2024, 9, 15),
    "14Sep2024": date(2024, 9, 14),
    "14. September 2024": date(2024, 9, 14),
    "2024.09.14": date(2024, 9, 14),
    "20240914": date(2024, 9, 14),
    "Sep 14th, '24": date(2024, 9, 14),
    "September 14, '24": date(2024, 9, 14),
    "the 14th of September 2024": date(2024, 9, 14),
    "Sabtu, tanggal 14 bulan September tahun 2024": date(2024, 9, 14),
    "14 September tahun 2024": date(2024, 9, 14),
    "14-15 September 2024": date(2024, 9, 15),
    "30 September s.d. 2 Oktober 2024": date(2024, 10, 2),
    "Sabtu Pon 14 September 2024": date(2024, 9, 14),
    "Sabtu, 14-9-24": date(2024, 9, 14),
    "Sabtu, 14.09.24": date(2024, 9, 14),
    "14.09.24": date(2024, 9, 14),
    "19 Sep'24": date(2024, 9, 19),
    "14/09/24": date(2024, 9, 14),
    "Sabtu 14 Sptember 2024": date(2024, 9, 14),
    "14 Agutus 2024": date(2024, 8, 14),
    "Terbit 14 September 2024 • Diperbarui 15 September 2024": date(2024, 9, 14),
    "14 September 2024 | Dibaca 1.245 kali": date(2024, 9, 14),
    "14 September 2024 1.245 views": date(2024, 9, 14),
    "14 September 2024 · 3 menit baca": date(2024, 9, 14),
    "Minggu, 14 September 2024": date(2024, 9, 14),  # it was a Saturday: the date stands
}
TIMED = {
    "Rabu, 20 Maret 2024 - 16:05 WIB": datetime(2024, 3, 20, 16, 5, tzinfo=WIB),
    "Rabu, 20 Maret 202416:05 WIB": datetime(2024, 3, 20, 16, 5, tzinfo=WIB),
    "20 Mar 2024 | 16:05": datetime(2024, 3, 20, 16, 5, tzinfo=WIB),
    "Rabu 20 Maret 2024 / 16:05": datetime(2024, 3, 20, 16, 5, tzinfo=WIB),
    "Harian.example - 20/03/2024, 16:05 WIB": datetime(2024, 3, 20, 16, 5, tzinfo=WIB),
    "Diterbitkan 20 Maret 2024, pukul 16.05 WIB": datetime(2024, 3, 20, 16, 5, tzinfo=WIB),
    "20 Maret 2024 16.05": datetime(2024, 3, 20, 16, 5, tzinfo=WIB),
    "Kamis (21/3/2024) malam pukul 20.15 WITA": datetime(2024, 3, 21, 20, 15, tzinfo=WITA),
    "Kamis, 21 Maret 2024 06:30 WIT": datetime(2024, 3, 21, 6, 30, tzinfo=WIT),
    "16:05 WIB, Rabu 20 Maret 2024": datetime(2024, 3, 20, 16, 5, tzinfo=WIB),
    "March 20, 2024 at 4:05 pm": datetime(2024, 3, 20, 16, 5, tzinfo=WIB),
    "Wed, 20 Mar 2024 16:05:00 +0800": datetime(2024, 3, 20, 16, 5, tzinfo=timezone(timedelta(hours=8))),
    "2024-03-20T16:05:00+07:00": datetime(2024, 3, 20, 16, 5, tzinfo=WIB),
    "2024-03-20WIB16:05:00+07:00": datetime(2024, 3, 20, 16, 5, tzinfo=WIB),
    "2024-03-20T16:05:00.250Z": datetime(2024, 3, 20, 16, 5, tzinfo=UTC),
    "3/4/2024 4:05:00 PM": datetime(2024, 3, 4, 16, 5, tzinfo=WIB),  # as American programs print it
    "3/4/2024 4:05 PM": datetime(2024, 4, 3, 16, 5, tzinfo=WIB),
    "2024-03-20 16:05": datetime(2024, 3, 20, 16, 5, tzinfo=WIB),
    "2024-03-20T16:05:00+99:99": datetime(2024, 3, 20, 16, 5, tzinfo=WIB),
    "Tayang: Jum'at, 7/6/24 | 08:05 WIB": datetime(2024, 6, 7, 8, 5, tzinfo=WIB),
    "Update Terakhir : Sabtu, 14 September 2024 19:20": datetime(2024, 9, 14, 19, 20, tzinfo=WIB),
    "14 Sept. 2024 jam 7 malam": datetime(2024, 9, 14, 19, 0, tzinfo=WIB),
    "Sabtu, 14 September 2024 pukul 7 pagi WITA": datetime(2024, 9, 14, 7, 0, tzinfo=WITA),
    "Sabtu, 14 September 2024 pukul 7.30 malam": datetime(2024, 9, 14, 19, 30, tzinfo=WIB),
    "14 September 2024 pukul 19 WIT": datetime(2024, 9, 14, 19, 0, tzinfo=WIT),
    "14 September 2024, 7 pm": datetime(2024, 9, 14, 19, 0, tzinfo=WIB),
    "Sabtu, 14 September 2024 (14:05 WITA)": datetime(2024, 9, 14, 14, 5, tzinfo=WITA),
    "Sabtu (14/9/2024) sekitar pukul 19.30 WIB": datetime(2024, 9, 14, 19, 30, tzinfo=WIB),
    "Sabtu 14 September 2024 tabuh 07.05 WIB": datetime(2024, 9, 14, 7, 5, tzinfo=WIB),
    "Sat Sep 14 07:05:00 WIB 2024": datetime(2024, 9, 14, 7, 5, tzinfo=WIB),
    "Sat Sep 14 07:05:00 +0900 2024": datetime(2024, 9, 14, 7, 5, tzinfo=WIT),
    "Sat Sep 14 2024 07:05:00 GMT+0700": datetime(2024, 9, 14, 7, 5, tzinfo=WIB),
    "Sept 14, 2024 2:05 PM GMT+7": datetime(2024, 9, 14, 14, 5, tzinfo=WIB),
    "20240914T070500+0700": datetime(2024, 9, 14, 7, 5, tzinfo=WIB),
    "202409140705": datetime(2024, 9, 14, 7, 5, tzinfo=WIB),
    "14.09.24 | 14:07 Uhr": datetime(2024, 9, 14, 14, 7, tzinfo=WIB),
    "Sabtu | 14 September 2024 | 15:20:11 WIB": datetime(2024, 9, 14, 15, 20, 11, tzinfo=WIB),
    "Kamis, 19 September 2024 @ 16:00": datetime(2024, 9, 19, 16, 0, tzinfo=WIB),
    "Kamis, 19 September 2024 | Jam : 16.00 WIT": datetime(2024, 9, 19, 16, 0, tzinfo=WIT),
    "18/Sep/2024 21:15:10": datetime(2024, 9, 18, 21, 15, 10, tzinfo=WIB),
    "Thu, 19-Sep-2024, 04:00 PM": datetime(2024, 9, 19, 16, 0, tzinfo=WIB),
    "2024-09-19 16:00:00.0": datetime(2024, 9, 19, 16, 0, tzinfo=WIB),
    "2024-09-19T09:00:00Z[UTC]": datetime(2024, 9, 19, 9, 0, tzinfo=UTC),
    "15.20 WIB | Sabtu, 14 September 2024": datetime(2024, 9, 14, 15, 20, tzinfo=WIB),
}
NO_DATES = [
    "Buka 24/7",
    "1/2 warga Kediri",
    "Pilkada 2029",
    "sebulan",
    "Minggu",
    "Mei",
    "57 ×",
    "Rp3 juta per bulan",
    "12 pengurus di daerah",
    "31 Februari 2024",
    "29 Feb 2023",
    "Senin, 32/1/2024",
    "Nomor 12/1/2024",
    "192.168.1.2024",
    "0001-01-01",
    "9999 tahun lalu",
    "Selasa (6/11)",
    "14/9",
    "14-9",
    "Pasal 14/9/2024",
    "Versi 2.10.2024",
    "Skor 14-09-24 unggul",
    "Rp 1.9.2024",
    "September 19 orang",
    "0812-19-09-2024",
    "Liga 1 2024/2025",
    "Telp 021-14092024",
    "20241314",
    "Juli (24) 2024",
    "beberapa menit lalu",
    "baru saja",
    "pekan lalu",
    "Selasa kemarin",
    "",
]


@pytest.mark.parametrize(("text", "expected"), [*FULL.items(), *TIMED.items()])
def test_a_full_date_is_read_with_or_without_a_reference(text: str, expected: date) -> None:
    assert read_date(text) == expected
    assert read_date(text, reference=PUBLISHED) == expected
    assert type(read_date(text)) is type(expected)


@pytest.mark.parametrize("text", [*FULL, *TIMED, *NO_DATES])
def test_a_printed_date_is_read_in_under_200_microseconds(text: str) -> None:
    assert min(timeit.repeat(lambda: read_date(text, reference=PUBLISHED), number=5, repeat=20)) / 5 < 200e-6


def test_a_day_that_is_to_come_is_read_as_any_other() -> None:
    assert read_date("Sabtu, 14 September 2999") == date(2999, 9, 14)


def test_a_misprinted_weekday_is_told_beside_the_date() -> None:
    found = list(find_dates("Sabtu, 14 September 2024, Minggu (14/9/2024), dan 14 September 2024."))
    assert [(f.value, f.weekday, f.agrees) for f in found] == [
        (date(2024, 9, 14), True, True),
        (date(2024, 9, 14), True, False),
        (date(2024, 9, 14), False, True),
    ]


@pytest.mark.parametrize("text", NO_DATES)
def test_numbers_words_and_impossible_days_are_no_dates(text: str) -> None:
    assert read_date(text, reference=PUBLISHED) is None


def test_a_printed_zone_is_kept_and_a_time_without_one_is_wib() -> None:
    offsets = {"16:05": 7, " 16:05 WIT": 9, "T16:05:00Z": 0, "T16:05-05:00": -5}
    for time, hours in offsets.items():
        value = read_date(f"2024-03-20 {time}".replace(" T", "T"))
        assert isinstance(value, datetime)
        assert value.utcoffset() == timedelta(hours=hours)


def test_full_dates_are_found_in_running_text_with_their_span_and_weekday() -> None:
    text = (
        "Acara digelar Rabu, 7 Februari 2024 pukul 09.30 WIB, diulang (17/11/2024), dan Rabu, 1/2/23 lalu. "
        "Bukan 31/2/2024, bukan Senin (6/11), bukan formasi 4-2-31. On November 17, 2024 and 18 Nov 2024."
    )
    found = list(find_dates(text))
    assert [(text[f.start : f.end], f.weekday) for f in found] == [
        ("Rabu, 7 Februari 2024 pukul 09.30 WIB", True),
        ("17/11/2024", False),
        ("Rabu, 1/2/23", True),
        ("November 17, 2024", False),
        ("18 Nov 2024", False),
    ]
    assert found[0] == PrintedDate(datetime(2024, 2, 7, 9, 30, tzinfo=WIB), 14, 51, weekday=True)
    assert [f.value for f in found[1:]] == [
        date(2024, 11, 17),
        date(2023, 2, 1),
        date(2024, 11, 17),
        date(2024, 11, 18),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Senèn Pon, 4 Maret 2019",
        "Slasa (5/3/2019)",
        "Rebo, 6/3/2019",
        "Kemis 7 Maret 2019",
        "Jemuwah Legi, 8 Maret 2019",
        "Jumaah, 8 Maret 2019",
        "Saptu kaping 9 Maret 2019",
        "Setu Wage, 9 Maret 2019",
        "Ngahad, 10 Maret 2019",
        "Rabaa, 6 Maret 2019",
        "Arba, 6 Maret 2019",
        "Khamis, 7 Maret 2019",
    ],
)
def test_weekdays_have_names_in_the_languages_of_the_regions(text: str) -> None:
    [found] = find_dates(text)
    assert (found.weekday, found.start) == (True, 0)


def test_a_number_in_the_next_sentence_is_no_time() -> None:
    assert read_date("Rabu, 7 Februari 2024. 10.00 ribu orang") == date(2024, 2, 7)
    assert read_date("7 Februari 2024 12.50 persen") == date(2024, 2, 7)


@given(st.text(), st.sampled_from([*FULL, *TIMED, *NO_DATES]), st.text())
def test_no_text_raises(before: str, text: str, after: str) -> None:
    read_date(before + text + after, reference=PUBLISHED)
    for found in find_dates(before + text + after):
        assert 0 <= found.start < found.end <= len(before + text + after)


@pytest.mark.parametrize(
    "unit", ["1/1/", "0:", "24 Mei ", "Senin, (", "1 jam ", "\u00a0", "2024-", "é\u0301", "tanggal 1 bulan ", "dua "]
)
def test_a_megabyte_is_read_in_linear_time(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    with must_not_hang():
        assert read_date(text) is None


SHOWN = {
    "\u200e5\u200f Juni\u200b 2024": date(2024, 6, 5),
    "5\u200b Ju\u00adni\u200b 2024": date(2024, 6, 5),
    "5 Juni\u200b2024 | 1\u20600.30 WIB": datetime(2024, 6, 5, 10, 30, tzinfo=WIB),
    "\u202a05/06/2024\u202c 09:15": datetime(2024, 6, 5, 9, 15, tzinfo=WIB),
    "\uff15 Juni \uff12\uff10\uff12\uff14 \uff11\uff10\uff1a\uff13\uff10": datetime(2024, 6, 5, 10, 30, tzinfo=WIB),
    "\uff15\uff0f\uff16\uff0f\uff12\uff10\uff12\uff14": date(2024, 6, 5),
    "\u0665 Juni \u0662\u0660\u0662\u0664": date(2024, 6, 5),
    "\u06f5 Juni \u06f2\u06f0\u06f2\u06f4": date(2024, 6, 5),
    "\u1b55 Juni \u1b52\u1b50\u1b52\u1b54": date(2024, 6, 5),
    "\ua9d5 Juni \ua9d2\ua9d0\ua9d2\ua9d4": date(2024, 6, 5),
}


@pytest.mark.parametrize("text", SHOWN)
def test_a_date_is_read_as_it_shows(text: str) -> None:
    assert read_date(text) == SHOWN[text]


@pytest.mark.parametrize("text", SHOWN)
def test_a_date_stands_where_it_was_written_also_among_signs_that_nobody_sees(text: str) -> None:
    before, after = "Warga\u200b ber\u00adkumpul, ", " di balai\u200f desa."
    found = next(find_dates(before + text + after))
    written = (before + text + after)[found.start : found.end]
    assert written.strip() in text
    assert read_date(written) == found.value == SHOWN[text]


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("5 Juni 2024 pukul 12.00 malam", (0, 0)),
        ("Rabu (5/6/2024) sekitar pukul 12.30 malam WIB", (0, 30)),
        ("5 Juni 2024 jam 12 malam", (0, 0)),
        ("5 Juni 2024, 12.15 dini hari", (0, 15)),
        ("5 Juni 2024 12:00 am", (0, 0)),
        ("5 Juni 2024 pukul 12.00 siang", (12, 0)),
        ("5 Juni 2024 pukul 12.00", (12, 0)),
        ("5 Juni 2024 pukul 11.30 malam", (23, 30)),
    ],
)
def test_twelve_at_night_is_the_midnight_of_the_printed_day(text: str, clock: tuple[int, int]) -> None:
    assert read_date(text) == datetime(2024, 6, 5, *clock, tzinfo=WIB)
