"""Which day a page is said to be published on, and how sure that is."""

from datetime import UTC, date, datetime

import pytest

from articles.extraction import Published, extract
from articles.extraction.calendar import WIB, WITA

TITLE = "Warga Perbaiki Jembatan Gantung di Hulu Sungai"
TEXT = (
    "<p>Puluhan warga memperbaiki jembatan gantung yang putus diterjang banjir pekan lalu di hulu sungai.</p>"
    "<p>“Kami patungan membeli tali baja, sisanya bantuan desa,” kata ketua rukun warga di lokasi kegiatan.</p>"
)


def published(
    head: str = "", above: str = "", text: str = TEXT, below: str = "", **options: object
) -> Published | None:
    body = f"<body><article><h1>{TITLE}</h1>{above}<div>{text}</div></article>{below}</body>"
    page = f"<html lang=id><head><title>{TITLE}</title>{head}</head>{body}</html>"
    return extract(page.encode(), **options).published  # type: ignore[arg-type]


JSON_LD = (
    '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-03-04T18:30:00Z"}</script>'
)
LD_CLAIM = (
    '<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "Kabar Hulu"}, {"@type":'
    ' "ClaimReview", "datePublished": "2024-03-04 15:44"}]}</script>'
)
PLAIN = [text.removeprefix("<p>") for text in TEXT.split("</p>") if text]
META = '<meta property="article:published_time" content="2024-03-05T08:00:00+07:00">'
TIME = '<time datetime="2024-03-06">6 Maret</time>'
PRINTED = "<div class='waktu'>Kamis, 7 Maret 2024 | 09:00 WITA</div>"


@pytest.mark.parametrize(
    ("printed", "local"),
    [
        ("Selasa, 5 Maret 2024 03:30", "2024-03-05T03:30:00+09:00"),
        ("Selasa, 5 Maret 2024 | 02:31 WITA", "2024-03-05T02:30:00+08:00"),
        ("5 Maret 2024 01.30 WIB", "2024-03-05T01:30:00+07:00"),
        ("Senin, 4 Maret 2024", "2024-03-05T01:30:00+07:00"),  # the day of no zone here: an older print
        ("6 Maret 2024 11:00", "2024-03-05T01:30:00+07:00"),
    ],
)
def test_a_moment_in_utc_is_told_in_the_zone_that_the_page_prints_it_in(printed: str, local: str) -> None:
    found = published(head=JSON_LD, above=f"<div class='waktu'>{printed}</div>")
    assert found
    assert found.value == datetime.fromisoformat(local)
    assert found.value.utcoffset() == datetime.fromisoformat(local).utcoffset()  # type: ignore[union-attr]


def test_a_printed_day_chooses_the_zone_where_the_clock_is_not_printed() -> None:
    late = JSON_LD.replace("18:30", "16:30")
    days = {
        "Selasa, 5 Maret 2024": ("2024-03-05T00:30:00+08:00", False),
        "Senin, 4 Maret 2024": ("2024-03-04T23:30:00+07:00", False),
        "": ("2024-03-04T23:30:00+07:00", True),
    }
    for printed, (local, from_utc) in days.items():
        found = published(head=late, above=f"<div class='waktu'>{printed}</div>")
        assert found == Published(datetime.fromisoformat(local), "json-ld", True, from_utc)
        assert found.value.isoformat() == local


@pytest.mark.parametrize(
    ("page", "day", "method", "certain"),
    [
        ({"head": JSON_LD + META, "above": TIME}, "2024-03-05", "json-ld", True),  # 18.30 in UTC is the next day in WIB
        ({"head": META, "above": TIME}, "2024-03-05", "meta", True),
        ({"above": TIME + PRINTED}, "2024-03-06", "time element", True),
        ({"above": PRINTED}, "2024-03-07", "printed", True),
        ({"url": "https://kabar.example/2024/03/08/jembatan.html"}, "2024-03-08", "url", True),
        ({"url": "https://kabar.example/read/20240308101500/jembatan"}, "2024-03-08", "url", True),
        ({"text": TEXT.replace("<p>", "<p>SERANG, 9 Maret 2024 (Kabar) – ", 1)}, "2024-03-09", "dateline", False),
        (
            {
                "text": TEXT
                + "<p>“Jembatan itu selesai dibangun,” kata lurah di lokasi, Minggu, 10 Maret 2024 sore.</p>"
            },
            "2024-03-10",
            "text",
            False,
        ),
    ],
)
def test_sources_of_the_day_in_their_order(page: dict[str, str], day: str, method: str, certain: bool) -> None:
    found = published(**page)
    assert found is not None
    assert (found.value.isoformat()[:10], found.method, found.certain) == (day, method, certain)


