import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import JSONField, Value
from django.utils import timezone

from articles.models import Article, IndexChange, Mention, Region, Selection, Source, urgent_changes_noted
from tests.builders import make_article, make_capture, make_region, make_source

pytestmark = pytest.mark.django_db


def noted() -> list[tuple[int, bool]]:
    return list(IndexChange.objects.values_list("article_id", "urgent"))


@pytest.fixture
def article() -> Article:
    article = make_article()
    IndexChange.objects.all().delete()
    return article


def test_a_save_notes_the_change_in_its_own_transaction(article):
    article.save()
    assert noted() == [(article.pk, True)]


def test_a_save_that_is_rolled_back_notes_nothing(article):
    with pytest.raises(RuntimeError), transaction.atomic():
        article.save()
        raise RuntimeError
    assert noted() == []


def test_a_delete_notes_the_change_and_leaves_the_captured_page(article):
    capture, pk = make_capture(article), article.pk
    article.delete()
    capture.refresh_from_db()
    assert capture.article is None
    assert capture.content()
    assert noted() == [(pk, True)]


def test_deleting_many_at_once_notes_each(article):
    ids = [article.pk, make_article().pk]
    IndexChange.objects.all().delete()
    Article.objects.all().delete()
    assert sorted(noted()) == [(pk, True) for pk in sorted(ids)]


def test_withdrawing_and_putting_back_are_noted(article):
    assert Article.objects.filter(pk=article.pk).withdraw() == 1
    assert not Article.objects.visible().exists()
    assert Article.objects.all().put_back() == 1
    assert Article.objects.visible().get() == article
    assert noted() == [(article.pk, True)] * 2


def test_withdrawing_again_leaves_the_first_time_and_a_change_is_dated(article):
    Article.objects.all().withdraw()
    first = Article.objects.get()
    assert first.changed_at > article.changed_at
    assert Article.objects.all().withdraw() == 0
    assert Article.objects.get().withdrawn_at == first.withdrawn_at


def test_changes_of_a_bulk_run_come_after_those_of_an_editor():
    slow, quick = make_article(urgent=False), make_article()
    assert [pk for pk, _ in noted()] == [quick.pk, slow.pk]


def test_urgent_changes_are_announced_and_others_are_not(article):
    heard = []

    def hear(sender, article_ids, **kwargs):
        heard.append(article_ids)

    urgent_changes_noted.connect(hear)
    try:
        IndexChange.objects.note([article.pk], urgent=False)
        assert heard == []
        IndexChange.objects.hasten([article.pk])
        assert heard == [[article.pk]]
        assert noted() == [(article.pk, True)]
    finally:
        urgent_changes_noted.disconnect(hear)


def test_places_are_written_with_all_that_they_lie_in(article):
    make_region("36.73.05")
    article.place(
        [Mention(region=make_region("36.73.05"), score=2.0, evidence=[["body", 0, 22, "Kecamatan Cipocok Jaya"]])]
    )
    assert [mention.region_id for mention in article.mentions.all()] == ["36.73.05", "36", "36.73"]
    assert noted() == [(article.pk, True)]


def test_places_are_replaced_not_added(article):
    article.place([Mention(region=make_region("36.73"))])
    article.place([Mention(region=make_region("35.09"))])
    assert [mention.region_id for mention in article.mentions.all()] == ["35.09", "35"]


def test_a_province_counts_each_article_once_and_no_withdrawn_one():
    make_article(regions=("36.73", "36.04"))
    make_article(regions=("36",))
    make_article(regions=("36.04",)).delete()
    gone = make_article(regions=("36.73",))
    Article.objects.filter(pk=gone.pk).withdraw()
    held = dict(Selection().count_regions(Region.objects.all()).values_list("code", "held"))
    assert held == {"36": 2, "36.73": 1, "36.04": 1}


def test_an_article_is_found_by_canonical_address_then_address_then_bytes(article):
    Article.objects.filter(pk=article.pk).update(url="https://kabar.example/berita/1")
    capture = make_capture(article, url="https://kabar.example/amp/1")

    def find(address: str = "", url: str = "", sha256: str = "0") -> Article | None:
        return Article.objects.of_page(address=address, url=url, sha256=sha256)

    assert find(address="https://kabar.example/berita/1") == article
    assert find(url="https://kabar.example/amp/1") == article
    assert find(sha256=capture.sha256) == article
    assert find(address="https://kabar.example/2", url="https://kabar.example/3") is None


