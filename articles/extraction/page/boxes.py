"""Which rule takes an element by its class, id, tag, role, or because it is hidden."""

from lxml.etree import _Element

from articles.extraction.page.hidden import HIDDEN, NEVER_HIDDEN, is_hidden, is_only_gapless
from articles.extraction.rules import ROLES, TAG_BOXES, box_of

_NEVER_FLAGGED = frozenset(
    ["html", "body", "main", "article", "h1", "h2", "h3", "h4", "h5", "h6", "a", "b", "strong", "em", "i", "u", "font"]
)
_ATTRIBUTES = ("class", "id", "style", "hidden", "aria-hidden", "role")
_FIGURES = {"figure", "figcaption"}
_MOST_NAMES = 40  # classes of an element; a hostile one has more


class Boxes:
    """The rules of a page's boxes; those with the same attributes are looked at once."""

    def __init__(self) -> None:
        self._rules: dict[tuple[str | None, ...], str] = {}

    def rule_of(self, element: _Element, tag: str) -> str:
        """The rule that takes this element, or ''."""
        if tag in NEVER_HIDDEN:
            return ""
        named = tag if tag != "figure" or next(element.iter("table"), None) is None else "div"
        said = tuple(map(element.get, _ATTRIBUTES))
        key = (named, *said)
        if key not in self._rules:
            self._rules[key] = _rule(named, *said)
        rule = self._rules[key]
        return "" if rule == HIDDEN and is_only_gapless(element) else rule


def _rule(
    tag: str,
    classes: str | None,
    identity: str | None,
    style: str | None,
    hidden: str | None,
    aria: str | None,
    role: str | None,
) -> str:
    names = f"{classes or ''} {identity or ''}".split()[:_MOST_NAMES]
    if tag not in _NEVER_FLAGGED:
        for name in names:
            if (rule := box_of(name)) and not (tag in _FIGURES and rule == "page furniture"):  # "not-prose" is said
                return rule
        if tag in TAG_BOXES:
            return TAG_BOXES[tag]
        if role in ROLES:
            return ROLES[role]
    return HIDDEN if is_hidden(tag, names, style or "", hidden, aria) else ""
