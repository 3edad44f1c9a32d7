"""The text twin of each golden page, all its visible text a block a line, gives the article that the page gives."""

import json
from pathlib import Path

import pytest

from articles.extraction import extract
from bench.scoring import Answer, Page, score
from bench.twins import text_twin

PAGES = Path(__file__).resolve().parents[2] / "fixtures" / "pages"
GOLDEN = sorted(PAGES.glob("*.html"))
# The other pages' twins give each word of the body and none besides. A text cannot tell these:
FLOORS = {
    "lists_and_table": 0.95,  # which cells of a table make a row
    "standfirst_broken_jsonld": 0.95,  # whose words an embedded post is
}


@pytest.mark.parametrize("page", GOLDEN, ids=lambda path: path.stem)
def test_the_text_of_a_golden_page_gives_the_same_article(page: Path) -> None:
    expected = json.loads(page.with_suffix(".json").read_text("utf-8"))
    article = extract(text_twin(page.read_bytes()))
    truth = {
        "id": page.stem,
        "title": expected["title"],
        "date": expected["published"],
        "standfirst": expected["standfirst"],
        "body": "\n".join(expected["paragraphs"]),
    }
    day = article.published.value.isoformat()[:10] if article.published else ""
    found = score(Page(b"", truth), Answer("\n".join(article.paragraphs), article.title, day, article.standfirst))
    assert found.f1 >= FLOORS.get(page.stem, 1.0)
    assert found.exact or page.stem in FLOORS
    assert (found.title, found.date) == (True, True if truth["date"] else None)
    assert all(block.rule for block in article.removed)
