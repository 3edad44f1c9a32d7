"""How an article of the archive is cited: the reference, and the forms that it is written in. Plain Python."""

from articles.citing.bibtex import bibtex
from articles.citing.reference import Reference
from articles.citing.ris import ris

__all__ = ["Reference", "bibtex", "ris"]