@pytest.mark.parametrize(
    "page",
    [
        {},
        {"text": TEXT + "<p>Acara itu diadakan pada Senin (6/11) dan diikuti puluhan warga dari dua dusun.</p>"},
        {
            "text": TEXT
            + "<p>Jembatan itu dibangun pada 17 Agustus 1995 oleh warga dan mahasiswa kuliah kerja nyata.</p>"
        },
        {"text": TEXT + "<p>Peletakan batu pertama akan digelar pada Sabtu, 30 November 2024 oleh bupati.</p>"},
        {
            "text": TEXT
            + "<p>Desa itu dimekarkan dari induknya.</p><p>Warga masih ingat Jumat, 17 Agustus 1945 itu.</p>"
        },
        {"below": "<ul class='terkait'><li><time datetime='2026-02-09'>9 Feb</time><a href=x>Harga naik</a></ul>"},
        {"below": "<div id='comments'><p>Sari, Senin, 9 Februari 2026 - 15:33 WIB</p><p>Semoga lancar.</p></div>"},
        {"below": "<footer>© 2024 Kabar Hulu, Kamis, 1 Februari 2024</footer>"},
        {"head": '<meta name="date" content="0024-03-04">'},
        {"head": '<meta name="date" content="1824-03-04">'},
        {"url": "https://kabar.example/2024/02/31/jembatan.html"},
    ],
)
def test_no_day_is_better_than_a_wrong_one(page: dict[str, str]) -> None:
    assert published(**page) is None


def test_an_attribution_far_below_the_lead_may_date_a_report() -> None:
    said = "<p>Jalan itu ditutup.</p><p>“Warga setuju,” ungkap lurah. Rabu, 7 Februari 2024.</p>"
    assert published(text=TEXT + said) == Published(date(2024, 2, 7), "text", False)


def test_a_day_after_the_capture_is_dropped_for_the_next_source() -> None:
    captured = datetime(2024, 3, 4, tzinfo=UTC)
    assert published(head=META, above=PRINTED, captured_at=captured) == Published(
        datetime(2024, 3, 5, 8, tzinfo=datetime.fromisoformat("2024-03-05T08:00:00+07:00").tzinfo), "meta", True
    )
    assert published(above=PRINTED, url="https://kabar.example/2024/03/01/x", captured_at=captured) == Published(
        date(2024, 3, 1), "url", True
    )


def test_a_naive_printed_time_is_read_as_western_indonesian_time() -> None:
    assert published(above="<div class='waktu'>Senin, 4 Maret 2024 10:15</div>") == Published(
        datetime(2024, 3, 4, 10, 15, tzinfo=WIB), "printed", True
    )


def test_the_clock_of_a_masthead_does_not_date_the_article_below_it() -> None:
    masthead = "<header><ul><li>Jumat, 8 Maret 2024</li></ul></header>"
    heading = f"<header><p>Selasa, 5 Maret 2024 20:47 WIB</p><h1>{TITLE}</h1></header>"
    page = f"<html lang=id><title>{TITLE}</title><body>{masthead}<main>{heading}<div>{TEXT}</div></main></html>"
    found = extract(page.encode()).published
    assert found
    assert str(found.value)[:10] == "2024-03-05"


def test_a_line_that_tells_the_change_is_asked_last() -> None:
    lines = (
        "<p class='tanggal'>Diperbarui: 9 Maret 2024 10:00 WIB</p><p class='waktu'>Tayang: 7 Maret 2024 09:00 WIB</p>"
    )
    found = published(above=lines)
    assert found
    assert found.value == datetime(2024, 3, 7, 9, tzinfo=WIB)


def test_a_line_that_is_a_date_goes_before_one_that_holds_one() -> None:
    lines = "<p class='info'>Rapat digelar di balai pada 2 Maret 2024, kata panitia</p><p class='info'>7 Maret 2024</p>"
    found = published(above=lines)
    assert found
    assert found.value == date(2024, 3, 7)


def test_a_review_dates_its_page_too() -> None:
    found = published(head=LD_CLAIM)
    assert found
    assert found.value.isoformat()[:10] == "2024-03-04"


