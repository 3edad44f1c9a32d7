"""Each kind of page for those who use a phone, another theme, magnification or a screen reader."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.page_kinds import KINDS

EVERYTHING = {
    "type": "tag",
    "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
# Of axe's rules these alone depend on the theme and the width; all of them take half a second a page.
OF_LOOKS = {"type": "rule", "values": ["color-contrast", "link-in-text-block", "target-size"]}
LOOKS = [(360, "light", EVERYTHING), (360, "dark", OF_LOOKS), (1280, "dark", OF_LOOKS), (1280, "light", OF_LOOKS)]
WIDTHS = [1280, 768, 360, 320]  # 320 is what WCAG 1.4.10 asks for


def found(page, rules) -> list[str]:
    if not page.evaluate("'axe' in window"):  # half a megabyte, which Axe.run would send each time
        page.evaluate(Axe().axe_script)
    options = {"resultTypes": ["violations"], "runOnly": rules}
    violations = page.evaluate("async options => (await axe.run(options)).violations", options)
    return [
        f"{one['id']}: {node['target']} {node['html'][:200]} {node['failureSummary']}"
        for one in violations
        for node in one["nodes"]
    ]


def too_wide(page) -> list[str]:
    """The elements that make the page scroll sideways."""
    return page.evaluate(
        """() => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('*')]
            .filter(one => one.getBoundingClientRect().right > innerWidth + 1)
            .slice(-8).map(one => one.outerHTML.slice(0, 120))"""
    )


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_and_nothing_is_too_wide(visit, room, kind):
    with visit() as page:
        assert page.goto(room.path(kind)).status == KINDS[kind][1]
        page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
        for width, theme, rules in LOOKS:
            page.set_viewport_size({"width": width, "height": 740})
            page.emulate_media(color_scheme=theme)
            assert found(page, rules) == [], (width, theme)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 740})
            assert too_wide(page) == [], width


def test_axe_would_find_something(visit):
    with visit() as page:
        page.goto("/")
        page.locator("h1").evaluate("node => node.style.color = '#bbb'")
        page.locator("main").evaluate("node => node.append(document.createElement('select'))")
        assert {one.partition(":")[0] for one in found(page, EVERYTHING)} == {"color-contrast", "select-name"}
