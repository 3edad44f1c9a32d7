"""How good an extracted article is: the metric of the public article-extraction benchmark, and what we ask besides.

A body is the bag of its runs of four words. Precision is the share of our runs that the truth has, recall the share of
the truth's that we have; each page weighs one, so a set's precision and recall are means over its pages and F1 is the
harmonic mean of the two. `exact` is the share of bodies that are the truth's word for word, `title` and `date` the
shares that are right among the pages whose truth has one. Papers differ in whether standfirst and dateline belong to
the body, so neither counts for or against: the best reading with or without them is taken.
"""

import gzip
import html
import json
import random
import re
import statistics
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from pathlib import Path
from typing import Any

from articles.extraction.language import language_of
from articles.extraction.page.metadata import Metadata
from bench.twins import text_twin

RUN = 4  # words
DRAWS = 300
_WORD = re.compile(r"\w+")
_PLAIN = str.maketrans(
    {**dict.fromkeys("‘’", "'"), **dict.fromkeys("“”", '"'), **dict.fromkeys("–—", "-"), "\xad": None}
)


@dataclass(frozen=True)
class Page:
    """A saved page and what is true of it."""

    content: bytes
    truth: dict[str, Any]  # id, url, title, date, standfirst, body; of all but id and body one may be None

    @property
    def url(self) -> str:
        return self.truth["url"] or ""

    @cached_property
    def language(self) -> str:
        """Two letters, or '' for a language that we do not know."""
        return language_of(Metadata(), self.truth["body"])

    def twin(self) -> "Page":
        """The page as a text, which has no address."""
        return Page(text_twin(self.content), {**self.truth, "url": ""})


@dataclass(frozen=True)
class Answer:
    """What one tool makes of one page; what it does not tell is ''."""

    body: str = ""
    title: str = ""
    date: str = ""  # ISO, the day alone
    standfirst: str = ""
    dateline: str = ""


@dataclass(frozen=True)
class Score:
    """One answer held against the truth; title and date are None where the truth has none."""

    page: str
    precision: float
    recall: float
    exact: bool
    title: bool | None
    date: bool | None

    @property
    def f1(self) -> float:
        return harmonic_mean(self.precision, self.recall)


Tool = Callable[[Page], Answer]
FIGURES = ("f1", "precision", "recall", "exact", "title", "date")


def sets_in(folder: Path) -> dict[str, Path]:
    """The sets of a folder by name: itself if it has a truth.json, else those of its folders that do."""
    folders = (
        [folder] if (folder / "truth.json").exists() else sorted(path.parent for path in folder.glob("*/truth.json"))
    )
    return {path.resolve().name: path for path in folders}


def pages_in(folder: Path, half: str = "") -> Iterator[Page]:
    """The pages of a set; the even or odd ones alone if `half` says so."""
    truths = json.loads((folder / "truth.json").read_text("utf-8"))
    for truth in truths[{"": slice(None), "even": slice(0, None, 2), "odd": slice(1, None, 2)}[half]]:
        yield Page(gzip.decompress((folder / f"{truth['id']}.html.gz").read_bytes()), truth)


def score(page: Page, answer: Answer) -> Score:
    truth = page.truth
    wanted = [truth["body"]]
    if truth["standfirst"] and truth["body"].startswith(truth["standfirst"]):
        wanted.append(truth["body"].removeprefix(truth["standfirst"]))
    given = [answer.body]
    if answer.standfirst:
        given.append(f"{answer.standfirst}\n{answer.body}")
    if answer.dateline and answer.body.startswith(answer.dateline):
        given.append(answer.body.removeprefix(answer.dateline))
    best = max(
        (_compare(*map(_WORD.findall, pair)) for pair in product(wanted, given)), key=lambda c: harmonic_mean(*c[:2])
    )
    title = _fold(truth["title"]) == _fold(answer.title) if truth["title"] else None
    return Score(truth["id"], *best, title, truth["date"] == answer.date if truth["date"] else None)


def figures(scores: Iterable[Score]) -> dict[str, float]:
    """The figures of a set: FIGURES by name; one that no truth asks for is left out."""
    scores = list(scores)
    columns = {name: [v for s in scores if (v := getattr(s, name)) is not None] for name in FIGURES[1:]}
    means = {name: statistics.mean(column) for name, column in columns.items() if column}
    return {"f1": harmonic_mean(means["precision"], means["recall"]), **means} if means else {}


def spread(scores: list[Score]) -> float:
    """The standard deviation of F1 over draws of as many pages, with replacement: below it two figures are equal."""
    chance = random.Random(0)  # noqa: S311
    return statistics.pstdev(figures(chance.choices(scores, k=len(scores)))["f1"] for _ in range(DRAWS))


def harmonic_mean(one: float, other: float) -> float:
    return 2 * one * other / (one + other) if one + other else 0.0


def _compare(wanted: list[str], given: list[str]) -> tuple[float, float, bool]:
    """Precision, recall, and whether the words are the same."""
    ours, theirs = _runs(given), _runs(wanted)
    shared = (ours & theirs).total()
    precision = shared / ours.total() if ours else float(not theirs)
    return precision, shared / theirs.total() if theirs else float(not ours), wanted == given


def _runs(words: list[str]) -> Counter[tuple[str, ...]]:
    if len(words) < RUN:  # a text that is shorter is one run
        return Counter([tuple(words)] if words else [])
    return Counter(zip(*(words[i:] for i in range(RUN)), strict=False))


def _fold(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", html.unescape(text)).translate(_PLAIN).split()).casefold()
