from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import html

from articles.search.results import ResultPage
from tests.builders import make_article, make_source
from tests.views.searching.asking import ask, titles


def test_hits_carry_marks_and_lead_to_marked_articles(client, archive):
    response = ask(client, q="jembatan")
    tree = html.fromstring(response.content.decode())
    assert "2 artikel ditemukan" in tree.xpath("//p[@class='total']/text()")[0]
    assert tree.xpath("//h3//mark/text()") == ["Jembatan"]
    assert "Jembatan" in tree.xpath("//p[@class='excerpt']/mark/text()")
    report, _ = archive
    assert f"/articles/{report.pk}/{report.slug}/?q=jembatan" in tree.xpath("//h3/a/@href")


def test_the_form_keeps_its_state(client, archive):
    asked = {"region": "36.73", "source": "kabar-lembah", "year": "2024", "month": "2024-11", "sort": "date"}
    response = ask(client, q='a "b', from_="2024-01-02", **asked)
    form = html.fromstring(response.content.decode()).forms[0]
    assert {name: value for name, value in form.form_values() if value} == {
        "q": 'a "b',
        "from": "2024-01-02",
        **asked,
    }


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({"region": "36"}, ["Jembatan Kali Banten Selesai Diperbaiki"]),
        ({"region": "35.09"}, ["Pasar Baru Dibuka di Jember"]),
        ({"source": "radar-rimba"}, ["Pasar Baru Dibuka di Jember"]),
        ({"year": "2024"}, ["Jembatan Kali Banten Selesai Diperbaiki"]),
        ({"month": "2023-02"}, ["Pasar Baru Dibuka di Jember"]),
        ({"source": "~none"}, []),
        ({"from_": "2023-02-02"}, ["Jembatan Kali Banten Selesai Diperbaiki"]),
        ({"to": "01-02-2023"}, ["Pasar Baru Dibuka di Jember"]),
        ({"sort": "date"}, ["Pasar Baru Dibuka di Jember", "Jembatan Kali Banten Selesai Diperbaiki"]),
        ({"sort": "-date"}, ["Jembatan Kali Banten Selesai Diperbaiki", "Pasar Baru Dibuka di Jember"]),
        (
            {"region": ["36", "35"], "sort": "date"},
            ["Pasar Baru Dibuka di Jember", "Jembatan Kali Banten Selesai Diperbaiki"],
        ),
    ],
)
def test_filters_and_orders_narrow_the_search(client, archive, parameters, expected):
    assert titles(ask(client, q="jembatan", **parameters)) == expected


def test_without_words_the_newest_come_first(client, archive):
    assert titles(ask(client)) == ["Jembatan Kali Banten Selesai Diperbaiki", "Pasar Baru Dibuka di Jember"]


def test_chips_take_filters_off(client, archive):
    response = ask(
        client, q="jembatan", region="36.73", source="kabar-lembah", year="2024", month="2024-11", to="2024-12-31"
    )
    chips = {chip["label"]: parse_qs(urlsplit(chip["without"]).query) for chip in response.context["chips"]}
    everything = {"q": ["jembatan"], "region": ["36.73"], "source": ["kabar-lembah"], "year": ["2024"]}
    everything |= {"month": ["2024-11"], "to": ["2024-12-31"]}
    for label, name in [
        ("Kota Serang", "region"),
        ("Kabar Lembah", "source"),
        ("2024", "year"),
        ("November 2024", "month"),
        ("31 Desember 2024", "to"),
    ]:
        assert chips[label] == {key: value for key, value in everything.items() if key != name}
    assert all(client.get(chip["without"]).status_code == 200 for chip in response.context["chips"])


def test_a_misspelt_word_gets_an_offer_that_keeps_the_filters(client, archive):
    response = ask(client, q="jembtan", year="2024")
    assert response.context["result"].total == 0
    (offer,) = html.fromstring(response.content.decode()).xpath("//p[@class='suggestion']/a/@href")
    assert parse_qs(urlsplit(offer).query) == {"q": ["jembatan"], "year": ["2024"]}


def test_where_nothing_is_found_the_page_tells_what_less_would_find(client, archive, django_assert_max_num_queries):
    ask(client)
    with django_assert_max_num_queries(12):
        response = ask(client, q="jembatan diperbaiki", region="35", year="2023", sort="date")
    tree = html.fromstring(response.content.decode())
    ways = {" ".join(way.text_content().split()): way.xpath("a/@href") for way in tree.xpath("//section/ul/li[a]")}
    assert ways["Tanpa saringan: 1 artikel"] == ["/search/?q=jembatan+diperbaiki&sort=date"]
    (one_of,) = ways["Dengan salah satu kata saja: 1 artikel"]
    assert parse_qs(urlsplit(one_of).query)["q"] == ["jembatan OR diperbaiki"]
    assert titles(client.get(one_of)) == ["Pasar Baru Dibuka di Jember"]
    assert "Tanpa saringan" not in ask(client, q="xyzzy", year="2024").content.decode()


