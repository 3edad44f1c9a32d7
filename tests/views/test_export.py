import csv
import io
import json
from datetime import date
from urllib.parse import urlencode

import bibtexparser
import pytest
import rispy
from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone

from articles.export.columns import COLUMNS, DEFAULT
from articles.models import Article
from articles.search.writer import catch_up
from articles.views import export
from tests.builders import make_article, make_capture, make_source
from tests.search.conftest import engine  # noqa: F401


def taken(client, path="/export/csv/", **parameters):
    response = client.get(path, parameters, headers={"accept-encoding": "identity"})
    assert response.status_code == 200, response.content
    return response


def rows(client, **parameters):
    text = taken(client, **parameters).getvalue().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def objects(client, **parameters):
    return [json.loads(line) for line in taken(client, "/export/jsonl/", **parameters).getvalue().splitlines()]


def on_pages(client, **parameters):
    """The ids that the search finds, page after page."""
    found, page, pages = [], 1, 1
    while page <= pages:
        answer = client.get("/search/", {**parameters, "format": "json", "page": page}).json()
        found, page, pages = found + [hit["id"] for hit in answer["hits"]], page + 1, answer["pages"]
    return found


@pytest.fixture
def archive(engine, db) -> list[Article]:  # noqa: F811
    """Articles of two outlets and two regions, for more than one page and more than one chunk."""
    outlets = [make_source("Kabar Lembah"), make_source("Warta Pesisir"), None]
    made = [
        make_article(
            title=f"{'Jembatan' if number % 2 else 'Pasar'} Desa {number % 4} Diperbaiki",
            source=outlets[number % 3],
            published_on=date(2024, 1 + number % 5, 3) if number % 7 else None,
            regions=("36.73",) if number % 2 else ("35.09",),
            urgent=False,
        )
        for number in range(45)
    ]
    catch_up(wait=True)
    return made


@pytest.fixture(autouse=True)
def small_chunks(monkeypatch):
    monkeypatch.setattr(export, "CHUNK", 10)


SEARCHES = [
    {},
    {"q": "jembatan"},
    {"q": "jembatan OR -desa", "sort": "date"},
    {"q": "warga", "sort": "-date"},
    {"region": "36.73"},
    {"region": ["36", "35.09"], "source": ["kabar-lembah", "~none"], "sort": "date"},
    {"source": "warta-pesisir", "year": "2024"},
    {"from": "2024-02-01", "to": "2024-03-31", "sort": "-date"},
    {"uncertain": "place"},
    {"q": "takada"},
    {"q": "!!"},
]


def test_it_has_the_articles_of_the_page_in_its_order(client, archive):
    for asked in SEARCHES:
        expected = on_pages(client, **asked)
        assert [int(row["id"]) for row in rows(client, **asked)] == expected, asked
        assert [each["id"] for each in objects(client, **asked)] == expected, asked


def test_references_are_those_of_the_page_in_its_order(client, archive):
    for asked in SEARCHES:
        names = [f"-{number}" for number in on_pages(client, **asked)]
        entries = bibtexparser.parse_string(taken(client, "/export/bibtex/", **asked).getvalue().decode()).entries
        records = rispy.loads(taken(client, "/export/ris/", **asked).getvalue().decode())
        assert [entry.key[-len(name) :] for entry, name in zip(entries, names, strict=True)] == names
        assert [record["id"][-len(name) :] for record, name in zip(records, names, strict=True)] == names


@pytest.mark.parametrize("name", ["bibtex", "ris"])
def test_a_reference_is_that_of_the_article_s_own_page(client, report, name):
    own = client.get(reverse("cite", args=[report.pk, name]))
    every = taken(client, f"/export/{name}/")
    assert every.getvalue().split() == own.content.split()
    assert every["Content-Type"] == own["Content-Type"]
    assert every["Content-Disposition"].endswith('.bib"' if name == "bibtex" else '.ris"')


@pytest.mark.parametrize("name", ["bibtex", "ris"])
def test_references_cost_four_questions_a_chunk(client, archive, name, django_assert_max_num_queries):
    for article in archive[::2]:
        article.made_from = make_capture(article)
        article.save(urgent=False)
    for article in archive[1::4]:
        make_capture(article)
    response = taken(client, f"/export/{name}/")
    with django_assert_max_num_queries(4 * 5):
        response.getvalue()


@pytest.mark.parametrize(
    "path",
    [
        "/regions/36.73/",
        "/regions/36.73/?source=kabar-lembah&year=2024",
        "/sources/warta-pesisir/",
        "/sources/warta-pesisir/?region=35",
        "/date/2024/03/03/",
        "/date/2024/03/03/?region=36&source=kabar-lembah",
    ],
)
def test_it_has_what_a_page_of_a_region_an_outlet_or_a_day_lists(client, archive, path):
    shown, number, asked = [], 1, None
    while found := client.get(path, {**QueryDict(path.partition("?")[2]).dict(), "page": number}).context:
        asked = found["take"]
        if not found["page"].object_list:
            break
        shown, number = shown + [article.pk for article in found["page"]], number + 1
    assert shown
    assert [int(row["id"]) for row in rows(client, **dict(QueryDict(asked).lists()))] == shown


def test_the_page_that_is_open_does_not_matter(client, archive):
    assert len(rows(client, page="2")) == 45


