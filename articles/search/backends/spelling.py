"""What a reader may have meant: words that no document has, put right by the index's own."""

from itertools import islice, product
from typing import Any

from rapidfuzz import process
from rapidfuzz.distance import OSA

from articles.search.backends.analyser import Analyser, searchable
from articles.search.backends.nodes import And, Leaf, Node, Word, join, transform, wanted
from articles.search.backends.opened import View

MAX_UNKNOWN = 3  # words of a query that a spelling is looked for
MAX_TRIED = 10  # spellings
SHORT_WORD = 4  # letters; two letters off such a word stands nearly any other


def suggestion(query: str | Node, view: View, condition: Any, analyser: Analyser) -> Any:
    """`query` with its unknown words put right so that `condition` finds something; '' if it does not.

    A text comes back as a text of words, a tree as a tree.
    """
    tree = join(And, [Word(word) for word in query.split()]) if isinstance(query, str) else query
    unknown = [leaf for leaf in _words(tree) if _can_be_misspelt(leaf, analyser) and not view.frequency(leaf)]
    if not unknown or len(unknown) > MAX_UNKNOWN:
        return ""
    for spellings in islice(product(*(_spellings(leaf, view, analyser) for leaf in unknown)), MAX_TRIED):
        right: dict[Leaf, Leaf] = dict(zip(unknown, spellings, strict=True))
        if right != {leaf: leaf for leaf in unknown} and view.search(_put_right(condition, right), 0, 0, ())[0]:
            return _text(_put_right(tree, right)) if isinstance(query, str) else _put_right(tree, right)
    return ""


def _can_be_misspelt(leaf: Word, analyser: Analyser) -> bool:
    """One word, as it would be searched; of several in one (ke-2) the first alone would be put right."""
    return searchable(leaf, analyser) == leaf and len(analyser.words(leaf.text)) == 1


def _words(tree: Node | None) -> list[Word]:
    return list(dict.fromkeys(leaf for leaf in wanted(tree) if isinstance(leaf, Word)))


def _spellings(leaf: Word, view: View, analyser: Analyser) -> list[Word]:
    """The index's words one letter off, else those two off, the commonest first; the word itself if there is none.

    A letter left out, put in, wrong or changed with its neighbour is one; the first one is taken to be right.
    """
    written = analyser.words(leaf.text)[0]
    far = 2 if len(written) > SHORT_WORD else 1
    near = process.extract(written, view.words(written[0]), scorer=OSA.distance, score_cutoff=far, limit=None)
    for distance in range(1, far + 1):
        if words := [Word(word, leaf.exact, leaf.field) for word, apart, _ in near if apart == distance]:
            return sorted(words, key=lambda word: (-view.frequency(Word(word.text, exact=True)), word.text))[:MAX_TRIED]
    return [leaf]


def _put_right(tree: Any, right: dict[Leaf, Leaf]) -> Any:
    return transform(tree, lambda leaf: right.get(leaf, leaf))


def _text(tree: Node) -> str:
    return " ".join(leaf.text for leaf in wanted(tree))