def modified(**page: str) -> Published | None:
    body = f"<body><h1>{TITLE}</h1>{page.get('above', '')}<div>{TEXT}</div></body>"
    return extract(f"<html lang=id><head>{page.get('head', '')}</head>{body}</html>".encode()).modified


CHANGED = '<meta property="article:modified_time" content="2024-03-05T09:15:00+07:00">'


@pytest.mark.parametrize(
    ("head", "above", "moment"),
    [
        (META + CHANGED, "", datetime(2024, 3, 5, 9, 15, tzinfo=WIB)),
        (META + META.replace("article:published_time", "og:updated_time"), "", None),  # not after publication
        (META + CHANGED.replace("03-05", "03-04"), "", None),
        (
            JSON_LD.replace("}<", ', "dateModified": "2024-03-05T02:00:00Z"}<'),
            "<div class='waktu'>Selasa, 5 Maret 2024 | 02:30 WITA</div>",
            datetime(2024, 3, 5, 10, 0, tzinfo=WITA),
        ),
        (
            "",
            "<p class='waktu'>Tayang: 7 Maret 2024</p><p class='waktu'>Diperbarui: 9 Maret 2024</p>",
            date(2024, 3, 9),
        ),
        ("", "<p class='waktu'>7 Maret 2024</p><p class='waktu'>Last updated on March 9, 2024</p>", date(2024, 3, 9)),
        ("", "<p class='waktu'>7 Maret 2024</p>", None),
    ],
)
def test_the_last_change_is_told_if_it_is_later(head: str, above: str, moment: date | datetime | None) -> None:
    found = modified(head=head, above=above)
    assert (found and found.value) == moment
    assert found is None or found.value.isoformat() == (moment and moment.isoformat())


def test_a_text_may_tell_its_last_change() -> None:
    lines = [TITLE, "Kamis, 7 Maret 2024 09:00 WIB", "Diperbarui: Jumat, 8 Maret 2024 10:30 WIB", *PLAIN]
    found = extract("\n".join(lines).encode())
    assert found.published
    assert found.published.value == datetime(2024, 3, 7, 9, tzinfo=WIB)
    assert found.modified
    assert found.modified.value == datetime(2024, 3, 8, 10, 30, tzinfo=WIB)


@pytest.mark.parametrize(
    "marked",
    [
        "<abbr class='published' itemprop='datePublished' title='2024-03-07T09:05:00+07:00'>9:05 AM</abbr>",
        "<span itemprop='datePublished dateModified' content='2024-03-07T09:05:00+07:00'>kemarin</span>",
        "<span itemprop='datePublished'>7 Maret 2024 09:05 WIB</span>",
        "<div itemprop='datePublished' content='2024-03-07T09:05:00+07:00'></div>",
        "<span property='dc:date dc:created' content='2024-03-07T09:05:00+07:00'>Submitted by Sekar</span>",
        "<p property='schema:datePublished'>7 Maret 2024 09:05 WIB</p>",
        "<span class='tanggal' data-timestamp='1709777100'>baru saja</span>",
        "<em class='post-date' data-datetime='2024-03-07 09:05:00'>kemarin</em>",
    ],
)
def test_an_element_may_be_marked_as_the_date(marked: str) -> None:
    found = published(below=f"<div class='post-footer'>Diposting {marked}</div>")
    assert found
    assert (found.value, found.method) == (datetime(2024, 3, 7, 9, 5, tzinfo=WIB), "meta")


def test_the_days_of_other_reports_are_not_the_pages_own() -> None:
    own = "<span property='dc:created' content='2024-03-07T09:05:00+07:00'></span>"
    other = "<span property='dc:created' content='2024-03-05T09:05:00+07:00'></span>"
    related = f"<div class='related'><ul><li>Harga Cabai Naik {other}</li></ul></div>"
    for options in ({"above": f"{related}{own}"}, {"below": f"{own}<aside>{other}</aside>"}, {"above": own + related}):
        found = published(**options)
        assert found
        assert found.value == datetime(2024, 3, 7, 9, 5, tzinfo=WIB)
    ticker = f"<div class='pita'>Harga Cabai Naik {other}</div>"
    page = f"<html><body>{ticker}<h1>{TITLE}</h1>{own}<div>{TEXT}</div></body></html>"
    found = extract(page.encode()).published
    assert found
    assert found.value == datetime(2024, 3, 7, 9, 5, tzinfo=WIB)
    assert published(above=related) is None


