import re
from datetime import date

import bibtexparser
from hypothesis import given
from hypothesis import strategies as st

from articles.citing import bibtex
from articles.citing.names import authors
from articles.citing.reference import one_line
from tests.citing.references import make_reference

FULL = r"""@article{kabar-lembah-2024-7,
  author = {{Sari Wulandari}},
  title = {{Warga Memperbaiki Jembatan}},
  journal = {Kabar Lembah},
  entrysubtype = {newspaper},
  year = {2024},
  month = nov,
  date = {2024-11-17},
  url = {https://kabarlembah.example/warga-memperbaiki-jembatan},
  urldate = {2024-11-18},
  language = {id},
  keywords = {Kota Serang, Banten},
  note = {Archived 2024-11-18 at https://arsip.example/articles/7/versions/0123456789ab/ (SHA-256 of the text: 0123456789ab0000000000000000000000000000000000000000000000000000)},
}
"""  # noqa: E501


def read(text):
    """The fields of the one entry in it, and its type and key, as a BibTeX parser reads them."""
    library = bibtexparser.parse_string(text)
    assert library.failed_blocks == []
    (entry,) = library.entries
    assert not library.comments
    return {name: field.value for name, field in entry.fields_dict.items()} | {
        "type": entry.entry_type,
        "key": entry.key,
    }


def unescape(text):
    names = {"textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}"}
    names |= {"textasciitilde": "~", "textasciicircum": "^"}
    return re.sub(r"\\(?:([a-z]+)\{\}|([%&#$_]))", lambda match: names[match[1]] if match[1] else match[2], text)


def balanced(text):
    """Whether the braces match as BibTeX counts them: all of them, also behind a backslash."""
    depth = 0
    for sign in text:
        depth += {"{": 1, "}": -1}.get(sign, 0)
        if depth < 0:
            return False
    return depth == 0


def test_an_article_of_which_all_is_known():
    assert bibtex(make_reference()) == FULL


def test_without_a_byline_there_is_no_author():
    assert "author" not in read(bibtex(make_reference(byline="")))


def test_without_an_outlet_it_is_of_no_newspaper():
    entry = read(bibtex(make_reference(outlet="")))
    assert entry["type"] == "misc"
    assert "journal" not in entry


def test_without_a_date_the_note_says_so():
    entry = read(bibtex(make_reference(published=None)))
    assert {"year", "month", "date"}.isdisjoint(entry)
    assert entry["note"].startswith("Date not known. Archived 2024-11-18 at ")


def test_an_uncertain_date_is_marked_in_year_date_and_note():
    entry = read(bibtex(make_reference(certain=False)))
    assert (entry["year"], entry["date"]) == ("[2024?]", "2024-11-17?")
    assert "month" not in entry
    assert entry["note"].startswith("Date not certain: 2024-11-17? Archived")


def test_names_of_one_byline_are_authors_of_their_own_and_none_is_turned_round():
    assert "author = {{Sari} and {Budi Hartono} and {Wati}}" in bibtex(
        make_reference(byline="Sari, Budi Hartono dan Wati")
    )
    assert "author = {{Tim Humas and Kabar}}" in bibtex(make_reference(byline="Tim Humas and Kabar"))


def test_an_address_cannot_end_its_field():
    entry = read(bibtex(make_reference(url="https://kabar.example/{a}?b=1&c=%20_\\#d")))
    assert entry["url"] == "https://kabar.example/%7Ba%7D?b=1&c=%20_%5C#d"


def test_years_have_four_digits():
    assert read(bibtex(make_reference(published=date(1000, 1, 2))))["date"] == "1000-01-02"


@given(st.text(), st.text(), st.text())
def test_any_headline_byline_and_outlet_is_read_back_as_it_was(title, byline, outlet):
    text = bibtex(make_reference(title=title, byline=byline, outlet=outlet))
    assert balanced(text)
    entry = read(text)
    assert unescape(entry["title"][1:-1]) == one_line(title)
    assert unescape(entry.get("journal", "")) == one_line(outlet)
    names = entry.get("author", "")
    assert unescape(names) == " and ".join(f"{{{name}}}" for name in authors(one_line(byline)))


@given(st.text(alphabet="\\{}%&#$_~^\"'@,=\n ab", max_size=30))
def test_no_sign_of_latex_is_left_to_be_run(title):
    assert unescape(read(bibtex(make_reference(title=title)))["title"][1:-1]) == one_line(title)
