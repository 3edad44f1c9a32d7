"""The terms that tell most about a text: often in it, rare in all others."""

from collections import Counter
from collections.abc import Mapping, Sequence
from heapq import nlargest
from math import log
from operator import itemgetter

from articles.search.backends.analyser import Analyser
from articles.search.backends.opened import View

TERMS_ASKED = 14
CANDIDATES = 100  # the commonest terms of a text, whose rarity is looked up
FEW = 20
RARE = 0.03  # of all documents at most have a telling term; commoner ones tell little and cost most
MAX_LETTERS = 20_000  # of each of its parts


def telling_terms(texts: Sequence[str], view: View, analyser: Analyser) -> Mapping[str, float]:
    """The terms with the greatest tf·idf in the texts, which is their weight; none if the index has none elsewhere."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(term for term, _ in analyser.terms(text[:MAX_LETTERS]))
    weights = {}
    for term, count in counts.most_common(CANDIDATES):
        held = view.holding(term)
        if 1 < held <= max(FEW, RARE * view.size):  # the text itself is one
            weights[term] = (1 + log(count)) * log(1 + view.size / held)
    return dict(nlargest(TERMS_ASKED, weights.items(), key=itemgetter(1)))
