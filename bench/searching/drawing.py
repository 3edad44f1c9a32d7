"""Draws the questions from an archive's own words by how many documents hold them; no family asks the same twice.

    python -m bench.searching.drawing SEED QUESTIONS FILE      (of a family; bench/search.py runs it)

A band of words is meant of documents that hold any word of the same stem: that is what a search finds.
"""

import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import combinations
from pathlib import Path

from bench.archive import set_up
from bench.corpus import DAYS, FIRST_DAY
from bench.searching.questions import FAMILIES, PER_PAGE, Question, write
from bench.searching.storing import is_stale, plain

SAMPLE = 2_000  # articles whose texts phrases and pairs of words are taken from
DEEP = 50  # pages
TRIES = 200  # draws for one more question that is new
_WORD = re.compile(r"\b[a-z]{4,20}\b")
_PAIR = re.compile(r"\b(?=([a-z]{4,20}) ([a-z]{4,20})\b)")


class Vocabulary:
    """How many of `size` documents hold a word, and how many any word of its stem."""

    def __init__(self, texts: Iterator[str], term: Callable[[str], str | None]) -> None:
        """`term` gives the one term of a word; '' of a stop word, None if it has several."""
        self.held: Counter[str] = Counter()
        self.size = 0
        for text in texts:
            self.size += 1
            self.held.update(set(_WORD.findall(text.lower())))
        self.stems = {word: plain(stem) for word in self.held if (stem := term(word))}
        self.of_stem: dict[str, int] = defaultdict(int)
        for word, stem in self.stems.items():
            self.of_stem[stem] += self.held[word]

    def band(self, low: float, high: float) -> list[str]:
        """The words in at least `low` documents whose stem is in at most `high`; one a stem."""
        found = {
            stem: word
            for word, stem in sorted(self.stems.items())
            if self.held[word] >= low and self.of_stem[stem] <= high
        }
        return list(found.values())


