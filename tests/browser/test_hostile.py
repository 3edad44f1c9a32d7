"""An archive whose every word tries to run, to turn the line round or to be wider than the page."""

import pytest

from tests.archives import LONG_WORD, RIGHT_TO_LEFT, fill_hostile
from tests.browser.test_access import WIDTHS, too_wide
from tests.page_kinds import KINDS

ARTICLES = {
    "turned round": "/articles/{turned}/?q=jembatan",
    "long words": "/articles/{long}/?q=jembatan",
    "marked": "/articles/{report}/?q=%3Cscript%3Ealert(1)%3C/script%3E",
    "search for mark-up": "/search/?q=%3Cscript%3Ealert(1)%3C/script%3E%22%27&source=%3Cb%3E",
    "search for a long word": f"/search/?q={LONG_WORD[:490]}",
    "turned outlet": "/sources/{turned_source}/?region=36.73&year=2024",
    "turned outlet's day": "/date/2024/11/17/?source={turned_source}",
    "turned outlet's search": "/search/?source={turned_source}&q=jembatan",
    "nothing held of a turned outlet": "/search/?source={turned_source}&from=2019-01-01&to=2019-02-01",
    "unknown outlet": f"/sources/{LONG_WORD[:80]}/",
}
KEEP_VIOLATIONS = """
    globalThis.violations = [];
    addEventListener('securitypolicyviolation', event => violations.push(event.violatedDirective));
"""
# Text that begins right-to-left and may turn round what follows it: nothing bounds it, neither element nor block.
UNBOUND = f"""() => {{
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
    for (let text; (text = walk.nextNode());) {{
        const [before, turned] = text.data.split('{RIGHT_TO_LEFT}');
        if (turned === undefined || text.parentElement.closest('script, title, option')) continue;
        let box = text.parentElement;
        const bounds = () => /isolate|plaintext/.test(getComputedStyle(box).unicodeBidi);
        while (!bounds() && getComputedStyle(box).display === 'inline') box = box.parentElement;
        const rest = box.textContent.split('{RIGHT_TO_LEFT}').pop();
        if (rest.includes('\\u2069')) continue;
        if ((bounds() ? turned : rest).replace(/[A-Za-z…]/g, '').trim()) found.push(box.outerHTML.slice(0, 300));
    }}
    return found;
}}"""


@pytest.fixture(scope="module")
def filled():
    return fill_hostile


def unfold(page) -> None:
    page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")


@pytest.fixture
def opened(request, visit, room):
    """A page of the kind, unfolded, on which nothing ran in the end."""
    path = (ARTICLES.get(request.param) or KINDS[request.param][0]).format(**{"withdrawn": 0} | room.places)
    with visit(viewport={"width": 360, "height": 740}) as page:
        page.add_init_script(KEEP_VIOLATIONS)
        answer = page.goto(path)
        assert answer.status < 500
        assert "unsafe" not in answer.headers["content-security-policy"]
        unfold(page)
        yield page
        assert page.evaluate("[violations, globalThis.ran ?? 'nothing']") == [[], "nothing"]


@pytest.mark.parametrize("opened", [*KINDS, *ARTICLES], indirect=True)
def test_nothing_runs_or_turns_round_and_the_layout_holds(opened):
    opened.locator("h1").wait_for()
    assert opened.locator("main iframe, main style, main img:not([src^='/'])").count() == 0
    assert opened.evaluate(UNBOUND) == []
    for width in WIDTHS:
        opened.set_viewport_size({"width": width, "height": 740})
        assert too_wide(opened) == [], width


def test_a_captured_page_is_text_and_never_runs(visit, room):
    with visit() as page:
        page.add_init_script(KEEP_VIOLATIONS)
        page.goto(f"/articles/captures/{room.places['capture']}/")
        assert page.evaluate("document.contentType") == "text/plain"
        assert page.evaluate("[violations, globalThis.ran ?? 'nothing']") == [[], "nothing"]
