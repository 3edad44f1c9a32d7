import rispy
from hypothesis import given
from hypothesis import strategies as st

from articles.citing import ris
from articles.citing.names import authors
from articles.citing.reference import one_line
from tests.citing.references import make_reference

FULL = """TY  - NEWS
ID  - kabar-lembah-2024-7
AU  - Sari Wulandari
TI  - Warga Memperbaiki Jembatan
T2  - Kabar Lembah
PY  - 2024
DA  - 2024/11/17/
UR  - https://kabarlembah.example/warga-memperbaiki-jembatan
Y2  - 2024/11/18/
LA  - id
KW  - Kota Serang
KW  - Banten
N1  - Archived 2024-11-18 at https://arsip.example/articles/7/versions/0123456789ab/ (SHA-256 of the text: 0123456789ab0000000000000000000000000000000000000000000000000000)
ER  - 
"""  # noqa: E501, W291


def read(text):
    """The one record in it, as a RIS parser reads it."""
    (record,) = rispy.loads(text)
    return record


def test_an_article_of_which_all_is_known():
    assert ris(make_reference()) == FULL.replace("\n", "\r\n")


def test_what_is_not_known_has_no_line():
    record = read(ris(make_reference(byline="", outlet="", published=None, captured_at=None)))
    assert {"authors", "secondary_title", "year", "date", "access_date"}.isdisjoint(record)
    assert record["notes"][0] == "Date not known."


def test_an_uncertain_date_is_marked_in_date_and_note():
    record = read(ris(make_reference(certain=False)))
    assert (record["year"], record["date"]) == ("2024", "2024/11/17/uncertain")
    assert record["notes"][0] == "Date not certain: 2024-11-17?"


def test_without_an_address_at_the_outlet_it_leads_to_the_archive():
    reference = make_reference(url="")
    assert read(ris(reference))["urls"] == [reference.permalink]


@given(st.text(), st.text(), st.text())
def test_any_headline_byline_and_outlet_is_read_back_as_it_was(title, byline, outlet):
    text = ris(make_reference(title=title, byline=byline, outlet=outlet))
    assert all(line[2:6] == "  - " for line in text.split("\r\n")[:-1])
    assert "\n" not in text.replace("\r\n", "")
    record = read(text)
    assert record.get("title", "") == one_line(title)
    assert tuple(record.get("authors", ())) == authors(one_line(byline))
    assert record.get("secondary_title", "") == one_line(outlet)


def test_a_headline_cannot_begin_another_record():
    record = read(ris(make_reference(title="Jembatan\r\nER  - \r\n\r\nTY  - BOOK\u2028AU  - Orang")))
    assert record["title"] == "Jembatan ER - TY - BOOK AU - Orang"
    assert record["authors"] == ["Sari Wulandari"]
