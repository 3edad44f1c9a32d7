"""What an engine asks of the analyser that a connection's ANALYSER names, and trees put in its words."""

from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise
from typing import Protocol

from articles.search.backends.nodes import And, Leaf, Node, Phrase, Prefix, Word, join, transform

LONGEST_NAME = 5  # words
MAX_NAMED = 12  # words of a query that names are looked for in
# Ways for words that are near to stand: 16 are three words within four. tantivy looks for each way, in up to 12 ms
# with 100,000 documents.
MAX_WAYS = 16


class Analyser(Protocol):
    """A module, or an object, that knows a language. One way for texts and queries, or nothing is found."""

    def words(self, text: str) -> Sequence[str]:
        """All words in their order, in the one form that words are compared in."""

    def terms(self, text: str) -> Iterable[tuple[str, int]]:
        """What is searched by meaning (stems, compounds), each with the number of the word it stands at.

        What is numbered after the last word is found, but counts once in any document: other writings of a name.
        """

    def term(self, word: str) -> str | None:
        """The term that stands for a word of a query; '' if it has none, None if only a phrase of its words can."""

    def fingerprint(self) -> str:
        """Letters and digits that differ when other words or terms would be made of a text."""


def searchable(node: Node | None, analyser: Analyser) -> Node | None:
    """The tree without what has no word to search, and with a Phrase for each word that has several; None if all go.

    Of many words that are near, each two neighbours are.
    """

    def analysed(leaf: Leaf) -> Node | None:
        words = analyser.words(leaf.text)
        if not words:
            return None
        match leaf:
            case Word(text, exact=False):
                term = analyser.term(text)
                if term is not None:
                    return leaf if term else None
            case Word() if len(words) == 1:
                return leaf
            case Prefix() if len(words) == 1:
                return Prefix(words[0], leaf.field)
            case Phrase(near=near, field=field) if near > 1 and len(words) > 2 and near ** (len(words) - 1) > MAX_WAYS:
                return join(And, [Phrase(f"{one} {two}", near, field) for one, two in dict.fromkeys(pairwise(words))])
            case Phrase():
                return leaf
        return Phrase(leaf.text, field=leaf.field)

    return transform(node, analysed)


def names(nodes: Sequence[Node], analyser: Analyser) -> list[Word]:
    """Neighbouring words that are one term together, as a place's are: to weigh what has them so, not to match by."""
    words = [node if isinstance(node, Word) and not (node.exact or node.field) else None for node in nodes]
    found = []
    for first, last in combinations(range(min(len(words), MAX_NAMED) + 1), 2):
        near = [word.text for word in words[first:last] if word]
        if len(near) == last - first and 1 < len(near) <= LONGEST_NAME and analyser.term(" ".join(near)):
            found.append(Word(" ".join(near)))
    return found
