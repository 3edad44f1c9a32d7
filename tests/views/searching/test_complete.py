from articles.models import Region
from tests.builders import make_article


def test_offers_come_as_json_with_labels_and_addresses(client, report):
    answer = client.get("/search/complete/?q=serang")
    assert answer.json() == {
        "places": [{"label": "Kota Serang", "url": "http://testserver/regions/36.73/"}],
        "outlets": [],
        "titles": [],
    }
    assert client.get("/search/complete/?q=kabar").json()["outlets"] == [
        {"label": "Kabar Lembah", "url": "http://testserver/sources/kabar-lembah/"}
    ]
    client.get("/search/")  # brings the index up
    assert client.get("/en/search/complete/?q=jembatan+kal").json()["titles"] == [
        {"label": report.title, "url": f"http://testserver/en/articles/{report.pk}/{report.slug}/"}
    ]


def test_a_district_is_offered_with_what_it_lies_in(client, db):
    make_article(regions=("35.09.21",))
    Region.objects.filter(code="35.09.21").update(name="Kecamatan Kaliwates")
    Region.objects.filter(code="35.09").update(name="Kabupaten Jember")
    (place,) = client.get("/search/complete/?q=kaliw").json()["places"]
    assert place["label"] == "Kecamatan Kaliwates, Kabupaten Jember"


def test_nothing_to_offer_is_no_error_and_what_is_no_text_is_refused(client, report):
    nothing = {"places": [], "outlets": [], "titles": []}
    for query in ("", "?q=", "?q=s", "?q=xyzzy", "?q=%25%25", "?q=" + "x" * 5000):
        answer = client.get(f"/search/complete/{query}")
        assert (answer.status_code, answer.json()) == (200, nothing)
    refused = client.get("/search/complete/?q=a%00b")
    assert refused.status_code == 400
    assert list(refused.json()["errors"]) == ["q"]
    assert client.post("/search/complete/", {"q": "serang"}).status_code == 405


def test_offers_are_kept_a_minute_by_the_reader_alone(client, report):
    assert client.get("/search/complete/?q=serang")["Cache-Control"] == "no-cache"


def test_offers_cost_five_questions_at_most(client, report, django_assert_max_num_queries):
    client.get("/search/")
    with django_assert_max_num_queries(5):
        client.get("/search/complete/?q=jembatan")
