"""The last stage: the fields of the article from what was read."""

from datetime import datetime

from articles.extraction.article import ExtractedArticle, Removed
from articles.extraction.dateline import read_dateline
from articles.extraction.fields import origin
from articles.extraction.fields.byline import find_byline
from articles.extraction.fields.editor import find_editor
from articles.extraction.fields.headline import whole_title
from articles.extraction.fields.pictures import lead_picture
from articles.extraction.fields.published import find_modified, find_published
from articles.extraction.fields.reading import Reading, below_text, below_title, near_headline
from articles.extraction.fields.standfirst import find_standfirst
from articles.extraction.fields.tags import find_tags
from articles.extraction.filter.kinds import paragraphs_of
from articles.extraction.filter.refuse import refuse_what_is_none
from articles.extraction.language import language_of
from articles.extraction.sites import REPEATED, SITE_BOX


def assemble(reading: Reading, url: str, captured_at: datetime | None) -> ExtractedArticle:
    """The article, or NotAnArticle for a page whose blocks make none."""
    data, blocks = reading.data, reading.blocks
    kept = [block for block in blocks if not block.rule]
    paragraphs = [block.text for block in kept]
    refuse_what_is_none(data, reading.title, blocks)
    dateline = next((found for text in paragraphs[:3] if (found := read_dateline(text)).text), read_dateline(""))
    site = origin.site_name(data, reading.title, dateline.outlet, blocks)
    every = [*reading.around.before, *blocks, *reading.around.after]
    language = language_of(data, " ".join(paragraphs))
    canonical = origin.canonical_url(data, url)
    start = blocks.index(kept[0])
    head = [*below_title(reading), *blocks[:start]]
    near = near_headline(reading, head)
    foot = below_text(reading)
    printed = [block.text for block in near if not any(block is low for low in foot)]
    captions = [block.text for block in blocks if block.rule == "caption"]
    published = find_published(
        data=data,
        times=reading.around.times,
        far_times=reading.around.far_times,
        printed=printed,
        foot=[block.text for block in foot],
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
        standfirst=find_standfirst(reading),
        dateline=dateline.text,
        paragraphs=paragraphs_of(kept),
        byline=find_byline(data, blocks, near, reading.around.after, reading.around.authors, paragraphs, site),
        editor=find_editor(data, every, reading.around.authors, paragraphs),
        credit=origin.find_credit(blocks),
        category=origin.find_category(data, reading.around.categories, head),
        tags=find_tags(data, reading.tags, every, site, " ".join(paragraphs)),
        image_url=picture,
        image_caption=caption,
        published=published,
        modified=find_modified(
            data=data,
            printed=[block.text for block in near],
            published=published,
            language=language,
            captured_at=captured_at,
        ),
        site_name=site,
        canonical_url=canonical,
        language=language,
        removed=(
            *(Removed(block.text, block.rule) for block in (*every, *reading.hidden) if block.rule),
            *(Removed(block.text, SITE_BOX if block.rule == SITE_BOX else REPEATED) for block in reading.taken),
        ),
    )
