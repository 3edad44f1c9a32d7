"""The standfirst: what stands by the headline and sums the article up."""

from collections.abc import Iterator

from articles.extraction.blocks import Block
from articles.extraction.dates import find_dates
from articles.extraction.fields.reading import Reading, below_title
from articles.extraction.page.metadata import Metadata
from articles.text import fold

_SHORTEST = 40  # characters
_SHORTEST_TOLD = 25  # of a block that the page's description tells
_LONGEST = 600
_PARAGRAPH = 200  # characters: longer than what else stands there
_ABOVE = 6  # blocks above the headline
_BELOW = 30  # and below
_DATELINE = 30  # characters before the description's words
_MOST_OF_IT = 0.6  # of the description, where it goes on after the block
_GOES_ON = 1.6  # times the description, which may break off
_OPENING = 60  # characters that tell the text's own paragraph
_NEVER = {"caption", "byline", "editor", "credit", "page date", "headline", "comments", "breadcrumb", "tags", "link"}
_BETWEEN = " · "  # the strings of a box that was read whole


def find_standfirst(reading: Reading) -> str:
    """The block by the headline that the page's description tells, else one whose box or place tells it; or ''."""
    if reading.described:
        return reading.described
    for block in reading.blocks:
        if block.rule == "standfirst" and len(block.text) > _SHORTEST:
            return block.text
    return next((block.text for block in below_title(reading) if _is_so_placed(block)), "")


def take_opening(reading: Reading) -> None:
    """Find what the description tells, and give back to the text a long paragraph between that and the root."""
    reading.described = _described(reading)
    if not reading.described:
        return
    for block in reversed(below_title(reading)):
        if block.rule == "outside the article" and len(block.text) > _PARAGRAPH and _is_so_placed(block):
            if block.text != reading.described:
                block.rule = ""
                reading.around.before.remove(block)
                reading.blocks.insert(0, block)
            return


def _is_so_placed(block: Block) -> bool:
    marked = block.rule == "standfirst" and len(block.text) > _SHORTEST
    if not marked and not (block.rule in {"standfirst", "outside the article"} and block.is_prose):
        return False
    # A picture's caption says when, no standfirst does.
    return not any(found.weekday for found in find_dates(block.text))


def _described(reading: Reading) -> str:
    """The text by the headline that says what the page's description says, whatever box it stands in; or ''."""
    title = fold(reading.title)
    said = {text for text in _descriptions(reading.data) if len(text) >= _SHORTEST_TOLD}
    # To fold each text costs more than all else: its longest early word tells which may be it.
    probes = {max(text[:_OPENING].split(), key=len) for text in said}
    wanted = {fold(text[:_LONGEST].rstrip(".… ")) for text in said} - {title}
    for text in _near_headline(reading, title) if wanted else ():
        if not _SHORTEST_TOLD <= len(text) <= _LONGEST or not any(probe in text for probe in probes):
            continue
        folded = fold(text)
        if any(_tells(folded, told) for told in wanted) and not _is_told_elsewhere(reading, folded[:_OPENING]):
            return text
    return ""


def _is_told_elsewhere(reading: Reading, opening: str) -> bool:
    """Whether a paragraph, the title or a picture's caption opens so."""
    if fold(reading.title[: 2 * _OPENING]).startswith(opening):
        return True
    if any(fold(picture.caption[: 2 * _OPENING]).startswith(opening) for picture in reading.pictures):
        return True
    return any(not block.rule and block.folded.startswith(opening) for block in reading.blocks)


def _descriptions(data: Metadata) -> tuple[str, ...]:
    """What the page's head says of it; JSON-LD alone may say what its picture shows."""
    said = data.first("description"), data.first("og:description")
    return said if any(said) else (data.ld.get("description", ""),)


def _near_headline(reading: Reading, title: str) -> Iterator[str]:
    """The texts between the headline and the article's own, and just above it, that no rule names as another field."""
    every: list[Block] = [*reading.around.before, *reading.blocks]
    end = next((i for i, block in enumerate(every) if not block.rule), len(every))
    headline = next((i for i in range(end - 1, -1, -1) if every[i].says(title)), max(0, end - _BELOW))
    for block in every[max(0, headline - _ABOVE) : min(end, headline + _BELOW)]:
        if block.rule not in _NEVER and block.kind != "item":
            yield from block.text.split(_BETWEEN)


def _tells(text: str, told: str) -> bool:
    if told in text[: len(told) + _DATELINE]:
        return len(text) <= _GOES_ON * len(told)
    return told.startswith(text.rstrip(".… ")) and len(text) >= _MOST_OF_IT * len(told)
