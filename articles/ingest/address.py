"""Addresses of captured pages: which one a page is filed under, and which host is the outlet's."""

from urllib.parse import SplitResult, urldefrag, urlsplit

from articles.extraction import ExtractedArticle
from articles.models import Article, Source

_MIRROR_HOSTS = ("www.", "m.", "amp.", "mobile.")
# Where Indonesian (and other) hosts are registered below a second level: PANDI's list, and those used abroad.
_SECOND_LEVEL = {
    "ac",
    "biz",
    "co",
    "com",
    "desa",
    "edu",
    "gov",
    "go",
    "mil",
    "my",
    "net",
    "or",
    "org",
    "ponpes",
    "sch",
    "web",
}
LENGTH = 2000  # characters that an address column holds


def page_address(extracted: ExtractedArticle, url: str) -> str:
    """The page's canonical address if it can be its own, else `url`, where it was captured; '' if neither is known.

    A page must not take the place of another outlet's article. So a canonical address has to be of the site that the
    page was captured at. Where that is not known, the page has to name the outlet whose address it is.
    """
    canonical = urldefrag(extracted.canonical_url)[0]
    parts = _split(canonical)
    if not parts or not (parts.path.strip("/") or parts.query):  # a front page is no article's address
        return url
    its_own = _site(canonical) == _site(url) if url else _names_owner(extracted.site_name, canonical)
    return canonical if its_own else url


def _names_owner(site_name: str, canonical: str) -> bool:
    """Whether a page from nobody knows where may stand at this address: nobody's, or that of the outlet it names."""
    domain = domain_of(canonical)
    holder = Article.objects.filter(url=canonical).select_related("source").first()
    owner = holder.source if holder else Source.objects.filter(domain=domain).first()
    if owner is None:
        return True
    if site_name:
        return Source.objects.called(site_name) == owner
    return holder is None or owner.name == owner.domain  # known by its host alone: its pages name no outlet


def domain_of(url: str) -> str:
    """The outlet's host in an address, without www and the like; '' if there is none."""
    parts = _split(url)
    host = (parts.hostname or "") if parts else ""
    for prefix in _MIRROR_HOSTS:
        host = host.removeprefix(prefix)
    return host[:253]


def _site(url: str) -> str:
    """The part of a host that one owner registers: 'detik.example' of 'news.detik.example'."""
    labels = domain_of(url).split(".")
    return ".".join(labels[-3 if len(labels) > 2 and labels[-2] in _SECOND_LEVEL else -2 :])


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        return parts if parts.scheme in ("http", "https") and parts.hostname and len(url) <= LENGTH else None
    except ValueError:
        return None
