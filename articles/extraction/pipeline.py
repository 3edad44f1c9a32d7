"""The stages from bytes to article, in order."""

import re
from dataclasses import dataclass, field
from datetime import datetime

from lxml import etree

from articles.extraction import fields
from articles.extraction.article import ExtractedArticle, NotAnArticle, Removed
from articles.extraction.blocks import Block, text_blocks
from articles.extraction.byline import find_byline
from articles.extraction.dateline import mark_above_dateline, read_dateline
from articles.extraction.dates import find_dates
from articles.extraction.decode import decode, is_html
from articles.extraction.editor import find_editor
from articles.extraction.filter import mark
from articles.extraction.headline import page_title, whole_title
from articles.extraction.kinds import paragraphs_of
from articles.extraction.language import language_of, stated_language
from articles.extraction.lines import is_date_line
from articles.extraction.metadata import Metadata, read_metadata
from articles.extraction.outside import Surroundings, look_around
from articles.extraction.pictures import Picture, lead_picture, pictures_of
from articles.extraction.plain import first_prose, pick_title, select
from articles.extraction.published import find_modified, find_published
from articles.extraction.refuse import refuse_what_is_none
from articles.extraction.root import find_root
from articles.extraction.rules import DEAD
from articles.extraction.scrambled import mark_scrambled
from articles.extraction.sites import (
    NO_RULES,
    REPEATED,
    SITE_BOX,
    SiteRules,
    part_repeated,
    rules_for,
    take_boxes,
    takes_too_much,
)
from articles.extraction.strip import strip
from articles.extraction.survey import survey
from articles.extraction.tags import find_tags, linked_tags
from articles.text import fold

# A news page has under 20,000 tags; what a hostile one has beyond this is cut, so that each is read within seconds.
_SHORTEST_STANDFIRST = 40
_MOST_TAGS = 150_000
# libxml2 takes quadratic time over the attributes of one tag: 100,000 cost half a minute. Real tags have under 100.
_MOST_ATTRIBUTES = 1000
_CROWDED_TAG = re.compile(
    r"""<[a-zA-Z][^\s/>]*+(?:[\s/]*+[^\s/>="']++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+))?+)"""
    rf"{{{_MOST_ATTRIBUTES}}}"
)
_PARSER = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True, no_network=True)


@dataclass
class Reading:
    """What stages 2 to 5 make of a file, be it a page or a text."""

    blocks: list[Block]
    title: str = ""
    data: Metadata = field(default_factory=Metadata)
    around: Surroundings = field(default_factory=lambda: Surroundings([], []))
    taken: list[Block] = field(default_factory=list)  # by the rules of its outlet
    tags: list[str] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)


def extract(
    page: bytes,
    *,
    url: str | None = None,
    charset: str | None = None,
    captured_at: datetime | None = None,
    site: SiteRules | None = None,
) -> ExtractedArticle:
    """The article of a saved page or a plain text; raises NotAnArticle, and nothing else, whatever the bytes.

    `charset` is the one that the HTTP header named. `captured_at` bounds the day of publication. `site` is what is
    known of the outlet's pages, beside what `SITES` has for the host of `url` or of the canonical address.
    """
    text = decode(page, charset)  # 1. charset
    reading = _read(text, url or "", site)
    if reading.taken and takes_too_much(reading.blocks, reading.taken):
        reading = _read(text, "", NO_RULES)
    return _article(reading, url or "", captured_at)  # 7. fields


def _read(text: str, url: str, site: SiteRules | None) -> Reading:
    reading = _read_page(text, url, site) if is_html(text) else _read_text(text, rules_for(site, url))
    mark(reading.blocks, reading.title)  # 6. lines that are no text
    scrambled = mark_scrambled(reading.blocks, stated_language(reading.data))
    mark_above_dateline(reading.blocks)
    _take_lead(reading, alone=scrambled)
    return reading


def _read_page(text: str, url: str, site: SiteRules | None) -> Reading:
    tree = etree.fromstring(_bounded(text).encode(), parser=_PARSER)  # 2. parse, once
    body = None if tree is None else tree.find("body")
    if body is None:
        raise NotAnArticle("no article text was found")
    data = read_metadata(tree)  # 3. metadata
    etree.strip_elements(body, *DEAD, with_tail=False)
    site = rules_for(site, url, data.canonical, data.first("og:url"))
    boxes = take_boxes(body, site)
    title = page_title(data, body)
    nodes, headline = survey(body, title)
    root = find_root(nodes, headline)  # 4. content root
    around = look_around(nodes, root, headline, title)
    blocks, taken = part_repeated(strip(nodes, root), site)  # 5. BeautifulSoup on the root
    around.before, above = part_repeated(around.before, site)
    return Reading(
        blocks,
        title or pick_title(blocks, first_prose(blocks)),
        data,
        around,
        taken=[*above, *taken, *boxes],
        tags=linked_tags(nodes, root, headline),
        pictures=pictures_of(nodes, root, headline),
    )


