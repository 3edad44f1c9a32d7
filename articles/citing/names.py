"""The names in a byline. None is turned round: nobody can tell from an Indonesian name whether it holds a surname."""

import re

_BETWEEN = re.compile(r"\s*[,;]\s+(?:dan\s+|and\s+|&\s*)?")
_LAST = re.compile(r"\s+(?:dan|and|&)\s+")
_DEGREE = re.compile(r"(?:[A-Z][a-z]{0,3}\.)+(?:[A-Z][a-z]{0,4}\.?)?")  # "S.H.", "M.Si", "M.I.Kom"
_DESK = re.compile(r"\b(?:tim|redaksi|humas|biro|dinas|kantor|desk|newsroom|pers)\b", re.IGNORECASE)


def authors(byline: str) -> tuple[str, ...]:
    """Each name as it is printed, without degrees: "Sari, M.Si, Budi dan Wati" are three people.

    Without a comma "dan" may stand in one name, "Humas dan Protokol", so that is left whole.
    """
    first, *others = _BETWEEN.split(byline)
    names = [part for part in (first, *(part for part in others if not _DEGREE.fullmatch(part))) if part]
    return (*names[:-1], *_LAST.split(names[-1])) if len(names) > 1 else tuple(names)


def is_desk(name: str) -> bool:
    """Whether it names an office and not a person, as far as its words tell."""
    return bool(_DESK.search(name))
