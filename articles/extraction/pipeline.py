"""The stages from bytes to article, in order."""

from datetime import datetime

from lxml import etree

from articles.extraction.article import ExtractedArticle
from articles.extraction.assemble import assemble
from articles.extraction.blocks import Block, text_blocks
from articles.extraction.dateline import mark_above_dateline
from articles.extraction.decode import decode, is_html
from articles.extraction.fields.headline import page_title
from articles.extraction.fields.pictures import pictures_of
from articles.extraction.fields.reading import Reading, take_lead
from articles.extraction.fields.standfirst import take_opening
from articles.extraction.fields.tags import linked_tags
from articles.extraction.filter.mark import mark
from articles.extraction.filter.scrambled import mark_scrambled
from articles.extraction.language import stated_language
from articles.extraction.page.hidden import HIDDEN
from articles.extraction.page.items import flag_teasers
from articles.extraction.page.metadata import read_metadata
from articles.extraction.page.outside import look_around
from articles.extraction.page.parse import parse
from articles.extraction.page.root import find_root
from articles.extraction.page.strip import strip
from articles.extraction.page.survey import survey
from articles.extraction.rules import DEAD
from articles.extraction.sites import (
    NO_RULES,
    SITE_BOX,
    SiteRules,
    part_repeated,
    rules_for,
    take_boxes,
    takes_too_much,
)
from articles.extraction.text.plain import first_prose, pick_title, select


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
    if takes_too_much(reading.blocks, reading.taken) and any(block.rule == SITE_BOX for block in reading.taken):
        reading = _read(text, url or "", site, boxes=False)
    if takes_too_much(reading.blocks, reading.taken):
        reading = _read(text, "", NO_RULES)
    return assemble(reading, url or "", captured_at)  # 7. fields


def _read(text: str, url: str, site: SiteRules | None, *, boxes: bool = True) -> Reading:
    reading = _read_page(text, url, site, boxes=boxes) if is_html(text) else _read_text(text, rules_for(site, url))
    mark(reading.blocks, reading.title)  # 6. lines that are no text
    scrambled = mark_scrambled(reading.blocks, stated_language(reading.data))
    mark_above_dateline(reading.blocks)
    take_lead(reading, alone=scrambled)
    take_opening(reading)
    return reading


def _read_page(text: str, url: str, site: SiteRules | None, *, boxes: bool) -> Reading:
    tree, body = parse(text)  # 2. parse, once
    data = read_metadata(tree, url)  # 3. metadata
    etree.strip_elements(body, *DEAD, with_tail=False)
    site = rules_for(site, url, data.canonical, data.first("og:url"))
    boxed = take_boxes(body, site) if boxes else []
    title = page_title(data, body)
    nodes, headline = survey(body, title)
    flag_teasers(nodes, headline)
    root = find_root(nodes, headline)  # 4. content root
    around = look_around(nodes, root, headline, title)
    tags, pictures = linked_tags(nodes, root, headline), pictures_of(nodes, root, headline)
    # From here on the root is no longer as the page has it.
    blocks, taken = part_repeated(strip(nodes, root), site)  # 5. BeautifulSoup on the root
    around.before, above = part_repeated(around.before, site)
    hidden = [block for block in (*around.before, *blocks, *around.after) if block.rule == HIDDEN]
    around.before, blocks, around.after = map(_shown, (around.before, blocks, around.after))
    return Reading(
        blocks,
        title or pick_title(blocks, first_prose(blocks)),
        data,
        around,
        taken=[*above, *taken, *boxed],
        hidden=hidden,
        tags=tags,
        pictures=pictures,
    )


def _shown(blocks: list[Block]) -> list[Block]:
    return [block for block in blocks if block.rule != HIDDEN]


def _read_text(text: str, site: SiteRules) -> Reading:
    blocks, taken = part_repeated(text_blocks(text), site)
    return Reading(blocks, pick_title(blocks, select(blocks)), taken=taken)
