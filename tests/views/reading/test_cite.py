import json
import re
from datetime import date

import bibtexparser
import pytest
import rispy
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from articles.models import Article
from articles.views.reading.references import data_block
from tests.builders import make_article

HOSTILE = "Warga</script><script>alert(1)</script> “{Jembatan}” & 50% <!-- \u202eterbalik\nbaris"


def read(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return html.fromstring(response.content.decode())


def contents(tree, name):
    return [str(tag) for tag in tree.xpath(f"//head/meta[@name='{name}' or @property='{name}']/@content")]


def json_ld(tree):
    (block,) = tree.xpath("//head/script[@type='application/ld+json']/text()")
    return json.loads(block)


def permalink(article):
    with override("id"):
        return f"http://testserver{article.get_version_url()}"


def test_the_page_cites_the_article_in_four_forms(client, report):
    Article.objects.update(url="https://kabar.example/jembatan")
    tree = read(client, report.get_absolute_url())
    apa, chicago, bibtex, ris = ("".join(text.itertext()) for text in tree.xpath("//*[@data-cited]"))
    where = f"https://kabar.example/jembatan, diarsipkan 18 November 2024 di {permalink(report)}"
    assert apa == f"Sari. (2024, 17 November). {report.title}. Kabar Lembah. {where}"
    assert chicago == f"Sari. “{report.title}.” Kabar Lembah, 17 November 2024. {where}."
    assert tree.xpath("//section[@class='cite']//i/text()") == ["Kabar Lembah", "Kabar Lembah"]
    assert bibtex.startswith(f"@article{{kabar-lembah-2024-{report.pk},")
    assert report.text_sha256 in bibtex
    assert ris.startswith("TY  - NEWS")


def test_citations_are_in_the_language_of_the_page_and_their_permalink_is_not(client, report):
    tree = read(client, f"/en{report.get_absolute_url()}")
    apa = "".join(tree.xpath("//*[@data-cited='cite-apa']")[0].itertext())
    assert apa.startswith("Sari. (2024, November 17). ")
    assert apa.endswith(f"Archived November 18, 2024, at {permalink(report)}")


def test_a_guessed_day_is_explained(client, report):
    assert "tanda tanya" not in client.get(report.get_absolute_url()).content.decode()
    Article.objects.update(date_certain=False)
    page = client.get(report.get_absolute_url()).content.decode()
    assert "([2024?])" in page
    assert "tanda tanya" in page


def test_references_can_be_downloaded(client, report):
    bibtex = client.get(f"/articles/{report.pk}/cite/bibtex/")
    assert bibtex["Content-Type"] == "application/x-bibtex; charset=utf-8"
    assert bibtex["Content-Disposition"] == f'attachment; filename="kabar-lembah-2024-{report.pk}.bib"'
    (entry,) = bibtexparser.parse_string(bibtex.content.decode()).entries
    assert entry["keywords"] == "Kota Serang, Banten"
    ris = client.get(f"/articles/{report.pk}/cite/ris/")
    assert ris["Content-Type"] == "application/x-research-info-systems; charset=utf-8"
    assert ris["Content-Disposition"] == f'attachment; filename="kabar-lembah-2024-{report.pk}.ris"'
    (record,) = rispy.loads(ris.content.decode())
    assert record["access_date"] == "2024/11/18/"


@pytest.mark.parametrize("name", ["apa", "BibTeX", "x" * 10_000])
def test_another_form_is_not_found(client, report, name):
    assert client.get(f"/articles/{report.pk}/cite/{name}/").status_code == 404


def test_what_is_not_there_cannot_be_cited(client, report):
    assert client.get("/articles/999999/cite/ris/").status_code == 404
    Article.objects.update(withdrawn_at="2024-11-20T00:00Z")
    assert client.get(f"/articles/{report.pk}/cite/ris/").status_code == 410


def test_an_article_of_which_nothing_is_known_can_be_cited(client, undated):
    tree = read(client, undated.get_absolute_url())
    (apa,) = tree.xpath("//*[@data-cited='cite-apa']")
    assert "".join(apa.itertext()) == f"Rapat Tanpa Tanggal. (t.t.). Diarsipkan di {permalink(undated)}"
    response = client.get(f"/articles/{undated.pk}/cite/bibtex/")
    assert response["Content-Disposition"] == f'attachment; filename="arsip-nd-{undated.pk}.bib"'
    assert "og:site_name" not in client.get(undated.get_absolute_url()).content.decode()


# What Zotero's translators "Embedded Metadata" and "RDF" read of a page's head, in the order in which they take it:
# https://github.com/zotero/translators, "Embedded Metadata.js" and "RDF.js".
ZOTERO = {
    "itemType": ["z.itemType", "DC.type"],  # "NewsItem" is a newspaper's article; og:type "article" is only a guess
    "title": ["citation_title", "DC.title", "og:title"],
    "creators": ["citation_author", "DC.creator"],
    "date": ["citation_publication_date", "DC.date"],
    "publicationTitle": ["citation_journal_title", "prism.publicationName", "DC.source", "og:site_name"],
    "url": ["citation_public_url", "og:url"],
    "abstractNote": ["citation_abstract", "og:description", "DC.description", "description"],
    "language": ["citation_language", "DC.language"],
    "section": ["article:section"],
    "archiveLocation": ["DC.coverage"],
    "seeAlso": ["DC.relation"],
}


def taken_by_zotero(tree):
    taken = {field: next(filter(None, (contents(tree, name) for name in names)), []) for field, names in ZOTERO.items()}
    return {field: values for field, values in taken.items() if values}


def test_zotero_takes_it_for_an_article_of_a_newspaper_with_all_that_is_known(client, report):
    Article.objects.update(url="https://kabar.example/jembatan")
    assert taken_by_zotero(read(client, report.get_absolute_url())) == {
        "itemType": ["NewsItem"],
        "title": [report.title],
        "creators": ["Sari"],
        "date": ["2024/11/17"],
        "publicationTitle": ["Kabar Lembah"],
        "url": ["https://kabar.example/jembatan"],
        "abstractNote": ["Warga tiga desa bekerja bersama."],
        "language": ["id"],
        "section": ["Daerah"],
    }


def test_zotero_takes_a_doubtful_day_with_its_question_mark_and_no_outlet_for_none(client, report):
    Article.objects.update(date_certain=False, source=None, byline="Sari, Budi dan Wati")
    taken = taken_by_zotero(read(client, report.get_absolute_url()))
    assert taken["date"] == ["2024-11-17?"]
    assert taken["creators"] == ["Sari", "Budi", "Wati"]
    assert "publicationTitle" not in taken


def test_the_prefixes_of_the_tags_are_declared_as_zotero_knows_them(client, report):
    tree = read(client, report.get_absolute_url())
    links = {link.get("rel"): link.get("href") for link in tree.xpath("//head/link[starts-with(@rel, 'schema.')]")}
    assert links == {"schema.DC": "http://purl.org/dc/elements/1.1/", "schema.DCTERMS": "http://purl.org/dc/terms/"}
    assert not tree.xpath("//@prefix")  # a prefix of one's own for og would hide its tags from Zotero


def test_search_engines_are_told_what_it_is(client, report):
    Article.objects.update(url="https://kabar.example/jembatan", modified_on=date(2024, 11, 19), modified_certain=True)
    page = f"http://testserver{report.get_absolute_url()}"
    assert json_ld(read(client, report.get_absolute_url())) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": report.title,
        "description": "Warga tiga desa bekerja bersama.",
        "articleSection": "Daerah",
        "author": [{"@type": "Person", "name": "Sari"}],
        "publisher": {"@type": "NewsMediaOrganization", "name": "Kabar Lembah"},
        "datePublished": "2024-11-17T09:05:00+07:00",
        "dateModified": "2024-11-19",
        "inLanguage": "id",
        "contentLocation": [{"@type": "Place", "name": "Kota Serang"}, {"@type": "Place", "name": "Banten"}],
        "url": page,
        "mainEntityOfPage": page,
        "isBasedOn": "https://kabar.example/jembatan",
        "archivedAt": permalink(report),
        "identifier": {"@type": "PropertyValue", "propertyID": "SHA-256", "value": report.text_sha256},
    }


