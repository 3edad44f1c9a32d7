"""The day of a report that only its text tells, and the days in a text that are not its own."""

from datetime import UTC, date, datetime

import pytest

from articles.extraction import Published, extract
from articles.extraction.fields.dated_text import date_text
from tests.hang import must_not_hang

TITLE = "Warga Perbaiki Jembatan Gantung di Hulu Sungai"
LEAD = "Puluhan warga memperbaiki jembatan gantung yang putus diterjang banjir di hulu sungai."
MORE = "Kayu disumbang pemilik kebun, sedangkan paku dan kawat dibeli dari uang patungan tiap keluarga."


def published(*paragraphs: str, captured_at: datetime | None = None) -> Published | None:
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    page = f"<html lang=id><title>{TITLE}</title><body><article><h1>{TITLE}</h1><div>{body}</div></article></body>"
    return extract(page.encode(), captured_at=captured_at).published


@pytest.mark.parametrize(
    "announced",
    [
        "Festival itu akan digelar Sabtu, 14 September 2024 di alun-alun kota, dengan puluhan gerai makanan.",
        "Festival akan menampilkan tari, musik dan gerai makanan dari belasan desa di alun-alun, Sabtu (14/9/2024).",
        "Panitia berencana menggelar lomba perahu di alun-alun kota pada Sabtu (14/9/2024).",
        "Pameran foto itu berlangsung hingga Sabtu, 14 September 2024 di balai kota.",
        "Jadwal: Sabtu, 14 September 2024, pukul 19.00 WIB, di alun-alun kota.",
        "Tenggat pendaftaran ditetapkan Sabtu, 14 September 2024 di kantor kelurahan.",
        "Batas akhir pengumpulan berkas jatuh pada Sabtu (14/9/2024) di kantor kelurahan.",
        "Gerhana bulan dapat dilihat dari pantai pada Rabu (11/9/2019) pukul 01.45 WIB mendatang.",
        "Pendaftaran calon kepala desa dibuka mulai Sabtu, 14 September 2024 di kantor kelurahan.",
        "Laga kandang itu dijadwalkan di Stadion Kota, Sabtu (14/9/2024) malam.",
        "Lomba perahu itu diundur menjadi Sabtu, 14 September 2024 karena banjir.",
        "Sabtu, 14 September 2024 nanti warga berkumpul lagi di balai desa.",
        "Konser amal itu siap digelar Sabtu, 14 September 2024 di lapangan kota.",
        "Warga diminta hadir pada Sabtu (14/9/2024) pukul 08.00 WITA di balai desa.",
        "Pemadaman listrik bergilir berlaku Sabtu (14/9/2024) pukul 09.00 WITA di dua kecamatan.",
        "Gerhana bulan diprediksi terjadi pada Rabu (18/9/2024) pagi dan terlihat dari pantai.",
        "Pendaftaran lomba perahu ditutup Sabtu, 14 September 2024 di kantor kelurahan.",
        "The village will hold a boat race on Saturday, 14 September 2024, at the river mouth.",
    ],
)
def test_an_announcement_is_not_dated_by_its_event(announced: str) -> None:
    assert published(announced, LEAD, MORE) is None
    assert published(LEAD, announced, MORE) is None


