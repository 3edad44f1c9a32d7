"""Pages that hold no article: errors, logins, lists of other articles. Each is refused with its reason."""

import re

from articles.extraction.article import NotAnArticle
from articles.extraction.blocks import Block
from articles.extraction.metadata import Metadata

_SHORTEST = 100  # characters of text
_NOTICE = 800  # an error page's text is shorter
_ERROR = re.compile(
    r"\W*(?:error|galat)?\W*(?:(?:40[0134]|410|429|50[0234])\b|(?:page |file )?not found|forbidden|access denied|"
    r"(?:maaf,? )?(?:halaman|laman|artikel|berita)(?: \w+){0,3} tidak (?:ditemukan|tersedia)|oops|whoops|"
    r"just a moment|attention required|are you (?:a )?(?:human|robot)|checking your browser|"
    r"(?:this )?account (?:has been )?suspended|domain (?:ini|.{1,40} (?:is for sale|expired|parked))|index of /|"
    r"under (?:construction|maintenance)|(?:situs|website|laman) (?:ini )?(?:sedang )?dalam (?:perbaikan|perawatan)|"
    r"service unavailable|bad gateway|internal server error|seite nicht gefunden|"
    r"página no encontrada|page introuvable)",
    re.I,
)
_LOGIN = re.compile(
    r"\W*(?:log ?in|log masuk|sign ?in|masuk|daftar|lupa (?:kata )?sandi|lost password|"
    r"register|login admin|wp-login|anmelden|iniciar sesión)\b.{0,40}$",
    re.I,
)
_SEARCH = re.compile(
    r"\W*(?:hasil (?:pencarian|penelusuran)|(?:anda )?mencari\b|pencarian\b|you searched for|search results?\b)", re.I
)
_LIST_TITLES = 25  # characters that a linked title has at least


def refuse_what_is_none(data: Metadata, title: str, blocks: list[Block]) -> None:
    """Raise NotAnArticle unless the blocks that are left make an article."""
    kept = [block for block in blocks if not block.rule]
    length = sum(len(block.text) for block in kept)
    if length < _NOTICE:
        if _ERROR.match(title) or _ERROR.match(data.title_tag):
            raise NotAnArticle("an error page, with no article")
        if _LOGIN.match(title) or _LOGIN.match(data.title_tag):
            raise NotAnArticle("a login page, with no article")
        if _SEARCH.match(title) or _SEARCH.match(data.title_tag):
            raise NotAnArticle("a page of search results, with no article")
    prose = [block for block in kept if block.is_prose]
    if length < _SHORTEST or not prose:
        raise NotAnArticle("no article text was found")
    among = blocks[: max(i for i, block in enumerate(blocks) if block is prose[-1])]
    titles = sum(block.rule == "link" and len(block.text) >= _LIST_TITLES for block in among)
    said = data.first("og:type") == "article" or "headline" in data.ld
    if titles > 4 and titles >= len(prose) and not said and _are_teasers(prose):
        raise NotAnArticle("a page that lists articles and holds none")


def _are_teasers(prose: list[Block]) -> bool:
    """Whether no two paragraphs make much of a text."""
    return sum(len(block.text) for block in prose) / len(prose) < 260
