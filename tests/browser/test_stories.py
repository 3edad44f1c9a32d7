"""What readers do, in a real browser: wide, on a phone, and with no script at all."""

import csv
import re

import pytest
from playwright.sync_api import Page, expect

WAYS = {
    "wide": {"viewport": {"width": 1280, "height": 800}},
    "phone": {"viewport": {"width": 360, "height": 740}, "has_touch": True},
    "no script": {"viewport": {"width": 1280, "height": 800}, "java_script_enabled": False},
}


@pytest.fixture(params=WAYS)
def page(request, visit):
    with visit(**WAYS[request.param]) as page:
        yield page


@pytest.fixture
def wide(visit):
    with visit(**WAYS["wide"]) as page:
        yield page


def heading(page: Page):
    return page.get_by_role("heading", level=1)


def chips(page: Page):
    return page.get_by_role("list", name="Saringan yang dipakai").get_by_role("link")


def found(page: Page, total: int) -> None:
    expect(page.get_by_role("status").first).to_contain_text(f"{total} artikel ditemukan")


def test_browse_by_date_from_the_calendar_to_an_article_and_its_neighbour(page):
    page.goto("/")
    page.get_by_role("navigation", name="Jelajahi").get_by_role("link", name="Tanggal").click()
    expect(heading(page)).to_have_text("Jelajahi menurut tanggal")
    page.get_by_role("rowheader").get_by_role("link", name="2024").click()
    expect(page).to_have_url(re.compile("/date/2024/$"))
    page.get_by_role("link", name=re.compile("November")).first.click()
    page.get_by_role("cell").get_by_role("link", name=re.compile(r"^17\b")).click()
    expect(heading(page)).to_have_text("Minggu, 17 November 2024")
    page.get_by_role("link", name="Jembatan Kali Banten Selesai Diperbaiki").click()
    expect(heading(page)).to_have_text("Jembatan Kali Banten Selesai Diperbaiki")
    page.get_by_role("navigation", name="Media dan hari yang sama").locator("[rel]").first.click()
    expect(heading(page)).to_contain_text("Musyawarah Desa")
    expect(page.locator(".lead")).to_contain_text("Kabar Lembah")
    expect(page.locator(".lead")).to_contain_text("17 November 2024")


def test_browse_by_region_on_the_map_and_narrow_by_outlet_and_year(page):
    page.goto("/regions/")
    page.get_by_role("group", name="Peta provinsi").get_by_role("link", name="Banten: 41 artikel").click()
    page.get_by_role("group", name="Peta Banten").get_by_role("link", name="Kota Serang: 21 artikel").click()
    expect(page).to_have_url(re.compile("/regions/36.73/$"))
    expect(page.get_by_role("navigation", name="Posisi Anda")).to_contain_text("Banten")
    page.locator("#narrow").get_by_role("link", name="Kabar Lembah").click()
    expect(page).to_have_url(re.compile(r"/regions/36.73/\?source=kabar-lembah"))
    expect(chips(page)).to_have_count(1)
    expect(page.locator(".total")).to_have_text("11 artikel")
    page.locator("details:not([open]) > summary", has_text="Menurut bulan").click()
    page.get_by_role("rowheader").get_by_role("link", name="2024").click()
    expect(page).to_have_url(re.compile("year=2024"))
    chips(page).first.click()
    expect(page.locator(".total")).to_have_text("21 artikel")


def test_the_tree_of_regions_leads_to_a_city_in_either_language(page):
    page.goto("/regions/")
    page.get_by_role("navigation", name="Bahasa").get_by_role("link", name="English").click()
    page.locator("summary", has_text="Banten").click()
    page.get_by_role("link", name="Kota Serang", exact=True).click()
    expect(page).to_have_url(re.compile("/en/regions/36.73/$"))
    expect(page.get_by_role("main")).to_contain_text("21 articles")


def test_search_narrow_by_facet_and_histogram_and_widen_again(page):
    page.goto("/")
    page.get_by_role("main").locator("[name=q]").fill("musyawarah")
    page.get_by_role("main").locator("[name=q]").press("Enter")
    found(page, 60)
    page.locator("#facets").get_by_role("link", name="Suara Pesisir").click()
    found(page, 30)
    expect(page.locator("form.search [name=q]")).to_have_value("musyawarah")
    page.get_by_role("link", name=re.compile("^November 2024")).first.click()
    found(page, 10)
    expect(chips(page).filter(has_not_text="Lepas semua saringan")).to_have_count(2)
    chips(page).first.click()
    expect(page.get_by_role("status").first).not_to_contain_text("10 artikel ditemukan")
    page.get_by_role("combobox", name="Urutan").select_option("date")
    page.get_by_role("button", name="Cari", exact=True).click()
    expect(page).to_have_url(re.compile("sort=date"))


