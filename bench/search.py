"""Measure search in an archive of its own: `python -m bench.search 5000`. Builds, saves, searches; prints ms p50/p95.

Articles come from the corpus given by --corpus (JSON lines with title, body, date and source, xz), else from a seeded
trigram model of fixtures/pages. Peers are not measured here yet.
"""

import argparse
import itertools
import json
import lzma
import os
import random
import resource
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT.parent / "shared" / "data" / "corpus" / "news.jsonl.xz"
SMALL = 50
SAVES = 30
REPEATS = 20
FAMILIES: dict[str, dict[str, Any]] = {
    "common": {"text": "pemerintah"},
    "AND": {"text": "pemerintah daerah"},
    "OR": {"text": "pemilu OR pilkada"},
    "phrase": {"text": '"kepala daerah"'},
    "prefix": {"text": "pemb*"},
    "by date": {"text": "pemerintah", "sort": "-date"},
    "region": {"text": "pemerintah", "regions": ("36.73",)},
    "everything": {},
    "misspelt": {"text": "pemerintha"},
    "page 50": {"page": 50},
}


def from_corpus(path: Path) -> Iterator[dict[str, Any]]:
    with lzma.open(path, "rt") as file:
        for line in file:
            record = json.loads(line)
            if record["title"] and record["body"]:
                day = (record["date"] or "2019-03-01")[:10]
                yield {"title": record["title"][:500], "body": record["body"], "day": day, "outlet": record["source"]}


def from_model(seed: int = 1) -> Iterator[dict[str, Any]]:
    """Endless articles of the fixtures' words, each word drawn by the two before it."""
    following: dict[tuple[str, str], list[str]] = defaultdict(list)
    for page in sorted((ROOT / "fixtures" / "pages").glob("*.json")):
        words = " ".join(json.loads(page.read_text())["paragraphs"]).split()
        for first, second, third in zip(words, words[1:], words[2:], strict=False):
            following[first, second].append(third)
    chance, starts = random.Random(seed), sorted(following)  # noqa: S311
    for number in itertools.count():
        words = list(chance.choice(starts))
        while len(words) < 220:
            words.append(chance.choice(following.get((words[-2], words[-1])) or chance.choice(starts)))
        day = f"{2019 + number % 5}-{number % 12 + 1:02}-{number % 28 + 1:02}"
        yield {"title": " ".join(words[:9]), "body": " ".join(words), "day": day, "outlet": f"Kabar {number % 9}"}


def timed(work: Callable[[], Any], repeats: int) -> str:
    spent = []
    for _ in range(repeats):
        started = time.perf_counter()
        work()
        spent.append((time.perf_counter() - started) * 1000)
    return f"{statistics.median(spent):8.1f} {sorted(spent)[round(0.95 * (repeats - 1))]:8.1f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=1000)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"DJANGO_SETTINGS_MODULE": "newsarchive.settings", "SECRET_KEY": "bench", "DATA_DIR": folder}
        measure(options.count, from_corpus(options.corpus) if options.corpus.exists() else from_model(), Path(folder))


def measure(count: int, records: Iterator[dict[str, Any]], folder: Path) -> None:
    # Django is set up only now, with a folder of the bench's own.
    import django  # noqa: PLC0415
    from django.core.management import call_command  # noqa: PLC0415

    django.setup()
    call_command("migrate", verbosity=0)

    from articles.models import Article, Mention, Region, Source  # noqa: PLC0415
    from articles.search.find import find  # noqa: PLC0415
    from articles.search.query import ArticleQuery  # noqa: PLC0415
    from articles.search.writer import rebuild  # noqa: PLC0415

    province = Region.objects.create(code="36", name="Banten", level="province")
    cities = [Region.objects.create(code=f"36.{n}", name=f"Kota {n}", level="city", parent=province) for n in (71, 73)]
    chance = random.Random(1)  # noqa: S311

    def add(number: int) -> None:
        drawn = list(itertools.islice(records, number))
        outlets = {name: Source.objects.learn(name, "") for name in {record["outlet"] for record in drawn}}
        articles = Article.objects.bulk_create(
            Article(title=r["title"], body=r["body"], published_on=r["day"], source=outlets[r["outlet"]]) for r in drawn
        )
        Mention.objects.bulk_create(
            Mention(article=article, region=region)
            for article in articles
            for region in (province, chance.choice(cities))
        )

    def save_one() -> None:
        article = Article.objects.get(pk=chance.choice(ids))
        article.title = f"Bumbu {article.pk}"
        article.save()

    print(f"{'ms':24} {'p50':>8} {'p95':>8}")
    for size in (SMALL, count):
        add(size - Article.objects.count())
        ids = list(Article.objects.values_list("pk", flat=True))
        started = time.process_time()
        rebuild()
        print(f"{size} articles indexed, {size / (time.process_time() - started):.0f} a CPU second")
        print(f"{'save':24} {timed(save_one, SAVES)}")
        print(f"{'find after a save':24} {timed(lambda: (save_one(), find(ArticleQuery('bumbu'))), SAVES)}")
    for name, asked in FAMILIES.items():
        page = asked.pop("page", 1)
        query = ArticleQuery(**asked)
        total = find(query, page).total
        print(f"{name:24} {timed(lambda q=query, p=page: find(q, p), REPEATS)}   {total} found")
    held = sum(file.stat().st_size for file in (folder / "index").rglob("*") if file.is_file())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{held / count / 1000:.1f} kB an article, {peak} MB at most")


if __name__ == "__main__":
    main()
