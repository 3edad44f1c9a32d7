"""The outlines of Indonesia's provinces, and of the regencies and cities of each, ready to be drawn.

Source: cahyadsn/wilayah_boundaries (MIT). `making.outlines` makes the file beside this module and says how.
"""

import gzip
from dataclasses import dataclass
from functools import cache
from pathlib import Path

OUTLINES = Path(__file__).with_name("outlines.txt.gz")  # blocks: a line a map, then a line a shape


@dataclass(frozen=True, slots=True)
class Shape:
    """A region on a map: `path` as SVG writes it, `marker` the middle of the disc that makes a small one visible."""

    code: str
    path: str
    marker: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Outlines:
    """A map: its size and the radius of its markers in its own units, its shapes in the order to paint them."""

    width: int
    height: int
    radius: int
    shapes: tuple[Shape, ...]


@cache
def outlines(province: str | None = None) -> Outlines | None:
    """The map of a province's regencies and cities, or of the country's provinces; None for an unknown code."""
    block = _blocks().get(province or "")
    return read_outlines(block) if block else None


@cache
def _blocks() -> dict[str, str]:
    """The map of each province, unparsed, under its code; that of the country under ''."""
    blocks = gzip.decompress(OUTLINES.read_bytes()).decode("ascii").split("\n\n")
    return {block.partition("\t")[0]: block for block in blocks}


def read_outlines(block: str) -> Outlines:
    """A map from the lines that `write_outlines` made."""
    head, *lines = block.splitlines()
    width, height, radius = map(int, head.split("\t")[1:])
    return Outlines(width, height, radius, tuple(_shape(*line.split("\t")) for line in lines))


def _shape(code: str, path: str, marker: str) -> Shape:
    x, _, y = marker.partition(" ")
    return Shape(code, path, (int(x), int(y)) if marker else None)


def write_outlines(code: str, drawn: Outlines) -> str:
    """The lines of a map."""
    head = f"{code}\t{drawn.width}\t{drawn.height}\t{drawn.radius}"
    rows = [f"{shape.code}\t{shape.path}\t{' '.join(map(str, shape.marker or ()))}" for shape in drawn.shapes]
    return "\n".join([head, *rows])