def test_the_next_page_of_a_search_holds_the_next_hits(page):
    page.goto("/search/?q=musyawarah&sort=-date")
    first = page.locator(".item h3").all_inner_texts()
    page.get_by_role("navigation", name="Halaman").get_by_role("link", name="Berikutnya").click()
    expect(page.get_by_role("navigation", name="Halaman")).to_contain_text("Halaman 2 dari 3")
    assert len(first) == 20
    assert not set(first) & set(page.locator(".item h3").all_inner_texts())


def test_a_misspelt_word_is_put_right_with_one_click(page):
    page.goto("/search/?q=musyawarsh")
    page.locator(".suggestion").get_by_role("link").click()
    found(page, 60)


def test_read_from_mark_to_mark_and_look_at_what_was_stripped_and_captured(page):
    page.goto("/search/?q=jembatan")
    page.get_by_role("link", name="Jembatan Kali Banten Selesai Diperbaiki").click()
    page.get_by_role("navigation", name="Kata yang ditandai").get_by_role("link", name="2", exact=True).click()
    expect(page).to_have_url(re.compile("#mark-2$"))
    page.locator("#mark-2").get_by_role("link").click()
    expect(page).to_have_url(re.compile("#mark-3$"))
    expect(page.locator("#mark-3")).to_be_in_viewport()
    page.get_by_text("Yang dibuang dari halaman: 2 blok").click()
    expect(page.get_by_text("Bagikan ke teman")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="Unduh", exact=True).click()
    assert download.value.suggested_filename.endswith(".html")
    page.locator("[aria-labelledby=captures]").get_by_role("link", name="Kode sumber polos").click()
    expect(page.locator("body")).to_contain_text("<h1>Jembatan</h1>")
    assert page.evaluate("document.contentType") == "text/plain"


def test_an_earlier_version_shows_what_changed_and_leads_back(page, room):
    page.goto(room.path("article"))
    page.locator(".versions").get_by_role("link").click()
    expect(page.get_by_role("main")).to_contain_text("versi lama")
    expect(page.locator("ins")).to_contain_text("kayu")
    page.locator(".note").get_by_role("link").first.click()
    expect(page).to_have_url(re.compile(re.escape(room.path("article")) + "$"))


def test_a_citation_is_taken_as_a_file(page, room):
    page.goto(room.path("article"))
    with page.expect_download() as download:
        page.get_by_role("link", name="Unduh .ris").click()
    assert "TI  - Jembatan Kali Banten" in download.value.path().read_text()


def test_a_list_is_taken_along_with_the_hits_of_the_page(page):
    page.goto("/search/?q=desa&sort=-date&source=suara-pesisir")
    titles = page.locator(".item h3").all_inner_texts()
    page.get_by_text("Unduh daftar ini").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV", exact=True).click()
    rows = list(csv.DictReader(download.value.path().read_text(encoding="utf-8-sig").splitlines()))
    assert len(rows) == 30
    assert [row["title"] for row in rows][:20] == titles


def test_a_citation_is_copied_with_one_click(visit, room):
    with visit(**WAYS["wide"], permissions=["clipboard-read", "clipboard-write"]) as page:
        page.goto(room.path("article"))
        page.get_by_role("button", name="Salin").first.click()
        expect(page.locator("#copied")).to_contain_text("APA")
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.startswith("Sari Wulan. (2024, 17 November). Jembatan Kali Banten Selesai Diperbaiki.")
        assert "/versions/" in copied


def test_a_reader_who_types_is_offered_places_and_goes_there(wide):
    wide.goto("/")
    wide.get_by_role("main").get_by_role("combobox").press_sequentially("kota ser")
    wide.get_by_role("option", name="Kota Serang").click()
    expect(wide).to_have_url(re.compile("/regions/36.73/$"))


# The parts of a date's box are the browser's own, and so is how they show the focus.
FOCUS = """() => {
    const at = document.activeElement, box = at.getBoundingClientRect(), look = getComputedStyle(at);
    const ring = at.type === 'date' || [at, ...at.querySelectorAll('*'), at.parentElement].some(one =>
        one.matches('svg :focus path') && getComputedStyle(one).stroke !== 'none' ||
        getComputedStyle(one).outlineStyle !== 'none' || getComputedStyle(one).boxShadow !== 'none');
    const middle = document.elementFromPoint(box.x + Math.min(box.width, 200) / 2, box.y + box.height / 2);
    const seen = middle && (at.contains(middle) || middle.contains(at) || at.closest('svg, label, form') !== null);
    return {name: at.outerHTML.slice(0, 150), ring, seen: Boolean(seen), body: at === document.body};
}"""


