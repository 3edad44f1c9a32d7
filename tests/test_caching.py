"""What is sent again and what is not, and how small: ETags, 304, compression, what caches are told."""

import gzip
from collections.abc import Iterator
from contextlib import closing

import pytest
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.management import call_command
from django.http import HttpRequest, StreamingHttpResponse
from django.middleware.gzip import GZipMiddleware
from django.middleware.http import ConditionalGetMiddleware
from whitenoise.middleware import WhiteNoiseMiddleware

from articles.models import Article
from articles.views.serving.revalidated import revalidated
from tests.builders import make_article, make_capture, make_source

pytestmark = pytest.mark.django_db
PATHS = ["/", "/search/?q=jembatan", "/date/2024/11/", "/date/2024/11/17/", "/sources/kabar-lembah/", "/feeds/latest/"]


@pytest.fixture
def report() -> Article:
    return make_article(source=make_source("Kabar Lembah"))


@pytest.fixture(params=[*PATHS, "article"])
def path(request, report) -> str:
    return report.get_absolute_url() if request.param == "article" else request.param


@pytest.fixture
def asked_again(client):
    """Asks for a path as a browser does that has kept what `first` was."""

    def ask(path, first):
        return client.get(path, headers={"if-none-match": first["ETag"]})

    return ask


def test_an_unchanged_page_is_not_sent_again(client, asked_again, path):
    answer = asked_again(path, client.get(path))
    assert (answer.status_code, answer.content) == (304, b"")


def test_a_page_changes_at_the_next_request_after_a_withdrawal(client, asked_again, report, path):
    make_article(source=report.source)
    first = client.get(path)
    Article.objects.filter(pk=report.pk).withdraw()
    answer = asked_again(path, first)
    assert answer.status_code == (410 if path == report.get_absolute_url() else 200)
    assert report.title not in answer.text


def test_a_compressed_page_is_found_unchanged_too(client, asked_again):
    first = client.get("/", headers={"accept-encoding": "gzip"})
    assert first["ETag"].startswith("W/")
    assert asked_again("/", first).status_code == 304


def test_nothing_is_shown_from_a_cache_without_asking(client, path):
    assert client.get(path)["Cache-Control"] == "no-cache"


def test_no_day_stands_for_what_is_on_a_page(client, report, path):
    first = client.get(path)
    assert "Last-Modified" not in first
    late = client.get(path, headers={"if-modified-since": "Fri, 01 Jan 2100 00:00:00 GMT"})
    assert late.status_code == 200


def test_pages_of_admin_are_kept_nowhere(admin_client):
    answer = admin_client.get("/admin/")
    assert "no-store" in answer["Cache-Control"]
    assert "ETag" not in answer


def test_a_page_is_compressed_for_those_who_can_read_it(client, path):
    plain, small = client.get(path), client.get(path, headers={"accept-encoding": "gzip, br"})
    assert "Content-Encoding" not in plain
    assert small["Content-Encoding"] == "gzip"
    assert gzip.decompress(small.content) == plain.content
    assert all("Accept-Encoding" in answer["Vary"] for answer in (plain, small))
    assert int(small["Content-Length"]) == len(small.content) < len(plain.content)


def test_a_head_request_is_answered_with_no_page(client, path):
    answer = client.head(path, headers={"accept-encoding": "gzip"})
    assert (answer.status_code, answer.content) == (200, b"")


def test_captured_bytes_come_out_as_they_went_in(client, report):
    content = b"<html>" + b"<p>Jembatan</p>" * 100
    path = f"/articles/captures/{make_capture(report, content).pk}/download/"
    answer = client.get(path, headers={"accept-encoding": "gzip"})
    assert gzip.decompress(answer.content) == content
    assert client.get(path).content == content


def test_a_stream_stays_a_stream(rf):
    given: list[bytes] = []

    def lines() -> Iterator[bytes]:
        for number in range(100):
            given.append(line := b"%d;" % number * 1_000)
            yield line

    def view(request: HttpRequest) -> StreamingHttpResponse:
        return StreamingHttpResponse(lines())

    served = GZipMiddleware(ConditionalGetMiddleware(revalidated(view)))
    answer = served(rf.get("/", headers={"accept-encoding": "gzip"}))
    assert given == []
    assert "ETag" not in answer
    assert gzip.decompress(b"".join(answer)) == b"".join(given)


def test_static_files_are_kept_for_good_and_come_compressed(settings, tmp_path, rf):
    settings.DEBUG, settings.STATIC_ROOT = False, tmp_path
    backend = {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": backend}
    call_command("collectstatic", interactive=False, verbosity=0)
    served = WhiteNoiseMiddleware(lambda request: None)
    answer = served(rf.get(staticfiles_storage.url("site.css"), headers={"accept-encoding": "gzip"}))
    with closing(answer):
        assert "immutable" in answer["Cache-Control"]
        assert answer["Content-Encoding"] == "gzip"
