"""Maps of the country and of its provinces."""

import gzip
import re
from types import SimpleNamespace

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from lxml import html

from articles.models import Region
from articles.regions import regions
from articles.views.browsing.maps import Band, bands_of, map_of
from tests.builders import make_article, make_region

PROVINCES = [region.code for region in regions() if not region.parent]
MAP = "//figure[contains(@class, 'map')]"
HOSTILE = "</title></svg><script>alert(1)</script>\"'><img src=x onerror=alert(2)>"


@pytest.fixture
def gazetteer(db):
    call_command("loaddata", "fixtures/regions.json", verbosity=0)


def page_of(client, path):
    response = client.get(path)
    assert response.status_code == 200
    return html.fromstring(response.content.decode())


def links(page) -> dict[str, tuple[str, str]]:
    """The address of each link of the map, with its name and level."""
    return {
        link.get("href"): (link.xpath("string(title)"), link.get("class"))
        for link in page.xpath("//figure[contains(@class, 'map')]//svg/a")
    }


def legend(page) -> list[tuple[str, str]]:
    return [
        (row.xpath("string(span/@class)"), row.text_content())
        for row in page.xpath("//figure[contains(@class, 'map')]//ul[@class='legend']/li")
    ]


def test_the_country_s_map_links_every_province_by_name_and_count(client, gazetteer):
    for number in range(7):
        make_article(regions=("36.73",) if number else ("36.73", "31"))
    page = page_of(client, "/regions/")
    found = links(page)
    assert sorted(found) == [f"/regions/{code}/" for code in PROVINCES]
    assert found["/regions/36/"] == ("Banten: 7 artikel", "level-4")
    assert found["/regions/31/"] == ("DKI Jakarta: 1 artikel", "level-2")
    assert found["/regions/11/"] == ("Aceh: tidak ada artikel", "level-0")
    assert page.xpath("//figure[contains(@class, 'map')]//svg/@aria-label") == ["Peta provinsi"]
    assert "2 dari 38" in page.xpath("string(//figcaption)")
    assert legend(page) == [
        ("swatch level-2", "1"),
        ("swatch level-4", "5–7"),
        ("swatch level-0", "tidak ada artikel"),
    ]


def test_a_province_s_map_links_its_regencies_and_cities(client, gazetteer):
    make_article(regions=("36.73",))
    found = links(page_of(client, "/en/regions/36/"))
    assert sorted(found) == [f"/en/regions/{region.code}/" for region in regions() if region.parent == "36"]
    assert found["/en/regions/36.73/"] == ("Kota Serang: 1 article", "level-3")
    assert found["/en/regions/36.01/"] == ("Kabupaten Pandeglang: nothing held", "level-0")
    assert client.get("/regions/36.01/").status_code == 200


def test_a_regency_s_page_marks_it_on_the_map_of_its_province(client, gazetteer):
    page = page_of(client, "/regions/36.71/")
    assert [link.get("href") for link in page.xpath("//svg/a[@aria-current='page']")] == ["/regions/36.71/"]
    assert page.xpath("//svg/a/@href")[-1] == "/regions/36.71/"
    assert len(links(page)) == 8


def test_a_marked_place_keeps_the_shade_that_the_legend_tells(client, gazetteer):
    make_article(regions=("36.71",))
    page = page_of(client, "/en/regions/36.71/")
    (marked,) = page.xpath("//svg/a[@aria-current]")
    assert (marked.get("class"), len(marked.xpath("path[@class='around']"))) == ("level-3", 1)
    assert legend(page) == [
        ("swatch level-3", "1"),
        ("swatch level-0", "nothing held"),
        ("swatch this", "this place"),
    ]
    assert "this place" not in page_of(client, "/en/regions/36/").xpath("string(//figure)")


def test_a_marked_place_that_has_a_disc_has_a_line_around_it_too(client, gazetteer):
    around = page_of(client, "/regions/31.01/").xpath("//svg//*[@class='around']")
    assert [shape.tag for shape in around] == ["path", "circle"]


