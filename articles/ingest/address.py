"""Addresses of captured pages: which one a page is filed under, and which host is the outlet's."""

from urllib.parse import SplitResult, urldefrag, urlsplit

from articles.extraction import ExtractedArticle
from articles.models import Source

_MIRROR_HOSTS = ("www.", "m.", "amp.", "mobile.")
_LENGTH = 2000  # characters that an address column holds


def page_address(extracted: ExtractedArticle, url: str) -> str:
    """The page's canonical address if it can be its own, else `url`, where it was captured; '' if neither is known.

    A page must not take the place of another outlet's article. So a canonical address has to be of the host that the
    page was captured at or, where that is not known, not of another host than the outlet that it names is known by.
    """
    canonical = urldefrag(extracted.canonical_url)[0]
    parts = _split(canonical)
    if not parts or not (parts.path.strip("/") or parts.query):  # a front page is no article's address
        return url
    host = domain_of(url)
    if not host:
        named = Source.objects.called(extracted.site_name)
        host = named.domain if named else ""
    return canonical if host in ("", domain_of(canonical)) else url


def domain_of(url: str) -> str:
    """The outlet's host in an address, without www and the like; '' if there is none."""
    parts = _split(url)
    host = (parts.hostname or "") if parts else ""
    for prefix in _MIRROR_HOSTS:
        host = host.removeprefix(prefix)
    return host[:253]


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        return parts if parts.scheme in ("http", "https") and parts.hostname and len(url) <= _LENGTH else None
    except ValueError:
        return None
