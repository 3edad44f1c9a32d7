import pytest
from django.utils import timezone

from articles.models import Article
from articles.search.similar import similar
from articles.search.writer import catch_up
from tests.builders import make_article, make_source

pytestmark = pytest.mark.usefixtures("engine")

BEES = "Lebah hutan menyerang warga di kebun kopi.\n\nPetugas memindahkan sarang lebah dari kebun."


@pytest.fixture
def archive(db):
    """Three articles about bees in a coffee garden and many about a bridge."""
    about_bees = [make_article(title=f"Lebah {word}", body=BEES) for word in ("Menyerang", "Mengamuk", "Pindah")]
    for _ in range(12):
        make_article()
    catch_up(wait=True)
    return about_bees


def test_what_shares_telling_words_is_alike_and_an_article_is_not_like_itself(archive):
    assert {article.pk for article in similar(archive[0])} == {archive[1].pk, archive[2].pk}


def test_there_are_as_many_as_asked_for(archive):
    assert len(similar(archive[0], count=1)) == 1
    assert len(similar(Article.objects.order_by("pk").last(), count=7)) == 7


def test_a_withdrawn_article_is_like_nothing_even_before_the_index_knows(archive):
    Article.objects.filter(pk=archive[1].pk).update(withdrawn_at=timezone.now())
    assert similar(archive[0]) == [archive[2]]


def test_it_asks_the_database_two_questions(archive, django_assert_max_num_queries):
    article = Article.objects.get(pk=archive[0].pk)
    archive[1].source = make_source()
    archive[1].save()
    with django_assert_max_num_queries(2):
        assert [found.source and found.source.name for found in similar(article)]


def test_without_an_index_nothing_is_alike(db):
    article = make_article()
    make_article()
    assert similar(article) == []
