"""Corrected gazetteers: made-up regencies that split, move, are renumbered and go, in tables of their own day."""

import io
import re
from collections.abc import Iterator

import pytest
from django.apps import apps as today
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.models import JSONField, Value

from articles.ingest.archive import archive
from articles.ingest.capture import RawCapture
from articles.models import Article, FormerRegion, IndexChange, Mention, Region
from articles.models.region_changes import change_regions
from articles.regions import names
from articles.regions.aliases import ALIASES
from articles.regions.mentions import _prefixes
from tests.builders import make_article, make_page, make_region, make_source

pytestmark = pytest.mark.django_db

# Of no province that there is, so the gazetteer knows none of it: names come with the change.
NAMES = {
    "99": "Provinsi Lama",
    "99.01": "Kabupaten Hulu",
    "99.01.01": "Kecamatan Atas",
    "99.01.02": "Kecamatan Bawah",
    "99.01.02.2001": "Desa Muara",
    "99.02": "Kabupaten Hilir",
}
NEW_REGENCY = {"98": "Provinsi Baru", "99.03": "Kabupaten Hulu Selatan", "99.04": "Kabupaten Hulu Utara"}


@pytest.fixture(autouse=True)
def regions() -> None:
    for code, name in NAMES.items():
        make_region(code, name=name)


def place(article: Article, *mentions: tuple[str, list, bool]) -> Article:
    article.place([Mention(region_id=code, score=2.0, evidence=named, certain=sure) for code, named, sure in mentions])
    IndexChange.objects.all().delete()
    return article


def about(*codes: str, certain: bool = True) -> Article:
    """An article that names each of these places in words of its own."""
    mentions = [(code, [["body", n, n + 1, code]], certain) for n, code in enumerate(codes)]
    return place(make_article(), *mentions)


def codes(article: Article) -> list[str]:
    return [mention.region_id for mention in article.mentions.all()]


def certain(article: Article) -> dict[str, bool]:
    return dict(article.mentions.values_list("region_id", "certain"))


def test_a_regency_from_which_another_is_cut_keeps_its_code_and_what_moved_lies_in_the_new_one():
    moved, both = about("99.01.02.2001"), about("99.01", "99.01.02")
    stayed = about("99.01.01")
    assert change_regions(today, {"99.01.02": "99.03.01"}, NEW_REGENCY) == 2
    assert codes(moved) == ["99.03.01.2001", "99", "99.03.01", "99.03"]
    assert codes(both) == ["99.01", "99.03.01", "99", "99.03"]
    assert codes(stayed) == ["99.01.01", "99", "99.01"]
    assert sorted(IndexChange.objects.values_list("article_id", flat=True)) == [moved.pk, both.pk]
    assert not Region.objects.filter(code__startswith="99.01.02").exists()
    village = Region.objects.get(code="99.03.01.2001")
    assert (village.name, village.level, village.parent.parent.name) == (
        "Desa Muara",
        "village",
        "Kabupaten Hulu Selatan",
    )


def test_evidence_scores_and_order_stay():
    article = about("99.01.02", "99.02", "99.01")
    before = list(article.mentions.order_by("rank").values_list("score", "evidence", "certain"))
    change_regions(today, {"99.01.02": "99.03.01"}, NEW_REGENCY)
    assert codes(article)[:3] == ["99.03.01", "99.02", "99.01"]
    assert list(article.mentions.order_by("rank").values_list("score", "evidence", "certain"))[:3] == before[:3]


def test_a_regency_that_is_dissolved_becomes_its_first_part_and_is_no_longer_certain():
    article = about("99.01", "99.02")
    home = make_source(home=Region.objects.get(code="99.01"))
    datelined = make_article(dateline_place=Region.objects.get(code="99.01.02"))
    changes = {"99.01": ["99.03", "99.04"], "99.01.02": "99.04.01"}
    change_regions(today, changes, NEW_REGENCY)
    assert codes(article) == ["99.03", "99.02", "99"]
    assert certain(article) == {"99.03": False, "99.02": True, "99": True}
    article.refresh_from_db()
    home.refresh_from_db()
    datelined.refresh_from_db()
    assert (article.place_certain, article.uncertain) == (False, ["place"])
    assert (home.home_id, datelined.dateline_place_id) == ("99.03", "99.04.01")
    # Nothing said where this district went.
    assert not Region.objects.filter(code="99.01.01").exists()


def test_a_divided_place_is_to_be_looked_at_also_where_a_wider_one_stands_first():
    article = about("99", "99.01")
    change_regions(today, {"99.01": ["99.03", "99.04"]}, NEW_REGENCY)
    article.refresh_from_db()
    assert certain(article) == {"99": True, "99.03": False}
    assert article.uncertain == ["place"]


