import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text import fold, squeeze


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("  Jum’at\u00a0\n Pagi ", "jum'at pagi"),
        ("“Kafé” – CAFE\u0301", '"kafe" - cafe'),
        ("un\u00addang\u200b-undang", "undang-undang"),
        ("ﬁnal", "final"),
        ("`kutip´", "'kutip'"),
    ],
)
def test_fold_brings_spellings_to_one_form(text, folded):
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_squeezed_text_has_single_spaces_only(text):
    assert squeeze(text).split(" ") == text.split() or not text.split()


def test_a_long_run_of_combining_marks_is_folded_at_once():
    # Decomposing such a run takes minutes: the test would not end in time.
    assert fold("a" + "\u0301\u0316" * 500_000) == "a"
