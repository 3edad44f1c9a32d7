import pytest

from articles.citing.names import authors, is_desk


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("", ()),
        ("Sari", ("Sari",)),
        ("Sari Wulandari", ("Sari Wulandari",)),
        ("Sari/Kabar Lembah", ("Sari/Kabar Lembah",)),
        ("smi/2", ("smi/2",)),
        ("Tim Humas dan Protokol", ("Tim Humas dan Protokol",)),
        ("Sari, Budi dan Wati", ("Sari", "Budi", "Wati")),
        ("Sari, Budi, dan Wati", ("Sari", "Budi", "Wati")),
        ("Sari Wulandari; Budi", ("Sari Wulandari", "Budi")),
        ("Sari, M.Si.", ("Sari",)),
        ("Dr. Sari, S.H., M.I.Kom, Budi", ("Dr. Sari", "Budi")),
        ("Sari, RMA", ("Sari", "RMA")),
        ("R.M.", ("R.M.",)),
        (", ,", (",",)),
    ],
)
def test_a_byline_names_its_authors_as_they_are_printed(byline, names):
    assert authors(byline) == names


@pytest.mark.parametrize(("name", "desk"), [("Tim Redaksi", True), ("Humas Pemkot", True), ("Timur", False)])
def test_an_office_is_told_from_a_person(name, desk):
    assert is_desk(name) is desk
