"""Which days can be, in which zone a moment is told, and when a page was changed."""

from datetime import UTC, date, datetime, timedelta

import pytest

from articles.extraction import ExtractedArticle, extract
from articles.extraction.fields.moments import last_day
from articles.regions.zones import WIT, WITA

TITLE = "Warga Perbaiki Jembatan Gantung di Hulu Sungai"
TEXT = (
    "<p>Puluhan warga memperbaiki jembatan gantung yang putus diterjang banjir pekan lalu di hulu sungai.</p>"
    "<p>“Kami patungan membeli tali baja, sisanya bantuan desa,” kata ketua rukun warga di lokasi kegiatan.</p>"
)


def article(
    printed: str = "",
    *,
    language: str = "id",
    captured_at: datetime | None = None,
    published: str = "",
    modified: str = "",
    text: str = TEXT,
) -> ExtractedArticle:
    claims = {"article:published_time": published, "article:modified_time": modified}
    head = "".join(f'<meta property="{name}" content="{value}">' for name, value in claims.items() if value)
    above = f"<div class='waktu'>{printed}</div>" if printed else ""
    body = f"<body><article><h1>{TITLE}</h1>{above}<div>{text}</div></article></body>"
    page = f"<html lang={language}><head><title>{TITLE}</title>{head}</head>{body}</html>"
    return extract(page.encode(), captured_at=captured_at)


def told(found: ExtractedArticle) -> tuple[str, str, bool] | None:
    day = found.published
    return (day.value.isoformat(), day.method, day.certain) if day else None


def changed(found: ExtractedArticle) -> str:
    return found.modified.value.isoformat() if found.modified else ""


@pytest.mark.parametrize(
    ("captured_at", "last"),
    [
        (None, None),
        (datetime(2024, 3, 4, 12), date(2024, 3, 5)),
        (datetime(2024, 3, 4, 12, tzinfo=UTC), date(2024, 3, 5)),
        (datetime(2024, 3, 4, 20, tzinfo=UTC), date(2024, 3, 6)),  # the fifth in Jakarta
        (datetime(2024, 3, 4, 1, tzinfo=WIT), date(2024, 3, 5)),
        (datetime(9999, 12, 31, 12), None),
        (datetime(9999, 12, 31, 23, tzinfo=UTC), None),
    ],
)
def test_a_page_can_be_of_the_day_after_its_capture(captured_at: datetime | None, last: date | None) -> None:
    assert last_day(captured_at) == last


def test_an_impossible_day_gives_way_to_the_next_source() -> None:
    captured = datetime(2024, 9, 11, 8, tzinfo=UTC)
    said = TEXT + "<p>“Tali baja sudah tiba,” kata lurah, Selasa (10/9/2024).</p>"
    for claimed in ("2024-09-13T08:00:00+07:00", "2124-09-10", "1899-12-31", "0001-01-01"):
        found = article("Senin, 9 September 2024", published=claimed, captured_at=captured)
        assert told(found) == ("2024-09-09", "printed", True)
        assert told(article(published=claimed, captured_at=captured, text=said)) == ("2024-09-10", "text", False)
        assert told(article(published=claimed, captured_at=captured)) is None
    assert told(article(published="1900-01-01")) == ("1900-01-01", "meta", True)


@pytest.mark.parametrize(
    ("language", "printed", "moment"),
    [
        ("id", "Selasa, 5 Maret 2024 | 18:30 WIB", "2024-03-05T18:30:00+07:00"),  # local time called UTC
        ("id", "Selasa, 5 Maret 2024 | 18:30 WITA", "2024-03-05T18:30:00+08:00"),
        ("id", "Rabu, 6 Maret 2024 | 01:30 WIB", "2024-03-06T01:30:00+07:00"),
        ("id", "", "2024-03-06T01:30:00+07:00"),
        ("en", "Tuesday, 5 March 2024 18:30", "2024-03-05T18:30:00+00:00"),
        ("de", "5. März 2024", "2024-03-05T18:30:00+00:00"),
    ],
)
def test_a_clock_that_is_printed_just_so_tells_the_zone(language: str, printed: str, moment: str) -> None:
    found = article(printed, language=language, published="2024-03-05T18:30:00Z").published
    assert found
    assert found.value.isoformat() == moment


def test_a_line_of_change_alone_does_not_tell_the_day_for_sure() -> None:
    assert told(article("Diperbarui: Sabtu, 9 Maret 2024")) == ("2024-03-09", "printed", False)


@pytest.mark.parametrize(
    "line",
    [
        "Terbit 7 Maret 2024 09:00 WIB • Diperbarui 9 Maret 2024 10:00 WIB",
        "Diperbarui: 9 Maret 2024 10:00 WIB | Dipublikasikan: 7 Maret 2024 09:00 WIB",
        "Kamis, 7 Maret 2024 09:00 WIB, terakhir diperbarui 9 Maret 2024 10:00 WIB",
        "Published 7 March 2024 09:00 | Last updated 9 March 2024 10:00",
    ],
)
def test_one_line_may_tell_publication_and_change(line: str) -> None:
    found = article(line)
    assert told(found) == ("2024-03-07T09:00:00+07:00", "printed", True)
    assert changed(found) == "2024-03-09T10:00:00+07:00"


@pytest.mark.parametrize(
    ("modified", "printed", "expected"),
    [
        ("2024-03-06T09:00:00+07:00", "", ""),  # before publication
        ("2024-03-07T09:00:30+07:00", "", ""),
        ("2024-03-07T02:00:00Z", "", ""),  # the same moment
        ("2024-03-07T03:00:00Z", "", "2024-03-07T10:00:00+07:00"),
        ("2024-03-06T09:00:00+07:00", "Diperbarui: 9 Maret 2024 10:00 WITA", "2024-03-09T10:00:00+08:00"),
        ("2024-03-07T09:00:00+07:00", "Diperbarui: 7 Maret 2024", ""),  # that day, at a time unknown
        ("2024-03-08", "", "2024-03-08"),
        ("2024-03-07", "", ""),
        ("2024-03-09T10:00:00+07:00", "", ""),  # more than a day after the capture
    ],
)
def test_a_change_is_told_only_if_it_is_later_than_publication(modified: str, printed: str, expected: str) -> None:
    captured = datetime(2024, 3, 7, 12, tzinfo=UTC) + timedelta(days=2 if printed else 0)
    found = article(printed, published="2024-03-07T09:00:00+07:00", modified=modified, captured_at=captured)
    assert changed(found) == expected


def test_a_change_may_be_known_where_publication_is_not() -> None:
    found = article(modified="2024-03-08T10:00:00+08:00")
    assert (told(found), changed(found)) == (None, "2024-03-08T10:00:00+08:00")
    assert found.modified
    assert found.modified.value.utcoffset() == WITA.utcoffset(None)  # type: ignore[union-attr]


def test_a_change_in_utc_is_told_where_publication_is() -> None:
    found = article(published="2024-03-07T09:00:00+09:00", modified="2024-03-07T03:00:00Z")
    assert changed(found) == "2024-03-07T12:00:00+09:00"
    assert changed(article("7 Maret 2024", modified="2024-03-07T18:00:00Z")) == "2024-03-08T01:00:00+07:00"