def test_a_table_tells_what_the_archive_knows(client, report):
    (told,) = objects(client, columns=",".join(COLUMNS))
    permalink = f"http://testserver/articles/{report.pk}/versions/{report.text_sha256[:12]}/"
    assert told == {
        "id": report.pk,
        "title": report.title,
        "outlet": "Kabar Lembah",
        "date": "2024-11-17",
        "date_certain": True,
        "regions": ["Kota Serang", "Banten"],
        "region_codes": ["36.73", "36"],
        "place_certain": report.place_certain,
        "byline": "Sari",
        "category": "Daerah",
        "language": "id",
        "url": report.url,
        "permalink": permalink,
        "standfirst": report.standfirst,
        "text": report.body,
        "sha256": report.text_sha256,
    }
    assert list(told) == list(COLUMNS)
    assert list(rows(client)[0]) == list(DEFAULT)


def test_what_is_not_known_is_empty_or_null(client, undated):
    names = "outlet,date,date_certain,regions,url"
    assert rows(client, columns=names) == [
        {"outlet": "", "date": "", "date_certain": "false", "regions": "", "url": ""}
    ]
    assert objects(client, columns=names) == [
        {"outlet": "", "date": None, "date_certain": False, "regions": [], "url": ""}
    ]


def test_permalinks_are_the_same_in_both_languages(client, report):
    assert taken(client).getvalue() == taken(client, "/en/export/csv/").getvalue()


@pytest.mark.parametrize("columns", ["date,title", ["date", "title"], "date, title,", ["date,title", "date", ""]])
def test_columns_stand_as_they_were_asked_for(client, report, columns):
    assert taken(client, columns=columns).getvalue().decode() == (f"\ufeffdate,title\r\n2024-11-17,{report.title}\r\n")


def test_a_headline_like_a_formula_is_guarded_in_csv_alone(client, db):
    make_article(title='=HYPERLINK("http://example.org")')
    assert rows(client, columns="title") == [{"title": """'=HYPERLINK("http://example.org")"""}]
    assert objects(client, columns="title") == [{"title": '=HYPERLINK("http://example.org")'}]


def test_csv_opens_in_excel_and_json_begins_at_once(client, report):
    assert taken(client).getvalue().startswith(b"\xef\xbb\xbfid,title,")
    assert taken(client, "/export/jsonl/").getvalue().startswith(b'{"id": ')


def test_its_headers_name_the_file_and_keep_caches_and_robots_off(client, db):
    response = taken(client, q="Pasar “Ikan” / Laut", region="36.73", sort="-date")
    today = timezone.localdate().isoformat()
    assert response["Content-Disposition"] == f'attachment; filename="articles-pasar-ikan-laut-36.73-{today}.csv"'
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["X-Robots-Tag"] == "noindex"
    assert set(response["Cache-Control"].split(", ")) == {"private", "no-store"}


def test_it_is_sent_bit_by_bit(client, archive, django_assert_max_num_queries):
    response = taken(client)
    parts = iter(response)
    next(parts)
    with django_assert_max_num_queries(2):
        assert next(parts).count(b"\r\n") == 10


def test_what_is_withdrawn_or_deleted_meanwhile_is_left_out(client, archive):
    response = taken(client, sort="date")
    parts = iter(response)
    first = next(parts) + next(parts)
    Article.objects.filter(title__startswith="Pasar").withdraw()
    Article.objects.filter(title__contains="Desa 1").delete()
    rest = b"".join(parts)
    assert b"Pasar" in first
    assert b"Pasar" not in rest
    assert b"Desa 1" not in rest
    assert b"Desa 3" in rest


def test_what_changes_while_it_is_sent_makes_no_gap_and_nothing_double(client, archive):
    expected = on_pages(client, sort="date")
    response = taken(client, sort="date", columns="id")
    parts = iter(response)
    sent = next(parts) + next(parts)
    for article in archive[:5]:
        article.published_on = date(1999, 1, 1)
        article.save()
    make_article(published_on=date(1998, 1, 1))
    sent += b"".join(parts)
    assert [int(line) for line in sent.decode("utf-8-sig").split()[1:]] == expected


def test_what_was_withdrawn_is_gone_at_the_next_request(client, archive):
    archive[0].withdrawn_at = timezone.now()
    archive[0].save()
    Article.objects.filter(pk=archive[1].pk).withdraw()
    left = {int(row["id"]) for row in rows(client)}
    assert left == {article.pk for article in archive[2:]}


def test_a_client_that_goes_away_stops_it(client, archive):
    response = taken(client)
    parts = response._iterator
    next(iter(response))
    response.close()
    assert list(parts) == []


def test_an_empty_archive_gives_an_empty_list(client, db):
    assert rows(client) == []
    assert objects(client) == []


def test_head_tells_of_the_file_without_making_it(client, archive, django_assert_max_num_queries):
    with django_assert_max_num_queries(0):
        response = client.head("/export/csv/")
    assert response.status_code == 200
    assert response["Content-Disposition"].startswith("attachment")
    assert response.getvalue() == b""


def test_any_search_costs_few_questions(client, archive, django_assert_max_num_queries):
    asked = urlencode({"q": "jembatan", "region": ["36", "35.09"], "source": ["kabar-lembah", "~none"]}, doseq=True)
    with django_assert_max_num_queries(12):
        response = client.get(f"/export/csv/?{asked}")
        next(iter(response))
