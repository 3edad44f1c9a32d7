from datetime import datetime

from django.utils import timezone
from lxml import etree

from articles.models import Article
from tests.builders import make_article, make_region, make_source


def addresses(client, path):
    response = client.get(path)
    assert response.status_code == 200
    return [place.text for place in etree.fromstring(response.content).iterfind(".//{*}loc")]


def test_it_leads_to_all_that_readers_can_see(client, db):
    make_region("11.01")
    make_source("Tanpa Artikel")
    seen = make_article(source=make_source("Kabar Lembah"), regions=("36.73",))
    gone = make_article(source=make_source("Yang Ditarik"), regions=("35.09",))
    Article.objects.filter(pk=gone.pk).update(withdrawn_at=timezone.now())
    found = [address for section in addresses(client, "/sitemap.xml") for address in addresses(client, section)]
    assert found == [
        f"http://testserver{path}"
        for path in (
            "/",
            "/date/",
            "/regions/",
            "/sources/",
            seen.get_absolute_url(),
            "/regions/36/",
            "/regions/36.73/",
            "/sources/kabar-lembah/",
        )
    ]


def test_its_index_tells_when_an_article_last_changed_in_one_query(client, db, django_assert_num_queries):
    changed = max(make_article().changed_at for _ in range(3))
    with django_assert_num_queries(4):
        index = etree.fromstring(client.get("/sitemap.xml").content)
    assert [datetime.fromisoformat(moment.text) for moment in index.iterfind(".//{*}lastmod")] == [changed]


def test_an_unknown_section_is_404(client, db):
    assert client.get("/sitemap-other.xml").status_code == 404