def test_only_what_is_very_wide_has_nothing_beside_it(client, gazetteer):
    sheets = {path: page_of(client, path).xpath("string(//figure/@class)") for path in ("/regions/", "/regions/35/")}
    assert sheets == {"/regions/": "map broad", "/regions/35/": "map"}


def test_the_list_of_a_province_tells_all_that_its_map_tells(client, gazetteer):
    make_article(regions=("36.73",))
    page = page_of(client, "/regions/36/")
    (address,) = page.xpath("//figcaption//a[contains(., 'daftar')]/@href")
    listed = page.xpath(f"//*[@id='{address[1:]}']/..//li/a")
    assert sorted(link.get("href") for link in listed) == sorted(links(page))
    assert listed[0].text_content() == "Kota Serang"
    assert page.xpath("count(//li[@class='none'])") == 7
    tree = page_of(client, "/regions/").xpath("//ul[@class='tree']//li[@class='none']/a/@href")
    assert {link.get("href") for link in listed[1:]} <= {f"/regions/{code}" for code in tree}


def test_an_empty_archive_has_a_map_that_says_so(client, gazetteer):
    page = page_of(client, "/regions/")
    assert {level for _, level in links(page).values()} == {"level-0"}
    assert legend(page) == [("swatch level-0", "tidak ada artikel")]


def test_without_regions_or_for_a_district_there_is_no_map(client, db):
    assert not page_of(client, "/regions/").xpath(MAP)
    make_region("36.73.01")
    assert not page_of(client, "/regions/36.73.01/").xpath(MAP)


def test_a_region_that_no_outline_knows_is_named_below_the_map_and_stays_in_the_tree(client, db):
    make_region("36", name="Banten")
    make_region("99", name="Provinsi Baru")
    make_article(regions=("99",))
    page = page_of(client, "/en/regions/")
    assert [*links(page)] == ["/en/regions/36/"]
    (said,) = page.xpath("//figcaption/p[contains(., 'for want of an outline: Provinsi Baru 1')]")
    assert said.xpath("a/@href") == ["/en/regions/99/"]
    assert "Places with articles: 1 of 2" in page.xpath("string(//figcaption)")
    assert legend(page) == [("swatch level-0", "nothing held")]
    assert "Provinsi Baru" in page.xpath("string(//ul[@class='tree'])")
    assert not page_of(client, "/regions/99/").xpath(MAP)


def test_the_map_where_a_region_lies_says_that_it_is_not_on_it(client, gazetteer):
    make_region("36.09", name="Kabupaten Baru")
    page = page_of(client, "/en/regions/36.09/")
    assert "for want of an outline: Kabupaten Baru 0" in page.xpath("string(//figcaption)")
    assert not page.xpath("//svg//*[@aria-current]")
    assert "this place" not in page.xpath("string(//figure)")
    assert "for want of" not in page_of(client, "/en/regions/").xpath("string(//figure)")


def test_a_map_without_a_shape_or_without_the_place_that_it_is_to_mark_is_not_drawn():
    new, old = (SimpleNamespace(code=code, held=0) for code in ("36.09", "36.73"))
    assert map_of("36", [new]) is None
    assert map_of("36", [old], current="36.09") is None
    assert map_of("36", [old, new], current="36.09").marked == ""


def test_the_map_can_be_passed_by(client, gazetteer):
    page = page_of(client, "/regions/")
    (target,) = page.xpath("//figure/a[following::svg]/@href")
    assert page.xpath(f"//*[@id='{target[1:]}'][@tabindex='-1'][preceding::svg]")


def test_markup_in_a_region_s_name_is_text_on_the_map(client, gazetteer):
    Region.objects.filter(code__in=("36", "36.73")).update(name=HOSTILE)
    for path in ("/regions/", "/regions/36/", "/regions/36.73/"):
        page = page_of(client, path)
        assert any(name.startswith(HOSTILE) for name, _ in links(page).values())
        assert not page.xpath("//script[not(@src)] | //img[@onerror]")


