"""What a reader may have meant: words that no document has, put right by the index's own."""

from itertools import islice, product
from typing import Any

from articles.search.backends.analyser import Analyser, searchable
from articles.search.backends.nodes import And, Leaf, Node, Word, join, transform, wanted
from articles.search.backends.opened import View

MAX_UNKNOWN = 3  # words of a query that a spelling is looked for
MAX_TRIED = 10  # spellings


def suggestion(query: str | Node, view: View, condition: Any, analyser: Analyser) -> Any:
    """`query` with its unknown words put right so that `condition` finds something; '' if it does not.

    A text comes back as a text of words, a tree as a tree.
    """
    tree = join(And, [Word(word) for word in query.split()]) if isinstance(query, str) else query
    unknown = [leaf for leaf in _words(tree) if searchable(leaf, analyser) == leaf and not view.frequency(leaf)]
    if not unknown or len(unknown) > MAX_UNKNOWN:
        return ""
    for spellings in islice(product(*(_spellings(leaf, view, analyser) for leaf in unknown)), MAX_TRIED):
        right: dict[Leaf, Leaf] = dict(zip(unknown, spellings, strict=True))
        if right != {leaf: leaf for leaf in unknown} and view.search(_put_right(condition, right), 0, 0, ())[0]:
            return _text(_put_right(tree, right)) if isinstance(query, str) else _put_right(tree, right)
    return ""


def _words(tree: Node | None) -> list[Word]:
    return list(dict.fromkeys(leaf for leaf in wanted(tree) if isinstance(leaf, Word)))


def _spellings(leaf: Word, view: View, analyser: Analyser) -> list[Word]:
    """Words of the index that may have been meant; the word itself if there is none like it."""
    written = next(iter(analyser.tokens(leaf.text))).word
    return [Word(near, leaf.exact, leaf.field) for near in view.near(written)[:MAX_TRIED]] or [leaf]


def _put_right(tree: Any, right: dict[Leaf, Leaf]) -> Any:
    return transform(tree, lambda leaf: right.get(leaf, leaf))


def _text(tree: Node) -> str:
    return " ".join(leaf.text for leaf in wanted(tree))
