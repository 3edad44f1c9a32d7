"""The Chicago Manual of Style, 17th edition: a newspaper's article in a bibliography (not in a note)."""

import re

from articles.citing.citation import Citation, Run, printed_day, sentence, whereabouts
from articles.citing.names import authors
from articles.citing.reference import Reference
from articles.citing.words import words

_QUOTED = re.compile(r'["“]([^"“”]*)["”]')


def chicago(reference: Reference, language: str = "en") -> Citation:
    """Author. “Headline.” *Newspaper*, day. Address. The headline stands first where nobody signed."""
    terms = words(language)
    *others, last = authors(reference.byline) or ("",)
    comma = terms.comma if len(others) > 1 else ""
    signed = f"{', '.join(others)}{comma} {terms.last} {last}" if others else last
    title = _QUOTED.sub(r"‘\1’", reference.title)
    title = f"“{sentence(title)}” "
    runs = [Run(f"{sentence(signed)} {title}" if signed else title)]
    day = sentence(printed_day(reference, terms, terms.full))
    if reference.outlet:
        runs += [Run(reference.outlet, italic=True), Run(f", {day} ")]
    else:
        runs += [Run(f"{day} ")]
    return Citation((*runs, Run(f"{whereabouts(reference, terms)}.")))
