"""From the bytes of a saved page or text to a clean article. Pure: nothing is run, fetched or stored."""

from articles.extraction.article import ExtractedArticle, NotAnArticle, Published, Removed
from articles.extraction.pipeline import extract

__all__ = ["ExtractedArticle", "NotAnArticle", "Published", "Removed", "extract"]
