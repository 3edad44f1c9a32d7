"""The lead picture: the one that the page's head names, else the article's first, and the caption printed by it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from urllib.parse import urljoin, urlsplit

from articles.extraction.filter.lines import is_caption, is_date_line
from articles.extraction.page.metadata import Metadata
from articles.extraction.page.survey import Node
from articles.text import squeeze

_SOURCES = ("data-src", "data-lazy-src", "data-original", "data-lazy", "src")
_SMALL = 120  # pixels; a smaller picture is a face or a button
_ABOVE = 60  # elements before headline and root, where a lead picture may stand
_FAR = 12  # elements between a picture and its caption
_LEAD = 600  # characters of text above a picture; below more it is no lead
_MOST = 12
_PHOTO_BOX = re.compile(r"(?:^|[\s_-])(?:photo|foto|image|gambar|img|picture|thumbnail|featured)", re.I)
_SIGNED = re.compile(r"\W*(?:Oleh|By|Von|Par|Por|Penulis|Reporter|Pewarta|Editor)\b\s?:?\s?[A-Z]")
_BUTTON = 25  # characters; less may stand between a picture and its caption: "Lihat Foto"
_SHORTEST_CAPTION = 3  # words; fewer are a button
_LONGEST_CAPTION = 600  # characters
_MOST_STRINGS = 40
# Files that stand for no picture, and the form in which sites keep one picture in many sizes.
_NO_PICTURE = re.compile(
    r"(?:[^/_-]+[_-])?(?:logo|favicon|placeholder|default|no-?image|no-?img|no-?photo|blank|spacer|loading|avatar|"
    r"icon|pixel|opengraph|og-?image)\d*(?:[_-][^/_-]+)?(?:\.\w+)?$|.*\.(?:svg|ico)$",
    re.I,
)
_ADVERTISEMENT = re.compile(r"/(?:iklan|ads?|adv|banners?)/|/[^/]*(?:iklan|banner)[^/]*$|/\d{2,4}x\d{2,4}\.\w+$", re.I)
_SIZE = re.compile(r"(?:[-_](?:\d{2,4}x\d{2,4}|scaled|w\d{3,4}|large|medium|thumb(?:nail)?))*(?:\.\w{3,4})?$", re.I)


@dataclass(frozen=True)
class Picture:
    """A picture of the article: its address as written, its caption, and whether it stands at the top."""

    address: str
    caption: str
    leads: bool


def pictures_of(nodes: list[Node], root: int, headline: int) -> list[Picture]:
    """The pictures in and just above the content root, in order."""
    start = max(0, (min(headline, root) if headline >= 0 else root) - _ABOVE)
    found: list[Picture] = []
    text = 0
    for i in range(start, nodes[root].end):
        node = nodes[i]
        if node.flag not in {"", "caption"}:
            continue
        if node.tag in {"img", "amp-img"}:
            if (address := _source(node)) and not _is_small(node):
                found.append(Picture(address, _caption(nodes, i, headline), text < _LEAD))
                if len(found) == _MOST:
                    break
        elif node.tag == "figcaption" and text < _LEAD:  # of a picture that only a script shows
            found.append(Picture("", _clean(nodes, i), leads=True))
            if len(found) == _MOST:
                break
        elif i > headline and not node.flag:
            text += node.text
    return found


def lead_picture(data: Metadata, pictures: list[Picture], base: str) -> tuple[str, str]:
    """The address on the web and the caption of the lead picture; '' for what the page does not tell."""
    said = data.first("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src")
    address = _first_on_the_web((said, data.ld.get("image", "")), base)
    leading = [picture for picture in pictures if picture.leads]
    if not address:
        captioned = sorted(leading, key=lambda picture: not picture.caption)  # a face has none
        address = _first_on_the_web((picture.address for picture in captioned), base)
    stem = _stem(address)
    same = [picture for picture in pictures if stem and _stem(picture.address) == stem]
    shown = same if same and not any(picture.leads for picture in same) else [*same, *leading]
    return address, next((picture.caption for picture in shown if picture.caption), "") if address else ""


def _first_on_the_web(addresses: Iterable[str], base: str) -> str:
    """The first of the addresses that is one of the web and of a picture, made absolute."""
    for said in addresses:
        try:
            found = urlsplit(urljoin(base or "https:", said.strip()))
        except ValueError:  # such as "http://["
            continue
        name = found.path.rpartition("/")[2]
        if said and found.netloc and found.scheme in {"http", "https"} and not _NO_PICTURE.match(name):
            return found.geturl()
    return ""


def _stem(address: str) -> str:
    """The file's name without size and ending."""
    return _SIZE.sub("", address.partition("?")[0].rpartition("/")[2])


def _source(node: Node) -> str:
    said = (node.element.get(name, "").strip() for name in _SOURCES)
    found = next((address for address in said if address and not address.startswith("data:")), "")
    path = f"/{found.partition('?')[0]}"
    return "" if _NO_PICTURE.match(path.rpartition("/")[2]) or _ADVERTISEMENT.search(path) else found


def _is_small(node: Node) -> bool:
    sizes = (node.element.get(name, "").removesuffix("px") for name in ("width", "height"))
    return any(size.isascii() and size.isdigit() and int(size[:6]) < _SMALL for size in sizes)


def _caption(nodes: list[Node], i: int, headline: int) -> str:
    """The caption of the picture at `i`: in its figure or box, else the box or line just below it."""
    box = i
    for _ in range(4):
        box = nodes[box].parent
        if box < 0 or nodes[box].end - box > 3 * _FAR or box <= headline < nodes[box].end:
            break
        if nodes[box].tag == "figure" or nodes[box].own_flag == "caption":
            inner = [k for k in range(i + 1, nodes[box].end) if _is_caption_box(nodes[k])]
            return _clean(nodes, inner[0] if inner else box)
        if _PHOTO_BOX.search(nodes[box].element.get("class") or "") and (text := _clean(nodes, box)):
            return text
    for k in range(i + 1, min(i + _FAR, len(nodes))):
        if _is_caption_box(nodes[k]):
            return _clean(nodes, k)
        if nodes[k].text and not nodes[k].flag and is_caption(text := _clean(nodes, k)):
            return text
        if nodes[k].text > _BUTTON or nodes[k].tag == "img":
            return ""
    return ""


def _is_caption_box(node: Node) -> bool:
    return node.tag == "figcaption" or (node.own_flag == "caption" and node.tag != "figure")


def _clean(nodes: list[Node], box: int) -> str:
    text = squeeze(" ".join(_strings(nodes, box)))
    if len(text.split()) < _SHORTEST_CAPTION or len(text) > _LONGEST_CAPTION:
        return ""
    return "" if is_date_line(text) or _SIGNED.match(text) else text


def _strings(nodes: list[Node], box: int) -> Iterator[str]:
    return (string[: _LONGEST_CAPTION + 1] for string in islice(nodes[box].element.itertext(), _MOST_STRINGS))
