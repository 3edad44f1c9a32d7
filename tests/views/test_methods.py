import pytest
from django.test import Client

from tests.builders import make_article, make_capture

pytestmark = pytest.mark.django_db

PATHS = [
    "/",
    "/search/",
    "/search/help/",
    "/date/",
    "/date/2024/",
    "/regions/",
    "/sources/",
    "/feeds/latest/",
    "/en/",
    "/en/search/",
]


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
@pytest.mark.parametrize("path", PATHS)
def test_reading_pages_refuse_to_be_written(path, method):
    assert getattr(Client(enforce_csrf_checks=True), method)(path).status_code == 405


def test_an_article_and_its_captured_page_refuse_to_be_written():
    article = make_article()
    client = Client(enforce_csrf_checks=True)
    assert client.post(article.get_absolute_url()).status_code == 405
    assert client.post(make_capture(article).get_absolute_url()).status_code == 405


@pytest.mark.parametrize("path", PATHS)
def test_reading_pages_answer_head(client, path):
    response = client.head(path)
    assert response.status_code in (200, 404)
    assert response.content == b""


def test_static_files_carry_the_policy_too(settings, tmp_path):
    (tmp_path / "probe.css").write_text("body { margin: 0 }")
    settings.STATIC_ROOT = tmp_path
    response = Client().get("/static/probe.css")
    assert response.status_code == 200
    response.close()
    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert response["X-Frame-Options"] == "DENY"
