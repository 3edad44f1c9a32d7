"""The words that tell most about a text: often in it, rare in all others."""

from collections import Counter
from collections.abc import Sequence
from math import log

from articles.search.backends.analyser import Analyser
from articles.search.backends.nodes import Node, Or, Word, join
from articles.search.backends.opened import View

WORDS = 12
CANDIDATES = 100  # the commonest words of a text, whose rarity is looked up
FEW = 20
RARE = 0.03  # of all documents at most have a telling word; commoner ones tell little and cost most
MAX_LETTERS = 20_000  # of each of its parts


def telling_words(texts: Sequence[str], view: View, analyser: Analyser) -> Node | None:
    """Any of the words with the greatest tf·idf in the texts; None if the index has none of them elsewhere."""
    counted: Counter[str] = Counter()
    for text in texts:
        counted.update(analyser.words(text[:MAX_LETTERS]))
    counts: Counter[str] = Counter()
    written: dict[str, str] = {}
    for word, count in counted.most_common(CANDIDATES):
        if term := analyser.term(word):
            counts[term] += count
            written.setdefault(term, word)
    weighed = []
    for term, count in counts.items():
        leaf = Word(written[term])
        held = view.frequency(leaf)
        if 1 < held <= max(FEW, RARE * view.size):  # the text itself is one
            weighed.append((count * log(1 + view.size / held), leaf))
    weighed.sort(key=lambda pair: -pair[0])
    return join(Or, [leaf for _, leaf in weighed[:WORDS]])