def test_nothing_found_is_told_from_nothing_held(client, db):
    assert "belum menyimpan apa pun" in ask(client, q="jembatan").content.decode()
    make_article()
    said = ask(client, q="xyzzy").content.decode()
    assert "Tidak ada yang ditemukan" in said
    assert "belum menyimpan" not in said


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ({"region": "99"}, "Tidak ada wilayah dengan kode 99."),
        ({"region": "36.73.99.0000"}, "Tidak ada wilayah dengan kode 36.73.99.0000."),
        ({"source": "tidak-ada"}, "Tidak ada media bernama tidak-ada."),
    ],
)
def test_an_unknown_filter_finds_nothing_and_says_why(client, archive, parameters, said):
    response = ask(client, **parameters)
    assert said in response.content.decode()
    assert response.context["result"].total == 0
    (chip,) = response.context["chips"]
    assert chip["without"] == "/search/"


def test_an_unknown_outlet_beside_a_known_one_is_told_and_left_out_of_the_links(client, archive):
    response = ask(client, source=["tidak-ada", "radar-rimba"])
    assert "Tidak ada media bernama tidak-ada." in response.content.decode()
    assert titles(response) == ["Pasar Baru Dibuka di Jember"]
    assert [chip["label"] for chip in response.context["chips"]] == ["Radar Rimba"]
    assert all("tidak-ada" not in value.address for facet in response.context["facets"] for value in facet.values)


def test_a_page_past_the_end_says_so(client, archive):
    for page in ("2", "999999", str(10**12)):
        response = ask(client, q="jembatan", page=page)
        assert response.context["result"].total == 2
        assert titles(response) == []
        assert "yang terakhir halaman 1" in response.content.decode()


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("jembatan " * 1200, "hanya kata-kata pertamanya"),
        ("x" * 10_000, "hanya kata-kata pertamanya"),
        ('"', "Tanda kutip tanpa pasangan"),
        ("*", "Tidak ada huruf atau angka"),
        ("jembatan or pasar", "ditulis dengan huruf besar"),
        ("jembatan NOT pasar", "ditulis dengan huruf besar"),
        ("AND OR", "dicari sebagai kata biasa"),
        ("(jembatan", "Tanda kurung tanpa pasangan"),
        ("yang di", "tidak menemukan apa pun jika berdiri sendiri"),
        ("je*", "tiga huruf atau lebih"),
        ("tanggal:kemarin", "bukan isi kolomnya"),
        ("tanggal:kemarin", "<code>tanggal kemarin</code>"),
        ("jembatan sumber:entah", "tidak mengenal media bernama “entah”"),
        ("jembatan wilayah:99.99", "Tidak ada wilayah bernama “99.99”"),
        ("sumber:<b>", "media bernama “b”"),
    ],
)
def test_the_page_says_how_a_query_was_read(client, archive, query, said):
    response = ask(client, q=query)
    assert said in response.content.decode()
    assert len(response.content) < 40_000


def test_json_has_the_hits_of_the_page(client, archive):
    report, other = archive
    answer = ask(client, q="jembatan", sort="date", format="json").json()
    assert list(answer) == ["total", "page", "pages", "suggestion", "hits"]
    assert (answer["total"], answer["page"], answer["pages"], answer["suggestion"]) == (2, 1, 1, "")
    assert [hit["id"] for hit in answer["hits"]] == [other.pk, report.pk]
    assert {**answer["hits"][1], "score": 0} == {
        "id": report.pk,
        "title": "Jembatan Kali Banten Selesai Diperbaiki",
        "url": f"http://testserver/articles/{report.pk}/{report.slug}/",
        "source": "Kabar Lembah",
        "date": "2024-11-17",
        "regions": ["36.73", "36"],
        "score": 0,
    }
    assert ask(client, path="/en/search/", q="xyzzy", format="json").json()["hits"] == []
    assert ask(client, format="json", page="77").json()["hits"] == []


def test_an_index_that_cannot_be_read_is_503_and_no_claim_that_nothing_was_found(client, report, monkeypatch):
    monkeypatch.setattr(
        "articles.views.searching.search.find", lambda query, **options: ResultPage(notes=("index_unavailable",))
    )
    said = ask(client, status=503, q="jembatan").content.decode()
    assert "sedang tidak dapat dibaca" in said
    assert "0 artikel" not in said
    assert "Tidak ada yang ditemukan" not in said
    assert ask(client, status=503, q="jembatan", format="json").json()["total"] == 0


def test_a_search_costs_the_same_queries_at_any_size(client, archive, django_assert_max_num_queries):
    ask(client, q="jembatan", region="36", source="kabar-lembah")
    with django_assert_max_num_queries(12) as asked:
        ask(client, q="jembatan", region="36", source="kabar-lembah")
        few = len(asked)
    for number in range(12):
        make_article(title="Jembatan", source=make_source(f"Media {number}"), regions=(f"36.{number + 10}",))
    ask(client, q="jembatan", region="36", source="kabar-lembah")
    with django_assert_max_num_queries(few):
        ask(client, q="jembatan", region="36", source="kabar-lembah")


def test_fifty_filters_cost_no_more_queries_than_one(client, archive, django_assert_max_num_queries):
    ask(client, region="36.73")
    for regions in ([f"36.{number}" for number in range(50, 100)], [f"36.01.{number}" for number in range(50, 100)]):
        with django_assert_max_num_queries(12):
            ask(client, q="jembatan", region=regions, source=[f"media-{number}" for number in range(50)])


def test_json_asks_for_no_more_than_it_gives(client, archive, django_assert_num_queries):
    ask(client, q="jembatan")
    with django_assert_num_queries(3):  # the outbox, the articles, their places
        assert ask(client, q="jembatan", format="json").json()["total"] == 2
