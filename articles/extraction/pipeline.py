"""The stages from bytes to article, in order."""

from dataclasses import dataclass, field
from datetime import datetime

from lxml import etree, html
from lxml.etree import _Element

from articles.extraction import fields
from articles.extraction.article import ExtractedArticle, NotAnArticle, Removed
from articles.extraction.blocks import Block, text_blocks
from articles.extraction.dateline import mark_above_dateline, read_dateline
from articles.extraction.decode import decode, is_html
from articles.extraction.headline import page_title
from articles.extraction.lines import is_date_line, mark
from articles.extraction.metadata import Metadata, read_metadata
from articles.extraction.outside import Surroundings, look_around
from articles.extraction.plain import pick_title, select
from articles.extraction.published import find_published
from articles.extraction.root import find_root, survey
from articles.extraction.rules import DEAD
from articles.extraction.strip import strip
from articles.text import fold

# A news page has under 20,000 tags; what a hostile one has beyond this is cut, so that each is read within seconds.
_MOST_TAGS = 150_000
_PARSER = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True, no_network=True)


@dataclass
class Source:
    """What stages 2 to 5 make of a file, be it a page or a text."""

    blocks: list[Block]
    title: str = ""
    data: Metadata = field(default_factory=Metadata)
    around: Surroundings = field(default_factory=lambda: Surroundings([], []))


def extract(
    page: bytes, *, url: str | None = None, charset: str | None = None, captured_at: datetime | None = None
) -> ExtractedArticle:
    """The article of a saved page or a plain text; raises NotAnArticle, and nothing else, whatever the bytes.

    `charset` is the one that the HTTP header named. `captured_at` bounds the day of publication.
    """
    text = decode(page, charset)  # 1. charset
    source = _read_page(text) if is_html(text) else _read_text(text)
    mark(source.blocks, source.title)  # 6. lines that are no text
    mark_above_dateline(source.blocks)
    return _article(source, url or "", captured_at)  # 7. fields


def _read_page(text: str) -> Source:
    tree = etree.fromstring(_bounded(text).encode(), parser=_PARSER)  # 2. parse, once
    body = None if tree is None else tree.find("body")
    if body is None:
        raise NotAnArticle("no article text was found")
    data = read_metadata(tree)  # 3. metadata
    for element in list(body.iter(*DEAD)):
        _drop(element)
    title = page_title(data, body)
    nodes, headline = survey(body, title)
    root = find_root(nodes, headline)  # 4. content root
    around = look_around(nodes, root, headline, title)
    return Source(strip(nodes[root].element), title, data, around)  # 5. BeautifulSoup on the root


def _bounded(text: str) -> str:
    if text.count("<") <= _MOST_TAGS:
        return text
    return "<".join(text.split("<", _MOST_TAGS)[:_MOST_TAGS])


def _read_text(text: str) -> Source:
    blocks = text_blocks(text)
    return Source(blocks, pick_title(blocks, select(blocks)))


def _article(source: Source, url: str, captured_at: datetime | None) -> ExtractedArticle:
    data, blocks = source.data, source.blocks
    kept = [block for block in blocks if not block.rule]
    paragraphs = [block.text for block in kept]
    if sum(map(len, paragraphs)) < 80 or not any(block.is_prose for block in kept):
        raise NotAnArticle("no article text was found")
    dateline = next((found for text in paragraphs[:3] if (found := read_dateline(text)).text), read_dateline(""))
    site = fields.site_name(data, source.title, dateline.outlet, blocks)
    every = [*source.around.before, *blocks, *source.around.after]
    language = fields.language_of(data, " ".join(paragraphs))
    canonical = data.canonical or data.first("og:url")
    start = blocks.index(kept[0])
    head = [*_below_title(source), *blocks[:start]]
    printed = [block.text for block in _dated(source, head)]
    captions = [block.text for block in blocks if block.rule == "caption"]
    return ExtractedArticle(
        title=source.title,
        standfirst=_standfirst(source, paragraphs),
        dateline=dateline.text,
        paragraphs=tuple(paragraphs),
        byline=fields.find_byline(data, blocks, source.around.authors, paragraphs, site),
        credit=fields.find_credit(blocks),
        category=fields.find_category(data, source.around.categories, head),
        published=find_published(
            data=data,
            times=source.around.times,
            printed=printed,
            urls=(url, canonical),
            dateline=dateline.text,
            lead=paragraphs[:3],
            captions=captions,
            texts=paragraphs[3:],
            language=language,
            captured_at=captured_at,
        ),
        site_name=site,
        canonical_url=canonical,
        language=language,
        removed=tuple(Removed(block.text, block.rule) for block in every if block.rule),
    )


def _below_title(source: Source) -> list[Block]:
    """The blocks between the headline and the content root."""
    wanted = fold(source.title)
    for i in range(len(source.around.before) - 1, -1, -1):
        if wanted and fold(source.around.before[i].text) == wanted:
            return source.around.before[i + 1 :]
    return source.around.before[-12:]


def _dated(source: Source, head: list[Block]) -> list[Block]:
    """The blocks near the headline that may print the day: of a page also the boxes for it, wherever they stand."""
    above = _above_title(source)
    near = head
    if any(block.kind == "line" for block in source.blocks):
        last = max((i for i, block in enumerate(head) if block.rule == "headline"), default=max(0, len(head) - 8))
        first = min((i for i, block in enumerate(head) if block.rule == "headline"), default=last)
        near = head[first:] + above
    else:
        near = near + above + [block for block in source.blocks if block.rule in {"page date", "byline", "page meta"}]
    return [block for block in near if len(block.text) < 150 and block.rule != "caption"]


def _above_title(source: Source) -> list[Block]:
    """The lines just above the headline that are a date and nothing else."""
    every = [*source.around.before, *source.blocks]
    wanted = fold(source.title)
    headline = next((i for i, block in enumerate(every) if wanted and fold(block.text) == wanted), 0)
    return [block for block in every[max(0, headline - 3) : headline] if is_date_line(block.text)]


def _standfirst(source: Source, paragraphs: list[str]) -> str:
    for block in source.blocks:
        if block.rule == "standfirst":
            return block.text
    for block in _below_title(source):
        if block.rule == "outside the article" and block.is_prose:
            return block.text
    return ""


def _drop(element: _Element) -> None:
    """Take an element out and leave its tail where it was."""
    parent, tail = element.getparent(), element.tail
    if parent is None:
        return
    if tail:
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + tail
        else:
            parent.text = (parent.text or "") + tail
    parent.remove(element)
