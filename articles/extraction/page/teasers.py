"""Boxes that show other articles: titles that are links or headings, or a heading for such ("Terpopuler")."""

from itertools import islice

from articles.extraction.page.survey import Node
from articles.extraction.rules import TERMINAL, RuleSet
from articles.text import fold, squeeze

_OTHERS = RuleSet(TERMINAL)
_DAY_AND_NAME = {"page date", "page meta", "byline"}
_LONGEST_LABEL = 120  # characters
_HIGH = 6  # elements above
_WIDE = 200  # elements below
_TITLES = {"a", "h2", "h3", "h4", "h5"}
_FEWEST_WORDS, _SHORTEST = 3, 15  # of a title; a name or a rubric is shorter
_PERSONS = ("author", "penulis", "reporter", "editor", "wartawan")
_ON_THE_PAGE = ("#", "mailto:", "tel:", "javascript:")


class Teasers:
    """Tells of an element whether it stands with the title of another article, apart from this one's."""

    def __init__(self, nodes: list[Node], own: tuple[int, int], title: str) -> None:
        self.nodes = nodes
        self.own = own  # the headline and the first paragraph
        self.title = title  # folded
        self.seen: dict[int, bool] = {}  # whether a box shows another article

    def stands_in_one(self, i: int) -> bool:
        """Whether the nearest boxes around it, as far as they hold nothing of this article, show another's title."""
        for _ in range(_HIGH):
            i = self.nodes[i].parent
            if i < 0 or any(i <= inner < self.nodes[i].end for inner in self.own):
                return False
            if self.nodes[i].flag in _DAY_AND_NAME:
                continue
            if i not in self.seen:
                self.seen[i] = any(map(self._is_title, islice(self.nodes, i, min(i + _WIDE, self.nodes[i].end))))
            if self.seen[i]:
                return True
        return False

    def _is_title(self, node: Node) -> bool:
        """Whether it is the title of another article, or a heading for such."""
        if node.tag not in _TITLES or node.flag in _DAY_AND_NAME or (node.tag == "a" and self._is_of_this(node)):
            return False
        printed = squeeze("".join(islice(node.element.itertext(), 20))[:400])
        if node.tag != "a" and len(printed) < _LONGEST_LABEL and _OTHERS.first(printed):
            return True
        text = fold(printed)
        words = [word for word in text.split() if word.isalpha()]
        return len(words) >= _FEWEST_WORDS and len(text) >= _SHORTEST and text != self.title

    def _is_of_this(self, node: Node) -> bool:
        """Whether a link leads to a person or stays on the page."""
        address = node.element.get("href", "").strip().lower()
        named = f"{node.element.get('rel', '')} {node.element.get('class', '')} {address}".lower()
        return not address or address.startswith(_ON_THE_PAGE) or any(person in named for person in _PERSONS)
