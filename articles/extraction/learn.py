"""Blocks that repeat over the articles of one outlet: what it prints on its pages, and no part of their texts."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from articles.extraction.dateline import read_dateline
from articles.extraction.sites import MOST, block_key
from articles.text import fold

FEWEST = 3  # articles that a block stands in
_SHARE = 0.02  # of the outlet's articles; background that follow-ups tell again stays well below
# A label of under five words, such as "Bahan:", may be a subheading of many texts; the outlet's own is on most pages.
_SHORT, _SHORT_SHARE = 5, 0.2
_SHORTEST_SENTENCE = 4  # words; "Demikian." and "Selamat mencoba!" are their writers'
_LETTERS = 6  # that a block has at least
# Two pages are one article, captured twice, if this share of the shorter stands in the other too.
_DUPLICATE, _SAME_TITLE = 0.6, 0.3
# Follow-ups tell their background again in the same words. Their headlines share a word that others seldom have.
_TOPIC, _ELSEWHERE = 0.8, 0.25
_MOSTLY = 0.5  # of the articles: more are of no one topic
_WORD = re.compile(r"\w{3,}")
_SPEECH = frozenset("\"'“”‘’")


@dataclass(frozen=True)
class Page:
    """One article as the learner sees it; `title` is '' where the page has none."""

    title: str
    paragraphs: tuple[str, ...]
    standfirst: str = ""


@dataclass(frozen=True)
class Repeated:
    """A block that repeats: its key, its text on the last page that has it, and how many articles have it.

    `page` is the index of that page, `most` the largest share that the block makes of any article's text.
    """

    key: str
    text: str
    seen: int
    page: int
    most: float


@dataclass
class Learned:
    """What the pages of one outlet teach, the most seen first; `articles` counts one captured twice once.

    `withheld` would take too much of some article. `seen` tells on how many articles any block stands, by its key.
    """

    articles: int
    proposed: list[Repeated] = field(default_factory=list)
    withheld: list[Repeated] = field(default_factory=list)
    seen: dict[str, int] = field(default_factory=dict)


def learn(pages: Sequence[Page]) -> Learned:
    """The blocks that repeat over these pages of one outlet and are no part of its articles."""
    texts = [_by_key(page) for page in pages]
    holders: dict[str, list[int]] = defaultdict(list)
    for i, keys in enumerate(texts):
        for key in keys:
            holders[key].append(i)
    copy_of = _first_copies(pages, texts, holders)
    titles = {i: set(_WORD.findall(fold(pages[i].title))) for i in set(copy_of)}
    usual = Counter(word for words in titles.values() for word in words)
    learned = Learned(len(titles))
    for key, where in holders.items():
        articles = {copy_of[i] for i in where}
        learned.seen[key] = len(articles)
        if not _is_frequent(key, len(articles), learned.articles) or _is_of_one_topic(articles, titles, usual):
            continue
        text = texts[where[-1]][key]
        if _is_of_its_article(text):
            continue
        most = max(_share(key, pages[i]) for i in where)
        found = Repeated(key, text, len(articles), where[-1], most)
        (learned.withheld if most > MOST else learned.proposed).append(found)
    for found_blocks in (learned.proposed, learned.withheld):
        found_blocks.sort(key=lambda found: (-found.seen, found.key))
    return learned


def _by_key(page: Page) -> dict[str, str]:
    """The page's blocks by their keys."""
    blocks = (page.standfirst, *page.paragraphs)
    return {key: block for block in blocks if (key := block_key(block))}


def _is_frequent(key: str, seen: int, articles: int) -> bool:
    share = _SHARE if len(key.split()) >= _SHORT else _SHORT_SHARE
    return seen >= max(FEWEST, share * articles)


def _is_of_its_article(text: str) -> bool:
    """Whether it reads as part of a text although it repeats: speech, a short sentence, a dateline alone, a number."""
    if sum(c.isalpha() for c in text) < _LETTERS or text[0] in _SPEECH or text[-1] in _SPEECH:
        return True
    if len(text.split()) < _SHORTEST_SENTENCE and text[-1] in ".!?":
        return True
    return 2 * len(read_dateline(f"{text} a").text) > len(text)


def _is_of_one_topic(articles: set[int], titles: dict[int, set[str]], usual: Counter[str]) -> bool:
    """Whether the articles that have a block tell one story: most headlines share a word that others seldom have."""
    others = len(titles) - len(articles)
    if len(articles) > _MOSTLY * len(titles):
        return False
    words = Counter(word for i in articles for word in titles[i])
    return any(n >= _TOPIC * len(articles) and usual[word] - n <= _ELSEWHERE * others for word, n in words.items())


def _share(key: str, page: Page) -> float:
    """The share of the page's paragraphs that the block makes."""
    length = sum(map(len, page.paragraphs))
    return sum(len(text) for text in page.paragraphs if block_key(text) == key) / max(length, 1)


def _first_copies(pages: Sequence[Page], texts: list[dict[str, str]], holders: dict[str, list[int]]) -> list[int]:
    """For each page the first one of the same article: such that hold most of its text, or some under its headline."""
    shared: Counter[tuple[int, int]] = Counter()
    for key, where in holders.items():
        for pair in pairwise(where):  # neighbours alone: all pairs would be quadratic
            shared[pair] += len(key)
    lengths = [sum(map(len, text)) for text in texts]
    copy_of = list(range(len(pages)))
    for (a, b), length in sorted(shared.items()):
        same_title = pages[a].title and fold(pages[a].title) == fold(pages[b].title)
        least = _SAME_TITLE if same_title else _DUPLICATE
        shorter = max(1, min(lengths[a], lengths[b]))
        if length > 0.5 * least * shorter and sum(map(len, texts[a].keys() & texts[b].keys())) >= least * shorter:
            copy_of[b] = copy_of[a]
    return copy_of
