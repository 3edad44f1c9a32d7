from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.citing import apa, chicago
from articles.citing.reference import one_line
from tests.citing.references import make_reference

KEPT = "archived November 18, 2024, at https://arsip.example/articles/7/versions/0123456789ab/"
WHERE = f"https://kabarlembah.example/warga-memperbaiki-jembatan, {KEPT}"
CASES: dict[str, tuple[dict[str, Any], str, str]] = {
    "full": (
        {},
        f"Sari Wulandari. (2024, November 17). Warga Memperbaiki Jembatan. Kabar Lembah. {WHERE}",
        f"Sari Wulandari. “Warga Memperbaiki Jembatan.” Kabar Lembah, November 17, 2024. {WHERE}.",
    ),
    "no author": (
        {"byline": ""},
        f"Warga Memperbaiki Jembatan. (2024, November 17). Kabar Lembah. {WHERE}",
        f"“Warga Memperbaiki Jembatan.” Kabar Lembah, November 17, 2024. {WHERE}.",
    ),
    "no date": (
        {"published": None, "certain": False},
        f"Sari Wulandari. (n.d.). Warga Memperbaiki Jembatan. Kabar Lembah. {WHERE}",
        f"Sari Wulandari. “Warga Memperbaiki Jembatan.” Kabar Lembah, n.d. {WHERE}.",
    ),
    "uncertain date": (
        {"certain": False},
        f"Sari Wulandari. ([2024?]). Warga Memperbaiki Jembatan. Kabar Lembah. {WHERE}",
        f"Sari Wulandari. “Warga Memperbaiki Jembatan.” Kabar Lembah, [2024?]. {WHERE}.",
    ),
    "no outlet": (
        {"outlet": ""},
        f"Sari Wulandari. (2024, November 17). Warga Memperbaiki Jembatan. {WHERE}",
        f"Sari Wulandari. “Warga Memperbaiki Jembatan.” November 17, 2024. {WHERE}.",
    ),
    "no address at the outlet": (
        {"url": ""},
        f"Sari Wulandari. (2024, November 17). Warga Memperbaiki Jembatan. Kabar Lembah. A{KEPT[1:]}",
        f"Sari Wulandari. “Warga Memperbaiki Jembatan.” Kabar Lembah, November 17, 2024. A{KEPT[1:]}.",
    ),
    "two authors": (
        {"byline": "Sari, Budi"},
        f"Sari, & Budi. (2024, November 17). Warga Memperbaiki Jembatan. Kabar Lembah. {WHERE}",
        f"Sari and Budi. “Warga Memperbaiki Jembatan.” Kabar Lembah, November 17, 2024. {WHERE}.",
    ),
    "three authors": (
        {"byline": "Sari, Budi Hartono dan Wati"},
        f"Sari, Budi Hartono, & Wati. (2024, November 17). Warga Memperbaiki Jembatan. Kabar Lembah. {WHERE}",
        f"Sari, Budi Hartono, and Wati. “Warga Memperbaiki Jembatan.” Kabar Lembah, November 17, 2024. {WHERE}.",
    ),
    "reporter and agency": (
        {"byline": "Sari/Kabar Lembah"},
        f"Sari/Kabar Lembah. (2024, November 17). Warga Memperbaiki Jembatan. Kabar Lembah. {WHERE}",
        f"Sari/Kabar Lembah. “Warga Memperbaiki Jembatan.” Kabar Lembah, November 17, 2024. {WHERE}.",
    ),
    "question with quotation marks": (
        {"title": 'Bupati: "Selesai!" Kapan?'},
        f'Sari Wulandari. (2024, November 17). Bupati: "Selesai!" Kapan? Kabar Lembah. {WHERE}',
        f"Sari Wulandari. “Bupati: ‘Selesai!’ Kapan?” Kabar Lembah, November 17, 2024. {WHERE}.",
    ),
}


@pytest.mark.parametrize(("fields", "as_apa", "as_chicago"), CASES.values(), ids=CASES.keys())
def test_an_article_is_cited_as_the_styles_say(fields, as_apa, as_chicago):
    reference = make_reference(**fields)
    assert str(apa(reference)) == as_apa
    assert str(chicago(reference)) == as_chicago


def test_indonesian_readers_get_indonesian_words():
    kept = "diarsipkan 18 November 2024 di https://arsip.example/articles/7/versions/0123456789ab/"
    where = f"https://kabarlembah.example/warga-memperbaiki-jembatan, {kept}"
    reference = make_reference(byline="Sari, Budi dan Wati")
    title = "Warga Memperbaiki Jembatan"
    assert str(apa(reference, "id")) == f"Sari, Budi, & Wati. (2024, 17 November). {title}. Kabar Lembah. {where}"
    assert str(chicago(reference, "id")) == f"Sari, Budi dan Wati. “{title}.” Kabar Lembah, 17 November 2024. {where}."
    undated = make_reference(published=None, captured_at=None, url="")
    assert str(apa(undated, "id")).endswith(f"(t.t.). {title}. Kabar Lembah. Diarsipkan di {undated.permalink}")


def test_the_newspaper_is_in_italics_and_without_one_apa_sets_the_headline_so():
    def italics(citation):
        return [run.text for run in citation.runs if run.italic]

    assert italics(apa(make_reference())) == italics(chicago(make_reference())) == ["Kabar Lembah"]
    assert italics(apa(make_reference(outlet=""))) == ["Warga Memperbaiki Jembatan."]
    assert italics(chicago(make_reference(outlet=""))) == []


@given(st.text(), st.text(), st.text(), st.booleans())
def test_any_headline_byline_and_outlet_gives_one_line(title, byline, outlet, certain):
    reference = make_reference(title=title, byline=byline, outlet=outlet, certain=certain)
    for citation in (apa(reference), chicago(reference), apa(reference, "id"), chicago(reference, "id")):
        assert str(citation).splitlines() == [str(citation)]
        assert one_line(str(citation)) == str(citation)
