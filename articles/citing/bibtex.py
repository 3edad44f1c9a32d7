"""BibTeX in UTF-8, as BibTeX, biblatex, JabRef and Zotero read it."""

import re
from collections.abc import Iterator

from articles.citing.names import authors
from articles.citing.notes import archived, doubt
from articles.citing.reference import Reference

# Braces have names here, for BibTeX counts them even behind a backslash.
_ESCAPED = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "%&#$_"},
    }
)
_NOT_IN_ADDRESSES = re.compile(r'[\s{}\\"<>^`|]')
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def bibtex(reference: Reference) -> str:
    """One entry: an article of a newspaper, or `misc` where the outlet is not known."""
    kind = "article" if reference.outlet else "misc"
    lines = "".join(f"  {name} = {value},\n" for name, value in _fields(reference))
    return f"@{kind}{{{re.sub('[^A-Za-z0-9-]+', '-', reference.key)},\n{lines}}}\n"


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    # Braces within the braces keep names as they are printed, and headlines from being put in lower case.
    if reference.byline:
        yield "author", "{" + " and ".join(f"{{{escape(name)}}}" for name in authors(reference.byline)) + "}"
    yield "title", f"{{{{{escape(reference.title)}}}}}"
    if reference.outlet:
        yield "journal", f"{{{escape(reference.outlet)}}}"
        yield "entrysubtype", "{newspaper}"
    if (day := reference.published) and reference.certain:
        yield "year", f"{{{day:%Y}}}"
        yield "month", _MONTHS[day.month - 1]
        yield "date", f"{{{day.isoformat()}}}"
    elif day:
        yield "year", f"{{[{day:%Y}?]}}"
        yield "date", f"{{{day.isoformat()}?}}"
    yield "url", f"{{{_address(reference.address)}}}"
    if reference.captured_at:
        yield "urldate", f"{{{reference.captured_at.date().isoformat()}}}"
    if reference.language:
        yield "language", f"{{{escape(reference.language)}}}"
    if reference.places:
        yield "keywords", "{" + ", ".join(escape(place) for place in reference.places) + "}"
    note = " ".join(filter(None, [doubt(reference), archived(reference)]))
    yield "note", f"{{{escape(note)}}}"


def escape(text: str) -> str:
    """The text with the signs that TeX takes for its own written out."""
    return text.translate(_ESCAPED)


def _address(address: str) -> str:
    """Addresses are taken by the letter, so what would end the field is written as percent codes."""
    return _NOT_IN_ADDRESSES.sub(lambda sign: f"%{ord(sign[0]):02X}", address)
