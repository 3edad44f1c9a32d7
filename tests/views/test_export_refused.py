"""Lists to take along that cannot be had."""

import pytest
from django.urls import reverse

from articles.models import Article
from articles.views.export import AT_ONCE
from tests.builders import make_article


@pytest.mark.parametrize("path", ["/export/csv/", "/export/jsonl/"])
@pytest.mark.parametrize(
    "asked",
    [{"columns": "salary"}, {"columns": "id;title"}, {"columns": "x" * 10_000}, {"from": "gestern"}, {"sort": "size"}],
)
def test_what_cannot_be_understood_is_400_with_a_page_that_helps(client, db, path, asked):
    response = client.get(path, asked)
    assert response.status_code == 400
    assert reverse("search") in response.content.decode()
    assert client.head(path, asked).status_code == 400


def test_an_unknown_column_is_told_which_there_are(client, db):
    assert "region_codes" in client.get("/export/csv/", {"columns": "salary"}).content.decode()


def test_an_unknown_form_is_404(client, db):
    assert client.get("/export/xlsx/").status_code == 404


def test_without_an_index_it_is_503_and_no_empty_list(client, db):
    Article.objects.bulk_create([Article(title="Tanpa Indeks", body="Teks.")])
    response = client.get("/export/csv/")
    assert response.status_code == 503
    assert response["Retry-After"] == "60"
    assert "<h1>" in response.content.decode()


def test_it_is_only_read(client, db):
    assert client.post("/export/csv/").status_code == 405


def test_slow_readers_leave_room_for_others(client, db):
    make_article()
    slow = [client.get("/export/csv/") for _ in range(AT_ONCE)]
    busy = client.get("/export/csv/")
    assert (busy.status_code, busy["Retry-After"]) == (503, "30")
    assert "<h1>" in busy.content.decode()
    assert client.head("/export/csv/").status_code == 200
    slow[0].close()
    slow[0].close()
    assert client.get("/export/csv/").getvalue()
    assert slow[1].getvalue()
    slow[1].close()
