import signal
from datetime import date

import pytest
from django.core.management import call_command
from django.db.models import Case, When

from articles.models import Article, IndexChange, Mention
from articles.models.capture import capture_storage
from articles.search.find import find
from articles.search.query import ArticleQuery
from tests.builders import make_article, make_capture, make_source

pytestmark = pytest.mark.usefixtures("engine")


def test_sync_index_makes_the_index_and_then_brings_it_up(db, capsys):
    make_article(title="Pasar Ikan")
    call_command("sync_index")
    assert capsys.readouterr().out == "1 articles indexed.\n"
    call_command("sync_index")
    assert capsys.readouterr().out == "0 articles indexed.\n"
    make_article(title="Pasar Sayur")
    call_command("sync_index")
    assert find(ArticleQuery("pasar")).total == 2


def test_sync_index_rebuilds_on_demand(db, capsys):
    make_article()
    call_command("sync_index")
    Article.objects.update(title="Pasar Ikan")
    call_command("sync_index", rebuild=True)
    assert find(ArticleQuery("pasar")).total == 1


def test_sync_index_goes_on_watching_after_a_failure(db, monkeypatch, caplog):
    turns = []

    def failing_at_first(**_):
        turns.append(None)
        if len(turns) == 1:
            raise OSError("No space left on device")
        signal.raise_signal(signal.SIGTERM)

    module = "articles.management.commands.sync_index"
    monkeypatch.setattr(f"{module}.catch_up", failing_at_first)
    monkeypatch.setattr(f"{module}.PAUSE", 0.01)
    monkeypatch.setattr(f"{module}.PAUSE_AFTER_FAILURE", 0.01)
    handlers = [(name, signal.getsignal(name)) for name in (signal.SIGINT, signal.SIGTERM)]
    try:
        call_command("sync_index", watch=True)
    finally:
        for name, handler in handlers:
            signal.signal(name, handler)
    assert len(turns) == 2
    assert "No space left" in caplog.text


def test_check_archive_is_content_with_a_sound_archive(db, capsys):
    make_capture(make_article())
    call_command("check_archive")
    output = capsys.readouterr().out
    assert "1 captures, 0 missing or changed." in output
    assert "The index agrees with the database." in output


def test_check_archive_lets_articles_be_as_sure_of_their_place_as_their_places_are(db, capsys):
    sure = make_article(regions=("36.73",), place_certain=True)
    doubted, bare = make_article(regions=("36.73",)), make_article()
    Article.objects.update(place_certain=Case(When(pk=sure.pk, then=False), default=True))
    call_command("check_archive")
    assert "3 articles were not as sure" in capsys.readouterr().out
    assert list(Article.objects.filter(place_certain=True)) == [sure]
    assert {hit.article.pk for hit in find(ArticleQuery(uncertain=("place",))).hits} == {doubted.pk, bare.pk}
    call_command("check_archive")
    assert "not as sure" not in capsys.readouterr().out


def test_check_archive_mends_what_places_bear_of_their_article(db, capsys):
    make_article(regions=("36.73",))
    undated = make_article(source=make_source(), published_on=None, regions=("35",))
    Mention.objects.filter(region="36").update(visible=False)
    Mention.objects.filter(article=undated).update(published_on=date(2020, 1, 1), source=None)
    call_command("check_archive")
    assert "2 places of articles bore another day" in capsys.readouterr().out
    assert Mention.objects.visible().count() == 3
    assert Mention.objects.get(article=undated).source == undated.source
    call_command("check_archive")
    assert "bore another day" not in capsys.readouterr().out


def test_check_archive_mends_the_index_and_names_what_was_wrong(db, capsys):
    article = make_article()
    call_command("sync_index")
    Article.objects.update(title="Pasar Ikan")
    call_command("check_archive")
    output = capsys.readouterr().out
    assert f"1 outdated in the index: {article.pk}" in output
    assert "The index agrees with the database." in output
    assert find(ArticleQuery("pasar")).total == 1
    assert not IndexChange.objects.exists()


@pytest.mark.parametrize("harm", ["unlink", "change"])
def test_check_archive_fails_where_a_captured_file_is_lost_or_changed(db, capsys, harm):
    whole, harmed = make_capture(make_article()), make_capture(make_article())
    path = capture_storage().path(harmed.sha256)
    path.unlink() if harm == "unlink" else path.write_bytes(b"other")
    with pytest.raises(SystemExit) as stop:
        call_command("check_archive")
    output = capsys.readouterr()
    assert stop.value.code == 1
    assert f"capture {harmed.pk}" in output.err
    assert f"capture {whole.pk}," not in output.err


def test_check_archive_fails_where_the_index_cannot_be_mended(db, capsys, monkeypatch):
    make_article()
    call_command("sync_index")
    Article.objects.update(title="Pasar Ikan")
    monkeypatch.setattr("articles.management.commands.check_archive.catch_up", lambda **options: 0)
    with pytest.raises(SystemExit):
        call_command("check_archive")
    assert "The index differs from the database." in capsys.readouterr().out
