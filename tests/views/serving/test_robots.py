import re
from urllib.parse import urlsplit

import pytest
from django.urls import reverse

from tests.builders import make_article, make_capture


@pytest.fixture
def robots(client):
    response = client.get("/robots.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    return response.content.decode()


def test_it_names_the_sitemap_by_its_whole_address(client, robots, db):
    (sitemap,) = [line.removeprefix("Sitemap: ") for line in robots.splitlines() if line.startswith("Sitemap")]
    assert urlsplit(sitemap).netloc == "testserver"
    assert client.get(urlsplit(sitemap).path).status_code == 200


@pytest.mark.django_db
def test_pages_may_be_visited_and_what_is_endless_or_no_page_may_not(robots):
    article = make_article()
    # As RFC 9309 has it: a rule is the beginning of an address, and * any signs. (Python's own parser knows no *.)
    rules = [line.removeprefix("Disallow: ") for line in robots.splitlines() if line.startswith("Disallow")]
    closing = re.compile("|".join(re.escape(rule).replace(r"\*", ".*") for rule in rules))
    open_to_all = ["/", article.get_absolute_url(), "/date/2024/11/", "/regions/36.73/", "/sources/x/", "/search/help/"]
    open_to_all += ["/feeds/latest/", "/search/"]
    closed = ["/search/?q=pasar", "/export/csv/", "/feeds/search/?q=pasar", "/search/complete/?q=p", "/admin/"]
    closed.append(reverse("capture_download", args=[make_capture(article).pk]))
    for home in ("", "/en"):
        assert [path for path in open_to_all if closing.match(home + path)] == []
        assert [path for path in closed if not closing.match(home + path)] == []


def test_a_host_that_is_not_ours_is_refused(client, settings):
    settings.ALLOWED_HOSTS = ["archive.example"]
    assert client.get("/robots.txt", headers={"host": "other.example"}).status_code == 400
    answer = client.get("/robots.txt", headers={"host": "archive.example"})
    assert "Sitemap: http://archive.example/sitemap.xml" in answer.content.decode()