def test_an_address_is_of_one_article_only(article):
    Article.objects.filter(pk=article.pk).update(url="https://kabar.example/1")
    with pytest.raises(IntegrityError), transaction.atomic():
        make_article(url="https://kabar.example/1")
    make_article(url="")


def test_the_latest_capture_is_the_one_the_text_was_made_from(article):
    make_capture(article, captured_at="2024-01-01T00:00Z")
    latest = make_capture(article, captured_at="2024-02-01T00:00Z")
    make_capture(article, captured_at="2023-01-01T00:00Z")
    assert article.capture == latest


def test_a_headline_without_letters_still_has_an_address():
    assert make_article(title="!?").get_absolute_url().endswith("/-/")


@pytest.mark.parametrize("spelling", ["Jendela Nusantara", "JENDELANUSANTARA.COM", "jendela-nusantara.co.id"])
def test_an_outlet_is_known_by_any_spelling_of_its_name(spelling):
    source = make_source("JendelaNusantara.com")
    assert Source.objects.called(spelling, "") == source


def test_an_outlet_is_known_by_its_domain_before_its_name():
    make_source("Kabar Lembah")
    other = make_source("Kabar Bukit", domain="kabarlembah.example")
    assert Source.objects.called("Kabar Lembah", "kabarlembah.example") == other


def test_a_name_never_seen_makes_an_unconfirmed_outlet_and_none_makes_none():
    source = Source.objects.learn("Warta Pesisir", "")
    assert source
    assert not source.confirmed
    assert Source.objects.learn("WARTA PESISIR", "") == source
    assert Source.objects.learn("", "") is None
    assert Source.objects.learn("—", "") is None


def test_an_outlet_whose_name_has_no_plain_letters_gets_an_address():
    assert make_source("Кабар").slug.startswith("outlet-")


def test_paragraphs_without_kinds_are_text():
    article = make_article(body="Satu.\n\nDua.")
    assert article.kinds_and_paragraphs == [("text", "Satu."), ("text", "Dua.")]


def test_kinds_that_do_not_fit_the_paragraphs_are_not_believed():
    article = make_article(body="Satu.\n\nDua.", kinds=["item"])
    assert article.kinds_and_paragraphs == [("text", "Satu."), ("text", "Dua.")]


@pytest.mark.parametrize("damaged", [None, 5, [1], {"a": 1}, "text"])
def test_damaged_lists_are_read_as_empty(damaged):
    make_article(kinds=["item", "text"])
    value = Value(damaged, JSONField())
    Article.objects.update(kinds=value, tags=value, edited=value)
    article = Article.objects.get()
    assert (article.kinds, article.tags, article.edited) == ([], [], [])
    assert Article.objects.for_list().get().tags == []  # deferred there


def test_the_capture_that_an_article_was_made_from_stands_above_the_latest(article):
    first = make_capture(article, captured_at="2024-01-01T00:00Z")
    make_capture(article, captured_at="2024-02-01T00:00Z")
    article.made_from = first
    assert article.capture == first


def test_a_list_by_ids_has_what_a_page_shows_without_asking_again(db, django_assert_num_queries):
    shown = make_article(source=make_source(), regions=("36.73", "35.09"))
    bare = make_article()
    gone = make_article(withdrawn_at=timezone.now())
    with django_assert_num_queries(2):
        found = Article.objects.listed([shown.pk, bare.pk, gone.pk])
        assert {pk: [place.code for place in article.places] for pk, article in found.items()} == {
            shown.pk: ["36.73", "35.09", "36", "35"],
            bare.pk: [],
        }
        assert found[shown.pk].source.name == "Kabar Lembah"
        assert found[shown.pk].get_absolute_url() == shown.get_absolute_url()
    assert found[shown.pk].places == shown.places
    with django_assert_num_queries(2):
        assert Article.objects.listed([shown.pk], text=True)[shown.pk].body == shown.body


def test_places_given_to_a_listed_article_are_its_places(db):
    article = make_article(regions=("36.73",))
    listed = Article.objects.listed([article.pk])[article.pk]
    listed.place([Mention(region=make_region("35.09"))])
    assert [place.code for place in listed.places] == ["35.09", "35"]


def test_articles_are_looked_up_by_id_not_by_all_that_is_visible(db):
    shown, gone = make_article(), make_article(withdrawn_at=timezone.now())
    named = Article.objects.visible_by_id().filter(pk__in=[shown.pk, gone.pk])
    assert list(named) == [shown]
    if connection.vendor == "sqlite":
        assert "PRIMARY KEY" in named.order_by().explain()
        assert "TEMP" not in Article.objects.visible_by_id().filter(pk__gt=0).order_by("pk").explain()
