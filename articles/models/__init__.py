"""What the archive holds. Every change that search must learn of is noted in IndexChange, in the same transaction."""

from articles.models.article import Article
from articles.models.capture import Capture
from articles.models.former_region import FormerRegion
from articles.models.index_change import IndexChange, urgent_changes_noted
from articles.models.mention import Mention
from articles.models.region import Region
from articles.models.revision import Revision
from articles.models.selection import Selection
from articles.models.source import Source, SourceName
from articles.models.strip_rule import StripRule
from articles.models.text_version import TextVersion

__all__ = [
    "Article",
    "Capture",
    "FormerRegion",
    "IndexChange",
    "Mention",
    "Region",
    "Revision",
    "Selection",
    "Source",
    "SourceName",
    "StripRule",
    "TextVersion",
    "urgent_changes_noted",
]
