import io
from pathlib import Path

import pytest
from django.core.management import call_command

from articles.models import Article, Capture, IndexChange, Region, Source
from articles.regions import regions
from articles.search.find import find
from articles.search.query import ArticleQuery

pytestmark = pytest.mark.django_db(transaction=True)

PAGES = Path(__file__).parent.parent.parent / "fixtures" / "pages"


def prepare() -> str:
    out = io.StringIO()
    call_command("prepare", stdout=out)
    return out.getvalue()


def state() -> list:
    return [list(model.objects.order_by("pk").values()) for model in (Article, Capture, Source)]


def written(*folders: Path) -> dict[Path, int]:
    """Every file in the folders with the time it was last written."""
    return {path: path.stat().st_mtime_ns for folder in folders for path in folder.rglob("*") if path.is_file()}


def test_an_empty_archive_gets_the_sample_pages_and_a_second_start_changes_nothing(settings, tmp_path, data_dir):
    settings.STATIC_ROOT = tmp_path / "static"
    pages = [path for path in PAGES.iterdir() if path.suffix != ".json"]
    assert "taking in the sample pages" in prepare()
    assert Article.objects.count() == len(pages) >= 17
    assert Region.objects.filter(level__in=["province", "regency", "city"]).count() == len(regions())
    assert not IndexChange.objects.exists()
    assert find(ArticleQuery(text="")).total == len(pages)
    assert (tmp_path / "static" / "admin").is_dir()

    before, files = state(), written(data_dir, tmp_path / "static")
    assert "sample" not in prepare()
    assert state() == before
    assert written(data_dir, tmp_path / "static") == files


def test_a_region_that_is_missing_is_put_in_even_where_there_are_as_many(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path / "static"
    prepare()
    Region.objects.filter(code="36.71").delete()
    Region.objects.create(code="99", name="Provinsi Lama", level="province")
    prepare()
    assert Region.objects.get(code="36.71").name == "Kota Tangerang"


def test_samples_that_were_cut_off_are_finished_at_the_next_start(settings, tmp_path, monkeypatch):
    settings.STATIC_ROOT = tmp_path / "static"

    def killed(*args, **options):
        raise KeyboardInterrupt

    monkeypatch.setattr("articles.management.commands.ingest.archive", killed)
    with pytest.raises(KeyboardInterrupt):
        prepare()
    monkeypatch.undo()
    prepare()
    assert Article.objects.count() >= 17
    Article.objects.all().delete()
    prepare()
    assert not Article.objects.exists()


def test_the_regions_are_loaded_into_an_archive_that_took_pages_before(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path / "static"
    call_command("ingest", PAGES / "amp.html", stdout=io.StringIO())
    prepare()
    assert Region.objects.filter(level__in=["province", "regency", "city"]).count() == len(regions())
    assert Article.objects.count() == 1


def test_what_an_editor_deleted_or_changed_is_not_brought_back(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path / "static"
    prepare()
    Source.objects.filter(articles=None).delete()
    Article.objects.all().delete()
    Source.objects.all().delete()
    prepare()
    assert not Article.objects.exists()
    assert not Source.objects.exists()
    assert find(ArticleQuery(text="")).total == 0
