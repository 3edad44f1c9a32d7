"""What the script adds to searching: offers while typing, and keys."""

import re

import pytest
from playwright.sync_api import expect

from tests.builders import make_article, make_region, make_source


@pytest.fixture
def archive(transactional_db, client):
    make_region("36", name="Banten")
    make_region("36.73", name="Kota Serang")
    source = make_source("Serangkai Kabar")
    for title in ("Serangkaian Acara Desa", "Jembatan Selesai", "<b>Serangan</b> Hama"):
        make_article(title=title, source=source, regions=("36.73",))
    client.get("/search/")  # brings the index up


@pytest.fixture
def box(page, archive):
    page.goto("/search/")
    return page.get_by_role("combobox", name="Cari dalam arsip")


def test_offers_are_walked_with_arrows_and_opened_with_enter(page, box):
    expect(box).to_have_attribute("aria-expanded", "false")
    box.press_sequentially("seran")
    offers = page.get_by_role("listbox").get_by_role("option")
    expect(offers).to_have_text(["Kota Serang", "Serangkai Kabar", "<b>Serangan</b> Hama", "Serangkaian Acara Desa"])
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("listbox").get_by_role("group")).to_have_count(3)
    box.press("ArrowUp")
    expect(offers.last).to_have_attribute("aria-selected", "true")
    box.press("ArrowDown")
    expect(page.locator("[aria-selected=true]")).to_have_count(0)
    box.press("ArrowDown")
    expect(offers.first).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute("aria-activedescendant", offers.first.get_attribute("id"))
    expect(box).to_be_focused()
    box.press("Enter")
    expect(page).to_have_url(re.compile("/regions/36.73/$"))


def test_offers_close_with_escape_and_enter_searches_for_what_was_typed(page, box):
    box.press_sequentially("seran")
    expect(page.get_by_role("listbox")).to_be_visible()
    box.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_value("seran")
    box.press("Enter")
    expect(page).to_have_url(re.compile(r"/search/\?q=seran"))


def test_an_offer_is_opened_with_the_mouse_in_the_language_of_the_page(page, archive):
    page.goto("/en/search/")
    page.get_by_role("combobox", name="Search the archive").press_sequentially("serangkai k")
    page.get_by_role("option", name="Serangkai Kabar").click()
    expect(page).to_have_url(re.compile("/en/sources/serangkai-kabar/$"))


def test_where_no_offers_can_be_had_searching_goes_on(page, box):
    page.route("**/complete/**", lambda route: route.fulfill(status=200, body="no JSON"))
    with page.expect_response("**/complete/**"):
        box.press_sequentially("hama")
    expect(page.get_by_role("listbox")).to_be_hidden()
    box.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("1 artikel ditemukan")


def test_keys_lead_to_the_box_and_from_hit_to_hit(page, box):
    hits = page.locator(".item h3 a")
    for key, place in (("j", 0), ("j", 1), ("k", 0), ("k", 0), ("j", 1), ("j", 2), ("j", 2)):
        page.keyboard.press(key)
        expect(hits.nth(place)).to_be_focused()
    page.keyboard.press("/")
    expect(box).to_be_focused()
    page.keyboard.type("j/k")
    expect(box).to_have_value("j/k")
    hits.nth(1).focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/articles/"))


def test_the_keys_can_be_turned_off_and_stay_so(page, archive):
    page.goto("/search/help/")
    switch = page.get_by_role("checkbox", name="Pakai tombol")
    expect(switch).to_be_checked()
    switch.uncheck()
    page.goto("/search/")
    page.keyboard.press("/")
    page.keyboard.press("j")
    expect(page.locator("body")).to_be_focused()
    page.goto("/search/help/")
    expect(switch).not_to_be_checked()
    switch.check()
    page.keyboard.press("/")
    expect(page.get_by_role("combobox")).to_be_focused()
