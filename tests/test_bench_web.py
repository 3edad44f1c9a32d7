"""What the bench of the pages measures: what could be wrong there without anybody seeing it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.core.paginator import Paginator
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Article
from articles.search.writer import rebuild
from bench.serving.choosing import choose
from bench.serving.load import Round, read, typical
from bench.serving.ready_made import ready
from bench.serving.visit import Page, _asked_for
from bench.web import limits
from tests.builders import make_article, make_capture, make_region, make_source

PRINTED = """Running 2s test @ http://127.0.0.1:8000
  1 threads and 8 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     9.32ms    1.20ms  20.00ms   80.00%
  Latency Distribution
     50%  900.00us
     75%   10.00ms
     90%   11.00ms
     99%    1.20s
  1000 requests in 2.00s, 10.00MB read
Requests/sec:    500.00
Transfer/sec:      5.00MB
"""


@pytest.fixture
def from_the_archive(settings):
    """Answers of the test client, with the bench's middleware."""
    settings.MIDDLEWARE = [
        "bench.serving.ready_made.counted",
        *settings.MIDDLEWARE,
        "bench.serving.ready_made.ReadyMade",
    ]


def test_a_round_of_wrk_is_read_in_ms():
    assert read(PRINTED, 2.5) == Round(rate=500, p50=0.9, p99=1200, cpu=2.5)


def test_a_round_with_errors_measures_nothing():
    with pytest.raises(SystemExit, match="Non-2xx"):
        read(PRINTED + "  Non-2xx or 3xx responses: 3\n", 1)


def test_the_typical_round_is_none_of_the_extremes():
    assert typical([Round(n, n, n, n) for n in (1.0, 2.0, 900.0)]) == Round(2, 2, 2, 2)


@pytest.mark.django_db
def test_nothing_of_what_is_ready_asks_the_database():
    for _ in range(3):
        make_article()

    @dataclass(frozen=True)
    class Shown:
        rows: object

    everything = Article.objects.order_by("pk")
    page = Paginator(everything, 2).page(1)
    context = ready({"all": everything, "page": page, "pairs": zip("ab", "cd", strict=True), "in": Shown(everything)})
    with CaptureQueriesContext(connection) as asked:
        assert len(list(context["all"])) == len(list(context["in"].rows)) == 3
        assert (len(list(context["page"])), context["page"].paginator.num_pages) == (2, 2)
        assert [list(context["pairs"]) for _ in range(2)] == [[("a", "c"), ("b", "d")]] * 2
    assert not asked.captured_queries


@pytest.mark.django_db
def test_the_peer_gives_the_same_pages_and_asks_nothing(client, from_the_archive):
    make_region("36.73")
    outlet = make_source("Kabar Lembah")
    for number in range(60):
        make_capture(make_article(source=outlet, regions=("36.73",), title=f"Jembatan Diperbaiki Lagi {number}"))
    rebuild()
    for kind, paths in choose(1).items():
        for path in paths[:2]:
            own = client.get(path, headers={"x-count": "1"})
            client.get(path, headers={"x-ready-made": "1"})
            peer = client.get(path, headers={"x-ready-made": "1", "x-count": "1"})
            assert own.status_code == 200
            assert own.content == peer.content, kind
            assert int(own["X-Queries"]) > int(peer["X-Queries"]) == 0, kind


def test_what_a_browser_loads_by_itself_is_weighed():
    page = b"""<link rel="stylesheet" href="a.css"><link rel="canonical" href="no"><link rel="icon" href="b.svg">
    <script src="c.js"></script><a href="no">x</a><img src="https://other.example/d.png">"""
    assert set(_asked_for(page)) == {"a.css", "b.svg", "c.js", "https://other.example/d.png"}


def test_search_on_whoosh_is_held_elsewhere():
    def names(engine: str) -> Iterator[str]:
        page = Page(1, 0, 1, 1, 0, True, frozenset())
        return (limit.name for limit in limits({"search": (Round(1, 1, 1, 1),) * 2}, {"search": [page]}, engine))

    assert {*names("tantivy")} - {*names("whoosh")} == {"search, times the peer's CPU"}


def test_paths_can_be_handed_to_another_process(db):
    make_capture(make_article(regions=("36.73",), source=make_source()))
    assert json.loads(json.dumps(choose(1)))["home"] == ["/"]
