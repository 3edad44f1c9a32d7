import io

import pytest
from django.core.management import call_command

from articles.ingest.archive import archive
from articles.ingest.capture import RawCapture
from articles.models import Article, IndexChange
from articles.models.capture import capture_storage
from tests.builders import make_article, make_page, make_source

pytestmark = pytest.mark.django_db


def reextract(**options) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    try:
        call_command("reextract", stdout=out, stderr=err, **options)
    except SystemExit as end:
        return int(end.code or 0), out.getvalue(), err.getvalue()
    return 0, out.getvalue(), err.getvalue()


@pytest.fixture
def article() -> Article:
    list(archive([RawCapture("a.html", make_page("Panen Kopi"), "text/html")]))
    return Article.objects.get()


def test_articles_are_made_anew_from_their_captured_pages(article):
    Article.objects.update(title="Salah", byline="Salah")
    assert reextract() == (0, "1 made anew, 0 left as they were\n", "")
    article.refresh_from_db()
    assert (article.title, article.byline) == ("Panen Kopi", "")
    assert not IndexChange.objects.exists()


def test_what_an_editor_set_stays(article):
    Article.objects.update(title="Judul Redaksi", edited=["title"])
    reextract()
    article.refresh_from_db()
    assert article.title == "Judul Redaksi"


def test_an_article_without_its_captured_page_is_left_and_told(article):
    capture_storage().path(article.captures.get().sha256).unlink()
    other = make_article()
    status, out, err = reextract()
    assert (status, out) == (1, "0 made anew, 2 left as they were\n")
    assert f"left article {other.pk} as it was: no captured page is held" in err
    assert f"left article {article.pk} as it was: " in err


def test_only_the_articles_of_one_outlet(article):
    make_article(source=make_source("Warta Pesisir"))
    assert reextract(source="warta-pesisir")[1] == "0 made anew, 1 left as they were\n"
