"""Chooses the pages that are measured, by seed, and prints their paths by kind as JSON.

python -m bench.serving.choosing SEED
"""

import json
import random
import sys
from datetime import date

from bench.archive import set_up

EACH = 8  # pages of a kind, asked for in turn


def choose(seed: int) -> dict[str, list[str]]:
    from django.db.models import Count  # noqa: PLC0415

    from articles.models import Article, Region, Selection, Source  # noqa: PLC0415

    chance = random.Random(seed)  # noqa: S311

    def some(all_: list) -> list:
        return chance.sample(all_, min(EACH, len(all_)))

    visible = Article.objects.visible()
    days = sorted(Selection().by_day())
    months = sorted({day.replace(day=1) for day in days})
    fullest = Selection().count_regions(Region.objects.filter(parent=None)).order_by("-held").first()
    regions = Selection().count_regions(Region.objects.filter(parent=fullest)).order_by("-held")[: EACH - 1]
    sources = Source.objects.annotate(held=Count("articles")).order_by("-held")[:EACH]
    captured = visible.exclude(captures=None).exclude(published_on=None).values_list("pk", flat=True).order_by("pk")
    articles = Article.objects.filter(pk__in=some(list(captured)))
    titles = [title for (title,) in visible.filter(pk__in=list(captured)).values_list("title")]
    words = sorted({word.lower() for title in titles for word in title.split() if word.isalpha() and len(word) > 5})
    asked = [f"/search/?q={word}" for word in some(words)]
    return {
        "home": ["/"],
        "day": [_path(day, 3) for day in some(days)],
        "month": [_path(day, 2) for day in some(months)],
        "region": [region.get_absolute_url() for region in (fullest, *regions)],
        "source": [source.get_absolute_url() for source in sources],
        "article": [article.get_absolute_url() for article in articles],
        "search": [*asked[: EACH // 2], *(f"{path}&region={fullest.pk}&sort=-date" for path in asked[EACH // 2 :])],
    }


def _path(day: date, parts: int) -> str:
    return f"/date/{'/'.join(day.isoformat().split('-')[:parts])}/"


if __name__ == "__main__":
    set_up()
    print(json.dumps(choose(int(sys.argv[1]))))
