from datetime import date

import pytest

from articles.search.facets import region_tree
from articles.search.find import find
from articles.search.query import ArticleQuery
from articles.search.results import Facet
from tests.builders import make_article, make_source

pytestmark = pytest.mark.usefixtures("engine")


def counts(page, name):
    return {facet.value: facet.count for facet in page.facets[name]}


def tree(facets):
    return {facet.value: (facet.count, tree(facet.within)) if facet.within else facet.count for facet in facets}


def test_facets_count_the_whole_result_by_exact_values(seeds):
    page = find(ArticleQuery(""), per_page=1)
    assert counts(page, "source") == {
        "banten-72": 1,
        "banpos": 1,
        "jendelanusantara": 1,
        "faktajember": 1,
        "~none": 2,
    }
    assert tree(page.facets["region"]) == {"36": (3, {"36.73": 3}), "31": 1, "35": (1, {"35.09": 1})}
    assert counts(page, "year") == {"2024": 4, "2023": 1, "~none": 1}
    assert [(facet.value, facet.count) for facet in page.facets["month"]] == [
        ("2023-02", 1),
        ("2024-02", 1),
        ("2024-11", 3),
    ]
    assert [facet.label for facet in page.facets["region"]] == ["Banten", "DKI Jakarta", "Jawa Timur"]
    assert {facet.label for facet in page.facets["source"]} >= {"BANPOS", "faktajember"}
    assert [facet.value for facet in page.facets["year"]] == ["2024", "2023", "~none"]


def test_the_months_of_a_result_stand_one_after_another(seeds):
    page = find(ArticleQuery("umkm"), per_page=1)
    assert [facet.value for facet in page.months][::12] == ["2023-02", "2024-02"]
    assert [facet.count for facet in page.months] == [1, *11 * [0], 1]
    page = find(ArticleQuery("umkm", months=("2023-02",)))
    assert page.total == 1
    assert [facet.value for facet in page.months if facet.selected] == ["2023-02"]
    assert counts(page, "month") == {"2023-02": 1, "2024-02": 1}
    assert counts(page, "year") == {"2023": 1}


def test_a_facet_counts_without_its_own_filter_and_with_the_others(seeds):
    page = find(ArticleQuery("umkm", regions=("35",), years=(2023,)))
    assert tree(page.facets["region"]) == {"35": (1, {"35.09": 1})}
    assert counts(page, "year") == {"2023": 1}
    page = find(ArticleQuery("umkm", regions=("35",)))
    assert tree(page.facets["region"]) == {"35": (1, {"35.09": 1}), "36": (1, {"36.73": 1})}
    assert counts(page, "year") == {"2023": 1}
    assert [facet.value for facet in page.facets["region"] if facet.selected] == ["35"]


def test_a_selected_value_stays_in_its_facet_when_nothing_is_left(seeds):
    page = find(
        ArticleQuery("lebah", regions=("31",), sources=("banpos",), years=(2020,), months=("2020-05",)),
    )
    assert page.total == 0
    assert [(f.value, f.label, f.count, f.selected) for f in page.facets["region"]] == [("31", "DKI Jakarta", 0, True)]
    assert [(f.value, f.label, f.count, f.selected) for f in page.facets["source"]] == [("banpos", "BANPOS", 0, True)]
    assert [(f.value, f.count, f.selected) for f in page.facets["year"]] == [("2020", 0, True)]
    assert [(f.value, f.count, f.selected) for f in page.facets["month"]] == [("2020-05", 0, True)]


def test_districts_are_filtered_by_but_not_offered(db):
    article = make_article(regions=("35.09.21",))
    page = find(ArticleQuery(regions=("35.09.21",)))
    assert [hit.article for hit in page.hits] == [article]
    assert tree(page.facets["region"]) == {"35": (1, {"35.09": (1, {"35.09.21": 1})})}
    assert tree(find(ArticleQuery()).facets["region"]) == {"35": (1, {"35.09": 1})}


def test_articles_of_no_known_outlet_are_a_choice_of_their_own(db):
    make_article(title="Pasar Ikan", source=make_source("Kabar Lembah"))
    unknown = make_article(title="Pasar Sayur", published_on=date(2023, 1, 2))
    assert counts(find(ArticleQuery("pasar")), "source") == {"kabar-lembah": 1, "~none": 1}
    page = find(ArticleQuery("pasar", sources=("~none",)))
    assert [hit.article for hit in page.hits] == [unknown]
    assert counts(page, "source") == {"kabar-lembah": 1, "~none": 1}
    page = find(ArticleQuery("pasar", sources=("kabar-lembah", "~none"), years=(2024,)))
    assert (page.total, counts(page, "source")) == (1, {"kabar-lembah": 1, "~none": 0})
    assert counts(find(ArticleQuery("ikan")), "source") == {"kabar-lembah": 1}


def test_articles_of_no_known_day_are_a_choice_beside_the_years(db):
    make_article(title="Pasar Ikan", published_on=date(2023, 1, 2), source=make_source("Kabar Lembah"))
    undated = make_article(title="Pasar Sayur", published_on=None)
    assert counts(find(ArticleQuery("pasar")), "year") == {"2023": 1, "~none": 1}
    page = find(ArticleQuery("pasar", years=(0,)))
    assert [hit.article for hit in page.hits] == [undated]
    assert counts(page, "year") == {"2023": 1, "~none": 1}
    assert find(ArticleQuery("pasar", years=(0, 2023))).total == 2
    page = find(ArticleQuery("pasar", years=(0,), sources=("kabar-lembah",)))
    assert (page.total, counts(page, "year"), counts(page, "source")) == (
        0,
        {"2023": 1, "~none": 0},
        {"kabar-lembah": 0, "~none": 1},
    )


NAMES = {"36": "Banten", "36.73": "Kota Serang", "36.04": "Kabupaten Serang", "35": "Jawa Timur"}


@pytest.mark.parametrize(
    ("names", "counted", "expected"),
    [
        ({}, {}, {}),
        (NAMES, {"36": 9, "36.73": 4, "36.04": 6, "35": 2}, {"36": (9, {"36.04": 6, "36.73": 4}), "35": 2}),
        (NAMES, {"36.73": 1}, {"36": (0, {"36.73": 1, "36.04": 0}), "35": 0}),
        ({"36.73": "Kota Serang"}, {"36.73": 1}, {"36.73": 1}),  # nothing is known of its province
    ],
)
def test_a_region_stands_within_the_nearest_that_it_lies_in(names, counted, expected):
    assert tree(region_tree(names, counted)) == expected


def test_a_region_tree_tells_what_was_chosen():
    (banten,) = region_tree({"36": "Banten", "36.73": "Kota Serang"}, {"36": 2, "36.73": 2}, ("36.73",))
    assert banten == Facet("36", "Banten", 2, within=(Facet("36.73", "Kota Serang", 2, selected=True),))
