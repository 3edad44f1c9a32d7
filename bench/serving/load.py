"""Rounds of wrk: how many requests a second, how long they take, and what they cost the workers."""

import os
import re
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.searching.memory import family

SCRIPT = Path(__file__).with_name("paths.lua")
CONNECTIONS = 4
_UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0, "m": 60_000.0}


@dataclass(frozen=True)
class Round:
    """`cpu`, `p50` and `p99` in ms; `cpu` is a request's share of what all workers spent."""

    rate: float
    p50: float
    p99: float
    cpu: float


def load(site: str, server: int, paths: list[str], seconds: int, *, ready: bool) -> Round:
    """One round. Ends the run if an answer was no page."""
    before = _spent(server)
    command = [
        "wrk",
        "-t1",
        f"-c{CONNECTIONS}",
        f"-d{seconds}s",
        "--latency",
        "--timeout",
        "30s",
        "-s",
        str(SCRIPT),
        site,
        "--",
    ]
    done = subprocess.run([*command, "ready" if ready else "own", *paths], check=True, capture_output=True, text=True)
    spent = _spent(server) - before
    return read(done.stdout, spent)


def read(printed: str, spent: float) -> Round:
    """What wrk printed of a round in which the workers spent so many seconds."""
    if wrong := re.search(r"Non-2xx.*|Socket errors.*", printed):
        sys.exit(f"wrk: {wrong[0]}")
    times = {share: float(n) * _UNITS[unit] for share, n, unit in re.findall(r"(\d+)%\s+([\d.]+)([a-z]+)", printed)}
    requests = int(re.search(r"(\d+) requests in", printed)[1])
    if not requests:
        sys.exit("wrk: no answer came in time; --seconds gives more")
    return Round(
        float(re.search(r"Requests/sec:\s+([\d.]+)", printed)[1]), times["50"], times["99"], 1000 * spent / requests
    )


def typical(rounds: Iterable[Round]) -> Round:
    """The median of each figure."""
    columns = zip(*((each.rate, each.p50, each.p99, each.cpu) for each in rounds), strict=True)
    return Round(*map(median, columns))


def _spent(server: int) -> float:
    """Seconds of CPU of a server's workers so far."""
    ticks = os.sysconf("SC_CLK_TCK")
    stats = [Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split() for pid in family(server)]
    return sum(int(fields[11]) + int(fields[12]) for fields in stats) / ticks
