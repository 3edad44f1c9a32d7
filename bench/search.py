"""Measure search in an archive of its own, ours beside the peers that are installed, in one run.

    python -m bench.search 4000 --peers haystack,fts5         # Haystack's own backend is for small archives
    python -m bench.search 100000 --engines tantivy --peers fts5,raw-tantivy,xapian,postgres
    python -m bench.search 20000 --hostile 300 --keep var/bench    # articles are made once; --built: indexes too

What the articles are stands in bench/corpus.py, what is asked in bench/searching/drawing.py, how each side is used at
the head of its module. Each side reads in a process of its own, and all are asked the same questions in turn: no side
hears one for the second time before it has heard all, and first runs are shown apart, since sides keep what they have
read (Whoosh's view the documents of recent words). ms are on the wall. Ours is asked through `find`, so its hits
come from the database; peers give ids, and are fed text that is analysed already, Haystack's own aside, which gets
articles and analyses as it is shipped. Ours and Haystack's are the only rates of indexing with the reading of the
database and analysis in them.
"""

import argparse
import json
import os
from collections.abc import Callable, Iterable
from pathlib import Path

from bench.archive import archive
from bench.corpus import CORPUS
from bench.searching import limits, report, running
from bench.searching.questions import read


def main() -> None:
    options = parser().parse_args()
    with archive(options.articles, seed=options.seed, corpus=options.corpus, keep=options.keep) as folder:
        measure(options, folder)


def measure(options: argparse.Namespace, folder: Path) -> None:
    sides = [*options.engines, *(peer for peer in options.peers if running.is_there(peer))]
    if absent := [peer for peer in options.peers if peer not in sides]:
        print(f"Not installed, so not measured: {', '.join(absent)}. See bench/requirements.txt.")
    running.run(folder, "django", "collectstatic", "--noinput", "--verbosity=0")
    drawn = folder / f"questions-{options.seed}-{options.questions}.json"
    # One more of each family, for the warm-up.
    running.run(folder, "bench.searching.drawing", str(options.seed), str(options.questions + 1), str(drawn))
    if {*sides} - {*running.ENGINES, "haystack"}:
        running.run(folder, "bench.searching.storing", str(folder))
    built = {} if options.built else {side: running.build(side, folder) for side in sides}
    measured = running.ask(sides, folder, drawn, read(drawn), options.rounds, options.seed)
    for side, figures in built.items():
        measured[side].built = figures
    busy = os.getloadavg()[1] / os.cpu_count()
    print(f"{folder.name}: {options.questions} questions a family, {options.rounds} rounds; load {busy:.1f} a core")
    report.show(measured, options.articles)
    print()
    for limit in limits.limits(measured, options.articles):
        print(limit)
    for engine in options.engines if options.hostile else ():
        found = running.attack(engine, folder, drawn, options.hostile, options.seed)
        print(limits.hostile(engine, found["slowest"][0]["wall"]))
        report.show_hostile(found)
    if options.json:
        options.json.write_text(json.dumps(list(report.as_rows(measured, options.articles)), indent=1), "utf-8")


def among(known: Iterable[str]) -> Callable[[str], list[str]]:
    """Reads names with commas between."""

    def names(text: str) -> list[str]:
        chosen = [name for name in text.split(",") if name]
        if unknown := {*chosen} - {*known}:
            raise argparse.ArgumentTypeError(f"{', '.join(unknown)}: known are {', '.join(known)}")
        return chosen

    return names


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("articles", type=int, nargs="?", default=1_000)
    made.add_argument("--engines", type=among(running.ENGINES), default=["whoosh"], help=", ".join(running.ENGINES))
    made.add_argument("--peers", type=among(running.PEERS), default=[], help=", ".join(running.PEERS))
    made.add_argument("--questions", type=int, default=20, help="of each family")
    made.add_argument("--rounds", type=int, default=5, help="how often each question is asked")
    made.add_argument("--hostile", type=int, default=0, metavar="N", help="ask N hostile questions too")
    made.add_argument("--seed", type=int, default=1)
    made.add_argument("--corpus", type=Path, default=CORPUS)
    made.add_argument("--keep", type=Path, metavar="FOLDER", help="find the archive there, or leave it there")
    made.add_argument("--built", action="store_true", help="measure the indexes that an earlier run left in --keep")
    made.add_argument("--json", type=Path, metavar="FILE", help="write all figures to this file")
    return made


if __name__ == "__main__":
    main()
