"""What holds for every kind of page, in both languages."""

import gzip
import re
from collections import Counter
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.db import connection
from django.test.utils import CaptureQueriesContext
from lxml import html

from articles.models import Article, Region, Source
from tests.archives import fill_reading_room
from tests.builders import make_article, make_source
from tests.page_kinds import KINDS
from tests.test_translations import entries

MORE = [  # besides the kinds of pages in tests/page_kinds.py
    "/search/?q=tanggal:kemarin+sumber:entah+wilayah:entah",
    "/search/?uncertain=date&uncertain=place",
    "/search/?q=serang&region=36.01&from=2019-01-01&to=2019-02-01",
    "/search/?q=serang&source=nothing&region=99&page=2",
    "/date/2023/",
    "/date/2023/01/",
    "/date/2024/11/18/",
    "/date/undated/?page=7",
    "/date/undated/?page=x",
    "/regions/32/",
    "/regions/36.99/",
    "/regions/36.01/",
    "/regions/36.73/?year=2019",
    "/sources/radar-rimba/",
    "/sources/nothing/",
    "/articles/{undated}/-/",
]
MOST_BYTES = 60_000  # of a page's HTML, an inline map aside
MOST_AT_FIRST = 120_000  # of all that a first visit loads
MOST_QUERIES = 12

INLINE = "//script[not(@src or @type='application/ld+json')]"  # scripts that run from within the page
LOADED = "//script/@src | //img/@src | //@srcset | //link[@rel='stylesheet' or @rel='icon']/@href | //iframe/@src"


@pytest.fixture(params=["", "/en"], ids=["id", "en"])
def prefix(request):
    return request.param


@pytest.fixture
def pages(client, prefix, db):
    """Every kind of page in one language, by its path, each with the number of its questions to the database."""
    places = fill_reading_room()
    make_article(source=make_source("Radar Rimba", confirmed=False))
    client.get("/search/")  # reads what stays in memory
    pages = {}
    for path in [*(path for path, _status in KINDS.values()), *MORE]:
        address = prefix + path.format(**places)
        while True:
            with CaptureQueriesContext(connection) as asked:
                page = client.get(address)
            if page.status_code not in (301, 302):
                break
            address = page["Location"]
        page.queries = [query["sql"] for query in asked]
        pages[path] = page
    return pages


def test_a_page_has_the_status_of_its_kind(pages):
    expected = dict(KINDS.values())
    statuses = {path: page.status_code for path, page in pages.items() if path in expected}
    assert statuses == expected


def test_a_page_is_safe_and_asks_no_other_host(pages):
    for path, page in pages.items():
        policy = page["Content-Security-Policy"]
        assert "default-src 'none'" in policy, path
        assert "frame-ancestors 'none'" in policy, path
        assert "unsafe" not in policy, path
        assert page["X-Content-Type-Options"] == "nosniff", path
        tree = html.fromstring(page.content.decode())
        inline = tree.xpath(f"//@style | //style | {INLINE} | //@*[starts-with(name(), 'on')]")
        assert inline == [], path
        assert [file for file in tree.xpath(LOADED) if not re.match("/(?!/)", file)] == [], path


def test_a_page_is_light_and_asks_the_database_little(pages):
    for path, page in pages.items():
        assert len(re.sub(rb"<svg.*?</svg>", b"", page.content, flags=re.DOTALL)) <= MOST_BYTES, path
        assert len(page.queries) <= MOST_QUERIES, (path, page.queries)


def test_all_of_a_first_visit_is_light(pages):
    for path, page in pages.items():
        files = {file.removeprefix("/static/") for file in html.fromstring(page.content.decode()).xpath(LOADED)}
        assert "site.css" in files, path
        found = [finders.find(file) for file in files]
        assert all(found), (path, files)
        assert len(gzip.compress(page.content)) + sum(Path(file).stat().st_size for file in found) <= MOST_AT_FIRST, (
            path
        )


def test_a_page_is_well_formed_for_those_who_do_not_see_it(pages, prefix):
    titles = Counter()
    for path, page in pages.items():
        tree = html.fromstring(page.content.decode())
        assert tree.get("lang") == ("en" if prefix else "id"), path
        assert len(tree.xpath("//h1")) == 1, path
        titles[tree.xpath("string(//title)").strip()] += 1
        assert tree.xpath("//main[@id='content']"), path
        assert tree.xpath("//a[@href='#content']"), path
        ids = Counter(tree.xpath("//@id"))
        assert [one for one, times in ids.items() if times > 1] == [], path
        named = tree.xpath("//@aria-labelledby | //@aria-describedby | //@aria-controls | //label/@for | //@form")
        assert {one for names in named for one in names.split()} <= set(ids), path
        for field in tree.xpath("//input[not(@type='hidden')] | //select"):
            assert field.xpath("ancestor::label") or tree.xpath("//label[@for=$id]", id=field.get("id")), path
        for table in tree.xpath("//table"):
            assert table.xpath("caption and .//th[@scope='col'] and .//th[@scope='row' or @scope='col']"), path
        for nav in tree.xpath("//nav"):
            assert nav.get("aria-label") or nav.get("aria-labelledby"), path
        levels = [int(heading.tag[1]) for heading in tree.xpath("//h1 | //h2 | //h3 | //h4")]
        assert all(after - before <= 1 for before, after in pairwise(levels)), (path, levels)
        assert tree.xpath("//main//a[@href] | //main//form"), path
    assert "" not in titles


