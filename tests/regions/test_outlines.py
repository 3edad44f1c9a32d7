"""The outlines for the maps: those that are shipped, and how they are made."""

import gzip
import json
import re
from itertools import pairwise
from math import cos, sin, tau
from pathlib import Path

import pytest

from articles.regions import regions
from articles.regions.gazetteer import GazetteerEntry
from articles.regions.making.borders import Point, Ring, area, meet, thin
from articles.regions.making.outlines import build, without_outline
from articles.regions.outlines import OUTLINES, Outlines, Shape, outlines, read_outlines, write_outlines

PROVINCES = [region.code for region in regions() if not region.parent]
MAPS = [None, *PROVINCES]


def drawn(code: str | None = None) -> Outlines:
    found = outlines(code)
    assert found
    return found


def rings(path: str) -> list[Ring]:
    """The rings of a path, in the units of its map."""
    found = []
    for start, steps in re.findall(r"M([\d -]+)l([\d -]+)z", path):
        (x, y), *moves = _points(start) + _points(steps)
        ring: Ring = [(x, y)]
        for dx, dy in moves:
            x, y = x + dx, y + dy
            ring.append((x, y))
        found.append(ring)
    return found


def _points(text: str) -> list[Point]:
    numbers = [int(number) for number in re.findall(r"-?\d+", text)]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def edges(shape: Shape) -> set[frozenset[Point]]:
    return {frozenset(edge) for ring in rings(shape.path) for edge in pairwise([*ring, ring[0]])}


def holds(shape: Shape, point: Point, radius: int) -> bool:
    """Whether a click on the point would hit the shape."""
    x, y = point
    if shape.marker and (shape.marker[0] - x) ** 2 + (shape.marker[1] - y) ** 2 <= radius**2:
        return True
    crossed = 0
    for ring in rings(shape.path):
        for (ax, ay), (bx, by) in pairwise([*ring, ring[0]]):
            crossed += (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay)
    return crossed % 2 == 1


def test_every_province_regency_and_city_has_one_shape() -> None:
    assert sorted(shape.code for shape in drawn().shapes) == PROVINCES
    for province in PROVINCES:
        inside = [region.code for region in regions() if region.parent == province]
        assert sorted(shape.code for shape in drawn(province).shapes) == inside


def test_regions_without_an_outline_are_found() -> None:
    new = [
        GazetteerEntry("36.09", "Kabupaten Baru", "regency"),
        GazetteerEntry("99", "Baru", "province"),
        GazetteerEntry("99.71", "Kota Baru", "city"),
    ]
    assert without_outline([*regions(), *new]) == new


@pytest.mark.parametrize("code", ["99", "36.73", "/", "x" * 99])
def test_what_is_no_province_has_no_map(code: str) -> None:
    assert outlines(code) is None


@pytest.mark.parametrize("code", MAPS)
def test_a_shape_lies_on_its_map(code: str | None) -> None:
    size = drawn(code)
    for shape in size.shapes:
        points = [point for ring in rings(shape.path) for point in ring]
        assert points, shape.code
        assert all(0 <= x <= size.width and 0 <= y <= size.height for x, y in points), shape.code


@pytest.mark.parametrize("code", MAPS)
def test_every_shape_can_be_hit(code: str | None) -> None:
    size = drawn(code)
    for position, shape in enumerate(size.shapes):
        ring = max(rings(shape.path), key=area)
        assert shape.marker or area(ring) ** 0.5 >= 1.4 * size.radius
        middle = (sum(x for x, _ in ring) / len(ring), sum(y for _, y in ring) / len(ring))
        candidates = [shape.marker] if shape.marker else []
        candidates += [((x * 3 + middle[0]) / 4, (y * 3 + middle[1]) / 4) for x, y in ring] + [middle]
        above = size.shapes[position + 1 :]
        assert any(
            holds(shape, point, size.radius) and not any(holds(other, point, size.radius) for other in above)
            for point in candidates
        ), shape.code


@pytest.mark.parametrize(
    ("one", "other", "least"),
    [("32", "33", 10), ("31", "36", 2), ("31", "32", 1), ("33", "34", 8), ("61", "62", 40), ("93", "95", 20)],
)
def test_neighbours_share_the_edges_of_their_border(one: str, other: str, least: int) -> None:
    shapes = {shape.code: shape for shape in drawn().shapes}
    assert len(edges(shapes[one]) & edges(shapes[other])) >= least