def test_a_regency_of_a_new_province_leaves_the_old_one_even_where_that_borrowed_its_words():
    named = [["body", 0, 5, "Hulu"]]
    article = place(make_article(), ("99.01", named, True), ("99", named, True))
    of_both = about("99.01", "99")
    home = make_source(home=Region.objects.get(code="99.01"))
    change_regions(today, {"99.01": "98.01"}, NEW_REGENCY)
    assert codes(article) == ["98.01", "98"]
    assert certain(article) == {"98.01": True, "98": True}
    assert codes(of_both) == ["98.01", "99", "98"]
    home.refresh_from_db()
    assert home.home_id == "98.01"
    assert Region.objects.get(code="98.01").name == "Kabupaten Hulu"
    assert Region.objects.get(code="98.01.02.2001").parent_id == "98.01.02"
    article.refresh_from_db()
    assert article.place_certain


def test_two_that_become_one_leave_one_mention_with_the_words_of_both():
    article = about("99.01", "99.02")
    change_regions(today, {"99.01": "99.03", "99.02": "99.03"}, NEW_REGENCY)
    assert codes(article) == ["99.03", "99"]
    assert [words for *_, words in article.mentions.get(region="99.03").evidence] == ["99.01", "99.02"]


def test_codes_may_change_places():
    first, second = about("99.01"), about("99.02")
    change_regions(today, {"99.01": "99.02", "99.02": "99.01"})
    assert (codes(first), codes(second)) == (["99.02", "99"], ["99.01", "99"])
    names = dict(Region.objects.filter(code__in=["99.01", "99.02"]).values_list("code", "name"))
    assert names == {"99.01": "Kabupaten Hilir", "99.02": "Kabupaten Hulu"}


def test_what_is_gone_leaves_what_it_lay_in():
    article = about("99.01.02.2001")
    change_regions(today, {"99.01.02.2001": None})
    assert codes(article) == ["99.01.02", "99", "99.01"]
    assert set(certain(article).values()) == {True}  # as sure as before: it lay there


def test_a_name_alone_may_change():
    change_regions(today, {}, {"99.02": "Kota Hilir"})
    assert Region.objects.values_list("name", "level").get(code="99.02") == ("Kota Hilir", "city")


def test_a_new_code_without_a_name_is_refused_and_nothing_is_done():
    article = about("99.01")
    with pytest.raises(LookupError, match=r"new region 98: "):
        change_regions(today, {"99.01": "98.01"})
    assert codes(article) == ["99.01", "99"]
    assert not Region.objects.filter(code__startswith="98").exists()


MERGED = {"36": "Banten", "36.02": "Kabupaten Lebak", "36.04": "Kabupaten Serang", "36.02.05": "Kecamatan Muncang"}


def test_what_lies_in_a_region_never_becomes_another_place(db):
    for code, name in MERGED.items():
        make_region(code, name=name)
    article = about("36.02.05")
    with pytest.raises(ValueError, match=r"36\.02\.05 \(Kecamatan Muncang\) would become 36\.04\.05, but that is Kec"):
        change_regions(today, {"36.02": "36.04"})
    assert codes(article) == ["36.02.05", "36", "36.02"]
    change_regions(today, {"36.02": "36.04", "36.02.05": "36.04.40"})
    assert codes(article) == ["36.04.40", "36", "36.04"]
    assert Region.objects.get(code="36.04.40").name == "Kecamatan Muncang"
    assert not Region.objects.filter(code__startswith="36.02").exists()


def test_a_name_that_the_change_gives_joins_no_two_places():
    make_region("99.02.01", name="Kecamatan Lain")
    with pytest.raises(ValueError, match=r"99\.01\.01 \(Kecamatan Atas\) would become 99\.02\.01, but that is Kec"):
        change_regions(today, {"99.01": "99.02", "99.01.02": "99.02.02"}, {"99.02.01": "Kecamatan Atas"})


def test_two_places_that_would_share_a_code_are_refused_and_one_place_of_both_is_not():
    make_region("99.02.01", name="Kecamatan Lain")
    before = list(Region.objects.values_list())
    with pytest.raises(ValueError, match=r"99\.02\.01 \(Kecamatan Lain\) would become 99\.03\.01, but that is"):
        change_regions(today, {"99.01": "99.03", "99.02": "99.03"}, NEW_REGENCY)
    assert list(Region.objects.values_list()) == before
    Region.objects.filter(code="99.02.01").update(name="Kecamatan Atas")
    change_regions(today, {"99.01": "99.03", "99.02": "99.03"}, NEW_REGENCY)
    assert Region.objects.get(code="99.03.01").name == "Kecamatan Atas"


