import pytest

from articles.search.find import find
from articles.search.query import ArticleQuery


def numbers(seeds, page):
    names = {article.pk: name for name, article in seeds.items()}
    return {names[hit.article.pk] for hit in page.hits}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("musrenbang", {"004"}),
        ("Musrenbang ANTIROGO", {"004"}),
        ('"pemilu damai"', {"000"}),
        ("drag race", set()),
        ("blogger", set()),
        ("whatsapp", set()),
        ("dicopy", set()),
        ("serang", {"000", "001", "003"}),
        ("menyerang", {"bees"}),
        ("umkm", {"000", "004"}),
        ("-serang -lebah", {"002", "004"}),
        ("musrenbang OR rakernas", {"002", "004"}),
        ("musren*", {"004"}),
        ("=membangun", {"004"}),
        ('"pelatihan digital"~2', {"004"}),
        ("", {"000", "001", "002", "003", "004", "bees"}),
    ],
)
def test_a_query_finds_these_seeds_and_no_others(seeds, text, expected):
    page = find(ArticleQuery(text))
    assert numbers(seeds, page) == expected
    assert page.total == len(expected)


def test_a_word_finds_its_relatives(seeds):
    assert "002" in numbers(seeds, find(ArticleQuery("membangun")))
    assert "002" not in numbers(seeds, find(ArticleQuery("=membangun")))
