"""Draws what stands around a text: outlet, days, places, and what was stripped. By seed, as in bench/corpus.py."""

import random
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import accumulate, product
from typing import Protocol

from articles.regions import gazetteer
from articles.regions.gazetteer import GazetteerEntry
from articles.regions.zones import WIB
from bench.corpus import DAYS, FIRST_DAY
from bench.regional.stories import Setting, Story

PROVINCE = "36"  # whose archive this is
KINDS = ("Kabar", "Warta", "Suara", "Lintas", "Pena")
NOWHERE, ELSEWHERE, AT_HOME, TWICE = 0.07, 0.18, 0.65, 0.5  # shares of the articles
UNDATED, UNSURE_DAY, UNSURE_PLACE, BY_NOBODY, DISTRICT = 0.03, 0.1, 0.15, 0.03, 0.6
METHODS = ("json-ld", "meta", "printed", "time element", "url", "text")
STRIPPED = (
    ("page furniture", "Beranda · Daerah · Ekonomi · Budaya · Olahraga"),
    ("advertisement", "- Iklan -"),
    ("breadcrumb", "Beranda Daerah"),
    ("byline", "Penulis:"),
    ("page meta", "672"),
    ("share", "Bagikan · Facebook · Twitter · WhatsApp · Telegram"),
    ("read also", "Baca juga: Jembatan Darurat Dipasang Pekan Ini"),
    ("caption", "Suasana di lokasi, Senin pagi. (Foto: contoh)"),
    ("related", "BERITA TERKAIT · Puskesmas Keliling Layani Warga · Stok Beras Aman"),
    ("comments", "TINGGALKAN KOMENTAR · Batal balasan"),
    ("sidebar", "Warga Gotong Royong Bersihkan Saluran Irigasi"),
    ("sidebar", "Pelatihan Gratis bagi Pemuda Putus Sekolah"),
    ("sidebar", "Terpopuler · 1 · 2 · 3 · 4 · 5"),
    ("source notice", "Artikel ini telah tayang dengan judul yang sama"),
)


@dataclass(frozen=True, slots=True)
class Outlet:
    """A made-up outlet that is named after its home. It wrote from its first day to its last, but in a pause."""

    name: str
    domain: str
    home: str
    first: int
    last: int
    pause: range


@dataclass(frozen=True, slots=True)
class Report:
    """An article as it goes into the database. `places` are codes, the narrowest only, with whether each is sure."""

    story: Story
    outlet: Outlet | None
    byline: str
    day: date | None
    at: datetime | None
    day_certain: bool
    method: str
    places: tuple[tuple[str, bool], ...]
    stripped: tuple[tuple[str, str], ...]


class Teller(Protocol):
    def tell(self, setting: Setting) -> Story: ...


class Drawing:
    def __init__(self, chance: random.Random, teller: Teller) -> None:
        self.chance, self.teller = chance, teller
        upper = [entry for entry in gazetteer.regions() if entry.parent]
        self.own = [entry for entry in upper if entry.parent == PROVINCE]
        self.others = chance.sample([entry for entry in upper if entry.parent != PROVINCE], 40)
        self.outlets = list(self._outlets())
        self.popular = list(accumulate(1 / (rank + 3) for rank in range(len(self.outlets))))
        self.near = list(accumulate(1 / (rank + 2) for rank in range(len(self.own))))

    def reports(self, count: int) -> Iterator[Report]:
        return (self._report() for _ in range(count))

    def _outlets(self) -> Iterator[Outlet]:
        """Two of three are at home in the province."""
        homes = [*self.own, *self.others[: len(self.own) // 2]]
        for kind, home in self.chance.sample(list(product(KINDS, homes)), len(KINDS) * len(homes) * 2 // 3):
            first = int(DAYS * 0.8 * self.chance.random() ** 1.5)
            last = DAYS if self.chance.random() < 0.7 else self.chance.randrange(first + DAYS // 6, DAYS)
            pause = self.chance.randrange(first, last)
            length = self.chance.choice((0, 40, 120, 400))
            name = f"{kind} Contoh {home.bare}"
            domain = f"{kind}-{home.bare}-{home.code[-2:]}.example".lower().replace(" ", "-")
            yield Outlet(
                name if home.level == "regency" else f"{name} Kota",
                domain,
                home.code,
                first,
                last,
                range(pause, pause + length),
            )

    def _report(self) -> Report:
        draw = self.chance.random
        outlet = self.outlets[bisect(self.popular, draw() * self.popular[-1], hi=len(self.outlets) - 1)]
        place, other = self._place(outlet), self._place(outlet)
        districts = list(gazetteer.districts(place.code))
        district = districts[int(draw() ** 2 * len(districts))]
        province = gazetteer.by_code()[place.parent or place.code]
        story = self.teller.tell(Setting(place.name, place.bare, district.name, province.name, other.name))
        named = [district.code if draw() < DISTRICT else place.code]
        if other != place and other.name in story.text and draw() < TWICE:
            named.append(other.code)
        day = None if draw() < UNDATED else FIRST_DAY + timedelta(days=self._day(outlet))
        sure = day is not None and draw() > UNSURE_DAY
        return Report(
            story=story,
            outlet=None if draw() < BY_NOBODY else outlet,
            byline=f"Penulis Contoh {self.chance.randint(1, 90):02}" if draw() < 0.8 else "",
            day=day,
            at=datetime.combine(day, time(self.chance.randint(5, 22), self.chance.randrange(60)), WIB)
            if day and draw() < 0.7
            else None,
            day_certain=sure,
            method=self.chance.choice(METHODS) if day else "",
            places=() if draw() < NOWHERE else tuple((code, draw() > UNSURE_PLACE) for code in named),
            stripped=tuple(self.chance.choices(STRIPPED, k=self.chance.randint(8, 40))),
        )

    def _place(self, outlet: Outlet) -> GazetteerEntry:
        kind = self.chance.random()
        if kind < ELSEWHERE:
            return self.chance.choice(self.others)
        if kind < AT_HOME:
            return gazetteer.by_code()[outlet.home]
        return self.own[bisect(self.near, self.chance.random() * self.near[-1], hi=len(self.own) - 1)]

    def _day(self, outlet: Outlet) -> int:
        """Of a Saturday or Sunday only half as often."""
        while True:
            day = self.chance.randint(outlet.first, min(outlet.last, DAYS - 1))
            weekend = (FIRST_DAY + timedelta(days=day)).weekday() > 4
            if day not in outlet.pause and not (weekend and self.chance.random() < 0.5):
                return day
