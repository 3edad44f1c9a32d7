"""Where nothing is held pages say so, with a way on; that words are not in what is held is another thing."""

from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import html

from tests.builders import make_article, make_region, make_source

HELD, FOUND = "Belum ada artikel untuk", "Tidak ada yang ditemukan"


@pytest.fixture
def archive(db):
    """Articles of May 2022 and November 2024 in Kota Serang; nothing of Kabupaten Pandeglang and of Jambi."""
    names = {"36": "Banten", "36.73": "Kota Serang", "36.01": "Kabupaten Pandeglang", "15": "Jambi"}
    for code, name in names.items():
        make_region(code, name=name)
    for day in (date(2022, 5, 5), date(2024, 11, 17)):
        make_article(published_on=day, regions=("36.73",), source=make_source("Kabar Lembah"))
    make_source("Radar Rimba")


def read(client, address):
    response = client.get(address)
    assert response.status_code == 200
    main = html.fromstring(response.content.decode()).xpath("//main")[0]
    return " ".join(main.text_content().split()), main


@pytest.mark.parametrize(
    ("address", "what", "before", "after"),
    [
        ("/date/2023/", "2023", "/date/2022/05/", "/date/2024/11/"),
        ("/date/2024/01/", "Januari 2024", "/date/2022/05/", "/date/2024/11/"),
        ("/date/2024/11/16/", "16 November 2024", "/date/2022/05/", "/date/2024/11/"),
        ("/date/2025/", "2025", "/date/2024/11/", None),
        ("/date/1945/08/17/", "17 Agustus 1945", None, "/date/2022/05/"),
    ],
)
def test_days_of_which_nothing_is_held_lead_to_the_nearest_months(client, archive, address, what, before, after):
    shown, main = read(client, address)
    assert f"{HELD} {what}." in shown
    assert main.xpath(".//ul/li[contains(., 'sebelumnya')]/a/@href") == ([before] if before else [])
    assert main.xpath(".//ul/li[contains(., 'sesudahnya')]/a/@href") == ([after] if after else [])


def test_days_of_which_something_is_held_say_nothing_of_it(client, archive):
    for address in ("/date/2024/", "/date/2024/11/", "/date/2024/11/17/", "/regions/36/"):
        assert HELD not in read(client, address)[0]


def test_a_region_of_which_nothing_is_held_leads_to_that_above(client, archive):
    shown, main = read(client, "/regions/36.01/")
    assert f"{HELD} Kabupaten Pandeglang." in shown
    assert main.xpath(".//p[contains(., 'Wilayah di atasnya')]/a/@href") == ["/regions/36/"]
    shown, main = read(client, "/regions/15/")
    assert f"{HELD} Jambi." in shown
    assert "/regions/" in main.xpath(".//p/a/@href")


@pytest.mark.parametrize(
    ("query", "what"),
    [
        ("region=36.01", "Kabupaten Pandeglang"),
        ("year=2023", "2023"),
        ("year=2019&year=2023", "2019, 2023"),
        ("from=2022-06-01&to=2024-11-16", "1 Juni 2022 sampai 16 November 2024"),
        ("from=2023-06-01&to=2023-06-01", "1 Juni 2023"),
        ("region=36.73&from=2023-06-01&to=2023-07-01", "Kota Serang, 1 Juni 2023 sampai 1 Juli 2023"),
        ("source=kabar-lembah&from=2025-01-01", "\u2068Kabar Lembah\u2069, hari-hari sejak 1 Januari 2025"),
        ("year=2023&from=2023-06-01", "2023, hari-hari sejak 1 Juni 2023"),
        ("from=2025-01-01", "hari-hari sejak 1 Januari 2025"),
        ("to=2000-01-01", "hari-hari sampai 1 Januari 2000"),
        ("region=36.73&year=2023", "Kota Serang, 2023"),
        ("region=36.73&source=radar-rimba", "Kota Serang, \u2068Radar Rimba\u2069"),
        ("region=15&year=2024", "Jambi, 2024"),
        ("year=2023&uncertain=date", "2023"),
    ],
)
@pytest.mark.parametrize("words", ["", "&q=jembatan", "&q=xyzzy"])
def test_a_search_within_nothing_says_that_nothing_is_held_whatever_its_words(client, archive, query, what, words):
    shown, _ = read(client, f"/search/?{query}{words}")
    assert f"{HELD} {what}." in shown
    assert FOUND not in shown
    assert ("Kata apa pun" in shown) is bool(words)


