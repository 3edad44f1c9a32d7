"""Make the outlines for the maps anew: python -m articles.regions.making.outlines FOLDER

It then prints the regions of the gazetteer that have no outline; without a folder it does nothing else.

The folder holds provinces.geojson and regencies.geojson (a polygon's `code` in its properties), as made from
cahyadsn/wilayah_boundaries, and the gazetteer's regions.csv.gz with `lat` and `lng`. The same files give the same
bytes. The steps: every map is laid flat in whole units; neighbours, which the source simplified one by one, are made
to meet; corners and islets too small to be seen go; what is left too small to be hit gets a marker.
"""

import argparse
import csv
import gzip
import json
import sys
from collections import defaultdict
from collections.abc import Iterable
from itertools import chain, pairwise
from math import cos, radians
from pathlib import Path
from typing import Any

from articles.regions import regions
from articles.regions.gazetteer import GazetteerEntry
from articles.regions.making.borders import Point, Ring, area, meet, thin
from articles.regions.outlines import OUTLINES, Outlines, Shape, outlines, write_outlines

# Units along the longer side, and radius of a marker: a country's map is drawn about twice as wide as a province's.
_COUNTRY = (1600, 11)
_PROVINCE = (1000, 18)
_REACH = 0.02  # degrees that neighbours in the source stand apart at most
_SEEN = 4.0  # square units below which an islet is not drawn

_Features = dict[str, list[Ring]]  # by code; outer rings only: what lies in a hole is painted above it


def build(folder: Path, target: Path = OUTLINES) -> None:
    """Write the map of the country and that of each province to `target`."""
    provinces = _features(folder / "provinces.geojson")
    inside: dict[str, _Features] = defaultdict(dict)
    for code, rings in _features(folder / "regencies.geojson").items():
        inside[code[:2]][code] = rings
    points = _points(folder / "regions.csv.gz")
    maps = {"": draw(provinces, points, {}, *_COUNTRY)}
    maps |= {code: draw(inside[code], points, {code: provinces[code]}, *_PROVINCE) for code in sorted(inside)}
    text = "\n\n".join(write_outlines(code, drawn) for code, drawn in maps.items())
    target.write_bytes(gzip.compress(text.encode("ascii"), 9, mtime=0))


def _features(path: Path) -> _Features:
    features = json.loads(path.read_text("utf-8"))["features"]
    return {one["properties"]["code"]: _outer(one["geometry"]) for one in features}


def _outer(geometry: dict[str, Any]) -> list[Ring]:
    several = geometry["type"] == "MultiPolygon"
    polygons = geometry["coordinates"] if several else [geometry["coordinates"]]
    return [[(x, y) for x, y, *_ in polygon[0][:-1]] for polygon in polygons]


def _points(path: Path) -> dict[str, Point]:
    """Where the gazetteer has each province, regency and city: longitude and latitude."""
    rows = csv.DictReader(gzip.decompress(path.read_bytes()).decode("utf-8").splitlines())
    return {row["code"]: (float(row["lng"]), float(row["lat"])) for row in rows if len(row["code"]) <= 5 and row["lat"]}


def draw(features: _Features, points: dict[str, Point], around: _Features, longer: int, radius: int) -> Outlines:
    """One map, `longer` units along its longer side.

    Where the source has no more of a region than an islet far from its place, it also takes the land of `around` that
    the place lies on, beneath all others.
    """
    lost = sorted(code for code, rings in features.items() if code in points and not _spans(rings, points[code]))
    lands = {code: [ring for ring in chain(*around.values()) if _holds(ring, points[code])] for code in lost}
    whole = sorted(features.keys() - lands.keys())
    # The borrowed land comes last, so that it gives way to the others' borders.
    rings = {code: features[code] for code in whole} | {code: features[code] + land for code, land in lands.items()}
    met = meet(rings, _REACH)
    corners = [*chain(*chain(*met.values()))]
    west, east = min(x for x, _ in corners), max(x for x, _ in corners)
    south, north = min(y for _, y in corners), max(y for _, y in corners)
    shrink = cos(radians((north + south) / 2))
    scale = (longer - 2 * radius) / max((east - west) * shrink, north - south)

    def flat(point: Point) -> Point:
        return round((point[0] - west) * shrink * scale) + radius, round((north - point[1]) * scale) + radius

    thinned = thin({code: [[flat(point) for point in ring] for ring in met[code]] for code in met}, 1.5)
    shapes = []
    for code, laid in thinned.items():
        largest = max(laid, key=area)
        small = area(largest) ** 0.5 < 1.5 * radius
        kept = [ring for ring in laid if ring is largest or area(ring) >= _SEEN]
        shapes.append(Shape(code, _path(kept), _middle(largest) if small else None))
    # Regencies are numbered before the cities that they enclose; a marker lies above all.
    shapes.sort(key=lambda shape: (shape.marker is not None, not lands.get(shape.code), shape.code))
    width, height = flat((east, south))
    return Outlines(int(width) + radius, int(height) + radius, radius, tuple(shapes))


def _spans(rings: list[Ring], point: Point) -> bool:
    columns, rows = zip(*chain(*rings), strict=True)
    return bool(min(columns) <= point[0] <= max(columns) and min(rows) <= point[1] <= max(rows))


def _holds(ring: Ring, point: Point) -> bool:
    """Whether the point lies inside the ring: a line from it to the east crosses an odd number of edges."""
    x, y = point
    crossed = False
    for (ax, ay), (bx, by) in pairwise([*ring, ring[0]]):
        if (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
            crossed = not crossed
    return crossed


def _middle(ring: Ring) -> tuple[int, int]:
    columns, rows = zip(*ring, strict=True)
    return int(min(columns) + max(columns)) // 2, int(min(rows) + max(rows)) // 2


def _path(rings: Iterable[Ring]) -> str:
    """SVG's path of the rings: a start each, then steps."""
    return "".join(f"M{_pairs(ring[:1])}l{_pairs(_steps(ring))}z" for ring in rings)


def _steps(ring: Ring) -> Ring:
    return [(bx - ax, by - ay) for (ax, ay), (bx, by) in pairwise(ring)]


def _pairs(points: Ring) -> str:
    return " ".join(f"{x:.0f} {y:.0f}" for x, y in points).replace(" -", "-")


def without_outline(known: Iterable[GazetteerEntry]) -> list[GazetteerEntry]:
    """Those of these provinces, regencies and cities that no map of ours draws."""
    return [region for region in known if region.code not in _drawn(region.parent)]


def _drawn(province: str | None) -> set[str]:
    found = outlines(province)
    return {shape.code for shape in found.shapes} if found else set()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?")
    if folder := parser.parse_args().folder:
        build(folder)
    missing = without_outline(regions())
    sys.stdout.write(f"Regions without an outline: {len(missing)}\n")
    sys.stdout.writelines(f"{region.code} {region.name}\n" for region in missing)
