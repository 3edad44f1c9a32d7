"""A bound that only what is not linear in its input can reach."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

SECONDS = 60  # what is linear takes at most a few of them, on any machine; what is not takes many minutes


@contextmanager
def must_not_hang() -> Iterator[None]:
    """Fail the test if the block runs for a minute."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise TimeoutError(f"still at it after {SECONDS} seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
