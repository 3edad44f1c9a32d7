import io
from datetime import UTC, date, datetime

import pytest
from django.core.management import CommandError, call_command
from django.db import DataError
from django.db.models import JSONField, Value

from articles.extraction import VERSION
from articles.ingest.archive import archive
from articles.ingest.capture import RawCapture
from articles.models import Article, Capture, IndexChange, Mention, Source
from articles.models.capture import capture_storage
from tests.builders import make_article, make_capture, make_page, make_source

pytestmark = pytest.mark.django_db

NO_ARTICLE = b"<html><title>404 Not Found</title><h1>Not Found</h1></html>"


def reextract(**options) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    try:
        call_command("reextract", stdout=out, stderr=err, **options)
    except SystemExit as end:
        return int(end.code or 0), out.getvalue(), err.getvalue()
    return 0, out.getvalue(), err.getvalue()


def counts(out: str) -> list[int]:
    """How many were unchanged, changed, refused, left, and without a captured page."""
    (line,) = (line for line in out.splitlines() if " unchanged, " in line)
    return [int(word) for word in line.replace(",", "").split() if word.isdigit()]


def rows() -> list[list[tuple]]:
    return [
        list(model.objects.order_by("pk").values_list()) for model in (Article, Capture, Mention, Source, IndexChange)
    ]


@pytest.fixture
def article() -> Article:
    list(archive([RawCapture("a.html", make_page("Panen Kopi"), "text/html", url="https://kabar.example/kopi")]))
    IndexChange.objects.all().delete()
    return Article.objects.get()


def test_articles_are_made_anew_from_their_captured_pages(article):
    Article.objects.update(title="Salah", byline="Salah")
    status, out, err = reextract()
    article.refresh_from_db()
    assert (article.title, article.byline) == ("Panen Kopi", "")
    assert (status, counts(out), err) == (0, [0, 1, 0, 0, 0], "")
    assert not IndexChange.objects.exists()  # it is in the index already


def test_what_differs_is_shown_field_by_field_and_paragraph_by_paragraph(article):
    first, *rest = article.paragraphs
    kinds = ["subheading", *["text"] * len(rest)]
    Article.objects.update(title="Salah", body="\n\n".join(["Dulu \x1b[31m", *rest]), kinds=kinds, editor="Redaktur")
    _, out, _ = reextract()
    assert [line for line in out.splitlines() if line[0] in "a+-"] == [
        f"article {article.pk}, “Salah”: title, body, kinds, editor",
        "--- as held",
        f"+++ by version {VERSION}",
        "-title: Salah",
        "+title: Panen Kopi",
        "-editor: Redaktur",
        "-## Dulu \\x1b[31m",
        f"+{first}",
    ]


def test_a_change_that_only_fields_of_evidence_show_is_named(article):
    Article.objects.update(removed=[["share", "Bagikan"]])
    assert f"article {article.pk}, “Panen Kopi”: removed\n" in reextract()[1]


def test_what_an_editor_set_stays_and_is_counted(article):
    Article.objects.update(title="Judul Redaksi", byline="Salah", edited=["title", "title_derived"])
    _, out, _ = reextract()
    article.refresh_from_db()
    assert (article.title, article.byline) == ("Judul Redaksi", "")
    assert f"article {article.pk}, “Judul Redaksi”: byline (an editor set title)\n" in out
    assert "fields that editors set and keep: 1;" in out


def test_an_unchanged_article_is_not_saved_and_only_its_version_is_noted(article):
    Article.objects.update(extractor_version="0", made_from=None)
    before = Article.objects.values("changed_at").get()
    status, out, _ = reextract()
    assert (status, counts(out)) == (0, [1, 0, 0, 0, 0])
    assert f"versions seen: 0 (1); this is version {VERSION}\n" in out
    assert Article.objects.values("changed_at").get() == before
    assert Article.objects.get().extractor_version == VERSION
    assert Article.objects.get().made_from == Capture.objects.get()


def test_an_unchanged_article_is_not_noted_for_the_index(article, monkeypatch):
    monkeypatch.setattr("articles.management.commands.reextract.indexing", lambda items: items)
    reextract()
    assert not IndexChange.objects.exists()
    Article.objects.update(title="Salah")
    reextract()
    assert set(IndexChange.objects.values_list("article_id", "urgent")) == {(article.pk, False)}


def test_a_dry_run_shows_the_same_and_writes_nothing(article):
    page = make_page("Kopi", head="<meta property='og:site_name' content='Kabar Baru'>")
    list(archive([RawCapture("b.html", page, "text/html")]))
    Article.objects.update(title="Salah", source=None, extractor_version="0")
    Source.objects.all().delete()
    before = rows()
    assert before[-1]  # the outbox stays as it is, too
    status, out, _ = reextract(dry_run=True)
    assert (status, counts(out)) == (0, [0, 2, 0, 0, 0])
    assert "+outlet: Kabar Baru\n" in out
    assert "(nothing was written)" in out
    assert rows() == before
    assert reextract()[1].replace(" (nothing was written)", "") == out.replace(" (nothing was written)", "")


