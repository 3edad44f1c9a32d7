"""The text twin of a page: all its visible text, one block a line, as a person copies it or a scraper saves it."""

from lxml import etree, html

from articles.extraction.blocks import BLOCK_TAGS
from articles.extraction.decode import decode
from articles.extraction.rules import DEAD
from articles.text import squeeze

_PARSER = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)


def text_twin(page: bytes) -> bytes:
    """The twin in UTF-8. Scripts, styles, form values and what an attribute hides are no visible text."""
    tree = etree.fromstring(decode(page).encode(), parser=_PARSER)
    lines = [""]
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        if element.tag in BLOCK_TAGS or (element.tag == "br" and event == "start"):
            lines.append("")
        if event == "end":
            lines[-1] += element.tail or ""
        elif element.tag in DEAD or _is_hidden(element):
            walk.skip_subtree()
        else:
            lines[-1] += element.text or ""
    return "\n".join(line for text in lines if (line := squeeze(text))).encode()


def _is_hidden(element: etree._Element) -> bool:
    style = "".join((element.get("style") or "").split()).lower()
    return element.get("hidden") is not None or "display:none" in style
