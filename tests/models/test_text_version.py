import hashlib
from datetime import UTC, date, datetime

import pytest
from django.contrib.admin.models import LogEntry
from django.db import transaction
from django.db.models import JSONField, Value

from articles.ingest.archive import archive_one
from articles.ingest.capture import RawCapture
from articles.ingest.rederive import rederive
from articles.models import Article, Capture, TextVersion
from tests.builders import make_article, make_capture, make_page, make_source
from tests.test_admin import change

pytestmark = pytest.mark.django_db

ADDRESS = "https://kabar.example/jembatan"


def taken(content: bytes, day: int) -> Article:
    """The article after this page of it was captured on that day."""
    raw = RawCapture(
        url=ADDRESS,
        captured_at=datetime(2024, 11, day, 3, tzinfo=UTC),
        media_type="text/html",
        content=content,
        origin=f"{day}.html",
    )
    pk = archive_one(raw, source=None, rules={}, dry_run=False).article_id
    return Article.objects.get(pk=pk)


def test_the_sha256_is_that_of_a_file_of_headline_standfirst_and_paragraphs():
    article = make_article(title="Jum’at", standfirst="Ringkas.", body="Satu.\n\nDua.")
    said = "Jum’at\n\nRingkas.\n\nSatu.\n\nDua."
    assert article.plain_text == said
    assert article.text_sha256 == hashlib.sha256(said.encode()).hexdigest()
    assert make_article(title="A", body="B").plain_text == "A\n\nB"


def test_a_text_that_is_changed_is_kept_as_it_was_with_what_was_said_with_it():
    article = make_article(
        title="Jembatan",
        standfirst="Ringkas.",
        body="Satu.\n\nDua.",
        kinds=["text", "item"],
        byline="Sari",
        source=make_source("Kabar Lembah"),
        language="id",
        extractor_version="1",
    )
    before = article.text_sha256
    article.made_from = make_capture(article)
    article.body, article.byline, article.source = "Tiga.", "Wati", None
    article.save()
    kept = TextVersion.objects.get()
    assert (kept.article, kept.title, kept.standfirst) == (article, "Jembatan", "Ringkas.")
    assert kept.kinds_and_paragraphs == [("text", "Satu."), ("item", "Dua.")]
    assert (kept.byline, kept.outlet, kept.published_on) == ("Sari", "Kabar Lembah", date(2024, 11, 17))
    assert (kept.language, kept.extractor_version) == ("id", "1")
    assert kept.sha256 == kept.text_sha256 == before != article.text_sha256
    assert kept.get_absolute_url() == f"/articles/{article.pk}/versions/{before[:12]}/"
    assert article.get_version_url() == f"/articles/{article.pk}/versions/{article.text_sha256[:12]}/"


def test_each_version_stood_from_where_the_one_before_it_ended():
    article = make_article(body="Satu.")
    for body in ("Dua.", "Satu.", "Dua."):
        article.body = body
        article.save()
    latest, middle, first = TextVersion.objects.all()
    assert [each.body for each in (first, middle, latest)] == ["Satu.", "Dua.", "Satu."]
    assert first.since == article.added_at
    assert first.since < first.until == middle.since < middle.until == latest.since


@pytest.mark.parametrize("changed", [{}, {"byline": "Wati"}, {"kinds": ["item", "text"]}, {"published_on": None}])
def test_a_save_that_leaves_the_text_keeps_nothing(changed):
    article = make_article()
    for name, value in changed.items():
        setattr(article, name, value)
    article.save()
    article.title = "Lain"
    article.save(update_fields=["byline"])
    assert not TextVersion.objects.exists()


def test_the_same_words_as_a_standfirst_are_the_same_text():
    article = make_article(body="Satu.\n\nDua.")
    article.standfirst, article.body = "Satu.", "Dua."
    article.save()
    assert not TextVersion.objects.exists()


def test_what_counts_is_the_text_that_the_database_has_not_what_was_read_before():
    article = make_article(body="Satu.")
    other = Article.objects.get()
    article.body = "Dua."
    article.save(update_fields=["body"])
    other.body = "Tiga."
    other.save()
    assert [each.body for each in TextVersion.objects.all()] == ["Dua.", "Satu."]


def test_a_save_that_is_rolled_back_keeps_nothing():
    article = make_article()
    article.body = "Lain."
    with pytest.raises(RuntimeError), transaction.atomic():
        article.save()
        raise RuntimeError
    assert not TextVersion.objects.exists()


def test_a_deleted_article_takes_its_versions_with_it():
    article = make_article()
    article.body = "Lain."
    article.save()
    Article.objects.all().delete()
    assert not TextVersion.objects.exists()


def test_a_save_of_the_same_text_costs_one_small_question(django_assert_num_queries):
    article = make_article()
    with django_assert_num_queries(7):  # savepoint, text, row, mentions, revision, change, release
        article.save(urgent=False)


@pytest.mark.parametrize("damaged", [None, 5, ["x"], {"a": 1}])
def test_damaged_kinds_are_not_believed(damaged):
    article = make_article()
    article.body = "Lain."
    article.save()
    TextVersion.objects.update(kinds=Value(damaged, JSONField()))
    assert {kind for kind, _ in TextVersion.objects.get().kinds_and_paragraphs} == {"text"}


# Whoever changes a text


def test_a_later_capture_keeps_the_text_of_the_one_before_and_names_it():
    taken(make_page(), 18)
    article = taken(make_page(paragraphs=6), 20)
    kept = TextVersion.objects.get()
    assert len(kept.paragraphs) == 5
    assert len(article.paragraphs) == 6
    assert kept.made_from.captured_at == datetime(2024, 11, 18, 3, tzinfo=UTC)
    taken(make_page(paragraphs=8), 19)  # older than what the article is made from
    taken(make_page(paragraphs=1), 21)  # too short to take its place
    assert TextVersion.objects.count() == 1


def test_articles_made_anew_keep_the_text_and_a_dry_run_does_not():
    article = taken(make_page(), 18)
    Article.objects.update(body="Yang dulu.")
    capture = Capture.objects.get()
    rederive(capture, dry_run=True)
    assert not TextVersion.objects.exists()
    rederive(capture)
    assert TextVersion.objects.get().body == "Yang dulu."
    rederive(capture)
    assert TextVersion.objects.count() == 1
    assert Article.objects.get().text_sha256 == article.text_sha256


def test_an_editors_correction_keeps_the_text(admin_client):
    article = make_article(title="Jembatan")
    change(admin_client, article, title="Jembatan Desa")
    assert TextVersion.objects.get().title == "Jembatan"
    assert LogEntry.objects.count() == 1
    for page in ("history", "delete", "change"):
        assert admin_client.get(f"/admin/articles/article/{article.pk}/{page}/").status_code == 200
