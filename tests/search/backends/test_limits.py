"""What an engine may not have: the right to write, room on the disk, time alone."""

import multiprocessing
import os
import resource
import threading
from itertools import takewhile
from pathlib import Path
from tempfile import gettempdir

import pytest
from django.db import connection

from articles.search.backends.nodes import Filter, Word
from articles.search.backends.opened import open_view_of
from tests.search.backends.conftest import made

NOBODY = 65534
PASAR = Word("pasar")


def in_a_child(work) -> bool:
    """Whether `work` gives true in a process of its own."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            code = 0 if work() else 1
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


@pytest.fixture
def markets(indexed):
    return indexed(*(made(number, "Pasar", "ikan " * number) for number in range(1, 31)))


def hits(backend, condition=PASAR) -> int:
    return backend.search(condition)["hits"]


def seal(folder, open_to_all):
    """Let no one but root write in the folder, and all read it; or give it back."""
    for path in [folder, *folder.rglob("*")]:
        path.chmod((0o777 if open_to_all else 0o555) if path.is_dir() else 0o444)
    for parent in takewhile(lambda parent: parent != Path(gettempdir()), folder.parents):
        parent.chmod(0o755)


def test_who_may_not_write_the_index_reads_it_and_sees_what_others_write(markets, tmp_path):
    def reads():
        hits(markets)  # as root it may have to read modules that nobody else can
        open_view_of(markets.path).close()
        if os.getuid() == 0:
            os.setuid(NOBODY)
        assert not os.access(markets.path, os.W_OK)
        seen = hits(markets)
        with markets.folder.lock("write", wait=False) as held:
            assert not held
        turn.set()
        assert done.wait(20)
        return (seen, hits(markets)) == (30, 29)

    context = multiprocessing.get_context("fork")
    turn, done = context.Event(), context.Event()
    seal(markets.path, open_to_all=False)
    reader = context.Process(target=lambda: os._exit(0 if reads() else 1))
    try:
        reader.start()
        assert turn.wait(20)
        for path in (markets.path, markets.folder.current()):
            path.chmod(0o755)
        markets.write([3], [])
        seal(markets.path, open_to_all=False)
        done.set()
        reader.join(20)
        assert reader.exitcode == 0
    finally:
        seal(markets.path, open_to_all=True)


def test_a_full_disk_loses_nothing(markets):
    """A process whose files may not grow: what it writes fails as on a full disk."""

    def writes():
        resource.setrlimit(resource.RLIMIT_FSIZE, (64, resource.RLIM_INFINITY))
        with pytest.raises(Exception):  # noqa: B017, PT011
            markets.write([1], [made(number, "Sungai", "meluap " * 90) for number in range(50, 90)])
        return hits(markets) == 30 and not hits(markets, Word("sungai"))

    open_view_of(markets.path).close()
    assert in_a_child(writes)
    assert (hits(markets), hits(markets, Word("sungai"))) == (30, 0)
    markets.write([1], [made(50, "Sungai", "meluap")])
    assert (hits(markets), hits(markets, Word("sungai"))) == (29, 1)


def test_readers_go_on_while_indexes_are_made_and_written(markets):
    seen, failed = set(), []
    stopped = threading.Event()

    def read():
        try:
            while not stopped.is_set():
                seen.add((hits(markets), hits(markets, Filter("id", "in", (1, 2)))))
        except BaseException as error:
            failed.append(error)
            raise
        finally:
            connection.close()

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    for round_ in range(6):
        markets.folder.swap(markets.build(made(number, "Pasar") for number in range(1, 31)))
        markets.write([1], [])
        markets.write([], [made(1, "Pasar", f"ikan {round_}")])
    stopped.set()
    for reader in readers:
        reader.join()
    assert not failed
    assert seen <= {(30, 2), (29, 1), (30, 1), (29, 2)}
    assert (hits(markets), markets.digests()) == (30, {number: number for number in range(1, 31)})
