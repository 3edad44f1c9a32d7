"""APA, 7th edition: a newspaper's article in a list of references."""

from articles.citing.citation import Citation, Run, printed_day, sentence, whereabouts
from articles.citing.names import authors
from articles.citing.reference import Reference
from articles.citing.words import words


def apa(reference: Reference, language: str = "en") -> Citation:
    """Author. (Day). Headline. *Newspaper*. Address. The headline stands first where nobody signed.

    Headlines keep their capitals: who puts them in lower case needs to know which words are names.
    """
    terms = words(language)
    day = f"({printed_day(reference, terms, f'{{year}}, {terms.short}')})."
    title = Run(sentence(reference.title), italic=not reference.outlet)
    names = authors(reference.byline)
    if names:
        signed = ", & ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
        runs = [Run(f"{sentence(signed)} {day} "), title, Run(" ")]
    else:
        runs = [title, Run(f" {day} ")]
    if reference.outlet:
        runs += [Run(reference.outlet, italic=True), Run(". ")]
    return Citation((*runs, Run(whereabouts(reference, terms))))
