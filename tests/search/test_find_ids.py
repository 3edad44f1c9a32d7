from dataclasses import replace
from datetime import date

import pytest
from django.utils import timezone

from articles.models import Article
from articles.search import writer
from articles.search.find import ORDERS, SearchUnavailable, find, find_ids
from articles.search.query import ArticleQuery
from tests.builders import make_article

WORDS = ("jembatan", "pasar", "banjir", "panen", "sekolah")
QUERIES = [
    *("", "jembatan", "jembatan pasar", "jembatan OR panen", "-banjir", "jembatan OR -pasar", "pasar*", "=memperbaiki"),
    *('"warga memperbaiki"', '"warga desa"~3', "judul:jembatan", "(banjir panen) OR sekolah", "yang", "!!", "takada"),
]


@pytest.fixture
def archive(engine, db) -> None:
    """Articles enough for several pages, many of them alike, some of no known day or outlet, some withdrawn."""
    for number in range(130):
        make_article(
            title=f"{WORDS[number % 5]} {WORDS[number % 3]} desa",
            body=f"Warga memperbaiki {WORDS[number % 4]}.\n\n" + f"{WORDS[number % 5]} " * (number % 7),
            published_on=date(2024, 1 + number % 9, 1 + number % 5) if number % 11 else None,
            regions=("36.73",) if number % 2 else ("35.09",),
            urgent=False,
        )
    writer.catch_up(wait=True)
    Article.objects.filter(pk__in=Article.objects.values_list("pk", flat=True)[3:40:9]).withdraw()


@pytest.mark.usefixtures("archive")
def test_all_ids_stand_in_the_order_of_the_pages_each_once():
    narrowings = [{}, {"regions": ("36.73",)}, {"years": (2024,), "date_from": date(2024, 3, 1)}]
    for query in (ArticleQuery(text, **narrowing) for text in QUERIES for narrowing in narrowings):
        for sort in ORDERS:
            asked = replace(query, sort=sort)
            pages = [find(asked, page, 50, facets=False, excerpts=False) for page in (1, 2, 3)]
            paged = [hit.article.pk for page in pages for hit in page.hits]
            ids = list(find_ids(asked))
            assert ids == paged, asked
            assert len(ids) == len(set(ids)) == pages[0].total


@pytest.mark.usefixtures("archive")
def test_no_more_are_given_than_are_wanted():
    query = ArticleQuery("jembatan", sort="-date")
    assert list(find_ids(query, 7)) == list(find_ids(query))[:7]


def test_without_an_index_it_says_so(engine, db):
    with pytest.raises(SearchUnavailable):
        Article.objects.bulk_create([Article(title="Tanpa Indeks", body="Teks.")])
        find_ids(ArticleQuery())


def test_an_archive_of_nothing_visible_needs_no_index(engine, db):
    Article.objects.bulk_create([Article(title="Ditarik", body="Teks.", withdrawn_at=timezone.now())])
    assert list(find_ids(ArticleQuery())) == []
