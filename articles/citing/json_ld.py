"""An article as schema.org describes it, for search engines."""

from typing import Any

from articles.citing.names import authors, is_desk
from articles.citing.reference import Reference


def news_article(reference: Reference, page: str) -> dict[str, Any]:
    """The NewsArticle shown on `page`. A day that is not certain is left out: machines take it for a fact."""
    published = (reference.published_at or reference.published) if reference.certain else None
    described = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": reference.title,
        "description": reference.abstract,
        "articleSection": reference.section,
        "author": [{"@type": _kind(name), "name": name} for name in authors(reference.byline)],
        "publisher": {"@type": "NewsMediaOrganization", "name": reference.outlet} if reference.outlet else None,
        "datePublished": published and published.isoformat(),
        "dateModified": reference.modified and reference.modified.isoformat(),
        "inLanguage": reference.language,
        "contentLocation": [{"@type": "Place", "name": place} for place in reference.places],
        "url": page,
        "mainEntityOfPage": page,
        "isBasedOn": reference.url,
        "archivedAt": reference.permalink,
        "identifier": reference.sha256
        and {"@type": "PropertyValue", "propertyID": "SHA-256", "value": reference.sha256},
    }
    return {name: value for name, value in described.items() if value}


def _kind(author: str) -> str:
    return "Organization" if is_desk(author) else "Person"
