"""News told of any place, from sentences of our own: for the demonstration, which every machine can make."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bench.corpus import CORPUS, _texts

FILE = Path(__file__).with_name("stories.txt")
DAYS_OF_WEEK = {
    "id": ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
ENGLISH = " [en]"


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a story is told: 'Kabupaten Lebak', 'Lebak', 'Kecamatan Cipanas', 'Banten'; `other` lies elsewhere."""

    place: str
    bare: str
    district: str
    province: str
    other: str


@dataclass(frozen=True, slots=True)
class Story:
    """A text with the marks of `articles.models.kinds`, and what its outlet files it under."""

    title: str
    standfirst: str
    text: str
    category: str
    tags: tuple[str, ...]
    language: str


@dataclass
class _Topic:
    category: str
    tags: tuple[str, ...]
    titles: list[str] = field(default_factory=list)
    standfirsts: list[str] = field(default_factory=list)
    blocks: list[list[str]] = field(default_factory=lambda: [[]])


class Stories:
    """Tells of places in turn, each time otherwise."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        *self.topics, anywhere = _topics()
        self.anywhere = anywhere.blocks[0]

    def tell(self, setting: Setting) -> Story:
        topic = self._topic()
        language = "en" if topic.category.endswith(ENGLISH) else "id"
        lead, *rest = topic.blocks[0]
        told = [lead, *self._some(rest, 3)]
        for block in topic.blocks[1:]:
            told += block
        if language == "id":
            told += self._some(self.anywhere, self.chance.randint(1, 3))
        return Story(
            self._say(self.chance.choice(topic.titles), setting, language),
            self._say(self.chance.choice(topic.standfirsts), setting, language) if self.chance.random() < 0.6 else "",
            "\n\n".join(self._say(line, setting, language) for line in told),
            topic.category.removesuffix(ENGLISH),
            (*self._some(list(topic.tags), 2), setting.bare),
            language,
        )

    def _topic(self) -> _Topic:
        """The last, in English, comes seldom."""
        return self.topics[-1] if self.chance.random() < 0.04 else self.chance.choice(self.topics[:-1])

    def _some(self, lines: list[str], count: int) -> list[str]:
        """So many of them, in their order."""
        return [lines[at] for at in sorted(self.chance.sample(range(len(lines)), min(count, len(lines))))]

    def _say(self, line: str, setting: Setting, language: str) -> str:
        draw = self.chance.randint
        return line.format(
            place=setting.place,
            bare=setting.bare,
            district=setting.district,
            province=setting.province,
            other=setting.other,
            n=draw(11, 48),
            few=draw(4, 9),
            many=draw(2, 19) * 50,
            day=self.chance.choice(DAYS_OF_WEEK[language]),
        )


class Drawn:
    """The texts of bench/corpus.py, each with a sentence that says where it happened."""

    def __init__(self, chance: random.Random, corpus: Path = CORPUS) -> None:
        self.texts = _texts(chance, corpus)

    def tell(self, setting: Setting) -> Story:
        title, body = next(self.texts)
        first, *rest = body.split("\n\n")
        where = f"{setting.district}, {setting.place}, dan terasa hingga {setting.other}"
        sentence = f"{setting.bare.upper()} – Peristiwa itu terjadi di {where}. "
        text = "\n\n".join([sentence + first, *rest])
        return Story(title[:500], " ".join(first.split()[:22]), text, "Daerah", (setting.bare, "Daerah"), "id")


def _topics() -> Iterator[_Topic]:
    topic = None
    for line in FILE.read_text("utf-8").splitlines():
        if line.startswith("= "):
            category, _, tags = line[2:].partition(" | ")
            topic = _Topic(category, tuple(tags.split(", ")))
        elif topic and line.startswith("! "):
            topic.titles.append(line[2:])
        elif topic and line.startswith("? "):
            topic.standfirsts.append(line[2:])
        elif topic and line:
            if line.startswith("## "):
                topic.blocks.append([])
            topic.blocks[-1].append(line)
        elif topic:
            yield topic
            topic = None
    if topic:
        yield topic
