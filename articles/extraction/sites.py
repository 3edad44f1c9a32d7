"""What is known of one outlet's pages beyond the general rules: boxes by their class, and texts that it repeats."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from urllib.parse import urlsplit

from lxml import etree
from lxml.etree import _Element

from articles.extraction.blocks import Block
from articles.extraction.calendar import MONTHS, WEEKDAYS
from articles.text import fold, squeeze

SITE_BOX = "box of this outlet"
REPEATED = "repeated on this outlet"
MOST = 0.4  # the share of an article's text that these rules may take
_SHORTEST = 100  # characters of text that they have to leave
# One element by its tag, id and classes: "div.promo", "#ikuti". A tag alone would take the text of the article too;
# what needs more could take quadratic time on a page.
_SELECTOR = re.compile(r"(?P<tag>[a-z][a-z0-9]*)?(?P<names>(?:[.#][\w-]+)+)")
_TAKEN = "{site}box"  # a tag that no HTML has
_NUMBER = r"\d+(?:[.,:/-]\d+)*(?: ?(?:ribu|rb|juta|jt|k)\b)?"
_CHANGING = re.compile(
    rf"(?:\b(?:{'|'.join(sorted(WEEKDAYS))}),? \(?(?=\d))?{_NUMBER}"
    rf"(?: (?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b(?: {_NUMBER})?)?"
)


@dataclass(frozen=True)
class SiteRules:
    """`strip` selects boxes, each by tag, id and classes; `blocks` are texts as `block_key` folds them.

    `held` is the last day on which hand-written rules were seen to hold. Raises ValueError for another selector.
    """

    strip: tuple[str, ...] = ()
    blocks: frozenset[str] = frozenset()
    held: date | None = None

    def __post_init__(self) -> None:
        for selector in self.strip:
            _boxes(selector)


NO_RULES = SiteRules()


def rules_for(site: SiteRules | None, *addresses: str) -> SiteRules:
    """`site` and the hand-written rules for the first of these addresses whose host has some; NO_RULES stays so."""
    written = NO_RULES if site is NO_RULES else _written_for(addresses)
    if site is None or written is NO_RULES:
        return site or written
    return SiteRules(strip=(*written.strip, *site.strip), blocks=written.blocks | site.blocks)


def _written_for(addresses: Iterable[str]) -> SiteRules:
    for address in addresses if SITES else ():
        try:
            host = urlsplit(address).hostname or ""
        except ValueError:  # such as "http://["
            continue
        if rules := SITES.get(host.removeprefix("www.")):
            return rules
    return NO_RULES


def block_key(text: str) -> str:
    """The text as it is compared with others of its outlet: folded, each number or date in it made one sign."""
    return _CHANGING.sub("#", fold(text))


def take_boxes(body: _Element, site: SiteRules) -> list[Block]:
    """Take the boxes that the outlet's selectors name out of the page; the text of each as a block."""
    wanted = {box for selector in site.strip for box in _boxes(selector)(body)}
    if not wanted:
        return []
    taken: list[Block] = []
    for box in reversed([element for element in body.iter("*") if element in wanted]):
        etree.strip_elements(box, _TAKEN, with_tail=False)  # the inner boxes, whose text is told already
        taken.append(Block(squeeze(" ".join(box.itertext())), rule=SITE_BOX))
        box.tag = _TAKEN
    etree.strip_elements(body, _TAKEN, with_tail=False)
    return [block for block in reversed(taken) if block.text]


def part_repeated(blocks: list[Block], site: SiteRules) -> tuple[list[Block], list[Block]]:
    """The blocks without those that the outlet repeats, and these, which keep the rule that a box gave them."""
    if not site.blocks:
        return blocks, []
    kept: list[Block] = []
    taken: list[Block] = []
    for block in blocks:
        (taken if block_key(block.text) in site.blocks else kept).append(block)
    return kept, taken


def takes_too_much(blocks: list[Block], taken: list[Block]) -> bool:
    """Whether the outlet's rules took so much of the text that they cannot hold on this page."""
    if not taken:
        return False
    left = sum(len(block.text) for block in blocks if not block.rule)
    gone = sum(len(block.text) for block in taken if not block.rule)
    return left < _SHORTEST or gone > MOST * (left + gone)


@lru_cache
def _boxes(selector: str) -> etree.XPath:
    match = _SELECTOR.fullmatch(selector)
    if not match:
        raise ValueError(f"'{selector}' is not one element by id or classes, perhaps with its tag")
    tests = (
        f"[@id='{name}']" if sign == "#" else f"[contains(concat(' ', normalize-space(@class), ' '), ' {name} ')]"
        for sign, name in re.findall(r"([.#])([\w-]+)", match["names"])
    )
    return etree.XPath(f".//{match['tag'] or '*'}{''.join(tests)}")


# Hand-written rules by host (without www); docs/extraction.md says when and how to add one. Below what checks them.
SITES: dict[str, SiteRules] = {}
