"""Each page of fixtures/pages comes out as the JSON beside it says, field by field."""

import json
from pathlib import Path

import pytest

from articles.extraction import extract
from articles.text import squeeze

PAGES = Path(__file__).resolve().parents[2] / "fixtures" / "pages"
GOLDEN = sorted(path for path in PAGES.iterdir() if path.suffix in {".html", ".txt"})
FIELDS = (
    "title", "standfirst", "dateline", "byline", "editor", "credit", "category", "image_url", "image_caption",
    "site_name", "canonical_url", "language",
)  # fmt: skip


@pytest.mark.parametrize("page", GOLDEN, ids=lambda path: path.stem)
def test_a_golden_page_comes_out_as_written(page: Path) -> None:
    expected = json.loads(page.with_suffix(".json").read_text("utf-8"))
    article = extract(page.read_bytes())
    assert {name: getattr(article, name) for name in FIELDS} == {name: expected[name] for name in FIELDS}
    assert list(article.tags) == expected["tags"]
    assert list(article.paragraphs) == expected["paragraphs"]
    kinds = [paragraph.kind for paragraph in article.paragraphs]
    assert kinds == expected.get("kinds", ["text"] * len(kinds))
    published = article.published
    assert (published and published.value.isoformat()[:10]) == expected["published"]
    assert published is None or published.certain == expected["published_certain"]
    assert (article.modified and article.modified.value.isoformat()) == expected["modified"]
    removed = "\n".join(squeeze(block.text) for block in article.removed)
    assert [line for line in expected["removed"] if squeeze(line) not in removed] == []
    assert all(block.rule for block in article.removed)


def test_there_are_golden_pages_of_both_kinds() -> None:
    assert {path.suffix for path in GOLDEN} == {".html", ".txt"}
    assert len(GOLDEN) >= 17
