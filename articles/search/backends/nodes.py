"""The tree of what is wanted: all that an engine can be asked. Pure: no engine and no language.

Of a Word, Phrase or Prefix, `field` names the one text field that it must stand in; '' is the whole document.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any


class CannotBeAsked(ValueError):  # noqa: N818
    """The index has no such column, or cannot be filtered or sorted so: a mistake of whoever asks."""


@dataclass(frozen=True)
class Word:
    """One word as typed; `exact` asks for this form alone, without its relatives."""

    text: str
    exact: bool = False
    field: str = ""


@dataclass(frozen=True)
class Phrase:
    """Words in this order, side by side, or with fewer than `near` words between one and the next."""

    text: str
    near: int = 1
    field: str = ""


@dataclass(frozen=True)
class Prefix:
    """Any word that begins so."""

    text: str
    field: str = ""


@dataclass(frozen=True)
class Filter:
    """What is asked of a column: `exact`, `in`, `gt`, `gte`, `lt`, `lte` or `range` with these values."""

    field: str
    lookup: str
    values: tuple[Any, ...]


@dataclass(frozen=True)
class Nothing:
    """What no document meets: a text without a word to search, an outlet that there is not."""


@dataclass(frozen=True)
class Not:
    node: "Node"


@dataclass(frozen=True)
class And:
    nodes: tuple["Node", ...]


@dataclass(frozen=True)
class Or:
    nodes: tuple["Node", ...]


Leaf = Word | Phrase | Prefix
Node = Leaf | Filter | Nothing | Not | And | Or


def join(kind: type[And] | type[Or], nodes: list[Node]) -> Node | None:
    """`nodes` under one connector, flat: None for none, the node itself for one."""
    flat = [inner for node in nodes for inner in (node.nodes if isinstance(node, kind) else (node,))]
    if len(flat) < 2:
        return flat[0] if flat else None
    return kind(tuple(flat))


def negate(node: Node) -> Node:
    return node.node if isinstance(node, Not) else Not(node)


def transform(node: Node | None, change: Callable[[Leaf], Node | None]) -> Node | None:
    """The tree with each leaf changed, and without what became None."""
    match node:
        case Not(inner):
            changed = transform(inner, change)
            return negate(changed) if changed else None
        case And(nodes) | Or(nodes):
            return join(type(node), [kept for inner in nodes if (kept := transform(inner, change))])
        case None | Filter() | Nothing():
            return node
        case _:
            return change(node)


def wanted(node: Node | None) -> Iterator[Leaf]:
    """The leaves that a result may hold: all but what is excluded."""
    match node:
        case And(nodes) | Or(nodes):
            for inner in nodes:
                yield from wanted(inner)
        case Word() | Phrase() | Prefix():
            yield node