@pytest.mark.parametrize(
    "past",
    [
        "Pelukis itu lahir pada Rabu, 17 Agustus 1938 di kota pelabuhan dan belajar melukis di Bandung.",
        "Jembatan itu ditutup sejak Senin, 2 September 2024 karena tiangnya miring.",
        "Mahasiswa itu tewas pada Selasa, 12 Mei 1998 di depan kampusnya.",
        "Tepat 14 tahun lalu, pesawat itu jatuh di permukiman pada Senin, 5 September 2005.",
        "Warga mengenang banjir besar Senin, 2 September 2002 dengan doa bersama di balai desa.",
        "Kapal itu tenggelam pada Sabtu (7/9/2024) lalu di selat.",
        "Gol itu tercipta pada Minggu (8/9/2024) dini hari WIB di kandang lawan.",
        "Sebelumnya, Rabu (4/9/2024), warga mendatangi kantor kelurahan untuk menagih janji perbaikan.",
        "Desa itu dimekarkan pada 17 Agustus 1995 dari desa induknya.",
        "Rapat terakhir digelar pada Senin (2/9) di balai desa dan dihadiri lurah.",
        "Minggu, 14 September 2024, warga memasang tiang baru di kedua tepi sungai.",  # it was a Saturday
    ],
)
def test_a_past_event_or_a_doubtful_date_dates_no_report(past: str) -> None:
    assert published(past, LEAD, MORE) is None
    assert published(LEAD, past, MORE) is None


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Warga memperbaiki jembatan gantung di hulu sungai, Sabtu (14/9/2024).", MORE, LEAD),
        ("Kegiatan berlangsung di balai desa pada Sabtu, 14 September 2024.", MORE, LEAD),
        (LEAD, "Camat meninjau jembatan gantung itu bersama lurah, Sabtu (14/9/2024) pagi.", MORE),
        (LEAD, MORE, MORE, MORE, "“Kami patungan membeli tali baja,” kata ketua rukun warga, Sabtu (14/9/2024)."),
        (LEAD, MORE, MORE, MORE, "Hal itu tertulis dalam siaran pers yang diterima, Sabtu (14/9/2024)."),
        (LEAD, MORE, MORE, MORE, "“Warga setuju,” ungkap lurah. Sabtu, 14 September 2024."),
        ("“Warga akan patungan lagi,” kata lurah, Sabtu (14/9/2024).", MORE, LEAD),
        ("Dilansir dari laman resmi desa, Sabtu (14/9/2024), tali baja dibeli dari patungan.", MORE, LEAD),
    ],
)
def test_lead_and_attribution_may_date_a_report_but_are_never_certain(paragraphs: tuple[str, ...]) -> None:
    assert published(*paragraphs) == Published(date(2024, 9, 14), "text", False)


def test_a_caption_may_date_a_report() -> None:
    caption = "Warga memasang papan jembatan gantung, Sabtu (14/9/2024). Foto: Kabar Hulu"
    assert date_text([LEAD], [caption], [MORE]) == date(2024, 9, 14)


def test_an_event_told_below_the_lead_dates_no_report() -> None:
    event = "Jembatan itu selesai dibangun kembali pada Sabtu, 14 September 2024 oleh warga."
    assert published(LEAD, event, MORE) is None
    assert published(LEAD, MORE, MORE, MORE, event.replace("pada ", "")) is None


def test_the_latest_of_several_days_is_taken() -> None:
    flood = "Banjir memutus jembatan gantung di hulu sungai, Kamis (12/9/2024)."
    said = "“Kami patungan membeli tali baja,” kata ketua rukun warga, Sabtu (14/9/2024)."
    for paragraphs in ((flood, MORE, said), (said, MORE, flood)):
        assert published(*paragraphs) == Published(date(2024, 9, 14), "text", False)


def test_a_text_that_names_a_later_day_is_not_dated_by_an_earlier_one() -> None:
    flood = "Banjir memutus jembatan gantung di hulu sungai, Kamis (12/9/2024)."
    later = "Pada 20 September 2024 tali baja tiba dari kota dengan truk."
    ahead = "Jembatan akan dibuka pada 20 September 2024 oleh camat."
    assert published(flood, LEAD, MORE, later) is None
    assert published(flood, LEAD, MORE, ahead) == Published(date(2024, 9, 12), "text", False)


def test_a_day_after_the_capture_gives_way_to_an_earlier_one() -> None:
    event = "Warga berkumpul di balai desa, Sabtu (14/9/2024)."
    said = "“Kami patungan membeli tali baja,” kata ketua rukun warga, Selasa (10/9/2024)."
    found = published(event, said, MORE, captured_at=datetime(2024, 9, 11, 8, tzinfo=UTC))
    assert found == Published(date(2024, 9, 10), "text", False)


def test_the_hour_of_an_event_is_not_that_of_publication() -> None:
    found = published("Banjir memutus jembatan gantung, Sabtu (14/9/2024) pukul 19.30 WIB.", LEAD, MORE)
    assert found == Published(date(2024, 9, 14), "text", False)
    assert not isinstance(found.value, datetime)


def test_a_dateline_goes_before_the_text() -> None:
    found = published("SERANG, 9 Maret 2024 (Kabar) – Banjir memutus jembatan, Jumat (8/3/2024).", LEAD, MORE)
    assert found == Published(date(2024, 3, 9), "dateline", False)


@pytest.mark.parametrize("unit", ["Senin, 4 Maret 2024 ", "kata dia, ", "“", "akan. A ", "Senin (4/3/2024)\n"])
def test_a_megabyte_of_text_is_read_in_linear_time(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    with must_not_hang():
        date_text([text], [text], [text])
