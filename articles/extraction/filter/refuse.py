"""Pages that hold no article: errors, logins, lists of other articles. Each is refused with its reason."""

from articles.extraction import rules
from articles.extraction.article import NotAnArticle
from articles.extraction.blocks import Block
from articles.extraction.page.metadata import Metadata

_SHORTEST = 100  # characters of text
_NOTICE = 800  # an error page's text is shorter
_LIST_TITLES = 25  # characters that a linked title has at least
_FEW_TITLES = 4
_SHORT_SENTENCES = 3  # that make a report where no paragraph is longer
_LINES = 3  # of fixtures, results or verse, on a page that calls itself an article and gives its day


def refuse_what_is_none(data: Metadata, title: str, blocks: list[Block]) -> None:
    """Raise NotAnArticle unless the blocks that are left make an article."""
    kept = [block for block in blocks if not block.rule]
    length = sum(len(block.text) for block in kept)
    first = kept[0].text if kept else ""
    if length < _NOTICE:
        if any(rules.ERROR.match(text) for text in (title, data.title_tag, first)):
            raise NotAnArticle("an error page, with no article")
        if rules.LOGIN.match(title) or rules.LOGIN.match(data.title_tag):
            raise NotAnArticle("a login page, with no article")
        if rules.SEARCH.match(title) or rules.SEARCH.match(data.title_tag):
            raise NotAnArticle("a page of search results, with no article")
    prose = [block for block in kept if block.is_prose]
    sentences = [block for block in kept if block.is_sentence]
    lines = [block for block in kept if block.links < 0.5] if _is_dated_article(data) else []
    if length < _SHORTEST or not (prose or len(sentences) >= _SHORT_SENTENCES or len(lines) >= _LINES):
        raise NotAnArticle("no article text was found")
    if _is_listing(data, title, blocks, prose or sentences or lines):
        raise NotAnArticle("a page that lists articles and holds none")


def _is_dated_article(data: Metadata) -> bool:
    if data.ld.get("headline") and data.ld.get("datePublished"):
        return True
    return data.first("og:type") == "article" and bool(data.first("article:published_time"))


def _is_listing(data: Metadata, title: str, blocks: list[Block], prose: list[Block]) -> bool:
    """Whether linked titles stand between paragraphs that are each the opening of another article."""
    among = blocks[: max(i for i, block in enumerate(blocks) if block is prose[-1])]
    linked = [block for block in among if block.rule == "link"]
    if rules.LISTING.match(title) or rules.LISTING.match(data.title_tag):
        return len(linked) > 1 and len(linked) >= len(prose) - 1
    titles = sum(len(block.text) >= _LIST_TITLES for block in linked)
    said = data.first("og:type") == "article" or "headline" in data.ld
    return titles > _FEW_TITLES and titles >= len(prose) and not said and _are_teasers(prose)


def _are_teasers(prose: list[Block]) -> bool:
    """Whether no two paragraphs make much of a text."""
    return sum(len(block.text) for block in prose) / len(prose) < 260
