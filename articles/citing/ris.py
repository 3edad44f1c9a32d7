"""RIS, as EndNote, Mendeley and Zotero read it: a tag a line, lines ended by CR LF."""

from collections.abc import Iterator

from articles.citing.names import authors
from articles.citing.notes import archived, doubt
from articles.citing.reference import Reference


def ris(reference: Reference) -> str:
    """One record, a newspaper's article."""
    return "".join(f"{tag}  - {value}\r\n" for tag, value in _fields(reference))


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    yield "TY", "NEWS"
    yield "ID", reference.key
    for name in authors(reference.byline):
        yield "AU", name
    yield "TI", reference.title
    if reference.outlet:
        yield "T2", reference.outlet
    if day := reference.published:
        yield "PY", f"{day:%Y}"
        yield "DA", f"{day:%Y/%m/%d}/" + ("" if reference.certain else "uncertain")
    yield "UR", reference.address
    if reference.captured_at:
        yield "Y2", f"{reference.captured_at:%Y/%m/%d}/"
    if reference.language:
        yield "LA", reference.language
    for place in reference.places:
        yield "KW", place
    if note := doubt(reference):
        yield "N1", note
    yield "N1", archived(reference)
    yield "ER", ""
