"""The words that tell most about a text: often in it, rare in all others."""

from collections import Counter
from collections.abc import Sequence
from math import log

from articles.search.backends.analyser import Analyser
from articles.search.backends.nodes import Node, Or, Word, join
from articles.search.backends.opened import View

WORDS = 12
CANDIDATES = 40  # the commonest of a text, whose rarity is looked up
FEW = 20
RARE = 0.03  # of all documents at most have a telling word; commoner ones tell little and cost most
MAX_LETTERS = 20_000  # of each of its parts


def telling_words(texts: Sequence[str], view: View, analyser: Analyser) -> Node | None:
    """Any of the words with the greatest tf·idf in the texts; None if the index has none of them elsewhere."""
    counted: Counter[str] = Counter()
    written: dict[str, str] = {}
    for text in texts:
        for token in analyser.tokens(text[:MAX_LETTERS]):
            term = analyser.term(token.word)
            if term:
                counted[term] += 1
                written.setdefault(term, token.word)
    weighed = []
    for term, count in counted.most_common(CANDIDATES):
        word = Word(written[term])
        held = view.frequency(word)
        if 1 < held <= max(FEW, RARE * view.size):  # the text itself is one
            weighed.append((count * log(1 + view.size / held), word))
    weighed.sort(key=lambda pair: -pair[0])
    return join(Or, [word for _, word in weighed[:WORDS]])
