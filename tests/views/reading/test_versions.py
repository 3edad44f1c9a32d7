import hashlib

import pytest
from django.utils import timezone

from articles.models import Article, TextVersion
from articles.views.reading.article import MOST_LISTED
from tests.builders import make_capture
from tests.views.reading.page import read, read_at, words

UNKNOWN = "0" * 12


@pytest.fixture
def earlier(report) -> TextVersion:
    """The text that the report had before it was corrected."""
    Article.objects.update(made_from=report.capture)
    report.refresh_from_db()
    report.title = "Jembatan Kali Banten Selesai"
    report.body = "Warga memperbaiki dua jembatan di Serang.\n\nPembangunan berjalan dua hari.\n\n<b>Selesai.</b>"
    report.save()
    return TextVersion.objects.get()


def test_the_permalink_of_todays_text_shows_the_article(client, report):
    tree = read_at(client, report.get_version_url())
    assert words(tree) == words(read(client, report))
    assert not tree.xpath("//meta[@name='robots']")
    marked = read_at(client, f"{report.get_version_url()}?q=jembatan")
    assert marked.xpath("//mark")


def test_an_article_tells_the_permalink_the_sha256_and_the_capture_of_its_text(client, report):
    tree = read(client, report)
    shown = words(tree, "//section[@aria-labelledby='version']/dl")
    for part in (f"http://testserver{report.get_version_url()}", report.text_sha256, "18 November 2024, 10.00 WIB"):
        assert part in shown
    assert not tree.xpath("//div[@class='versions']")


def test_an_earlier_text_is_shown_as_such_with_what_changed(client, report, earlier):
    (link,) = read(client, report).xpath("//div[@class='versions']//a/@href")
    assert link == earlier.get_absolute_url()
    tree = read_at(client, link)
    assert words(tree, "//h1") == "Jembatan Kali Banten Selesai Diperbaiki"
    assert words(tree, "//div[@class='text']").startswith("Warga memperbaiki jembatan di Serang.")
    notice = words(tree, "//div[@class='note']")
    assert notice.startswith("Ini versi lama teks ini.")
    assert tree.xpath("//div[@class='note']//a/@href") == [report.get_absolute_url(), "#changed"]
    assert tree.xpath("//meta[@name='robots']/@content") == ["noindex"]
    facts = words(tree, "//div[@class='known']//dl")
    assert earlier.sha256 in facts
    assert "18 November 2024, 10.00 WIB" in facts
    assert tree.xpath("//div[@class='versions']//a[@aria-current='page']/@href") == [link]
    gone, *_ = tree.xpath("//del")
    assert words(gone, ".") == "dihapus: Diperbaiki"
    assert [words(new, ".") for new in tree.xpath("//ins")] == ["ditambah: dua", "ditambah: <b>Selesai.</b>"]


def test_a_permalink_stays_when_the_text_changes(client, report):
    path, before = report.get_version_url(), report.body
    report.body = "Lain sama sekali."
    report.save()
    assert words(read_at(client, path), "//div[@class='text']") == " ".join(before.split())
    report.body = before
    report.save()
    assert not read_at(client, path).xpath("//div[@class='note']")


def test_the_text_as_a_file_has_the_sha256_that_is_told(client, report, earlier):
    for sha256 in (earlier.sha256, report.text_sha256):
        response = client.get(f"/articles/{report.pk}/versions/{sha256[:12]}.txt")
        assert hashlib.sha256(response.content).hexdigest() == sha256
        assert response["Content-Type"] == "text/plain; charset=utf-8"
        assert response["X-Content-Type-Options"] == "nosniff"


def test_the_whole_sha256_will_do_as_well(client, report, earlier):
    assert client.get(f"/articles/{report.pk}/versions/{earlier.sha256}/").status_code == 200
    assert client.get(f"/articles/{report.pk}/versions/{report.text_sha256}/").status_code == 200


@pytest.mark.parametrize("ending", ["/", ".txt"])
def test_a_text_that_never_was_is_404_and_leads_to_those_that_were(client, report, earlier, ending):
    response = client.get(f"/articles/{report.pk}/versions/{UNKNOWN}{ending}")
    assert response.status_code == 404
    for path in (report.get_absolute_url(), earlier.get_absolute_url()):
        assert f'href="{path}"' in response.content.decode()
    assert client.get(f"/articles/999/versions/{UNKNOWN}{ending}").status_code == 404


@pytest.mark.parametrize("digits", ["abc", "x" * 12, "A" * 12, "0" * 65])
def test_what_is_no_sha256_is_404(client, report, digits):
    assert client.get(f"/articles/{report.pk}/versions/{digits}/").status_code == 404


@pytest.mark.parametrize("ending", ["/", ".txt"])
def test_a_withdrawn_article_takes_its_versions_from_sight(client, report, earlier, ending):
    Article.objects.filter(pk=report.pk).update(withdrawn_at=timezone.now())
    for sha256 in (earlier.sha256, report.text_sha256):
        response = client.get(f"/articles/{report.pk}/versions/{sha256[:12]}{ending}")
        assert response.status_code == 410
        assert "Jembatan" not in response.content.decode()


def test_a_version_whose_captured_page_is_unknown_says_nothing_of_it(client, report, earlier):
    TextVersion.objects.update(made_from=None, outlet="", published_on=None, language="")
    tree = read_at(client, earlier.get_absolute_url())
    assert "Media tidak diketahui" in words(tree, "//article/div/header")
    assert "Tanpa tanggal" in words(tree, "//article/div/header")


def test_a_version_costs_the_same_queries_at_any_size(client, report, earlier, django_assert_max_num_queries):
    for number in range(20):
        report.body += f"\n\nTambahan {number}."
        report.save()
        make_capture(report)
    with django_assert_max_num_queries(4):
        tree = read_at(client, earlier.get_absolute_url())
    assert len(tree.xpath("//div[@class='versions']//li")) == 21


def test_an_article_lists_its_latest_versions_and_leads_to_all(client, report, earlier):
    for number in range(MOST_LISTED):
        report.body += f"\n\nTambahan {number}."
        report.save()
    *listed, more = read(client, report).xpath("//div[@class='versions']//li/a")
    assert len(listed) == MOST_LISTED
    assert (more.text, more.get("href")) == ("dan 1 lagi", f"{listed[-1].get('href')}#version")