@pytest.mark.parametrize(
    ("line", "certain"),
    [
        ("Sendung: Kabar Petang, 06.03.2024, 15:10 WIB", False),
        ("Rapat paripurna: 6 Maret 2024", False),
        ("Diterbitkan: 6 Maret 2024", True),
        ("Dipublikasikan pada 6 Maret 2024 15:10 WIB", True),
        ("Rabu, 6 Maret 2024 15:10 WIB", True),
        ("Penulis: Sekar Ayuningrum, 6 Maret 2024", True),
    ],
)
def test_below_the_text_a_day_under_another_label_is_not_sure(line: str, certain: bool) -> None:
    found = published(text=f"{TEXT}<div class='tanggal'>{line}</div>")
    assert found
    assert (found.value.isoformat()[:10], found.certain) == ("2024-03-06", certain)


def test_a_day_by_the_headline_goes_before_one_below_the_text() -> None:
    foot = "<div class='tanggal'>Dipublikasikan: 6 Maret 2024 15:10 WIB</div>"
    found = published(above="<div class='tanggal'>5 Maret 2024</div>", text=f"{TEXT}{foot}")
    assert found
    assert found.value == date(2024, 3, 5)
    found = published(
        url="https://kabar.example/2024/03/05/jembatan",
        text=f"{TEXT}<div class='tanggal'>Sendung: Kabar Petang, 04.03.2024</div>",
    )
    assert found
    assert (found.value, found.method) == (date(2024, 3, 5), "url")


def test_the_time_may_stand_in_another_line_than_the_day() -> None:
    day = "<div class='tanggal'>5 Maret 2024</div>"
    found = published(above=f"{day}<div class='info'>Selasa, 5 Maret 2024 10:05 WITA</div>")
    assert found
    assert found.value == datetime(2024, 3, 5, 10, 5, tzinfo=WITA)
    changed = "<div class='info'>Diperbarui: 5 Maret 2024 12:00 WITA</div>"
    found = published(above=f"{day}{changed}")
    assert found
    assert found.value == date(2024, 3, 5)


@pytest.mark.parametrize(
    "nothing",
    [
        "1970-01-01T00:00:00Z",
        "1970-01-01T07:00:00+07:00",
        "1969-12-31T19:00:00-05:00",
        "1970-01-01",
        "1970-01-01 00:00:00",
        "-0001-11-30T00:00:00+00:00",
        "-0001-11-30",
        "0000-00-00 00:00:00",
        "0001-01-01T00:00:00Z",
        "1900-01-01T00:00:00",
        "9999-12-31T23:59:59Z",
    ],
)
def test_what_a_system_prints_for_no_day_is_none(nothing: str) -> None:
    ld = JSON_LD.replace("2024-03-04T18:30:00Z", nothing)
    meta = META.replace("2024-03-05T08:00:00+07:00", nothing)
    for page in ({"head": ld}, {"head": meta}, {"above": f"<time datetime='{nothing}'></time>"}):
        assert published(**page) is None
        found = published(**page, below="", text=f"<div class='waktu'>Kamis, 7 Maret 2024</div>{TEXT}")
        assert found
        assert (found.value, found.method, found.certain) == (date(2024, 3, 7), "printed", True)
    assert modified(head=META + CHANGED.replace("2024-03-05T09:15:00+07:00", nothing)) is None


def test_a_printed_line_for_no_day_is_none_either() -> None:
    assert published(above="<div class='waktu'>Kamis, 01 Januari 1970 07:00 WIB</div>") is None
    assert published(url="https://kabar.example/1970/01/01/jembatan") is None
    found = published(text=TEXT.replace("<p>", "<p>SERANG, 1 Januari 1970 (Kabar) – ", 1))
    assert found == Published(date(1970, 1, 1), "dateline", False)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://web.arsip.example/web/20240606000000/https://kabar.example/jembatan", None),
        ("https://web.arsip.example/web/20240606000000id_/kabar.example/jembatan.html", None),
        ("https://arsip.example/koleksi/20240606000000/https://kabar.example/2024/03/08/jembatan", date(2024, 3, 8)),
        ("https://kabar.example/read/20240308101500/jembatan.html", date(2024, 3, 8)),
    ],
)
def test_when_an_archive_of_the_web_captured_a_page_is_no_day_of_its_own(url: str, expected: date | None) -> None:
    found = published(url=url)
    assert (found.value if found else None) == expected
