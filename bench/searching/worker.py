"""One side in a process of its own: it builds its index, or it answers what it is asked by a line each.

    python -m bench.searching.worker SIDE check
    python -m bench.searching.worker SIDE build FOLDER
    python -m bench.searching.worker SIDE answer FOLDER QUESTIONS

bench/search.py runs it; FOLDER is the archive's. `check` fails if the side is not installed, `build` prints one object,
`answer` one when it is ready and one for each number of a question that it reads.
Standard library alone, since a side may run on another Python than ours.
"""

import json
import resource
import sys
import time
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

from bench.searching.memory import status
from bench.searching.questions import FAMILIES, Question, of_family, read

SIDES = {
    "whoosh": "ours",
    "tantivy": "ours",
    "haystack": "haystack_whoosh",
    "fts5": "fts5",
    "raw-tantivy": "raw_tantivy",
    "xapian": "xapian_debian",
    "postgres": "postgres",
}


class Side(Protocol):
    """What can be measured. Made with the archive's folder and the side's own name."""

    def build(self) -> None: ...

    def size(self) -> int:
        """Of the index, in bytes."""

    def open(self) -> None: ...

    def ask(self, question: Question) -> int | None:
        """Answer it; how many documents there are in all, None if this side has no such answer."""

    def close(self) -> None: ...


def build(side: Side) -> dict[str, float]:
    started, spent = time.perf_counter(), _cpu()
    try:
        side.build()
    finally:
        side.close()  # a server's time is known when it has ended
    return {
        "wall": time.perf_counter() - started,
        "cpu": _cpu() - spent,
        "bytes": side.size(),
        "memory": _memory()["peak"],
    }


def answers(side: Side, questions: list[Question], lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    """The first question of each family is the warm-up: it opens files and fills caches, and is not asked again."""
    side.open()
    try:
        for family in FAMILIES:
            for question in of_family(questions, family)[:1]:
                side.ask(question)
        yield {"memory": _memory()}
        for line in lines:
            wall, cpu = time.perf_counter(), time.process_time()
            found = side.ask(questions[int(line)])
            cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
            yield {"wall": 1000 * wall, "cpu": 1000 * cpu, "found": found, "memory": _memory()}
    finally:
        side.close()


def _cpu() -> float:
    kinds = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(kind.ru_utime + kind.ru_stime for kind in kinds)


def _memory() -> dict[str, int]:
    return {"peak": status("self", "VmHWM"), "own": status("self", "RssAnon")}


def main(name: str, task: str, *paths: str) -> None:
    module = import_module(f"bench.searching.{SIDES[name]}")
    if task == "check":
        return
    side: Side = module.Side(Path(paths[0]), name)
    if task == "build":
        print(json.dumps(build(side)))
        return
    for answer in answers(side, read(Path(paths[1])), sys.stdin):
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