def test_a_region_that_was_there_takes_in_only_what_is_known_in_it():
    with pytest.raises(ValueError, match=r"99\.02\.01, and nobody knows that in 99\.02 \(Kabupaten Hilir\)"):
        change_regions(today, {"99.01": "99.02"})
    named = {"99.02.01": "Kecamatan Atas", "99.02.02": "Kecamatan Bawah", "99.02.02.2001": "Desa Muara"}
    article = about("99.01.02.2001")
    change_regions(today, {"99.01": "99.02"}, named)
    assert codes(article) == ["99.02.02.2001", "99", "99.02", "99.02.02"]


def test_a_province_that_is_gone_leaves_no_place():
    article, home = about("99.01"), make_source(home=Region.objects.get(code="99.02"))
    datelined = make_article(dateline_place=Region.objects.get(code="99.01"))
    change_regions(today, {"99": None})
    for row in (article, home, datelined):
        row.refresh_from_db()
    assert (codes(article), article.uncertain) == ([], ["place"])
    assert (home.home_id, datelined.dateline_place_id) == (None, None)
    assert not Region.objects.filter(code__in=["", *NAMES]).exists()


@pytest.mark.parametrize("damaged", [5, True, None, "x", [["body"]]])
def test_damaged_evidence_is_left_out(damaged):
    article = about("99.01.02", "99.01")
    article.mentions.filter(region="99.01.02").update(evidence=Value(damaged, JSONField()))
    change_regions(today, {"99.01.02": "99.03.01"}, NEW_REGENCY)
    assert article.mentions.get(region="99.03.01").evidence == []
    assert article.mentions.get(region="99.01").evidence


@pytest.mark.parametrize("damaged", [5, [5], [None], None])
def test_a_damaged_former_region_became_nothing(damaged):
    FormerRegion.objects.create(code="97")
    FormerRegion.objects.update(today=Value(damaged, JSONField()))
    change_regions(today, {"99.01.02": "99.03.01"}, NEW_REGENCY)
    assert FormerRegion.objects.became("97") == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"99.01": "99.01.01.2001"}, "99.01 cannot become 99.01.01.2001: they are not of one level"),
        ({"99.01": ["99.03", "98"]}, "99.01 cannot become 98: they are not of one level"),
        ({"99.01": ""}, "'' is no code of a region"),
        ({"99.01": [""]}, "'' is no code of a region"),
        ({"": "99.01"}, "'' is no code of a region"),
        ({"99.1": "99.01"}, "'99.1' is no code of a region"),
        ({"٩٩": "98"}, "'٩٩' is no code of a region"),
        ({"99.01": [None]}, "None is no code of a region"),
    ],
)
def test_what_is_no_code_of_its_level_is_refused(change, said):
    with pytest.raises(ValueError, match=re.escape(said)):
        change_regions(today, change, NEW_REGENCY)
    assert Region.objects.count() == len(NAMES)


def test_a_name_for_what_is_no_code_is_refused():
    with pytest.raises(ValueError, match=r"'99\.1' is no code"):
        change_regions(today, {}, {"99.1": "Kabupaten Hulu"})


def test_run_again_a_change_to_new_codes_is_harmless():
    article = about("99.01.02.2001", "99.02")
    changes = {"99.01.02": "99.03.01", "99.02": None}
    change_regions(today, changes, NEW_REGENCY)
    held = list(Region.objects.values_list()), codes(article), list(FormerRegion.objects.values_list())
    assert change_regions(today, changes, NEW_REGENCY) == 0
    again = list(Region.objects.values_list()), codes(article), list(FormerRegion.objects.values_list())
    assert again == held


def test_what_an_editor_set_stays_an_editors(db):
    article = about("99.01.02")
    Article.objects.update(edited=["regions", "dateline_place"], dateline_place="99.01.02")
    change_regions(today, {"99.01.02": "99.03.01"}, NEW_REGENCY)
    article.refresh_from_db()
    assert (article.edited, article.dateline_place_id) == (["regions", "dateline_place"], "99.03.01")
    assert (article.place_certain, codes(article)) == (True, ["99.03.01", "99", "99.03"])


def test_it_works_with_the_models_of_a_migration():
    article = about("99.01.02")
    historical = MigrationLoader(connection).project_state(("articles", "0005_former_regions")).apps
    change_regions(historical, {"99.01.02": "99.03.01"}, NEW_REGENCY)
    assert codes(article) == ["99.03.01", "99", "99.03"]


