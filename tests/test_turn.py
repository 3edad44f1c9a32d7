import threading
import time

import pytest

from articles import turn
from articles.search import writer
from articles.turn import editing, give_way


@pytest.fixture
def file(tmp_path):
    return tmp_path / "editing.lock"


def test_a_bulk_run_goes_on_when_no_editor_writes(file):
    give_way(file)
    with editing(file):
        pass
    started = time.monotonic()
    give_way(file)
    assert time.monotonic() - started < turn.PATIENCE


def test_a_bulk_run_waits_for_all_editors(file):
    entered, done = threading.Barrier(3), threading.Event()
    left = []

    def edit():
        with editing(file):
            entered.wait(5)
            done.wait(5)
            left.append(True)

    editors = [threading.Thread(target=edit) for _ in range(2)]
    for editor in editors:
        editor.start()
    entered.wait(5)
    threading.Timer(0.05, done.set).start()
    give_way(file)
    assert len(left) == 2
    for editor in editors:
        editor.join()


def test_its_patience_ends(file, monkeypatch):
    monkeypatch.setattr(turn, "PATIENCE", 0.02)
    with editing(file):
        give_way(file)


def test_requests_that_write_are_editing_and_others_not(client, db, settings, monkeypatch):
    held = []
    monkeypatch.setattr("articles.views.serving.editors_first.editing", lambda file: held.append(file) or editing(file))
    client.get("/admin/login/")
    assert held == []
    client.post("/admin/login/", {"username": "nobody", "password": "x"})
    assert held == [settings.DATA_DIR / settings.TURN_FILE]


def test_a_bulk_run_gives_way_between_two_items(db, monkeypatch):
    ways = []
    monkeypatch.setattr(writer, "give_way", ways.append)
    assert list(writer.indexing([1, 2])) == [1, 2]
    assert len(ways) == 2
