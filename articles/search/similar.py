"""More like this: what the end of an article's page leads on to."""

from django.db.models import prefetch_related_objects
from haystack.query import SearchQuerySet

from articles.models import Article

SPARE = 5  # asked for beyond what is wanted: some may have been withdrawn since they were indexed
LIKENESS = 0.3  # of the likest's score; below it an article shares one or two words by chance


def similar(article: Article, count: int = 5) -> list[Article]:
    """The visible articles that share its most telling words, the likest first; [] without an index. Two queries."""
    prefetch_related_objects([article], "mentions")  # they are a part of what is indexed, twice
    asked = SearchQuerySet().more_like_this(article).query
    asked.set_limits(0, count + SPARE)
    results = asked.get_results()
    ids = [int(result.pk) for result in results if result.score >= LIKENESS * results[0].score]
    shown = Article.objects.visible_by_id().select_related("source")
    found = shown.only("title", "language", "published_on", "source__name", "source__slug").in_bulk(ids)
    return [found[pk] for pk in ids if pk in found][:count]