def test_an_empty_database_only_remembers():
    for length in (13, 8, 5, 2):
        Region.objects.filter(code__in=[code for code in NAMES if len(code) == length]).delete()
    change_regions(today, {"99.01": ["99.03", "99.04"], "99.02": "98.01"})
    assert not Region.objects.exists()
    assert FormerRegion.objects.became("99.02") == ["98.01"]


def test_old_codes_lead_to_what_they_are_today_through_all_changes():
    change_regions(today, {"99.01": "99.03"}, NEW_REGENCY)
    assert FormerRegion.objects.became("99.01.02.2001") == ["99.03.02.2001"]
    change_regions(
        today, {"99.03": ["98.01", "98.02"]}, {**NEW_REGENCY, "98.01": "Kabupaten A", "98.02": "Kabupaten B"}
    )
    assert FormerRegion.objects.became("99.01") == ["98.01", "98.02"]
    assert FormerRegion.objects.became("99.03.02.2001") == ["98.01", "98.02"]
    change_regions(today, {"98.01": "99.01"}, {"99.01": "Kabupaten Hulu"})
    assert FormerRegion.objects.became("99.01") == []  # it names a region again
    assert FormerRegion.objects.became("99.03") == ["99.01", "98.02"]
    assert FormerRegion.objects.became("1") == FormerRegion.objects.became("") == []


def test_after_a_split_reextract_tells_anew_the_articles_of_a_region_alone():
    """Kota Serang stands in for a regency that was split: what the machine said of it is out of date."""
    page = make_page("Wali Kota Serang Meninjau Jembatan")
    for name in ("mine", "editors"):
        list(archive([RawCapture(f"{name}.html", page + name.encode(), "text/html", url=f"https://a.example/{name}")]))
    mine, editors = Article.objects.order_by("pk")
    for article in (mine, editors):
        place(article, ("99.01", [], True))
    Article.objects.filter(pk=editors.pk).update(edited=["regions"])
    other = about("99.02")
    change_regions(today, {"99.01": ["99.03", "99.04"]}, NEW_REGENCY)
    out = io.StringIO()
    call_command("reextract", region=["99.03"], stdout=out)
    assert "0 refused" in out.getvalue()
    assert (codes(mine), codes(editors), codes(other)) == (["36.73", "36"], ["99.03", "99"], ["99.02", "99"])


TITLE = "Bupati Tirtasana Meninjau Jembatan"
LEAD = "<p>TIRTASANA - Bupati Tirtasana meninjau jembatan kayu di Kabupaten Tirtasana pada Senin (4/3/2024).{}</p>"


@pytest.fixture
def old_name(monkeypatch) -> Iterator[None]:
    """What the release of a split writes into `aliases.py`: the name of the old regency as one of each part."""
    caches = (names.by_key, names.place_words, _prefixes)
    monkeypatch.setitem(ALIASES, "36.01", "Tirtasana")
    monkeypatch.setitem(ALIASES, "36.02", "Tirtasana")
    for cache in caches:
        cache.cache_clear()
    yield
    monkeypatch.undo()
    for cache in caches:
        cache.cache_clear()


def test_a_text_that_names_only_the_dissolved_regency_keeps_its_province(old_name):
    """Kabupaten Tirtasana, which never was, is dissolved into Pandeglang and Lebak; Muncang is a district of Lebak."""
    for code, name in {"36": "Banten", "36.09": "Kabupaten Tirtasana"}.items():
        make_region(code, name=name)
    for n, more in enumerate(("", " Jembatan itu berada di Kecamatan Muncang.")):
        page = make_page(TITLE).replace(b"<p>Paragraf nomor 0", LEAD.format(more).encode() + b"<p>Paragraf nomor 0")
        list(archive([RawCapture(f"{n}.html", page, "text/html", url=f"https://a.example/{n}")]))
    bare, told = Article.objects.order_by("pk")
    for article in (bare, told):
        place(article, ("36.09", [["title", 7, 16, "Tirtasana"]], True))
    Article.objects.update(dateline_place="36.09")
    change_regions(today, {"36.09": ["36.01", "36.02"]})
    assert codes(bare) == codes(told) == ["36.01", "36"]
    call_command("reextract", region=["36.01", "36.02"], stdout=io.StringIO())
    bare.refresh_from_db()
    told.refresh_from_db()
    assert (codes(bare), bare.dateline_place_id, bare.uncertain[-1]) == (["36"], "36", "place")
    assert (codes(told), told.dateline_place_id, told.place_certain) == (["36.02", "36", "36.02.05"], "36.02", True)