def tab_to(page: Page, target) -> None:
    """Press Tab until the target has the focus; on the way all that has it is seen and shows that it does."""
    for _step in range(120):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        assert focus["ring"], f"no visible focus: {focus['name']}"
        assert focus["seen"], f"out of sight: {focus['name']}"
        if target.evaluate("node => node === document.activeElement"):
            return
    pytest.fail("Tab does not lead there")


@pytest.mark.parametrize("way", ["wide", "phone"])
def test_the_keyboard_alone_searches_narrows_reads_and_comes_back(visit, way):
    with visit(**WAYS[way], reduced_motion="reduce") as page:  # so that what has the focus stands still
        page.goto("/")
        page.keyboard.press("Tab")
        expect(page.get_by_role("link", name="Langsung ke isi")).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.get_by_role("main")).to_be_focused()
        tab_to(page, page.get_by_role("main").locator("[name=q]"))
        page.keyboard.type("musyawarah")
        page.keyboard.press("Enter")
        found(page, 60)
        tab_to(page, page.locator("#facets").get_by_role("link", name="Suara Pesisir"))
        page.keyboard.press("Enter")
        found(page, 30)
        tab_to(page, page.locator(".item a").first)
        title = page.locator(".item a").first.inner_text()
        page.keyboard.press("Enter")
        expect(heading(page)).to_have_text(title)
        tab_to(page, page.locator(".marks a").nth(1))
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile("#mark-2$"))
        tab_to(page, page.locator("#mark-2 a"))
        tab_to(page, page.locator("summary").first)
        page.keyboard.press("Enter")
        expect(page.locator("details[open]")).to_have_count(1)


def test_the_keyboard_passes_by_the_map_or_walks_over_it(wide):
    wide.goto("/regions/")
    wide.get_by_role("link", name="Lewati peta").focus()
    wide.keyboard.press("Tab")
    wide.keyboard.press("Shift+Tab")
    wide.keyboard.press("Enter")
    expect(wide.locator("figcaption")).to_be_focused()
    wide.keyboard.press("Shift+Tab")
    assert wide.evaluate("document.activeElement.closest('svg') !== null")


@pytest.mark.parametrize("path", ["/regions/", "/regions/36/"])
@pytest.mark.parametrize("width", [360, 768])
def test_a_map_is_whole_on_a_narrow_screen_and_the_header_one_row_on_a_tablet(visit, path, width):
    with visit(viewport={"width": width, "height": 900}) as page:
        page.goto(path)
        edges = page.locator(".map, .map svg").evaluate_all("of => of.map(one => one.getBoundingClientRect().right)")
        assert all(edge <= width for edge in edges)
        assert width < 768 or page.locator("header.site").bounding_box()["height"] < 80


def test_a_phone_has_all_ways_on_in_reach_of_a_thumb(visit):
    with visit(**WAYS["phone"]) as page:
        page.goto("/date/")
        for name in ("Tanggal", "Wilayah", "Media"):
            link = page.get_by_role("navigation", name="Jelajahi").get_by_role("link", name=name)
            expect(link).to_be_in_viewport()
            box = link.bounding_box()
            assert box["height"] >= 24, name
            assert box["width"] >= 24, name
        page.get_by_role("navigation", name="Jelajahi").get_by_role("link", name="Wilayah").tap()
        expect(page).to_have_url(re.compile("/regions/$"))


def test_on_paper_there_is_the_text_without_what_surrounds_it(wide, room):
    wide.goto(room.path("article"))
    wide.emulate_media(media="print")
    expect(wide.locator("header.site form")).to_be_hidden()
    expect(wide.locator("header.site nav").first).to_be_hidden()
    expect(wide.locator("footer.site")).to_be_hidden()
    expect(wide.get_by_text("Pembangunan jembatan berjalan dua hari.")).to_be_visible()
    expect(wide.locator("[rel=bookmark]")).to_be_visible()


def test_the_dark_theme_is_dark_and_the_light_one_light(wide):
    light = "(() => { const [r, g, b] = getComputedStyle(document.%s).%s.match(/[0-9.]+/g).map(Number);"
    light += "return (r + g + b) / 765; })()"
    for theme, is_light in (("light", True), ("dark", False)):
        wide.emulate_media(color_scheme=theme)
        wide.goto("/")
        ground, ink = (wide.evaluate(light % ("body", of)) for of in ("backgroundColor", "color"))
        assert (ground > 0.8, ink < 0.3) == (is_light, is_light), theme
