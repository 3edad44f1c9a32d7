"""Maps for the pages of regions: how many articles are held of each place, in shades that a legend explains."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import count
from typing import Protocol

from articles.regions.outlines import Outlines, Shape, outlines

# Of the five shades, those that are furthest apart for so many bands.
_SHADES = {0: (), 1: (3,), 2: (2, 4), 3: (1, 3, 5), 4: (1, 2, 4, 5), 5: (1, 2, 3, 4, 5)}


@dataclass(frozen=True, slots=True)
class Band:
    """A shade of the legend, and the numbers of articles that it stands for."""

    level: int
    low: int
    high: int


class Counted(Protocol):
    """A region as `with_counts` gives it."""

    code: str
    name: str
    held: int

    def get_absolute_url(self) -> str: ...


@dataclass(frozen=True, slots=True)
class MapPlace:
    """A region with its shape; `level` is its shade, 0 where nothing is held."""

    region: Counted
    shape: Shape
    level: int


@dataclass(frozen=True, slots=True)
class RegionMap:
    """What the template of a map draws, its places in the order to paint them.

    `undrawn` are the regions that have no outline, `marked` the code of the place that is told from the others, or ''.
    """

    outlines: Outlines
    places: tuple[MapPlace, ...]
    undrawn: tuple[Counted, ...]
    bands: tuple[Band, ...]
    marked: str

    @property
    def regions(self) -> tuple[Counted, ...]:
        """All regions that it is about, drawn or not."""
        return (*(place.region for place in self.places), *self.undrawn)

    @property
    def holding(self) -> int:
        """How many regions hold an article."""
        return sum(region.held > 0 for region in self.regions)

    @property
    def has_blanks(self) -> bool:
        """Whether nothing is held of a place that is drawn."""
        return any(not place.level for place in self.places)

    @property
    def broad(self) -> bool:
        """Whether it is so wide that nothing should stand beside it."""
        return self.outlines.width / self.outlines.height > 2.5


def map_of(province: str | None, counted: Iterable[Counted], *, current: str = "") -> RegionMap | None:
    """The map of a province, or of the country, with these of its regions; `current` is marked and painted last.

    None if none of them has an outline, or if `current` is not among them.
    """
    drawn = outlines(province)
    known = {region.code: region for region in counted}
    shapes = [shape for shape in drawn.shapes if shape.code in known] if drawn else []
    if drawn is None or not shapes or (current and current not in known):
        return None
    shapes.sort(key=lambda shape: shape.code == current)
    shown = [known.pop(shape.code) for shape in shapes]
    bands = bands_of(region.held for region in shown)
    places = [MapPlace(region, shape, _level(region.held, bands)) for region, shape in zip(shown, shapes, strict=True)]
    marked = "" if current in known else current
    return RegionMap(drawn, tuple(places), tuple(known.values()), bands, marked)


def bands_of(numbers: Iterable[int]) -> tuple[Band, ...]:
    """At most five bands over the numbers above 0, each from a round number on and none of them empty."""
    held = sorted(number for number in numbers if number)
    if not held:
        return ()
    steps = _round_numbers(held[0], held[-1])
    most = min(len(steps), len(_SHADES) - 1)
    lows = [steps[-(-n * len(steps) // most)] for n in range(most)]
    highs = [low - 1 for low in lows[1:]] + [held[-1]]
    used = [(low, high) for low, high in zip(lows, highs, strict=True) if any(low <= number <= high for number in held)]
    return tuple(Band(level, *band) for level, band in zip(_SHADES[len(used)], used, strict=True))


def _round_numbers(least: int, most: int) -> list[int]:
    """1, 2, 5, 10, 20 and so on: from the last that is not above `least` to the last that is not above `most`."""
    found: list[int] = []
    for power in count():
        for digit in (1, 2, 5):
            number = digit * 10**power
            if number > most:
                return found
            if number <= least:
                found.clear()
            found.append(number)
    return found


def _level(held: int, bands: tuple[Band, ...]) -> int:
    return next((band.level for band in bands if band.low <= held <= band.high), 0)
