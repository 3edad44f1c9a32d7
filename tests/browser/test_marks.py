"""From mark to mark on an article's page, without any script."""

import pytest
from playwright.sync_api import Page, expect


@pytest.fixture
def page(visit, room):
    with visit(viewport={"width": 360, "height": 320}, java_script_enabled=False, reduced_motion="reduce") as page:
        page.goto(room.path("article with marks"))
        yield page


def seen(page: Page, number: int) -> None:
    """The mark is the one that the address names, and stands below the row of numbers."""
    mark = page.locator(f"mark#mark-{number}:target")
    expect(mark).to_be_in_viewport(ratio=1)
    assert mark.bounding_box()["y"] >= 0
    row = page.get_by_role("navigation", name="Kata yang ditandai").bounding_box()
    box = mark.bounding_box()
    assert box["y"] + 1 >= row["y"] + row["height"] or box["y"] + box["height"] <= row["y"] + 1


def test_a_number_leads_to_its_mark_and_each_mark_to_the_next(page):
    numbers = page.get_by_role("navigation", name="Kata yang ditandai").get_by_role("link")
    last = numbers.count()
    assert last >= 3
    numbers.nth(1).click()
    seen(page, 2)
    for number in [*range(3, last + 1), 1]:
        page.locator("mark:target a").click()
        seen(page, number)


def test_the_keyboard_gets_from_mark_to_mark(page):
    page.get_by_role("navigation", name="Kata yang ditandai").get_by_role("link").last.focus()
    page.keyboard.press("Tab")
    expect(page.locator("mark a:focus")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.locator("mark:target")).to_have_count(1)
    page.keyboard.press("Tab")
    focused = page.locator("mark a:focus")
    expect(focused).to_be_in_viewport(ratio=1)
