"""Copying a citation, in a real browser."""

import pytest
from playwright.sync_api import Page, expect

from tests.builders import make_article, make_source

FORMS = ("APA", "Chicago", "BibTeX", "RIS")


@pytest.fixture
def article(transactional_db):
    return make_article(title="</script><script>alert(1)</script>", source=make_source("Kabar Lembah"), byline="Sari")


def pasted(page: Page) -> str:
    """What the clipboard holds, as a text box takes it."""
    page.evaluate("document.body.append(Object.assign(document.createElement('textarea'), {id: 'paste'}))")
    page.focus("#paste")
    page.keyboard.press("ControlOrMeta+V")
    text = page.input_value("#paste")
    page.evaluate("document.getElementById('paste').remove()")
    return text


@pytest.mark.parametrize("secure", [True, False], ids=["clipboard", "without a clipboard"])
def test_each_form_is_copied_with_one_click_and_the_reader_is_told(page, article, secure):
    if not secure:
        page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.goto(article.get_absolute_url())
    for number, form in enumerate(FORMS):
        page.locator(".copy").nth(number).click()
        expect(page.locator("#copied")).to_contain_text(form)
        assert pasted(page).split() == (page.locator("[data-cited]").nth(number).text_content() or "").split()


def test_without_script_there_are_texts_and_files_and_no_button(browser, live_server, article):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto(article.get_absolute_url())
    expect(page.locator("[data-cited]")).to_have_count(4)
    expect(page.locator(".copy")).to_have_count(0)
    with page.expect_download() as started:
        page.get_by_role("link", name="Unduh .bib").click()
    assert started.value.suggested_filename == f"kabar-lembah-2024-{article.pk}.bib"
    context.close()
