"""What bench/extraction.py measures by, and that what it compares with stands in its own requirements alone."""

import re
from pathlib import Path
from typing import Any

import pytest

from bench.peers import PEERS
from bench.scoring import Answer, Page, Score, figures, pages_in, score, sets_in
from bench.twins import text_twin
from tests.builders import shared_set

ROOT = Path(__file__).resolve().parents[2]
BODY = "satu dua tiga empat lima enam tujuh"  # four runs of four words


def scored(answer: Answer, **truth: Any) -> Score:
    return score(Page(b"", {"id": "", "title": None, "date": None, "standfirst": "", "body": BODY, **truth}), answer)


def test_a_body_is_measured_by_its_runs_of_four_words() -> None:
    found = scored(Answer("satu dua tiga empat lima SALAH enam tujuh"))
    assert (found.precision, found.recall, found.exact) == (2 / 5, 2 / 4, False)
    assert found.f1 == pytest.approx(4 / 9)


def test_a_body_is_exact_whatever_its_lines_and_marks() -> None:
    found = scored(Answer("Satu dua, tiga\nempat – lima enam tujuh."), body="Satu dua tiga empat lima\n\nenam tujuh")
    assert (found.precision, found.recall, found.exact) == (1, 1, True)


def test_an_empty_answer_is_no_text_at_all() -> None:
    assert (scored(Answer()).f1, scored(Answer(), body="").f1) == (0, 1)


def test_standfirst_and_dateline_count_neither_for_nor_against() -> None:
    assert scored(Answer("lima enam tujuh", standfirst="satu dua tiga empat")).exact
    assert scored(Answer("lima enam tujuh"), standfirst="satu dua tiga empat").exact
    assert scored(Answer(f"JAKARTA – {BODY}", dateline="JAKARTA –")).exact


def test_titles_are_equal_whatever_their_quotes_and_case() -> None:
    assert scored(Answer(title="‘Warga’ &amp; Desa"), title="'warga'  & desa").title
    assert scored(Answer(title="Warga")).title is None


def test_a_set_is_measured_by_means_over_its_pages() -> None:
    made = figures([Score("", 1, 0.5, True, None, True), Score("", 0, 0.5, False, None, None)])
    assert made == {"f1": 0.5, "precision": 0.5, "recall": 0.5, "exact": 0.5, "date": 1}


def test_a_folder_is_a_set_or_holds_sets(tmp_path: Path) -> None:
    one = shared_set(tmp_path / "kota")
    assert sets_in(one) == sets_in(tmp_path) == {"kota": one}
    assert [len(list(pages_in(one, half))) for half in ("", "even", "odd")] == [1, 1, 0]


def test_a_text_twin_is_the_visible_text_a_block_a_line() -> None:
    page = (
        "<title>Situs</title><body><style>p {}</style><nav>Menu <b>utama</b></nav>"
        "<p>Baris<br>kedua<script>x</script></p>"
        "<p hidden>tak tampak</p><p style='display: none'>juga tidak</p>ekor<input value='isi'>"
    )
    assert text_twin(page.encode()).decode().splitlines() == ["Menu utama", "Baris", "kedua", "ekor"]


def test_the_peers_stand_in_the_requirements_of_the_bench_and_in_no_other() -> None:
    pins = {
        file: re.findall(r"^([\w-]+)==", file.read_text(), re.M)
        for file in [*ROOT.glob("requirements*.txt"), *ROOT.glob("bench/*.txt")]
    }
    named = {file.relative_to(ROOT).as_posix() for file, names in pins.items() if {n.lower() for n in names} & {*PEERS}}
    assert named == {"bench/requirements.txt"}
    assert {name.lower() for name in pins[ROOT / "bench" / "requirements.txt"]} == {*PEERS}
