"""Articles for all that is measured: real ones where they are at hand, further ones by a seeded model of them.

The corpus is JSON lines (xz) with title and body; where it is not there, the sample pages of fixtures/ stand in for it.
Days, outlets and places are drawn, so that an archive spans ten years, sixty outlets and all provinces: to locate the
places of a million texts would take days. What is drawn depends on seed, count and corpus alone.
"""

import json
import lzma
import random
import sys
from array import array
from bisect import bisect
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate, islice, pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT.parent / "shared" / "data" / "corpus" / "news.jsonl.xz"
OUTLETS = 60
FIRST_DAY, DAYS = date(2015, 1, 1), 3650
RUN = 6  # at most so many words are taken from one place
RETURN = 0.7  # so often two words of the text return: 60 % of its words are different, as in the corpus, else 80 %
PARAGRAPH = 40  # words

# A text has rare words of its own, however long the archive. In the corpus, of 5.6 million words, the vocabulary grows
# with the power .52 of the words. So of the words that the corpus has thrice or less as many as keep that pace are made
# up, of an endless vocabulary whose ranks follow a power law with that exponent.
RARE = 3
RARE_SHARE = 0.01
EXPONENT = 0.92
SCALE = 32_000
_SYLLABLES = [
    consonant + vowel + end
    for consonant in ("b", "d", "g", "j", "k", "l", "m", "n", "p", "r", "s", "t", "w", "ny", "c")
    for vowel in "aiueo"
    for end in ("", "n", "ng", "r")
]


@dataclass(frozen=True, slots=True)
class Record:
    """An article as it goes into the database; `regions` are codes, each region before those it lies in."""

    title: str
    body: str
    day: date
    outlet: str
    regions: tuple[str, ...]


def records(count: int, seed: int = 1, corpus: Path = CORPUS) -> Iterator[Record]:
    """`count` articles: those of the corpus, then as many of its model as are wanted."""
    chance = random.Random(seed)  # noqa: S311
    regions = _Regions(chance)
    outlets = [f"Kabar {name.title()}" for name in islice(_names(), OUTLETS)]
    popular = list(accumulate(1 / (rank + 2) for rank in range(OUTLETS)))
    for title, body in islice(_texts(chance, corpus), count):
        day = FIRST_DAY + timedelta(days=chance.randrange(DAYS))
        outlet = outlets[bisect(popular, chance.random() * popular[-1], hi=OUTLETS - 1)]
        yield Record(title[:500], body, day, outlet, regions.draw())


def real_texts(corpus: Path = CORPUS) -> Iterator[tuple[str, str]]:
    """Title and body of each article of the corpus."""
    with lzma.open(corpus, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if record["title"] and record["body"]:
                yield record["title"], record["body"].replace("\n", "\n\n")


def sample_texts() -> Iterator[tuple[str, str]]:
    """Title and body of each sample page."""
    for page in sorted((ROOT / "fixtures" / "pages").glob("*.json")):
        expected = json.loads(page.read_text("utf-8"))
        yield expected["title"], "\n\n".join(expected["paragraphs"])


def _texts(chance: random.Random, corpus: Path) -> Iterator[tuple[str, str]]:
    real = corpus.is_file()
    if real:
        yield from real_texts(corpus)
    yield from Model(real_texts(corpus) if real else sample_texts(), chance).texts()


class Model:
    """Texts that go on as the corpus does after the same two words: a trigram model, taken in short runs."""

    def __init__(self, texts: Iterator[tuple[str, str]], chance: random.Random) -> None:
        self.chance = chance
        self.words: list[str] = []
        self.starts, self.lengths = array("l"), array("l")
        for _, body in texts:
            words = body.split()
            self.starts.append(len(self.words))
            self.lengths.append(len(words))
            self.words += map(sys.intern, words)
        self.elsewhere = self._elsewhere()
        counts = Counter(self.words)
        self.rare = {word for word, seen in counts.items() if seen <= RARE}
        share = sum(counts[word] for word in self.rare) / len(self.words)
        self.made_up = min(1, RARE_SHARE / share)  # of the rare words

    def _elsewhere(self) -> array:
        """For each place another one where the same two words stand: all of a pair form a ring."""
        ring, last, firsts = array("l", range(len(self.words))), {}, array("l")
        numbers = {word: number for number, word in enumerate(dict.fromkeys(self.words))}
        pairs = [one * len(numbers) + other for one, other in pairwise(map(numbers.__getitem__, self.words))]
        for place, pair in enumerate(pairs):
            if pair in last:
                ring[place] = last[pair]
            else:
                firsts.append(place)
            last[pair] = place
        for place in firsts:
            ring[place] = last[pairs[place]]
        return ring

    def texts(self) -> Iterator[tuple[str, str]]:
        """Endless titles and bodies, as long as those of the corpus."""
        while True:
            title = self._walk(self.chance.randint(6, 12))
            words = self._walk(max(30, self.chance.choice(self.lengths)))
            yield (
                " ".join(title),
                "\n\n".join(" ".join(words[at : at + PARAGRAPH]) for at in range(0, len(words), PARAGRAPH)),
            )

    def _walk(self, count: int) -> list[str]:
        draw, words, ring, end = self.chance.random, self.words, self.elsewhere, len(self.words) - RUN
        place, walked = self.chance.choice(self.starts), []
        while len(walked) < count:
            if place >= end:
                place = int(draw() * end)
            after = place + 2 + int(draw() * (RUN - 1))
            walked += words[place:after]
            if draw() < RETURN:
                said = int(draw() * len(walked))
                walked += walked[said : said + 2]
            place = ring[after - 2]
            for _ in range(int(draw() * 3)):
                place = ring[place]
            place += 2
        rare, made_up = self.rare, self.made_up
        return [self._make_up() if word in rare and draw() < made_up else word for word in walked[:count]]

    def _make_up(self) -> str:
        rank = int(SCALE * ((1 - self.chance.random()) ** (-1 / EXPONENT) - 1))
        return _name(rank + len(_SYLLABLES))


class _Regions:
    """Draws places: a few are in the news every day, most seldom."""

    def __init__(self, chance: random.Random) -> None:
        rows = json.loads((ROOT / "fixtures" / "regions.json").read_text("utf-8"))
        self.codes = [row["pk"] for row in rows if row["fields"]["parent"]]
        chance.shuffle(self.codes)
        self.weights = list(accumulate(1 / (rank + 5) for rank in range(len(self.codes))))
        self.chance = chance

    def draw(self) -> tuple[str, ...]:
        """None for one article in ten, a province alone for another, one or two regencies with theirs for the rest."""
        kind = self.chance.random()
        if kind < 0.1:
            return ()
        drawn = [self._one() for _ in range(2 if kind > 0.7 else 1)]
        if kind < 0.2:
            return (drawn[0].split(".")[0],)
        return tuple(dict.fromkeys(code for one in drawn for code in (one, one.split(".")[0])))

    def _one(self) -> str:
        return self.codes[bisect(self.weights, self.chance.random() * self.weights[-1], hi=len(self.codes) - 1)]


def _names() -> Iterator[str]:
    yield from (_name(7_919 * number + len(_SYLLABLES)) for number in range(1, 10_000))


def _name(number: int) -> str:
    """A word of its own for each number."""
    word = ""
    while number:
        number, syllable = divmod(number, len(_SYLLABLES))
        word += _SYLLABLES[syllable]
    return word
