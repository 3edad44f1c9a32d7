"""What one editor's save costs in an archive of 50 articles and in one of 5,000: a save writes only its own document.

    python -m bench.saving [--sizes 50 5000] [--saves 40]

Each archive is made in a temporary folder (bench/corpus.py says of what). The saves of the archives take turns, so that
a noisy machine is noisy for all. Printed: CPU and wall milliseconds of a save with all that the request does (row,
outbox, index), as medians, and their ratio to the first size.
"""

import argparse
import random
import statistics
import subprocess
import sys
import time
from contextlib import ExitStack

from bench.archive import archive, environment, set_up
from bench.corpus import ROOT


def serve() -> None:
    """Index the archive, then save once for every line read, and print what it cost."""
    set_up()
    from articles.models import Article, IndexChange  # noqa: PLC0415
    from articles.search.writer import rebuild  # noqa: PLC0415

    rebuild()
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
    with ExitStack() as stack:
        servers = []
        for size in sizes:
            env = environment(stack.enter_context(archive(size)))
            command = [sys.executable, "-m", "bench.saving", "--serve"]
            pipe = subprocess.PIPE
            servers.append(subprocess.Popen(command, env=env, text=True, stdin=pipe, stdout=pipe, cwd=ROOT))
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
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.serve:
        serve()
    else:
        main(options.sizes, options.saves)
