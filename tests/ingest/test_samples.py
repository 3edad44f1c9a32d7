"""The sample pages from file to article: what stands beside each page is what the archive holds of it."""

import json
from pathlib import Path

import pytest
from django.core.management import call_command

from articles.ingest.archive import archive
from articles.ingest.readers import read
from articles.models import Article

PAGES = Path(__file__).parent.parent.parent / "fixtures" / "pages"
EXPECTED = sorted(PAGES.glob("*.json"))

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda path: path.stem)
def test_a_sample_page_becomes_the_article_beside_it(expected):
    call_command("loaddata", PAGES.parent / "regions.json", PAGES.parent / "sources.json", verbosity=0)
    wanted = json.loads(expected.read_text("utf-8"))
    (page,) = (path for path in PAGES.glob(f"{expected.stem}.*") if path.suffix != ".json")
    list(archive(read(page)))
    article = Article.objects.get()
    assert (article.title, article.title_derived) == (wanted["title"] or article.title, not wanted["title"])
    assert article.paragraphs == wanted["paragraphs"]
    assert str(article.published_on) == str(wanted["published"])
    assert article.date_certain is wanted["published_certain"]
    assert (article.source.name if article.source else "") == wanted["site_name"]
    held = {region.code for region in article.regions.filter(level__in=["province", "regency", "city"])}
    assert held == set(wanted["regions"])
