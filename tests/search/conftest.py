import json
from datetime import date
from pathlib import Path

import haystack
import pytest

from articles.models import Article, Region, Source
from articles.search.backends.backend import FolderBackend
from tests.builders import make_article, make_region, make_source

PAGES = Path(__file__).parents[2] / "fixtures" / "pages"
NAMES = {"31": "DKI Jakarta", "35": "Jawa Timur", "35.09": "Kabupaten Jember", "36": "Banten", "36.73": "Kota Serang"}

ENGINES = ("whoosh", "tantivy")


@pytest.fixture(params=ENGINES)
def engine(request, settings, data_dir) -> str:
    """The test runs once with each engine."""
    other = ENGINES[1 - ENGINES.index(request.param)]
    for alias, name in (("default", request.param), ("other", other)):
        settings.HAYSTACK_CONNECTIONS[alias]["ENGINE"] = f"articles.search.backends.{name}.engine.Engine"
    haystack.connections.thread_local.connections = {}
    return request.param


@pytest.fixture
def backend(engine, db) -> FolderBackend:
    return haystack.connections["default"].get_backend()


@pytest.fixture
def seeds(db) -> dict[str, Article]:
    """The five seeds as extraction should give them, by their number, and a report in which bees attack."""
    for code, name in NAMES.items():
        make_region(code)
        Region.objects.filter(code=code).update(name=name)
    articles = {path.name[:3]: seed(json.loads(path.read_text())) for path in sorted(PAGES.glob("00?_*.json"))}
    articles["bees"] = make_article(
        title="Lebah Hutan Menyerang Warga", body="Lebah menyerang dua warga.\n\nPenyerangan itu terjadi di ladang."
    )
    return articles


def seed(expected: dict) -> Article:
    paragraphs = expected["paragraphs"]
    return make_article(
        title=expected["title"] or paragraphs[0][:90],
        body="\n\n".join(paragraphs),
        published_on=date.fromisoformat(expected["published"]) if expected["published"] else None,
        source=make_source(expected["site_name"]) if expected["site_name"] else None,
        regions=tuple(expected["regions"]),
    )


@pytest.fixture
def outlet(db) -> Source:
    return make_source("Kabar Lembah")
