"""Which documents a tree asks for, found the slow and plain way: what every engine must agree with."""

import operator
from typing import Any

from articles.search import analysis
from articles.search.backends.layout import as_value
from articles.search.backends.nodes import And, Filter, Not, Nothing, Or, Phrase, Prefix, Word

LOOKUPS = {"gt": operator.gt, "gte": operator.ge, "lt": operator.lt, "lte": operator.le}


def meeting(documents: list[dict[str, Any]], node: Any) -> set[int]:
    return {int(document["django_id"]) for document in documents if meets(document, node)}


def meets(document: dict[str, Any], node: Any) -> bool:
    match node:
        case None:
            return True
        case Nothing():
            return False
        case And(nodes):
            return all(meets(document, inner) for inner in nodes)
        case Or(nodes):
            return any(meets(document, inner) for inner in nodes)
        case Not(inner):
            return not meets(document, inner)
        case Filter(field, lookup, values):
            return _holds(document, field, lookup, [as_value(value) for value in values])
    texts = [document["title"]] if node.field else [document["title"], document["stem"]]
    return any(_in_text(text, node) for text in texts)


def _in_text(text: str, leaf: Any) -> bool:
    words = [token.word for token in analysis.tokens(text)]
    match leaf:
        case Word(exact=False):
            return analysis.term(leaf.text) in {term for term, _ in analysis.terms(text)}
        case Word():
            return _chain(words, [token.word for token in analysis.tokens(leaf.text)], 1)
        case Prefix():
            return any(word.startswith(leaf.text) for word in words)
        case Phrase():
            return _chain(words, [token.word for token in analysis.tokens(leaf.text)], leaf.near)
    raise AssertionError(leaf)


def _chain(words: list[str], asked: list[str], near: int) -> bool:
    """Whether the words stand in this order, each at most `near` words after the one before."""
    ends = {place for place, word in enumerate(words) if word == asked[0]}
    for following in asked[1:]:
        places = {place for place, word in enumerate(words) if word == following}
        ends = {place for place in places if any(0 < place - end <= near for end in ends)}
    return bool(ends)


def _holds(document: dict[str, Any], field: str, lookup: str, values: list[Any]) -> bool:
    held = as_value(document["django_id"] if field == "id" else document[field])
    several = held if isinstance(held, list) else [int(held or 0)]
    if lookup in ("exact", "in"):
        return any(value in values for value in several)
    several = [value for value in several if value]  # the unknown is asked for by its value alone
    if lookup == "range":
        return any(values[0] <= value <= values[1] for value in several)
    return any(LOOKUPS[lookup](value, values[0]) for value in several)
