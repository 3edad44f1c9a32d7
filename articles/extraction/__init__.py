"""From the bytes of a saved page or text to a clean article. Pure: nothing is run, fetched or stored."""

from articles.extraction.article import ExtractedArticle, NotAnArticle, Paragraph, Published, Removed
from articles.extraction.pipeline import extract
from articles.extraction.sites import SiteRules

# Of what `extract` and `regions.locate` return: raised in each commit that changes it, so that an archive knows what to
# derive again.
VERSION = "51"

__all__ = ["VERSION", "ExtractedArticle", "NotAnArticle", "Paragraph", "Published", "Removed", "SiteRules", "extract"]
