"""Runs the sides: builds each index, then asks all sides the same questions in turn."""

import json
import random
import subprocess
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.archive import ROOT, environment
from bench.searching.memory import Watch
from bench.searching.questions import Question
from bench.searching.worker import SIDES

BUDGET = 10_000  # ms: a side that has spent more on a family is not asked it again
PYTHONS = {"xapian": "/usr/bin/python3"}
ENGINES = ("whoosh", "tantivy")
PEERS = tuple(name for name in SIDES if name not in ENGINES)


@dataclass
class Asked:
    """All that a side answered to a family, in ms; `first` are the times of questions that it had not heard before."""

    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    first: list[float] = field(default_factory=list)
    found: dict[int, int] = field(default_factory=dict)  # totals, by number of the question


@dataclass
class Measured:
    """All of one side: seconds and bytes of building, bytes of memory, answers by family."""

    built: dict[str, float] = field(default_factory=dict)
    memory: dict[str, int] = field(default_factory=dict)
    asked: dict[str, Asked] = field(default_factory=lambda: defaultdict(Asked))


def command(side: str, task: str, *paths: Path) -> list[str]:
    return [PYTHONS.get(side, sys.executable), "-m", "bench.searching.worker", side, task, *map(str, paths)]


def is_there(side: str) -> bool:
    """Whether what this side needs is installed."""
    if not Path(command(side, "check")[0]).exists():
        return False
    return subprocess.run(command(side, "check"), cwd=ROOT, capture_output=True, check=False).returncode == 0


def run(folder: Path, *module: str) -> None:
    """One of our own preparations."""
    subprocess.run([sys.executable, "-m", *module], check=True, cwd=ROOT, env=environment(folder))


def build(side: str, folder: Path) -> dict[str, float]:
    """Make its index: seconds of CPU (`cpu`, with children) and on the wall, `bytes` held, `memory` at most."""
    process = subprocess.Popen(
        command(side, "build", folder), cwd=ROOT, env=_environment(side, folder), stdout=subprocess.PIPE, text=True
    )
    watch = Watch(process.pid)
    watch.start()
    printed, _ = process.communicate()
    memory = watch.end()
    if process.returncode:
        sys.exit(f"{side} could not make its index.")
    built = json.loads(printed.splitlines()[-1])
    return {**built, "memory": max(memory, built["memory"])}


def ask(
    sides: list[str], folder: Path, file: Path, questions: list[Question], rounds: int, seed: int
) -> dict[str, Measured]:
    """The sides take turns, a family a turn, in an order drawn anew for each round: noise is noise for all.

    Not a question a turn: a process that waits for six others finds its caches cold, as no busy web worker does.
    """
    chance = random.Random(seed)  # noqa: S311
    families: dict[str, list[int]] = defaultdict(list)
    for number, question in enumerate(questions):
        families[question.family].append(number)
    measured = {side: Measured() for side in sides}
    workers = {side: _Worker(side, folder, file) for side in sides}
    for side, worker in workers.items():
        measured[side].memory = worker.answer()["memory"]
    for turn in range(rounds):
        for family in chance.sample(list(families), len(families)):
            numbers = chance.sample(families[family][1:], len(families[family]) - 1)  # the first was the warm-up
            for side in chance.sample(sides, len(sides)):
                if turn and sum(measured[side].asked[family].wall) > BUDGET:
                    continue
                for number in numbers:
                    _note(measured[side].asked[family], measured[side], number, workers[side].ask(number))
    for worker in workers.values():
        worker.end()
    return measured


def attack(engine: str, folder: Path, file: Path, count: int, seed: int) -> dict[str, Any]:
    """What bench/searching/attack.py prints: the slowest of `count` hostile queries, and all that raised."""
    module = [sys.executable, "-m", "bench.searching.attack", engine, folder, file, str(count), str(seed)]
    done = subprocess.run(module, check=True, cwd=ROOT, env=_environment(engine, folder), stdout=subprocess.PIPE)
    return json.loads(done.stdout)


def _note(asked: Asked, measured: Measured, number: int, answer: dict[str, Any]) -> None:
    measured.memory = answer["memory"]
    if answer["found"] is None:
        return
    asked.wall.append(answer["wall"])
    asked.cpu.append(answer["cpu"])
    if number not in asked.found:
        asked.first.append(answer["wall"])
        asked.found[number] = answer["found"]


class _Worker:
    def __init__(self, side: str, folder: Path, questions: Path) -> None:
        self.process = subprocess.Popen(
            command(side, "answer", folder, questions),
            cwd=ROOT,
            env=_environment(side, folder),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def ask(self, number: int) -> dict[str, Any]:
        self.process.stdin.write(f"{number}\n")
        self.process.stdin.flush()
        return self.answer()

    def answer(self) -> dict[str, Any]:
        line = self.process.stdout.readline()
        if not line:
            sys.exit(f"{self.process.args[3]} stopped answering.")
        return json.loads(line)

    def end(self) -> None:
        self.process.communicate()


def _environment(side: str, folder: Path) -> dict[str, str]:
    return environment(folder, side if side in ENGINES else "whoosh")
