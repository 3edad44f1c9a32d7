"""Whose turn it is to write to the database: an editor's request goes before the next page of a bulk run.

SQLite lets one write at a time, and who waits looks again every tenth of a second only: beside two bulk runs, which
leave it free for moments, an editor's save took up to 4 s.
"""

import fcntl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

LOOK_AGAIN = 0.005  # seconds
PATIENCE = 2.0  # seconds that a bulk run gives way before each page; then it goes on all the same


@contextmanager
def editing(file: Path) -> Iterator[None]:
    """An editor writes for the block; others may too. `file` stands for the database."""
    with file.open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_SH)
        yield


def give_way(file: Path) -> None:
    """Wait until no one is `editing`."""
    with file.open("a") as lock:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                time.sleep(LOOK_AGAIN)
            else:
                break