def test_a_day_that_is_not_certain_is_no_fact_for_machines(client, report):
    Article.objects.update(date_certain=False, byline="Tim Humas")
    tree = read(client, report.get_absolute_url())
    assert "datePublished" not in json_ld(tree)
    assert json_ld(tree)["author"] == [{"@type": "Organization", "name": "Tim Humas"}]
    assert contents(tree, "article:published_time") == contents(tree, "citation_publication_date") == []


def test_networks_are_told_how_to_show_it(client, report):
    tree = read(client, report.get_absolute_url())
    assert contents(tree, "og:type") == ["article"]
    assert contents(tree, "og:title") == [report.title]
    assert contents(tree, "og:url") == [f"http://testserver{report.get_absolute_url()}"]
    assert contents(tree, "og:site_name") == ["Arsip Berita"]
    assert contents(tree, "article:published_time") == ["2024-11-17T09:05:00+07:00"]


def test_a_long_text_is_described_by_its_beginning(client, db):
    article = make_article(body="Warga " * 100)
    (said,) = contents(read(client, article.get_absolute_url()), "description")
    assert len(said) <= 200
    assert said.startswith("Warga Warga")


def test_a_hostile_headline_stays_a_text_in_head_and_citations(client, db):
    article = make_article(title=HOSTILE, byline=HOSTILE[:200], category="</script>")
    page = client.get(article.get_absolute_url()).content.decode()
    assert "<script>alert" not in page
    tree = html.fromstring(page)
    shown = "Warga</script><script>alert(1)</script> “{Jembatan}” & 50% <!-- terbalik baris"
    assert json_ld(tree)["headline"] == shown
    assert contents(tree, "citation_title") == [shown]
    assert len(tree.xpath("//script[not(@src)]")) == 1


