"""One parse of the page by lxml, within bounds that no page of news meets."""

import re

from lxml import etree
from lxml.etree import _Element

from articles.extraction.article import NotAnArticle

# A page of news has under 20,000 tags; what a hostile one has beyond this is cut, so that each is read in seconds.
_MOST_TAGS = 150_000
# libxml2 takes quadratic time over the attributes of one tag: 100,000 cost half a minute. Real tags have under 100.
_MOST_ATTRIBUTES = 1000
_CROWDED_TAG = re.compile(
    r"""<[a-zA-Z][^\s/>]*+(?:[\s/]*+[^\s/>="']++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+))?+)"""
    rf"{{{_MOST_ATTRIBUTES}}}"
)
_PARSER = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True, no_network=True)


def parse(text: str) -> tuple[_Element, _Element]:
    """The tree of a page and its <body>; raises NotAnArticle for one without, or with a tag of endless attributes."""
    tree = etree.fromstring(_bounded(text).encode(), parser=_PARSER)
    body = None if tree is None else tree.find("body")
    if body is None:
        raise NotAnArticle("no article text was found")
    return tree, body


def _bounded(text: str) -> str:
    if _CROWDED_TAG.search(text):
        raise NotAnArticle(f"a tag in it has more than {_MOST_ATTRIBUTES} attributes")
    if text.count("<") <= _MOST_TAGS:
        return text
    return "<".join(text.split("<", _MOST_TAGS)[:_MOST_TAGS])
