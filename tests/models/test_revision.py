"""What is counted once for each state of the archive."""

import pytest
from django.utils import timezone

from articles.models import Article, Mention, Revision, Selection
from articles.models.revision import kept, one_revision
from tests.builders import make_article, make_source


@pytest.fixture
def asked(db):
    """A count of the visible articles that is kept, and how often it was made."""
    made = []

    @kept
    def count(of):
        made.append(of)
        return Article.objects.visible().count()

    return count, made


def test_a_count_is_made_once_for_each_state_of_the_archive(asked):
    count, made = asked
    make_article()
    assert [count("all"), count("all"), count("other")] == [1, 1, 1]
    assert made == ["all", "other"]
    make_article()
    assert count("all") == 2


def test_nothing_is_kept_before_the_first_change(asked):
    count, made = asked
    assert [count("all"), count("all")] == [0, 0]
    assert made == ["all", "all"]


@pytest.mark.parametrize(
    "change",
    [
        lambda article: article.save(),
        lambda article: article.delete(),
        lambda article: article.place([Mention(region_id="36")]),
        lambda article: make_source("Radar Rimba").save(),
        lambda article: Article.objects.withdraw(),
        lambda article: Article.objects.all().delete(),
        lambda article: Article.objects.update(withdrawn_at=timezone.now()),
        lambda article: Article.objects.update(source=make_source("Radar Rimba")),
    ],
)
def test_every_change_of_what_readers_see_raises_the_revision(db, change):
    article = make_article(regions=("36.73",))
    before = Revision.objects.current()
    change(article)
    assert Revision.objects.current() > before
    assert Revision.objects.count() == 1


def test_what_is_withdrawn_leaves_the_counts_at_once(client, db):
    article = make_article(regions=("36.73",))
    make_article(published_on=None)
    assert Selection().by_day().total() == 1
    assert client.get("/").context["total"] == 2
    article.withdrawn_at = timezone.now()
    article.save()
    assert not Selection().by_day()
    page = client.get("/")
    assert (page.context["total"], page.context["regions"]) == (1, [])


def test_a_page_asks_for_the_revision_once(db, django_assert_num_queries):
    make_article()
    with one_revision():
        with django_assert_num_queries(1):
            first = [Revision.objects.current(), Revision.objects.current()]
        make_article()
        assert Revision.objects.current() == first[0]
    assert Revision.objects.current() > first[0]
