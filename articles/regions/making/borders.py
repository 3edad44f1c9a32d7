"""Let outlines that were simplified one by one meet again along the borders that they share."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

Point = tuple[float, float]
Ring = list[Point]  # closed: its last point is not its first
_Cells = dict[tuple[int, int], list[tuple[Point, str]]]


def meet(outlines: dict[str, list[Ring]], reach: float) -> dict[str, list[Ring]]:
    """The outlines with neighbours' corners and edges pulled together where they stand less than `reach` apart.

    A small region pulls and gives way by at most a seventh of its width, so that it keeps its form.
    """
    near = {code: min(reach, max(map(area, rings)) ** 0.5 / 7) for code, rings in outlines.items()}
    corners: _Cells = {}
    pulled = {
        code: [[_corner(point, code, corners, near, reach) for point in ring] for ring in rings]
        for code, rings in outlines.items()
    }
    return {
        code: _solid(_with_corners(ring, code, corners, near, reach) for ring in rings)
        for code, rings in pulled.items()
    }


def thin(outlines: dict[str, list[Ring]], least: float) -> dict[str, list[Ring]]:
    """The outlines without corners that stand out by a triangle of less than `least`, the same ones on both sides."""
    outlines = {code: _solid(rings) for code, rings in outlines.items()}
    while gone := _flat_corners(outlines, least):
        outlines = {
            code: _solid([point for point in ring if point not in gone] for ring in rings)
            for code, rings in outlines.items()
        }
    return outlines


def area(ring: Ring) -> float:
    """The area of a ring, in the square of its unit."""
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairwise([*ring, ring[0]]))) / 2


def _solid(rings: Iterable[Ring]) -> list[Ring]:
    """The rings that have an inside, without doubled points and ways there and back."""
    return [kept for ring in rings if len(kept := _without_spikes(ring)) > 2]


def _without_spikes(ring: Ring) -> Ring:
    kept: Ring = []
    for point in ring:
        if kept and kept[-1] == point:
            continue
        if len(kept) > 1 and kept[-2] == point:
            kept.pop()
        else:
            kept.append(point)
    # What the pass along the ring cannot see: a spike at the point where it begins.
    while len(kept) > 2 and (kept[0] == kept[-1] or kept[0] == kept[-2] or kept[1] == kept[-1]):
        if kept[1] == kept[-1]:
            kept = kept[1:]
        else:
            kept.pop()
    return kept


def _corner(point: Point, code: str, corners: _Cells, near: dict[str, float], reach: float) -> Point:
    """The nearest corner of another region, if it stands near enough; else the point itself, which becomes a corner."""
    found = [
        (_apart(point, corner), corner)
        for corner, owner in _around([point], corners, reach)
        if owner != code and _apart(point, corner) <= min(near[code], near[owner])
    ]
    chosen = min(found)[1] if found else point
    corners.setdefault(_cell(chosen, reach), []).append((chosen, code))
    return chosen


def _with_corners(ring: Ring, code: str, corners: _Cells, near: dict[str, float], reach: float) -> Ring:
    """The ring led over the other regions' corners that stand near its edges."""
    own = set(ring)
    led: Ring = []
    for start, end in pairwise([*ring, ring[0]]):
        led.append(start)
        between = {
            (along, corner)
            for corner, owner in _around([start, end], corners, reach)
            if owner != code and corner not in own
            for along, off in [_along(corner, start, end)]
            if 0 < along < 1 and off <= min(near[code], near[owner])
        }
        led += [corner for _, corner in sorted(between)]
    return led


def _along(point: Point, start: Point, end: Point) -> tuple[float, float]:
    """How far along the edge the point stands (0 to 1), and how far off it."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy
    if not length:
        return 0.0, _apart(point, start)
    along = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / length
    return along, _apart(point, (start[0] + along * dx, start[1] + along * dy))


def _apart(one: Point, other: Point) -> float:
    return float(((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2) ** 0.5)


def _cell(point: Point, size: float) -> tuple[int, int]:
    return int(point[0] // size), int(point[1] // size)


def _around(points: Iterable[Point], corners: _Cells, size: float) -> Iterator[tuple[Point, str]]:
    """The corners in the cells that these points span, and in those next to them."""
    cells = [_cell(point, size) for point in points]
    for column in range(min(x for x, _ in cells) - 1, max(x for x, _ in cells) + 2):
        for row in range(min(y for _, y in cells) - 1, max(y for _, y in cells) + 2):
            yield from corners.get((column, row), ())


def _flat_corners(outlines: dict[str, list[Ring]], least: float) -> set[Point]:
    """Corners that can go at once: where borders do not fork, no two side by side, none of a ring with four or less."""
    beside: dict[Point, set[Point]] = {}
    for ring in (ring for rings in outlines.values() for ring in rings if len(ring) > 4):
        for one, other in pairwise([*ring, ring[0]]):
            beside.setdefault(one, set()).add(other)
            beside.setdefault(other, set()).add(one)
    corners = {point for rings in outlines.values() for ring in rings if len(ring) <= 4 for point in ring}
    flat = sorted((area([point, *ends]), point) for point, ends in beside.items() if len(ends) == 2)
    gone: set[Point] = set()
    for size, point in flat:
        if size < least and point not in corners and not beside[point] & gone:
            gone.add(point)
    return gone
