"""What a browser that comes for the first time is sent: bytes, and from which hosts."""

import gzip
import re
from dataclasses import dataclass
from http.client import HTTPConnection
from operator import itemgetter
from urllib.parse import urljoin, urlsplit

from lxml import html

_MAP = re.compile(rb'(?<=<figure class="map)[^<]*.*?(<svg.*?</svg>)', re.DOTALL)


@dataclass(frozen=True)
class Page:
    """`html` and `inline_map` before compression; `visit` is all that is transferred, with headers."""

    html: int
    inline_map: int
    visit: int
    queries: int
    peer_queries: int
    same: bool  # whether the peer's page is the same, byte for byte
    hosts: frozenset[str]  # others than the archive's own


def visit(site: str, path: str) -> Page:
    fetched: dict[str, int] = {}
    content, _ = _get(site, path, fetched)
    hosts = set()
    for link in _asked_for(content):
        address = urlsplit(urljoin(site + path, link))
        if address.netloc != urlsplit(site).netloc:
            hosts.add(address.netloc)
        elif address.path not in fetched:
            _get(site, address.path, fetched)
    own, queries = _get(site, path, {}, {"X-Count": "1"})
    # Each of the two workers prepares the page once; of three answers one is of a worker that had done so.
    peers = [_get(site, path, {}, {"X-Ready-Made": "1", "X-Count": "1"}) for _ in range(3)]
    peer, peer_queries = min(peers, key=itemgetter(1))
    drawn = sum(len(found[1]) for found in _MAP.finditer(content))
    return Page(len(content), drawn, sum(fetched.values()), queries, peer_queries, own == peer, frozenset(hosts))


def _asked_for(content: bytes) -> list[str]:
    """What a browser loads without being told to."""
    page = html.fromstring(content.decode())
    rels = ("stylesheet", "icon", "preload", "manifest")
    links = [link.get("href") for link in page.xpath("//link") if {*link.get("rel", "").split()} & {*rels}]
    return [*links, *page.xpath("//script/@src | //img/@src | //iframe/@src | //source/@src | //*[@poster]/@poster")]


def _get(site: str, path: str, fetched: dict[str, int], headers: dict[str, str] | None = None) -> tuple[bytes, int]:
    """The content and its number of queries, if it was counted. Raises ValueError if there is none."""
    connection = HTTPConnection(urlsplit(site).netloc, timeout=60)
    connection.request("GET", path, headers={"Accept-Encoding": "gzip", **(headers or {})})
    answer = connection.getresponse()
    sent = answer.read()
    connection.close()
    if answer.status != 200:
        raise ValueError(f"{path}: {answer.status}")
    fetched[path] = len(sent) + sum(len(name) + len(value) + 4 for name, value in answer.getheaders())
    packed = answer.getheader("Content-Encoding") == "gzip"
    return gzip.decompress(sent) if packed else sent, int(answer.getheader("X-Queries", "0"))
