"""What one editor's save costs in an archive of 50 articles and in one of 5,000: a save writes only its own document.

    python -m bench.saving [--sizes 50 5000] [--saves 40]

Each archive is made in a temporary folder, of texts drawn by a seeded generator from the words of the sample pages.
The saves of the archives take turns, so that a noisy machine is noisy for all. Printed: CPU and wall milliseconds of a
save with all that the request does (row, outbox, index), as medians, and their ratio to the first size.
"""

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).parent.parent
PARAGRAPHS = 6  # of 35 words: about the 217 words of the corpus that search was first measured on
WORDS = 35


def words() -> list[str]:
    pages = (ROOT / "fixtures" / "pages").glob("*.txt")
    return [word for page in sorted(pages) for word in page.read_text("utf-8").split()]


def fill(size: int) -> None:
    """Make `size` articles and index them in one go."""
    rng, vocabulary, start = random.Random(1), words(), date(2015, 1, 1)  # noqa: S311

    def text(count: int) -> str:
        return " ".join(rng.choices(vocabulary, k=count))

    Article.objects.bulk_create(
        Article(
            title=text(9),
            body="\n\n".join(text(WORDS) for _ in range(PARAGRAPHS)),
            published_on=start + timedelta(days=rng.randrange(3650)),
        )
        for _ in range(size)
    )
    rebuild()


def serve(size: int) -> None:
    """Fill an archive, then save once for every line read, and print what it cost."""
    call_command("migrate", verbosity=0)
    fill(size)
    ids = random.Random(2).choices(list(Article.objects.values_list("pk", flat=True)), k=10_000)  # noqa: S311
    print("ready", flush=True)
    for pk, _ in zip(ids, sys.stdin, strict=False):
        article = Article.objects.get(pk=pk)
        article.title = f"{article.title} lagi"
        cpu, wall = time.process_time(), time.perf_counter()
        article.save()
        print(1000 * (time.process_time() - cpu), 1000 * (time.perf_counter() - wall), flush=True)
        assert not IndexChange.objects.exists()  # noqa: S101


def main(sizes: list[int], saves: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        servers = []
        for size in sizes:
            environment = {**os.environ, "DEBUG": "0", "SECRET_KEY": "bench", "DATA_DIR": f"{folder}/{size}"}
            Path(folder, str(size)).mkdir()
            command = [sys.executable, "-m", "bench.saving", "--serve", str(size)]
            server = subprocess.Popen(
                command, env=environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT
            )
            servers.append(server)
        for server in servers:
            server.stdout.readline()
        costs: list[list[tuple[float, ...]]] = [[] for _ in servers]
        for _ in range(saves):
            for server, cost in zip(servers, costs, strict=True):
                server.stdin.write("save\n")
                server.stdin.flush()
                cost.append(tuple(map(float, server.stdout.readline().split())))
        for server in servers:
            server.communicate()
        medians = [[statistics.median(column) for column in zip(*cost, strict=True)] for cost in costs]
        print(f"{'articles':>10}{'cpu ms':>10}{'ratio':>8}{'wall ms':>10}{'ratio':>8}")
        for size, (cpu, wall) in zip(sizes, medians, strict=True):
            print(f"{size:>10}{cpu:>10.1f}{cpu / medians[0][0]:>8.2f}{wall:>10.1f}{wall / medians[0][1]:>8.2f}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[50, 5000])
    parser.add_argument("--saves", type=int, default=40)
    parser.add_argument("--serve", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.serve is None:
        main(options.sizes, options.saves)
    else:
        import django

        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsarchive.settings")
        django.setup()
        from django.core.management import call_command

        from articles.models import Article, IndexChange
        from articles.search.writer import rebuild

        serve(options.serve)
