"""The gazetteer, its names, and the files made from it."""

import json
from pathlib import Path

import pytest

from articles.regions import find, is_place, name_of, parents, place_words, regions
from articles.regions.aliases import ALIASES, OFFSPRING
from articles.regions.gazetteer import LOWER, UPPER, districts, villages
from articles.regions.making.gazetteer import build, fixture_rows
from articles.regions.names import by_key, key
from articles.regions.seats import SEATS

FIXTURE = Path(__file__).parents[2] / "fixtures" / "regions.json"


def test_every_province_regency_and_city_is_there_after_its_parent() -> None:
    levels = [region.level for region in regions()]
    assert {level: levels.count(level) for level in set(levels)} == {"province": 38, "regency": 416, "city": 98}
    seen: set[str | None] = {None}
    for region in regions():
        assert region.parent in seen
        seen.add(region.code)


def test_the_fixture_agrees_with_the_gazetteer() -> None:
    assert json.loads(FIXTURE.read_text("utf-8")) == fixture_rows(regions())


def test_a_code_has_a_name_and_parents_at_every_level() -> None:
    names = {code: name_of(code) for code in ("35", "35.09", "36.73", "35.09.21", "35.09.21.1007", "31")}
    assert names == {
        "35": "Jawa Timur",
        "35.09": "Kabupaten Jember",
        "36.73": "Kota Serang",
        "35.09.21": "Kecamatan Sumbersari",
        "35.09.21.1007": "Kelurahan Antirogo",
        "31": "DKI Jakarta",
    }
    assert parents("35.09.21.1007") == ("35.09.21", "35.09", "35")
    assert parents("35") == ()


@pytest.mark.parametrize("code", ["", "99", "36.99", "35.09.99", "35.09.21.9999", "x", "36.7", "35.09.21.1007.1", "٣٥"])
def test_a_code_that_names_nothing_is_none(code: str) -> None:
    assert name_of(code) is None
    assert find(code) is None


def test_the_whole_gazetteer_is_held() -> None:
    assert sum(1 for _ in districts()) == 7285
    regencies = [region.code for region in regions() if region.level != "province"]
    assert sum(1 for code in regencies for _ in villages(code)) == 83762


def test_the_bare_name_leaves_only_the_kind_out() -> None:
    assert [region.bare for code in ("36.73", "11.01", "21") if (region := find(code))] == [
        "Serang",
        "Aceh Selatan",
        "Kepulauan Riau",
    ]


PLACES = ["Kota Serang", "Kab. Serang", "SOLO", "Tangsel", "Jogja", "Jatim", "Provinsi Banten", "Tulangbawang"]
PLACES += ["Tulang Bawang", "PARE-PARE", "Banda  Aceh", "Kabupaten Jember", "Jember"]


@pytest.mark.parametrize("name", PLACES)
def test_names_of_places(name: str) -> None:
    assert is_place(name)


@pytest.mark.parametrize(
    "name", ["BANPOS", "Indonesia", "", "Kota", "Provinsi Serang", "Banten 72", "Sumbersari", "a" * 99]
)
def test_names_of_no_province_and_no_regency(name: str) -> None:
    assert not is_place(name)


def test_a_seat_is_a_place_of_its_regency_alone() -> None:
    codes = {region.code for region in regions()}
    for code, names in SEATS.items():
        assert code in codes
        assert [by_key()[key(name)] for name in names.split(", ")] == [(code,)] * len(names.split(", "))


def test_other_names_belong_to_regions_that_exist() -> None:
    assert set(ALIASES) | set(OFFSPRING) | set().union(*OFFSPRING.values()) <= {region.code for region in regions()}


def test_place_words_keep_names_and_leave_generic_words() -> None:
    words = place_words()
    assert {"serang", "kediri", "agam", "kerinci", "kuningan", "pasuruan", "banten", "jatim", "tulangbawang"} <= words
    assert words.isdisjoint({"kota", "barat", "utara", "raya", "baru", "kepulauan", "daerah", "dan"})


ROWS = """code,level,type,name,parent,lat,lng
36,provinsi,,Banten,,,
36.73,kabkota,kota,Kota Serang,36,,
36.73.01,kecamatan,,Serang,36.73,,
36.73.01.1001,desa,kelurahan,Serang,36.73.01,,
36.73.01.1002,desa,kelurahan,Cipare,36.73.01,,
36.73.02,kecamatan,,Kasemen,36.73,,
"""


def test_the_files_are_built_from_the_csv_the_same_each_time(tmp_path: Path) -> None:
    source = tmp_path / "regions.csv"
    source.write_text(ROWS, "utf-8")
    files = [tmp_path / name for name in ("upper", "lower", "fixture")]
    build(source, *files)
    first = [file.read_bytes() for file in files]
    build(source, *files)
    assert [file.read_bytes() for file in files] == first
    assert first[0].decode() == "36\tBanten\n36.73\tKota Serang\n"
    assert [row["pk"] for row in json.loads(first[2])] == ["36", "36.73"]


def test_the_shipped_files_are_small() -> None:
    assert UPPER.stat().st_size + LOWER.stat().st_size < 1_000_000
