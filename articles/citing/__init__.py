"""How an article of the archive is cited: the reference, and the forms that it is written in. Plain Python."""

from articles.citing.apa import apa
from articles.citing.bibtex import bibtex
from articles.citing.chicago import chicago
from articles.citing.citation import Citation
from articles.citing.json_ld import news_article
from articles.citing.meta import meta_tags, open_graph
from articles.citing.reference import Reference
from articles.citing.ris import ris

__all__ = [
    "Citation", "Reference", "apa", "bibtex", "chicago", "meta_tags", "news_article", "open_graph", "ris",
]  # fmt: skip
