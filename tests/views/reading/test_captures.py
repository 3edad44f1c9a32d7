import pytest
from django.contrib.auth.models import User

from articles.models import Article, Capture
from articles.models.capture import capture_storage
from tests.builders import make_capture
from tests.views.reading.page import read, words


def test_of_several_captured_pages_the_one_that_the_article_is_made_from_is_named(client, report):
    first = report.capture
    Article.objects.update(made_from=first)
    assert "artikel ini dibuat dari halaman ini" not in words(read(client, report))
    make_capture(report)
    (tag,) = read(client, report).xpath("//footer//span[@class='tag']")
    assert words(tag, ".") == "artikel ini dibuat dari halaman ini"
    assert first.sha256 in words(tag.xpath("ancestor::dl")[0], ".")


def test_editors_still_reach_the_captures_of_what_readers_cannot_see(client, admin_user, report):
    orphan = report.capture
    report.delete()
    path = f"/articles/captures/{orphan.pk}/"
    assert client.get(path).status_code == 404
    client.force_login(User.objects.create_user("reader"))
    assert client.get(path).status_code == 404
    client.force_login(admin_user)
    assert client.get(path).status_code == 200


def test_only_a_web_address_becomes_a_link(client, report):
    assert read(client, report).xpath("//a[contains(@rel, 'nofollow')]/@href") == ["https://kabar.example/jembatan"]
    for address in ("javascript:alert(1)", "//kabar.example", "http://[", "ftp://kabar.example/"):
        report.captures.update(url=address)
        tree = read(client, report)
        assert address in words(tree)
        assert not tree.xpath("//a[contains(@rel, 'nofollow')]")


HOSTILE = b"\xef\xbb\xbf<html><script>alert(1)</script>\x00\xff"


@pytest.mark.parametrize(
    ("content", "charset"),
    [("Jum’at".encode(), "utf-8"), ("Jum’at".encode("cp1252"), "windows-1252"), (HOSTILE, "windows-1252")],
)
def test_a_captured_page_is_plain_text_and_never_runs(client, report, content, charset):
    capture = make_capture(report, content)
    response = client.get(f"/articles/captures/{capture.pk}/")
    assert response.content == content
    assert response["Content-Type"] == f"text/plain; charset={charset}"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["X-Frame-Options"] == "DENY"
    assert response["Content-Security-Policy"] == "sandbox; default-src 'none'; frame-ancestors 'none'"


def test_a_download_is_an_attachment_with_the_captured_bytes(client, report):
    capture = make_capture(report, HOSTILE, media_type="text/html")
    response = client.get(f"/articles/captures/{capture.pk}/download/")
    assert response.content == HOSTILE
    assert response["Content-Type"] == "application/octet-stream"
    name = f"capture-{capture.pk}-{capture.sha256[:12]}.html"
    assert response["Content-Disposition"] == f'attachment; filename="{name}"'
    assert "sandbox" in response["Content-Security-Policy"]


def test_a_download_of_a_strange_type_gets_a_plain_ending(client, report):
    capture = make_capture(report, b"x", media_type='text/x"; a=".exe')
    assert client.get(f"/articles/captures/{capture.pk}/download/")["Content-Disposition"].endswith('.bin"')


@pytest.mark.parametrize("damage", [lambda path: path.unlink(), lambda path: path.write_bytes(b"other")])
def test_a_lost_or_damaged_file_is_404_with_a_sentence(client, report, damage):
    damage(capture_storage().path(report.capture.sha256))
    for path in ("", "download/"):
        response = client.get(f"/articles/captures/{report.capture.pk}/{path}")
        assert response.status_code == 404
        assert "hilang atau rusak" in response.content.decode()
        assert report.capture.sha256 in response.content.decode()


def test_no_such_capture_is_404(client, report):
    assert not Capture.objects.filter(pk=99).exists()
    assert client.get("/articles/captures/99/").status_code == 404
    assert client.get(f"/articles/captures/{10**30}/").status_code == 404
