"""What processes hold in memory, by /proc: getrusage remembers what the parent held when it forked. In bytes."""

import re
import threading
from pathlib import Path


def status(pid: int | str, name: str) -> int:
    """A figure of a process: VmHWM is the most it ever held, RssAnon what it holds that is no file's; 0 if it ended."""
    try:
        found = re.search(rf"^{name}:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text(), re.M)
    except OSError:
        return 0
    return int(found[1]) * 1024 if found else 0


class Watch(threading.Thread):
    """Looks twice a second at what a process and its children hold together; `peak` is the most that it saw."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid, self.peak, self._ended = pid, 0, threading.Event()

    def run(self) -> None:
        while not self._ended.wait(0.5):
            self.peak = max(self.peak, status(self.pid, "VmHWM"), sum(map(_share, family(self.pid))))

    def end(self) -> int:
        self._ended.set()
        self.join()
        return self.peak


def family(pid: int) -> list[int]:
    """A process and all that it started, and they in turn."""
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        children = [int(child) for task in tasks for child in (task / "children").read_text().split()]
    except OSError:
        return []
    return [pid, *(each for child in children for each in family(child))]


def _share(pid: int) -> int:
    """Its memory, what it shares with others counted in parts (PSS)."""
    try:
        found = re.search(r"^Pss:\s+(\d+) kB", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.M)
    except OSError:
        return 0
    return int(found[1]) * 1024 if found else 0