class Drawing:
    """Questions of every family, `count` each, drawn by `chance`."""

    def __init__(
        self, vocabulary: Vocabulary, sample: dict[int, str], regions: list[str], chance: random.Random, count: int
    ) -> None:
        """`sample` has the texts of some articles by id, `regions` provinces, each as often as it is in the news."""
        self.known, self.sample, self.regions, self.chance, self.count = vocabulary, sample, regions, chance, count
        size = vocabulary.size
        self.rare = self._pool(vocabulary.band(5, 50))
        self.usual = self._pool(vocabulary.band(0.005 * size, 0.05 * size))
        self.common = self._pool(vocabulary.band(0.05 * size, 0.2 * size))
        self.commonest = self._pool(vocabulary.band(0.2 * size, 0.6 * size) or vocabulary.band(0.05 * size, size))
        self.deep = self._pool(self._deep())
        paired = {w for w in vocabulary.stems if 0.005 * size <= vocabulary.held[w] <= 0.2 * size}
        self.pairs = self._pool(sorted(self._pairs(paired)))
        self.beside = self._pool(sorted({p for t in sample.values() for p in _PAIR.findall(t) if {*p} <= paired}))

    def questions(self) -> list[Question]:
        return [question for family in FAMILIES for question in self._family(family)]

    def _family(self, family: str) -> list[Question]:
        found: dict[tuple[object, ...], Question] = {}
        for _ in range(TRIES * self.count):
            if len(found) == self.count:
                break
            asked = self._one(family)
            found.setdefault((asked.text, asked.article), asked)
        return list(found.values())

    def _one(self, family: str) -> Question:
        asked = Question(family)
        match family:
            case "phrase":
                words = next(self.beside)
                return replace(asked, text=f'"{" ".join(words)}"', kind="phrase", words=words)
            case "prefix" | "prefix of 3":
                start = next(self.usual)[: 3 if family == "prefix of 3" else self.chance.choice((4, 5))]
                return replace(asked, text=f"{start}*", kind="prefix", words=(start,))
            case "page 50":
                is_large = 0.05 * self.known.size >= DEEP * PER_PAGE
                words = (next(self.common),) if is_large else next(self.deep)
                return replace(self._words(asked, *words), text=" OR ".join(words), kind="or", page=DEEP)
            case "suggestion":
                return self._misspelt(asked, next(self.usual))
            case "more like this":
                return replace(asked, article=self.chance.choice(list(self.sample)))
            case _:
                return self._all_words(asked)

    def _all_words(self, asked: Question) -> Question:
        """One word, or two that must both be there, with what its family asks besides."""
        two = {"AND": 1, "highlight": 1, "whole page": 0.5}.get(asked.family, 0)
        pool = {"rare": self.rare, "commonest": self.commonest, "most facets": self.commonest}.get(
            asked.family, self.common
        )
        words = next(self.pairs) if self.chance.random() < two else (next(pool),)
        asked = replace(
            self._words(asked, *words),
            newest=asked.family == "by date",
            facets=asked.family in ("facets", "most facets", "whole page"),
            excerpts=asked.family in ("highlight", "whole page"),
        )
        if asked.family != "filtered":
            return asked
        first = FIRST_DAY + timedelta(days=self.chance.randrange(DAYS - 730))
        last = first + timedelta(days=730)
        return replace(asked, region=self.chance.choice(self.regions), first=first.isoformat(), last=last.isoformat())

    def _words(self, asked: Question, *words: str) -> Question:
        stems = tuple(self.known.stems[word] for word in words)
        return replace(asked, text=" ".join(words), stems=stems, words=words)

    def _misspelt(self, asked: Question, word: str) -> Question:
        """Two letters within the word have changed places; if that is a word too, another is drawn."""
        at = self.chance.randrange(1, len(word) - 2)
        wrong = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        if wrong in self.known.held or len(word) < 6:
            return self._misspelt(asked, next(self.usual))
        return replace(asked, text=wrong, words=(wrong,))

    def _deep(self) -> list[tuple[str, ...]]:
        """What fills fifty pages of a small archive: two of its commonest words."""
        commonest = sorted(self.known.band(0, self.known.size), key=self.known.held.__getitem__)[-2 * self.count :]
        return list(combinations(commonest, 2))

    def _pairs(self, words: set[str]) -> Iterator[tuple[str, ...]]:
        """Two words of each text of the sample, as a reader has them who looks for it."""
        for _, text in sorted(self.sample.items()):
            held = sorted({self.known.stems[word]: word for word in _WORD.findall(text) if word in words}.values())
            if len(held) > 1:
                yield tuple(self.chance.sample(held, 2))

    def _pool(self, items: list) -> Iterator:
        """Endless, in drawn order; none comes again before all came."""
        if not items:
            raise SystemExit("This archive is too small to draw questions from.")
        self.chance.shuffle(items)
        while True:
            yield from items


def draw(seed: int, count: int) -> list[Question]:
    """Questions on the archive that Django is set up for."""
    from articles.models import Article, Mention  # noqa: PLC0415
    from articles.search.analysis import term  # noqa: PLC0415

    chance = random.Random(seed)  # noqa: S311
    texts = (f"{title} {body}" for title, body in Article.objects.values_list("title", "body").iterator())
    vocabulary = Vocabulary(texts, term)
    ids = list(Article.objects.order_by("pk").values_list("pk", flat=True))
    sampled = Article.objects.in_bulk(chance.sample(ids, min(SAMPLE, len(ids))))
    sample = {pk: f"{article.title}\n{article.body}".lower() for pk, article in sorted(sampled.items())}
    provinces = Mention.objects.filter(article__in=sample, region__parent=None).order_by("pk")
    return Drawing(vocabulary, sample, list(provinces.values_list("region", flat=True)), chance, count).questions()


if __name__ == "__main__":
    set_up()
    if is_stale(Path(sys.argv[3])):
        write(draw(int(sys.argv[1]), int(sys.argv[2])), Path(sys.argv[3]))
