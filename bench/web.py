"""Measure the pages as gunicorn serves them, each beside its own template rendered from data that are kept ready.

    python -m bench.web 100000 --engine tantivy --keep var/bench
    python -m bench.web 10000 --engine whoosh --keep var/bench [--rounds 5] [--seconds 2] [--profile]

The archive is that of bench/regional: one province above all, and articles with all that they can bear. wrk (Debian's)
asks two workers for eight pages of a kind in turn, compressed; ours and the peer (bench/serving/ready_made.py) take
turns, round by round, and figures are medians of the rounds. ms of CPU are a request's share of what the workers spent,
which other programs disturb least; so the limits are held by them. `same` says that the peer's pages are ours, byte by
byte, and ask the database nothing. --profile prints instead where the time of each kind goes.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.archive import archive, environment
from bench.corpus import CORPUS, ROOT
from bench.editing import serving
from bench.searching.limits import Limit
from bench.serving.load import Round, load, typical
from bench.serving.visit import Page, visit

KILO = 1000
TIMES, TIMES_OF_SEARCH = 3, 6  # the peer's cost; of search on tantivy
QUERIES, HTML, VISIT = 12, 60, 120  # a page; kB
HEADS = (
    *("a second", "peer", "p50 ms", "p99", "CPU ms", "peer", "times"),
    *("queries", "HTML kB", "map", "visit", "same"),
)


def main() -> None:
    options = parser().parse_args()
    if not shutil.which("wrk"):
        sys.exit("wrk is not installed (Debian: apt install wrk).")
    kept = {"seed": options.seed, "corpus": options.corpus, "keep": options.keep}
    with archive(options.articles, **kept, regional=True) as folder:
        env = environment(folder, options.engine) | {"DJANGO_SETTINGS_MODULE": "bench.serving.settings"}
        prepare(folder, env, options.engine)
        chosen = run(env, "bench.serving.choosing", str(options.seed))
        if options.profile:
            run(env, "bench.serving.profiling", chosen, shown=True)
            return
        paths = json.loads(chosen)
        with serving(env) as (browser, server):
            pages = {kind: [visit(browser.site, path) for path in each] for kind, each in paths.items()}
            rounds = {kind: ([], []) for kind in paths}
            for turn in range(options.rounds + 1):
                for kind, each in paths.items():
                    for ready in (turn % 2 > 0, turn % 2 == 0):
                        measured = load(browser.site, server.pid, each, options.seconds, ready=ready)
                        if turn:  # the first was the warm-up
                            rounds[kind][ready].append(measured)
    busy = os.getloadavg()[1] / os.cpu_count()
    print(f"{options.articles:,} articles, {options.engine}; {options.rounds} rounds; load {busy:.1f} a core\n")
    typicals = {kind: (typical(ours), typical(peer)) for kind, (ours, peer) in rounds.items()}
    show(typicals, pages)
    print()
    for limit in limits(typicals, pages, options.engine):
        print(limit)


def prepare(folder: Path, env: dict[str, str], engine: str) -> None:
    """Migrate an archive that was kept, index it, and collect the static files as they are now."""
    run(env, "django", "migrate", "--verbosity=0")
    if not (folder / "index" / engine).exists():
        run(env, "django", "sync_index", "--rebuild")
    run(env, "django", "collectstatic", "--noinput", "--verbosity=0")


def run(env: dict[str, str], *module: str, shown: bool = False) -> str:
    output = None if shown else subprocess.PIPE
    done = subprocess.run([sys.executable, "-m", *module], check=True, cwd=ROOT, env=env, stdout=output, text=True)
    return done.stdout or ""


def show(typicals: dict[str, tuple[Round, Round]], pages: dict[str, list[Page]]) -> None:
    print(f"{'':9}" + "".join(f"{head:>9}" for head in HEADS))
    for kind, (ours, peer) in typicals.items():
        seen = pages[kind]
        figures = [f"{ours.rate:.0f}", f"{peer.rate:.0f}", f"{ours.p50:.1f}", f"{ours.p99:.1f}"]
        figures += [f"{ours.cpu:.2f}", f"{peer.cpu:.2f}", f"{ours.cpu / peer.cpu:.2f}"]
        figures += [str(max(page.queries for page in seen))]
        weights = (bare(seen), max(page.inline_map for page in seen), most(seen))
        figures += [f"{weight / KILO:.1f}" for weight in weights]
        print(f"{kind:9}" + "".join(f"{figure:>9}" for figure in [*figures, "yes" if same(seen) else "NO"]))


def limits(typicals: dict[str, tuple[Round, Round]], pages: dict[str, list[Page]], engine: str) -> Iterator[Limit]:
    """Of each kind; of search on Whoosh bench/search.py holds the time."""
    for kind, (ours, peer) in typicals.items():
        if kind != "search" or engine == "tantivy":
            times = TIMES_OF_SEARCH if kind == "search" else TIMES
            yield Limit(f"{kind}, times the peer's CPU", ours.cpu / peer.cpu, times)
        seen = pages[kind]
        yield Limit(f"{kind}, queries", max(page.queries for page in seen), QUERIES)
        yield Limit(f"{kind}, kB of HTML but for a map", bare(seen) / KILO, HTML)
        yield Limit(f"{kind}, kB of a first visit", most(seen) / KILO, VISIT)
        yield Limit(f"{kind}, other hosts", len({host for page in seen for host in page.hosts}), 0)


def bare(seen: list[Page]) -> int:
    return max(page.html - page.inline_map for page in seen)


def most(seen: list[Page]) -> int:
    return max(page.visit for page in seen)


def same(seen: list[Page]) -> bool:
    """Whether the peer gives the same pages and asks nothing for them."""
    return all(page.same and not page.peer_queries for page in seen)


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("articles", type=int, nargs="?", default=2_000)
    made.add_argument("--engine", default="whoosh", choices=["whoosh", "tantivy"])
    made.add_argument("--rounds", type=int, default=5)
    made.add_argument("--seconds", type=int, default=2)
    made.add_argument("--seed", type=int, default=1)
    made.add_argument("--corpus", type=Path, default=CORPUS)
    made.add_argument("--keep", type=Path, metavar="FOLDER", help="find the archive there, or leave it there")
    made.add_argument("--profile", action="store_true", help="where the time goes, instead")
    return made


if __name__ == "__main__":
    main()