def test_a_page_speaks_one_language(pages, prefix):
    words = {entry.msgid: entry.msgstr[0] for entry in entries("id") if "%" not in entry.msgid}
    both = set(words) & set(words.values())
    foreign = [phrase for phrase in (words.values() if prefix else words) if len(phrase) > 11 and phrase not in both]
    for path, page in pages.items():
        text = " ".join(html.fromstring(page.content.decode()).xpath("//body//text()[not(ancestor::pre)]"))
        assert [phrase for phrase in foreign if phrase in text] == [], path


def test_the_other_language_is_one_link_away_on_the_same_page(client, report):
    here = report.get_absolute_url()
    for address, other in [
        ("/date/2024/11/?page=2", "/en/date/2024/11/?page=2"),
        ("/en/search/?q=a%26b", "/search/?q=a%26b"),
        (here, f"/en{here}"),
        ("/nothing/", "/en/"),
        ("/en/nothing/", "/"),
    ]:
        tree = html.fromstring(client.get(address).content.decode())
        assert tree.xpath("//nav[@class='languages']/a/@href") == [other]


@pytest.mark.parametrize("query", ["", f"?q={'x' * 1000}"])
def test_the_other_language_is_on_no_other_host(client, db, query):
    response = client.get(f"/{query}", PATH_INFO="//elsewhere.example/search/")
    tree = html.fromstring(response.content.decode())
    assert tree.xpath("//nav[@class='languages']/a/@href") == ["/en/"]


def test_the_language_is_the_addresss_and_never_the_browsers(client, report):
    response = client.get("/", headers={"accept-language": "en-GB"})
    assert response.status_code == 200
    assert 'lang="id"' in response.content.decode()


def test_numbers_and_dates_are_the_readers(client, report, monkeypatch):
    with monkeypatch.context() as patched:
        patched.setattr("articles.models.Selection.by_day", lambda self: Counter({date(2024, 11, 17): 12345}))
        assert "12.345 artikel" in client.get("/").content.decode()
        assert "12,345 articles" in client.get("/en/").content.decode()
    assert "Minggu, 17 November 2024" in client.get("/date/2024/11/17/").content.decode()
    assert "Sunday, 17 November 2024" in client.get("/en/date/2024/11/17/").content.decode()
    assert "2.024" not in client.get("/date/").content.decode()


def test_every_link_of_the_archive_leads_somewhere(client, report, undated, elsewhen):
    todo, seen = ["/", "/en/"], set()
    while todo:
        address = todo.pop()
        response = client.get(address)
        assert response.status_code == 200, address
        if not response["Content-Type"].startswith("text/html"):
            response.close()
            continue
        links = html.fromstring(response.content.decode()).xpath("//a/@href | //link/@href")
        for link in links:
            inside = link.startswith(("/", "?")) and not link.startswith("/static/")
            target = address.partition("?")[0] + link if link.startswith("?") else link
            if inside and target not in seen and len(re.findall("region=|source=|year=|month=|sort=", target)) < 2:
                seen.add(target)
                todo.append(target)
    assert f"/articles/{report.pk}/{report.slug}/" in seen
    assert "/en/date/2022/05/05/" in seen
    assert len(seen) > 60


HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>\u202e" + "x" * 200


def test_markup_in_the_archive_comes_out_as_text(client, report):
    Source.objects.filter(pk=report.source_id).update(name=HOSTILE[:120])
    Region.objects.filter(code="36.73").update(name=HOSTILE[:100])
    fields = {"title": HOSTILE, "standfirst": HOSTILE, "byline": HOSTILE[:200], "credit": HOSTILE[:200]}
    Article.objects.filter(pk=report.pk).update(
        **fields, category=HOSTILE[:100], body=HOSTILE, language='x"y', removed=[[HOSTILE, HOSTILE]]
    )
    report.captures.update(url="javascript:alert(3)", media_type="<b>x</b>")
    report.mentions.update(evidence=[["body", 0, 9, HOSTILE]])
    report.refresh_from_db()
    address = report.get_absolute_url()
    pages = [address, f"{address}?q=<script>", "/", "/search/", "/search/?q=<script>alert(1)</script>&region=36.73"]
    for path in [*pages, "/regions/", "/regions/36.73/", "/sources/", "/sources/kabar-lembah/", "/date/2024/11/17/"]:
        page = client.get(path).content.decode()
        assert "<script>alert" not in page, path
        tree = html.fromstring(page)
        assert not tree.xpath(f"{INLINE} | //img[@src='x'] | //@onerror | //a[starts-with(@href, 'javascript')]"), path
    assert "&lt;script&gt;alert(1)" in client.get(address).content.decode()