def test_a_text_is_not_replaced_by_one_less_than_half_as_long(article):
    long = "\n\n".join([article.body] * 3)
    Article.objects.update(body=long, extractor_version="0")
    status, out, err = reextract()
    assert (status, counts(out)) == (1, [0, 0, 1, 0, 0])
    letters = f"it would keep {len(article.body)} of {len(long)} letters"
    assert err == f"left article {article.pk}, “Panen Kopi” as it was: {letters}\n"
    assert Article.objects.values_list("body", "extractor_version").get() == (long, "0")
    status, out, err = reextract(allow_shorter=True)
    assert (status, counts(out), err) == (0, [0, 1, 0, 0, 0], "")
    assert Article.objects.get().body == article.body


def test_a_text_that_an_editor_set_is_no_case_for_refusal(article):
    long = "\n\n".join([article.body] * 3)
    Article.objects.update(body=long, byline="Salah", edited=["body"])
    assert reextract()[0] == 0
    assert Article.objects.values_list("body", "byline").get() == (long, "")


def test_an_article_whose_later_page_was_passed_over_is_made_from_the_one_it_was_made_from(article):
    list(archive([RawCapture("b.html", make_page(paragraphs=2), "text/html", url="https://kabar.example/kopi")]))
    status, out, _ = reextract()
    assert (status, counts(out)) == (0, [1, 0, 0, 0, 0])


def test_an_article_without_its_captured_page_is_left_and_told(article):
    capture_storage().path(article.captures.get().sha256).unlink()
    other = make_article()
    status, out, err = reextract()
    assert (status, counts(out)) == (1, [0, 0, 0, 0, 2])
    assert f"left article {other.pk}, “{other.title}” as it was: no captured page is held" in err
    assert f"left article {article.pk}, “Panen Kopi” as it was: " in err


def test_a_page_that_holds_no_article_any_more_leaves_the_article(article):
    other = make_article(title="Pasar Pagi")
    make_capture(other, NO_ARTICLE)
    status, out, err = reextract()
    assert (status, counts(out)) == (1, [1, 0, 0, 1, 0])
    assert err.startswith(f"left article {other.pk}, “Pasar Pagi” as it was: ")
    assert Article.objects.get(pk=other.pk).title == "Pasar Pagi"


@pytest.mark.parametrize("error", [DataError("value out of range"), ValueError("value out of range")])
def test_what_fails_leaves_that_article_and_the_run_goes_on(article, monkeypatch, error):
    def refuse(*args, **options):
        raise error

    monkeypatch.setattr("articles.ingest.rederive.derive_article", refuse)
    status, out, err = reextract()
    assert (status, counts(out)) == (1, [0, 0, 0, 1, 0])
    assert "value out of range" in err


def test_an_article_that_is_deleted_meanwhile_is_left_out(article, monkeypatch):
    monkeypatch.setattr("articles.management.commands.reextract.chosen", lambda options: [article.pk, 999])
    assert counts(reextract()[1]) == [1, 0, 0, 0, 0]


def test_only_the_articles_of_one_outlet(article):
    make_article(source=make_source("Warta Pesisir"))
    assert counts(reextract(source="warta-pesisir")[1]) == [0, 0, 0, 0, 1]


def test_only_what_was_captured_since_a_day_of_the_archive(article):
    late = datetime(2024, 11, 17, 17, 30, tzinfo=UTC)  # half past midnight of the 18th in Jakarta
    other = make_article()
    for n in range(2):
        make_capture(other, make_page(f"Kopi {n}"), captured_at=late)
    Capture.objects.filter(article=article).update(captured_at=datetime(2024, 11, 17, 16, tzinfo=UTC))
    assert sum(counts(reextract(since=date(2024, 11, 18), dry_run=True)[1])) == 1
    assert sum(counts(reextract(since=date(2024, 11, 17), dry_run=True)[1])) == 2


def test_only_the_articles_about_some_regions(article):
    for codes in (("36.73",), ("36.04", "35.09"), ("35.10",)):
        make_article(regions=codes)
    assert sum(counts(reextract(region=["36.73"], dry_run=True)[1])) == 1
    assert sum(counts(reextract(region=["36", "35.09"], dry_run=True)[1])) == 2
    assert sum(counts(reextract(region=["35"], dry_run=True)[1])) == 2


@pytest.mark.parametrize("code", ["36.99", "banten", "", "36\x1b"])
def test_a_region_that_is_none_is_refused(code):
    with pytest.raises(CommandError, match=r"--region: there is no region with the code"):
        call_command("reextract", "--region", code)


@pytest.mark.parametrize("day", ["17-11-2024", "0001-01-01", "kemarin", ""])
def test_a_day_that_is_none_is_refused(day):
    with pytest.raises(CommandError, match=r"--since: .* a day is written like 2024-11-17"):
        call_command("reextract", "--since", day)


@pytest.mark.parametrize("damaged", [5, [1], "x"])
def test_damaged_lists_are_mended(article, damaged):
    kinds = Value(damaged, JSONField())
    Article.objects.update(kinds=kinds, tags=kinds)
    assert counts(reextract()[1]) == [0, 1, 0, 0, 0]
    assert (Article.objects.get().kinds, Article.objects.get().tags) == (article.kinds, article.tags)


def test_only_what_another_version_made(article):
    make_capture(make_article(), make_page("Dua"))
    assert sum(counts(reextract(outdated=True, dry_run=True)[1])) == 1
