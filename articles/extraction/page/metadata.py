"""What a page says of itself: meta tags, links, and the JSON-LD of its own article."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from lxml.etree import _Element

from articles.extraction.page.identity import Identity
from articles.extraction.page.json_ld import clean, read_json_ld
from articles.extraction.page.microdata import OtherBoxes, marked_date
from articles.extraction.rules import NO_TITLE
from articles.text import fold

PRINTED_DATE = "an element marked as the date"  # stands among the meta tags
_MOST_HEADINGS = 30


@dataclass
class Metadata:
    """First-come values of meta tags by lower-case name, and the article's JSON-LD fields."""

    meta: dict[str, str] = field(default_factory=dict)
    ld: dict[str, str] = field(default_factory=dict)
    tags: list[str] = field(default_factory=list)  # of the one meta tag that is repeated
    title_tag: str = ""
    canonical: str = ""
    language: str = ""

    @property
    def site(self) -> str:
        """The site's name as the head states it, or ''."""
        return self.first("og:site_name", "application-name") or self.ld.get("site", "") or self.ld.get("publisher", "")

    def first(self, *names: str) -> str:
        """The first meta tag of these names that has a value."""
        return next((self.meta[name] for name in names if self.meta.get(name)), "")


def read_metadata(tree: _Element, url: str = "") -> Metadata:
    """All that the page's head tells, each value squeezed and free of entities; `url` is where it was captured."""
    data = Metadata(language=(tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""))
    others = OtherBoxes(tree)
    scripts: list[tuple[str, bool]] = []
    for element in tree.iter("meta", "title", "link", "script"):
        if element.tag == "meta":
            _read_meta(element, data, others)
        elif element.tag == "title":
            parent = element.getparent()
            if not data.title_tag and (parent is None or parent.tag != "svg"):
                data.title_tag = clean(element.text or "")
        elif element.tag == "link":
            if (element.get("rel") or "").lower() == "canonical" and not data.canonical:
                data.canonical = (element.get("href") or "").strip()
        elif (element.get("type") or "").split(";")[0].strip().lower() == "application/ld+json":
            scripts.append((element.text or "", others.hold(element)))
    if scripts:
        data.ld = read_json_ld(scripts, _identity(tree, data, url))
    said = data.ld.get("datePublished") or data.first("article:published_time", "datepublished", "pubdate")
    if not said and (printed := marked_date(tree, others)):
        data.meta[PRINTED_DATE] = clean(printed)
    return data


def _read_meta(element: _Element, data: Metadata, others: OtherBoxes) -> None:
    name = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
    content = clean(element.get("content") or "")
    if name and content and not (element.get("itemprop") and others.hold(element)):
        data.meta.setdefault(name, content)
        if name == "article:tag":
            data.tags.append(content)


def _identity(tree: _Element, data: Metadata, url: str) -> Identity:
    """What the page is known by, its JSON-LD aside: titles that name the site alone tell nothing."""
    said = [data.meta.get(name, "") for name in ("og:title", "twitter:title", "title", "dc.title", "dcterms.title")]
    site = fold(data.first("og:site_name", "application-name"))
    titles = (title for title in (*said, data.title_tag, *_headings(tree)) if title and fold(title) != site)
    addresses = (data.canonical, data.first("og:url"), url)
    return Identity(
        tuple(address for address in addresses if address),
        tuple(dict.fromkeys(title for title in titles if not NO_TITLE.match(title))),
    )


def _headings(tree: _Element) -> Iterator[str]:
    """The headings of the page itself, which are no links."""
    for heading in islice(tree.iter("h1", "h2"), _MOST_HEADINGS):
        if heading.tag == "h1" or (
            next(heading.iter("a"), None) is None and next(heading.iterancestors("a"), None) is None
        ):
            yield clean("".join(islice(heading.itertext(), 60)))
