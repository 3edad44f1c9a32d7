"""What readers do, in a real browser."""

import re

import pytest
from playwright.sync_api import expect

from tests.builders import make_article, make_capture, make_region, make_source

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>\u202e" + "x" * 300


@pytest.fixture
def archive(transactional_db):
    make_region("36", name="Banten")
    make_region("36.73", name="Kota Serang")
    source = make_source("Kabar Lembah")
    report = make_article(
        title="Jembatan Selesai Diperbaiki",
        body="Warga memperbaiki jembatan di Serang.\n\nPembangunan berjalan dua hari.",
        source=source,
        removed=[["share bar", "Bagikan"]],
        regions=("36.73",),
    )
    make_capture(report, b"<html><script>alert(3)</script><h1>Jembatan</h1></html>", url="https://kabar.example/1")
    hostile = make_article(
        title=HOSTILE,
        standfirst=HOSTILE,
        body=f"{HOSTILE}\n\njembatan",
        byline=HOSTILE[:200],
        category=HOSTILE[:100],
        source=make_source(HOSTILE[:120]),
        removed=[[HOSTILE, HOSTILE]],
        regions=("36.73",),
    )
    make_capture(hostile, HOSTILE.encode(), url="javascript:alert(4)")
    return report, hostile


def fits(page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_search_read_and_look_at_the_captured_source(page, archive):
    page.goto("/")
    page.get_by_role("combobox", name="Cari dalam arsip").fill("membangun serang")
    page.get_by_role("combobox", name="Cari dalam arsip").press("Enter")
    expect(page.get_by_role("status")).to_contain_text("1 artikel ditemukan")
    page.get_by_role("link", name="Jembatan Selesai Diperbaiki").click()
    expect(page.locator(".text mark")).to_have_text(["Serang", "Pembangunan"])
    page.get_by_text("Yang dibuang dari halaman: 1 blok").click()
    expect(page.get_by_text("Bagikan")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="Unduh").click()
    assert download.value.suggested_filename.endswith(".html")
    page.get_by_role("link", name="Kode sumber polos").click()
    expect(page.locator("body")).to_contain_text("<h1>Jembatan</h1>")
    assert page.evaluate("document.contentType") == "text/plain"


def test_narrow_a_search_and_widen_it_again(page, archive):
    page.goto("/search/?q=jembatan")
    expect(page.get_by_role("status")).to_contain_text("2 artikel ditemukan")
    page.locator("#facets").get_by_role("link", name="Kabar Lembah").click()
    expect(page.get_by_role("status")).to_contain_text("1 artikel ditemukan")
    expect(page.get_by_role("combobox", name="Cari dalam arsip")).to_have_value("jembatan")
    page.get_by_role("combobox", name="Urutan").select_option("date")
    page.get_by_role("button", name="Cari").click()
    expect(page).to_have_url(re.compile("source=kabar-lembah"))
    page.get_by_role("list", name="Saringan yang dipakai").get_by_role("link").click()
    expect(page.get_by_role("status")).to_contain_text("2 artikel ditemukan")


def test_browse_by_date(page, archive):
    page.goto("/")
    page.get_by_role("navigation", name="Jelajahi").get_by_role("link", name="Tanggal").click()
    page.get_by_role("link", name="2024", exact=True).click()
    page.get_by_role("link", name="November").click()
    page.get_by_role("cell", name="17 2 artikel").get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Minggu, 17 November 2024")
    expect(page.locator(".item")).to_have_count(2)


def test_browse_by_region_in_english(page, archive):
    page.goto("/regions/")
    page.get_by_role("link", name="English").click()
    page.locator("summary", has_text="Banten").click()
    page.get_by_role("link", name="Kota Serang").click()
    expect(page).to_have_url(re.compile("/en/regions/36.73/$"))
    expect(page.get_by_role("main")).to_contain_text("2 articles")


def test_the_map_leads_to_a_province_and_on_to_its_city(page, archive):
    page.goto("/regions/")
    country = page.get_by_role("group", name="Peta provinsi")
    country.get_by_role("link", name="Banten: 2 artikel").click()
    expect(page).to_have_url(re.compile("/regions/36/$"))
    page.get_by_role("group", name="Peta Banten").get_by_role("link", name="Kota Serang: 2 artikel").click()
    expect(page).to_have_url(re.compile("/regions/36.73/$"))
    expect(page.locator("svg [aria-current]")).to_have_accessible_name("Kota Serang: 2 artikel")


def test_the_keyboard_passes_by_the_map_or_walks_over_it(page, archive):
    page.goto("/regions/")
    page.get_by_role("link", name="Lewati peta").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Banten: 2 artikel")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("figcaption")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("summary").first).to_be_focused()
    assert fits(page)


@pytest.mark.parametrize("path", ["/regions/", "/regions/36/"])
@pytest.mark.parametrize("width", [360, 768])
def test_a_map_is_whole_on_a_narrow_screen_and_the_header_one_row_on_a_tablet(page, archive, path, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(path)
    edges = page.locator(".sheet, .map svg").evaluate_all("all => all.map(one => one.getBoundingClientRect().right)")
    assert all(edge <= width for edge in edges)
    assert width < 768 or page.locator("header.site").bounding_box()["height"] < 80


def test_the_keyboard_alone_reaches_the_content(page, archive):
    page.goto("/date/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Langsung ke isi")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()


def test_hostile_articles_neither_run_nor_break_the_layout(page, archive):
    _, hostile = archive
    paths = ["/", f"/articles/{hostile.pk}/?q=jembatan", "/search/?q=jembatan", "/sources/", "/regions/36.73/"]
    for path in [*paths, f"/sources/{hostile.source.slug}/", "/date/2024/11/", "/date/2024/", "/regions/", "/search/"]:
        page.goto(path)
        for folded in page.locator("details").all():
            folded.evaluate("node => node.open = true")
        assert fits(page), path
    page.goto(f"/articles/captures/{hostile.captures.get().pk}/")
    expect(page.locator("body")).to_contain_text("<script>alert(1)</script>")
