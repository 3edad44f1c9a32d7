"""The floor under the extraction's figures: in a file beside the test that holds it; it may rise, never sink."""

import json
import math
from collections.abc import Iterator
from pathlib import Path

Figures = dict[str, dict[str, float]]  # by set, then by name

FLOOR = Path(__file__).resolve().parent.parent / "tests" / "extraction" / "floor.json"
HELD = ("f1", "exact", "title", "date")


def sunk(figures: Figures, floor: Figures) -> Iterator[str]:
    """What stands below the floor, or is missing where the floor has it: a sentence each."""
    for name, held in floor.items():
        for figure, least in held.items():
            found = figures.get(name, {}).get(figure)
            if found is None:
                yield f"{name}: no {figure} was measured, and the floor has {least}"
            elif found < least:
                yield f"{name}: {figure} is {found:.4f}, below its floor of {least}"


def raised(figures: Figures, floor: Figures) -> Figures:
    """The floor raised to the figures, cut to three digits, wherever they are higher."""
    return {
        name: {
            figure: max(floor.get(name, {}).get(figure, 0.0), math.floor(1000 * figures[name][figure]) / 1000)
            if figure in figures.get(name, {})
            else floor[name][figure]
            for figure in HELD
            if figure in figures.get(name, {}) or figure in floor.get(name, {})
        }
        for name in sorted({*floor, *figures})
    }


def read_floor(path: Path = FLOOR) -> Figures:
    return json.loads(path.read_text("utf-8")) if path.exists() else {}


def write_floor(floor: Figures, path: Path = FLOOR) -> None:
    path.write_text(json.dumps(floor, indent=2) + "\n", "utf-8")