def test_what_the_source_draws_as_an_islet_is_a_marker_or_the_land_it_lies_on() -> None:
    seribu = drawn("31").shapes[-1]
    assert (seribu.code, bool(seribu.marker)) == ("31.01", True)
    sorong = drawn("96").shapes[0]
    assert (sorong.code, sorong.marker) == ("96.01", None)
    assert max(map(area, rings(sorong.path))) > 0.1 * 1000 * 500


def test_the_file_is_small_and_its_lines_are_read_as_written() -> None:
    assert OUTLINES.stat().st_size < 100_000
    some = Outlines(10, 20, 3, (Shape("11", "M0 0l3 0 0 3z"), Shape("12", "M5 5l1 0 0 1z", (5, 6))))
    assert read_outlines(write_outlines("", some)) == some


def square(x: float, y: float, size: float = 1.0) -> Ring:
    return [(x, y), (x + size, y), (x + size, y + size), (x, y + size)]


def test_outlines_that_stand_apart_meet() -> None:
    met = meet({"1": [square(0, 0)], "2": [[(1.02, 0.01), (2, 0), (2, 1), (1.01, 0.98), (1.03, 0.5)]]}, 0.05)
    (left,), (right,) = met["1"], met["2"]
    assert {(1, 0), (1.03, 0.5), (1, 1)} <= set(left) & set(right)


def test_a_small_region_keeps_its_form_beside_a_large_one() -> None:
    small = square(1.04, 0.4, 0.06)
    assert meet({"1": [square(0, 0)], "2": [small]}, 0.05)["2"] == [small]


def test_a_border_is_thinned_the_same_on_both_sides_and_forks_stay() -> None:
    border: Ring = [(10, 0), (11, 5), (10, 10)]
    left, right = [(0, 0), *border, (0, 10)], [(20, 0), (20, 10), *border[::-1]]
    thinned = thin({"1": [left], "2": [right]}, 6)
    assert thinned == {"1": [[(0, 0), (10, 0), (10, 10), (0, 10)]], "2": [[(20, 0), (20, 10), (10, 10), (10, 0)]]}


@pytest.mark.parametrize("corners", [3, 4, 5, 6, 7, 12])
def test_thinning_leaves_something_of_the_smallest(corners: int) -> None:
    ring = [(round(5 * cos(n / corners * tau)), round(5 * sin(n / corners * tau))) for n in range(corners)]
    assert len(thin({"1": [ring]}, 999)["1"][0]) >= 3


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A country of two provinces; of 11.02 it has no more than an islet, and 11.71 is small."""

    def feature(code: str, *rings: Ring) -> dict[str, object]:
        polygons = [[[*ring, ring[0]]] for ring in rings]
        return {"properties": {"code": code}, "geometry": {"type": "MultiPolygon", "coordinates": polygons}}

    provinces = [feature("11", square(95, 0, 4)), feature("12", square(99, 0, 4), square(110, 0, 0.001))]
    regencies = [
        feature("11.02", square(95, 5, 0.01)),
        feature("11.01", [(95, 0), (97, 0), (97, 4), (95, 4)]),
        feature("11.71", square(95.5, 1, 0.05)),
        feature("12.01", square(99, 0, 4)),
    ]
    for name, features in {"provinces": provinces, "regencies": regencies}.items():
        (tmp_path / f"{name}.geojson").write_text(json.dumps({"features": features}))
    rows = ["code,lat,lng", "11,2,97", "11.01,2,96", "11.02,2,98", "11.71,1.02,95.52", "12,,", "11.01.01,2,96"]
    (tmp_path / "regions.csv.gz").write_bytes(gzip.compress("\n".join(rows).encode()))
    return tmp_path


def test_the_same_source_gives_the_same_bytes(source: Path) -> None:
    build(source, source / "one")
    build(source, source / "two")
    assert (source / "one").read_bytes() == (source / "two").read_bytes()


def test_building_borrows_land_marks_what_is_small_and_leaves_out_islets(source: Path) -> None:
    build(source, source / "made")
    blocks = gzip.decompress((source / "made").read_bytes()).decode().split("\n\n")
    country, aceh, _ = [read_outlines(block) for block in blocks]
    assert [len(rings(shape.path)) for shape in country.shapes] == [1, 1]
    assert [(shape.code, bool(shape.marker)) for shape in aceh.shapes] == [
        ("11.02", False),
        ("11.01", False),
        ("11.71", True),
    ]
    assert holds(aceh.shapes[0], (aceh.width * 0.75, aceh.height * 0.6), 0)