@pytest.mark.parametrize(
    "query",
    [
        "q=xyzzy",
        "q=xyzzy&region=36",
        "q=xyzzy&year=2024",
        "q=xyzzy&from=2024-01-01",
        "uncertain=date",
        "source=radar-rimba",
    ],
)
def test_a_search_within_something_says_that_nothing_was_found(client, archive, query):
    shown, _ = read(client, f"/search/?{query}")
    assert FOUND in shown
    assert HELD not in shown


def test_the_nearest_months_of_a_search_stay_in_its_region_and_hold_something(client, archive):
    make_article(published_on=date(2023, 3, 1), regions=("15",))
    _, main = read(client, "/search/?q=xyzzy&region=36.73&year=2023&uncertain=place")
    links = main.xpath(".//ul/li/a[@rel='nofollow'][contains(@href, 'from=')]/@href")
    assert [parse_qs(urlsplit(link).query) for link in links] == [
        {"region": ["36.73"], "from": ["2022-05-01"], "to": ["2022-05-31"]},
        {"region": ["36.73"], "from": ["2024-11-01"], "to": ["2024-11-30"]},
    ]
    for link in links:
        assert client.get(link).context["result"].total == 1


@pytest.mark.parametrize(
    ("query", "what"),
    [
        ("from=2022-06-01&to=2024-11-16", "1 June 2022 to 16 November 2024"),
        ("from=2025-01-01", "the days from 1 January 2025 on"),
        ("region=36.73&to=2000-01-01", "Kota Serang, the days up to 1 January 2000"),
    ],
)
def test_english_says_it_in_a_sentence_too(client, archive, query, what):
    assert f"Nothing is held for {what}." in read(client, f"/en/search/?{query}")[0]


def test_where_one_month_holds_something_before_and_after_the_days_are_named(client, archive):
    make_article(published_on=date(2024, 11, 3), regions=("36.73",))
    shown, main = read(client, "/date/2024/11/10/")
    assert "Hari terdekat sebelumnya yang berisi artikel: 3 November 2024" in shown
    assert "Bulan terdekat" not in shown
    assert main.xpath(".//ul/li/a/@href") == ["/date/2024/11/03/", "/date/2024/11/17/"]
    shown, main = read(client, "/search/?q=xyzzy&region=36.73&from=2024-11-04&to=2024-11-10")
    assert "Hari terdekat sesudahnya yang berisi artikel: 17 November 2024" in shown
    links = main.xpath(".//li[contains(., 'Hari terdekat')]/a/@href")
    assert [parse_qs(urlsplit(link).query) for link in links] == [
        {"region": ["36.73"], "from": [day], "to": [day]} for day in ("2024-11-03", "2024-11-17")
    ]


def test_a_search_without_words_is_not_told_to_try_fewer(client, archive):
    assert "bentuk kata yang lain" in read(client, "/search/?q=xyzzy")[0]
    shown, _ = read(client, "/search/?uncertain=date")
    assert FOUND in shown
    assert "bentuk kata yang lain" not in shown


def test_a_search_in_a_region_that_holds_nothing_leads_to_the_nearest_above_that_does(client, archive):
    _, main = read(client, "/search/?q=jembatan&region=36.01")
    assert main.xpath(".//li[contains(., 'Wilayah di atasnya')]/a/@href") == ["/regions/36/"]
    _, main = read(client, "/search/?region=36.01.01.1001&region=36.01")
    assert main.xpath(".//li[contains(., 'Wilayah di atasnya')]/a/@href") == ["/regions/36/"]
    _, main = read(client, "/search/?region=15")
    assert not main.xpath(".//li[contains(., 'Wilayah di atasnya')]")


def test_a_code_that_there_is_not_is_not_said_to_hold_nothing(client, archive):
    shown, _ = read(client, "/search/?region=99.99")
    assert HELD not in shown
    assert "Tidak ada wilayah dengan kode 99.99." in shown


def test_an_empty_search_costs_no_more_queries_than_another(client, archive, django_assert_max_num_queries):
    client.get("/search/?region=36.01&year=2023&source=kabar-lembah")
    with django_assert_max_num_queries(12):
        client.get("/search/?region=36.01&year=2023&source=kabar-lembah")
