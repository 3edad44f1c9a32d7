"""The figures on the shared pages may rise, not sink. Where these pages are not, this says so; CI has to have them."""

import os
from pathlib import Path

import pytest

from bench.extraction import reached
from bench.floor import raised, read_floor, sunk, write_floor
from bench.scoring import sets_in
from tests.builders import shared_set

PAGES = Path(os.environ.get("EXTRACTION_PAGES") or Path(__file__).resolve().parents[3] / "shared" / "data" / "pages")
FLOOR = {"kota": {"f1": 0.9, "title": 1.0}}


def test_the_figures_on_the_shared_pages_stand_on_their_floor() -> None:
    if not sets_in(PAGES):
        missing = f"NO PAGES TO MEASURE AT {PAGES}: the floor under the extraction's figures was not held"
        pytest.fail(missing) if os.environ.get("CI") == "true" else pytest.skip(missing)
    assert list(sunk(reached(sets_in(PAGES)), read_floor())) == []


def test_every_kind_of_page_has_a_floor() -> None:
    assert {*read_floor()} == {name + kind for name in ("indonesia", "world", "general") for kind in ("", " (text)")}


def test_a_figure_below_its_floor_or_missing_is_told() -> None:
    assert list(sunk({"kota": {"f1": 0.9, "title": 1.0}}, FLOOR)) == []
    assert list(sunk({"kota": {"f1": 0.8999, "title": 1.0}}, FLOOR)) == ["kota: f1 is 0.8999, below its floor of 0.9"]
    assert list(sunk({"kota": {"f1": 0.95}}, FLOOR)) == ["kota: no title was measured, and the floor has 1.0"]
    assert len(list(sunk({}, FLOOR))) == 2


def test_the_floor_rises_and_never_sinks() -> None:
    assert raised({"kota": {"f1": 0.95678, "title": 0.5}}, FLOOR) == {"kota": {"f1": 0.956, "title": 1.0}}
    assert raised({"desa": {"f1": 0.5, "recall": 0.4}}, FLOOR) == {"desa": {"f1": 0.5}, **FLOOR}
    assert raised({}, FLOOR) == FLOOR


def test_a_raised_floor_holds_what_was_measured(tmp_path: Path) -> None:
    figures = reached(sets_in(shared_set(tmp_path / "kota")))
    assert figures["kota"]["f1"] == figures["kota"]["title"] == figures["kota"]["date"] == 1.0
    assert {*figures} == {"kota", "kota (text)"}
    write_floor(raised(figures, {}), tmp_path / "floor.json")
    floor = read_floor(tmp_path / "floor.json")
    assert list(sunk(figures, floor)) == []
    shared_set(tmp_path / "kota", body="Lain sama sekali dari yang tertulis di halaman itu.")
    assert "kota: f1 is 0.0000, below its floor of 1.0" in sunk(reached(sets_in(tmp_path)), floor)