def _bounded(text: str) -> str:
    if _CROWDED_TAG.search(text):
        raise NotAnArticle(f"a tag in it has more than {_MOST_ATTRIBUTES} attributes")
    if text.count("<") <= _MOST_TAGS:
        return text
    return "<".join(text.split("<", _MOST_TAGS)[:_MOST_TAGS])


def _read_text(text: str, site: SiteRules) -> Reading:
    blocks, taken = part_repeated(text_blocks(text), site)
    return Reading(blocks, pick_title(blocks, select(blocks)), taken=taken)


def _article(reading: Reading, url: str, captured_at: datetime | None) -> ExtractedArticle:
    data, blocks = reading.data, reading.blocks
    kept = [block for block in blocks if not block.rule]
    paragraphs = [block.text for block in kept]
    refuse_what_is_none(data, reading.title, blocks)
    dateline = next((found for text in paragraphs[:3] if (found := read_dateline(text)).text), read_dateline(""))
    site = fields.site_name(data, reading.title, dateline.outlet, blocks)
    every = [*reading.around.before, *blocks, *reading.around.after]
    language = language_of(data, " ".join(paragraphs))
    canonical = fields.canonical_url(data, url)
    start = blocks.index(kept[0])
    head = [*_below_title(reading), *blocks[:start]]
    near = _near_headline(reading, head)
    printed = [block.text for block in near]
    captions = [block.text for block in blocks if block.rule == "caption"]
    published = find_published(
        data=data,
        times=reading.around.times,
        printed=printed,
        urls=(url, canonical),
        dateline=dateline.text,
        lead=paragraphs[:3],
        captions=captions,
        texts=paragraphs[3:],
        language=language,
        captured_at=captured_at,
    )
    picture, caption = lead_picture(data, reading.pictures, canonical or url)
    return ExtractedArticle(
        title=whole_title(reading.title, data, every),
        standfirst=_standfirst(reading, paragraphs),
        dateline=dateline.text,
        paragraphs=paragraphs_of(kept),
        byline=find_byline(data, blocks, near, reading.around.after, reading.around.authors, paragraphs, site),
        editor=find_editor(data, every, reading.around.authors, paragraphs),
        credit=fields.find_credit(blocks),
        category=fields.find_category(data, reading.around.categories, head),
        tags=find_tags(data, reading.tags, every, site, " ".join(paragraphs)),
        image_url=picture,
        image_caption=caption,
        published=published,
        modified=find_modified(
            data=data, printed=printed, published=published, language=language, captured_at=captured_at
        ),
        site_name=site,
        canonical_url=canonical,
        language=language,
        removed=(
            *(Removed(block.text, block.rule) for block in every if block.rule),
            *(Removed(block.text, SITE_BOX if block.rule == SITE_BOX else REPEATED) for block in reading.taken),
        ),
    )


def _take_lead(reading: Reading, *, alone: bool) -> None:
    """Give back to the text its first paragraph from above the root: its dateline tells, or all else is scrambled."""
    first = next((block for block in reading.blocks if not block.rule), None)
    if not alone and (first is None or read_dateline(first.text).text):
        return
    for block in _below_title(reading):
        told = block.is_prose and (alone or read_dateline(block.text).text)
        if told and block.rule in {"standfirst", "outside the article"}:
            block.rule = ""
            reading.around.before.remove(block)
            reading.blocks.insert(0, block)
            return


def _below_title(reading: Reading) -> list[Block]:
    """The blocks between the headline and the content root."""
    wanted = fold(reading.title)
    for i in range(len(reading.around.before) - 1, -1, -1):
        if wanted and fold(reading.around.before[i].text) == wanted:
            return reading.around.before[i + 1 :]
    return reading.around.before[-12:]


def _near_headline(reading: Reading, head: list[Block]) -> list[Block]:
    """The blocks near the headline that may print day and name: of a page also the boxes for them, wherever."""
    above = _above_title(reading)
    near = head
    if any(block.kind == "line" for block in reading.blocks):
        last = max((i for i, block in enumerate(head) if block.rule == "headline"), default=max(0, len(head) - 8))
        first = min((i for i, block in enumerate(head) if block.rule == "headline"), default=last)
        near = head[first:] + above
    else:
        near = near + above + [block for block in reading.blocks if block.rule in {"page date", "byline", "page meta"}]
    return [block for block in near if len(block.text) < 150 and block.rule != "caption"]


def _above_title(reading: Reading) -> list[Block]:
    """The lines just above the headline that are a date and nothing else, the nearest first: a masthead has a clock."""
    every = [*reading.around.before, *reading.blocks]
    wanted = fold(reading.title)
    headline = next((i for i, block in enumerate(every) if wanted and fold(block.text) == wanted), 0)
    return [block for block in reversed(every[max(0, headline - 3) : headline]) if is_date_line(block.text)]


def _standfirst(reading: Reading, paragraphs: list[str]) -> str:
    for block in reading.blocks:
        if block.rule == "standfirst" and len(block.text) > _SHORTEST_STANDFIRST:
            return block.text
    for block in _below_title(reading):
        dated = any(
            found.weekday for found in find_dates(block.text)
        )  # a picture's caption says when, no standfirst does
        if block.rule in {"standfirst", "outside the article"} and block.is_prose and not dated:
            return block.text
    return ""