def test_numbers_on_a_map_are_the_reader_s_and_its_units_are_not(client, gazetteer, monkeypatch):
    monkeypatch.setattr("articles.views.browsing.maps._level", lambda held, bands: 5)
    monkeypatch.setattr("articles.views.browsing.maps.bands_of", lambda numbers: (Band(5, 1234, 5678),))
    for prefix, expected in (("", "1.234–5.678"), ("/en", "1,234–5,678")):
        page = page_of(client, f"{prefix}/regions/")
        assert legend(page)[0][1] == expected
        assert re.fullmatch(r"0 0 1600 \d+", page.xpath("string(//figure[contains(@class, 'map')]//svg/@viewbox)"))


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_a_map_weighs_at_most_40_kb(client, gazetteer, prefix):
    # Every place with a number of its own: the longest names, and the least to gain from compressing.
    held = {region.code: 1_000_000 + 7919 * number for number, region in enumerate(Region.objects.all())}
    weights = {}
    for code in ("", *PROVINCES):
        page = client.get(f"{prefix}/regions/{code}/" if code else f"{prefix}/regions/").content.decode()
        drawn = page[page.index("<figure") : page.index("</figure>")]
        numbered = re.sub(r'regions/([\d.]+)/"([^>]*)><title>(.*?): [^<]*', lambda m: _numbered(m, held), drawn)
        weights[code] = len(gzip.compress(numbered.encode(), 6))
    assert len(weights) == 39
    assert max(weights.values()) <= 40_000, max(weights, key=weights.__getitem__)


def _numbered(found: re.Match[str], held: dict[str, int]) -> str:
    return f'regions/{found[1]}/"{found[2]}><title>{found[3]}: {held[found[1]]:,} articles'


def test_a_map_costs_no_query_of_its_own(client, gazetteer, monkeypatch):
    make_article(regions=("36.73",))
    for path in ("/regions/", "/regions/36/", "/regions/36.73/"):
        client.get(path)  # what it counts is kept
        with CaptureQueriesContext(connection) as asked:
            assert page_of(client, path).xpath(MAP)
        with monkeypatch.context() as patched, CaptureQueriesContext(connection) as plain:
            patched.setattr("articles.views.browsing.regions.map_of", lambda *_, **__: None)
            assert not page_of(client, path).xpath(MAP)
        assert len(asked) == len(plain), path


@pytest.mark.parametrize(
    ("numbers", "bands"),
    [
        ([], []),
        ([0, 0], []),
        ([3], [(3, 2, 3)]),
        ([0, 1, 1, 1], [(3, 1, 1)]),
        ([1, 7], [(2, 1, 1), (4, 5, 7)]),
        ([1, 2, 5], [(1, 1, 1), (3, 2, 4), (5, 5, 5)]),
        ([1, 12, 340, 5600, 20000], [(1, 1, 9), (2, 10, 99), (3, 100, 999), (4, 1000, 9999), (5, 10000, 20000)]),
        ([1300, 2500], [(2, 1000, 1999), (4, 2000, 2500)]),
    ],
)
def test_bands_are_round_cover_what_is_held_and_are_never_empty(numbers, bands):
    assert bands_of(numbers) == tuple(Band(*band) for band in bands)


def test_every_number_has_one_band_and_more_is_never_paler():
    for numbers in ([*range(1, 400)], [n**4 for n in range(1, 60)], [17], [999, 1000], [10**9, 1]):
        bands = bands_of(numbers)
        assert 1 <= len(bands) <= 5
        shades = []
        for number in sorted(numbers):
            (band,) = [band for band in bands if band.low <= number <= band.high]
            shades.append(band.level)
        assert shades == sorted(shades)


def test_a_map_is_painted_in_the_order_of_its_outlines_but_for_the_current_place():
    counted = [SimpleNamespace(code=region.code, held=0) for region in regions() if region.parent == "31"]
    drawn = map_of("31", counted, current="31.72")
    assert [place.region.code for place in drawn.places] == ["31.71", "31.73", "31.74", "31.75", "31.01", "31.72"]
    assert (drawn.holding, drawn.bands, drawn.broad) == (0, (), False)
    assert map_of(None, []) is None
