"""What a search gives back. Pure: no engine and no Django, so that pages and JSON can rely on it alone."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from articles.search.query import Note, Remark


@dataclass(frozen=True)
class Segment:
    """A stretch of text; `marked` if the search matched it."""

    text: str
    marked: bool = False


@dataclass(frozen=True)
class Excerpt:
    """Fragments of an article's text around what matched, each a run of plain and marked segments.

    `goes_on` if text follows the last of them.
    """

    fragments: tuple[tuple[Segment, ...], ...] = ()
    goes_on: bool = False

    def __str__(self) -> str:
        return " … ".join("".join(segment.text for segment in fragment) for fragment in self.fragments)


class Facet(NamedTuple):
    """One value of a facet: as the address writes it, as a reader reads it, and how many results it would leave.

    `within` holds the narrower values that lie in this one: the regencies and cities of a province.
    """

    value: str
    label: str
    count: int  # type: ignore[assignment]  # and no method of tuples
    selected: bool = False
    within: tuple["Facet", ...] = ()


@dataclass(frozen=True)
class Hit:
    """An article that was found; `title` is its headline with what matched marked."""

    article: Any
    title: tuple[Segment, ...]
    excerpt: Excerpt
    score: float


@dataclass(frozen=True)
class ResultPage:
    """A page of hits. `total`, `facets` and `months` count the whole result, not the page.

    The facets are source, region (provinces, with what lies in them), year, month and uncertain; `months` are the
    result's months without a gap, as `histogram` makes them. `remarks` are on names in the text; `read_as` is the text
    as it was read, '' if it was read as it is written.
    """

    hits: tuple[Hit, ...] = ()
    total: int = 0
    page: int = 1
    per_page: int = 20
    facets: dict[str, tuple[Facet, ...]] = field(default_factory=dict)
    months: tuple[Facet, ...] = ()
    suggestion: str = ""
    notes: tuple[Note, ...] = ()
    remarks: tuple[Remark, ...] = ()
    read_as: str = ""

    @property
    def pages(self) -> int:
        """How many pages the result fills; one if it is empty."""
        return max(1, -(-self.total // self.per_page))