@given(st.text())
def test_json_in_a_script_element_is_what_was_said_and_ends_no_script(text):
    block = data_block({"headline": text})
    assert json.loads(block) == {"headline": text}
    assert not re.search("[<>&]", block)


def test_one_address_stands_for_all_spellings_of_a_page(client, report):
    tree = read(client, f"/regions/36.73/?page=1&year=2024&utm=x&source={report.source.slug}&q=")
    own = f"http://testserver/regions/36.73/?source={report.source.slug}&year=2024"
    assert tree.xpath("//link[@rel='canonical']/@href") == [own]
    links = {link.get("hreflang"): link.get("href") for link in tree.xpath("//link[@hreflang]")}
    assert links == {"id": own, "en": own.replace("/regions/", "/en/regions/")}


def test_what_nobody_else_would_ask_for_has_no_address_of_its_own(client, db):
    assert read(client, f"/search/?year=2024&q={'x' * 10_000}").xpath("//link[@rel='canonical']") == []


def test_an_article_has_one_address_whatever_was_searched_for(client, report):
    address = report.get_absolute_url()
    for asked in (f"{address}?q=jembatan", report.get_version_url()):
        assert read(client, asked).xpath("//link[@rel='canonical']/@href") == [f"http://testserver{address}"]
    english = read(client, f"/en{address}")
    assert english.xpath("//link[@rel='canonical']/@href") == [f"http://testserver/en{address}"]


def test_a_page_that_is_not_there_has_no_address(client, db):
    page = client.get("/nothing/here/")
    assert page.status_code == 404
    assert b"canonical" not in page.content


def test_citing_asks_no_question_of_the_database_that_the_page_does_not_ask(
    client, report, django_assert_max_num_queries
):
    client.get(report.get_absolute_url())
    with django_assert_max_num_queries(12):
        client.get(report.get_absolute_url())
    with django_assert_max_num_queries(3):
        client.get(f"/articles/{report.pk}/cite/bibtex/")


def test_an_address_that_no_link_may_lead_to_is_not_cited(client, report):
    type(report).objects.filter(pk=report.pk).update(url="javascript:alert(1)")
    for form in ("bibtex", "ris"):
        assert "javascript" not in client.get(f"/articles/{report.pk}/cite/{form}/").content.decode()
