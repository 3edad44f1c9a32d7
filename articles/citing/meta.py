"""The meta tags by which Google Scholar, Zotero and social networks know an article."""

from collections.abc import Iterator

from articles.citing.names import authors
from articles.citing.reference import Reference


def meta_tags(reference: Reference) -> list[tuple[str, str]]:
    """Highwire's and Dublin Core's, as name and content."""
    return [(name, content) for name, content in (*_highwire(reference), *_dublin_core(reference)) if content]


def _highwire(reference: Reference) -> Iterator[tuple[str, str]]:
    yield "citation_title", reference.title
    for name in authors(reference.byline):
        yield "citation_author", name
    if reference.published and reference.certain:
        yield "citation_publication_date", f"{reference.published:%Y/%m/%d}"
    yield "citation_publisher", reference.outlet
    yield "citation_language", reference.language
    yield "citation_public_url", reference.address


def _dublin_core(reference: Reference) -> Iterator[tuple[str, str]]:
    yield "DC.type", "NewsItem"  # of the Eprints vocabulary: Zotero makes a newspaper's article of it
    yield "DC.title", reference.title
    for name in authors(reference.byline):
        yield "DC.creator", name
    if reference.published:  # "?" as ISO 8601-2 marks what is not certain
        yield "DC.date", reference.published.isoformat() + ("" if reference.certain else "?")
    yield "DC.source", reference.outlet  # Zotero's title of the publication
    yield "DC.language", reference.language
    yield "DC.identifier", reference.permalink
    yield "DC.identifier", f"sha256:{reference.sha256}" if reference.sha256 else ""
    for place in reference.places:  # not DC.coverage, which Zotero takes for the shelf in an archive
        yield "DCTERMS.spatial", place


def open_graph(reference: Reference, page: str) -> list[tuple[str, str]]:
    """OpenGraph's, as property and content, of the article shown on `page`."""
    published = (reference.published_at or reference.published) if reference.certain else None
    tags = (
        ("og:type", "article"),
        ("og:title", reference.title),
        ("og:description", reference.abstract),
        ("og:url", page),
        ("article:published_time", published.isoformat() if published else ""),
        ("article:modified_time", reference.modified.isoformat() if reference.modified else ""),
        ("article:section", reference.section),
    )
    return [(name, content) for name, content in tags if content]
