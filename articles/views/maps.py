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
    """What the template of a map draws, its places in the order to paint them."""

    outlines: Outlines
    places: tuple[MapPlace, ...]
    bands: tuple[Band, ...]

    @property
    def holding(self) -> int:
        """How many places hold an article."""
        return sum(place.level > 0 for place in self.places)

    @property
    def extent(self) -> str:
        """How much room it needs, for the style: many places side by side would be too small on a phone."""
        across = self.outlines.width / self.outlines.height
        if len(self.places) <= 12 or across < 1.25:
            return "compact"
        return "broad" if across > 2.5 else "oblong"


def map_of(province: str | None, counted: Iterable[Counted], *, current: str = "") -> RegionMap | None:
    """The map of a province, or of the country, with these of its regions; `current` is painted last."""
    drawn = outlines(province)
    known = {region.code: region for region in counted}
    if drawn is None or not known:
        return None
    bands = bands_of(region.held for region in known.values())
    places = [
        MapPlace(known[shape.code], shape, _level(known[shape.code].held, bands))
        for shape in drawn.shapes
        if shape.code in known
    ]
    places.sort(key=lambda place: place.region.code == current)
    return RegionMap(drawn, tuple(places), bands)


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
