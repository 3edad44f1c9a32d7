import csv
import io
import json
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.export.tables import cell, csv_rows, json_lines

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")


def read_csv(text):
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


@pytest.mark.parametrize("text", ["=1+1", "+62 811", "-5 derajat", "@warga", "\tmasuk", "\r=1", "\n@", " =1+1", "＝1"])
def test_what_a_spreadsheet_would_reckon_has_an_apostrophe_before_it(text):
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["Jum'at", "'kutipan'", "5-6 hari", "a=b", "", "“Kami siap”"])
def test_other_texts_stand_as_they_are(text):
    assert cell(text) == text


def test_numbers_of_ours_stay_numbers():
    assert read_csv(csv_rows([[-5, 0, 12]])) == [["-5", "0", "12"]]


def test_days_lists_and_the_unknown_have_one_form():
    row = [date(2024, 11, 7), None, True, False, ["Kota Serang", "Banten"], []]
    assert read_csv(csv_rows([row])) == [["2024-11-07", "", "true", "false", "Kota Serang; Banten", ""]]


def test_lines_are_as_rfc_4180_has_them():
    assert csv_rows([["a", 'b "c"', "d,e", "f\n\ng"]]) == 'a,"b ""c""","d,e","f\n\ng"\r\n'


def test_control_characters_leave_a_cell_but_not_its_lines():
    assert cell("a\x00b\x1bc\x9fd\ufeff\ne\tf") == "abcd\ne\tf"


@given(TEXTS)
def test_no_cell_is_a_formula_and_none_is_lost(text):
    written = cell(text)
    assert not FORMULA.match(written)
    clean = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff]", "", text)
    guarded = re.match(rf"'+(?:{FORMULA.pattern})", written)
    assert (written[1:] if guarded else written) == clean


@given(st.lists(st.lists(TEXTS, min_size=2, max_size=2), min_size=1))
def test_every_table_can_be_read_back(rows):
    assert read_csv(csv_rows(rows)) == [[cell(text) for text in row] for row in rows]


@given(st.lists(TEXTS))
def test_every_object_is_one_line_however_lines_are_told(texts):
    written = json_lines(["text", "date"], [[text, None] for text in texts])
    assert [json.loads(line) for line in written.splitlines()] == [{"text": text, "date": None} for text in texts]
    assert len(written.splitlines()) == len(texts)


def test_keys_keep_the_order_of_the_columns_and_days_are_iso():
    (line,) = json_lines(["z", "a"], [[date(2024, 1, 2), ["36.73"]]]).splitlines()
    assert line == '{"z": "2024-01-02", "a": ["36.73"]}'
