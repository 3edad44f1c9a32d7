"""A block: one paragraph, heading, list item or line of a page, whichever kind of file it comes from."""

import re
from dataclasses import dataclass
from functools import cached_property

from articles.text import fold, squeeze

BLOCK_TAGS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "caption",
        "dd",
        "details",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_SENTENCE_END = re.compile(
    r"[.!?…:;][\"'”’»“«)\]*]*(?:\s*[(\[][^()\[\]]{1,40}[)\]])?[\"'”’*]*$|[\"'”’]$|[。！？」]$|\.\s?[*-]+$"
)
_QUESTION = re.compile(r"(?:[?!…\"'”’]|\.\.\.)$")
_INNER_END = re.compile(r"(?<!\s[A-Z])\.[\"'”’]?\s+\S")
_BROKEN_OFF = ("…", "...", "[…]", "[...]")
_SHORT_SENTENCE = 3  # words
_MOST_LINES = 20_000  # of a text; a hostile one has more


@dataclass
class Block:
    """One block of the page; `links` is the share of its characters that stand in links.

    What is told of `text` is told once: a block that needs another text is another block.
    """

    text: str
    kind: str = "p"  # p, heading, item, cell, quote, caption or line (of a text file)
    links: float = 0.0
    rule: str = ""  # why it is no part of the text; '' while it is
    broken: bool = False  # only a single <br> parts it from the block before
    top: bool = False  # a heading of the highest level

    @cached_property
    def folded(self) -> str:
        """The text for comparison."""
        return fold(self.text)

    def says(self, folded: str) -> bool:
        """Whether its text is this one, which comes folded; folding shortens a text, seldom to less than half."""
        return bool(folded) and len(self.text) <= 2 * len(folded) + 40 and self.folded == folded

    @cached_property
    def is_prose(self) -> bool:
        """Whether it reads as a paragraph: whole sentences, not a heading or a link."""
        if len(self.text) < 50 or self.links >= 0.6 or self.is_excerpt:
            return False
        if len(self.text) > 200:
            return True
        return ends_sentence(self.text) and (self.text[-1] == "." or not is_title_like(self.text))

    @cached_property
    def is_sentence(self) -> bool:
        """Whether it is a whole sentence, however short: a paragraph in a text of such."""
        if self.text[-1] not in '.”"' or self.links >= 0.6 or self.is_excerpt:
            return False
        return len(self.text.split(maxsplit=_SHORT_SENTENCE)) >= _SHORT_SENTENCE and not is_title_like(self.text)

    @property
    def is_excerpt(self) -> bool:
        """Whether it breaks off, as the opening of another article in a list does."""
        return len(self.text) < 300 and self.text.endswith(_BROKEN_OFF)


def is_title_like(text: str) -> bool:
    """Whether it is written as Indonesian headlines are: one phrase or question, most words with a capital."""
    if ends_sentence(text) and not (_QUESTION.search(text) and text[0].isalnum() and not _INNER_END.search(text)):
        return False
    words = text.split()
    return len(words) > 3 and sum(word[0].isupper() for word in words) > 0.6 * len(words)


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does, perhaps with a sign-off such as "(wan)"."""
    return bool(_SENTENCE_END.search(text[-60:]))


def text_blocks(text: str) -> list[Block]:
    """The blocks of a plain text: one a line, or one a paragraph where lines are wrapped at a width."""
    lines = text.splitlines()[:_MOST_LINES]
    full = [line for line in lines if line.strip()]
    longest = max(map(len, full), default=0)
    # Wrapped by hand: no line passes 100 characters, and most lines run on into the next.
    if 40 < longest <= 100 and len(full) >= 5 and _is_wrapped(lines, longest):
        paragraphs: list[list[str]] = [[]]
        for line in lines:
            if line.strip():
                paragraphs[-1].append(line)
                if len(line) < longest * 0.7:
                    paragraphs.append([])
            else:
                paragraphs.append([])
        full = [" ".join(part) for part in paragraphs if part]
    return [Block(squeezed, "line") for line in full if (squeezed := squeeze(line))]


def _is_wrapped(lines: list[str], longest: int) -> bool:
    long = [i for i, line in enumerate(lines[:-1]) if len(line) > longest * 0.7 and lines[i + 1].strip()]
    open_ended = sum(not ends_sentence(lines[i].rstrip()) and lines[i + 1].lstrip()[:1].islower() for i in long)
    return len(long) >= 4 and open_ended > 0.5 * len(long)
