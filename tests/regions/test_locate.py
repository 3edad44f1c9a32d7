"""Which regions a report is about."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.regions import Place, dateline_place, locate
from articles.regions.names import by_key
from tests.hang import must_not_hang

PAGES = Path(__file__).parent.parent.parent / "fixtures" / "pages"


def codes(body: str, title: str = "", home: str | None = None) -> list[str]:
    """Codes of provinces and regencies, best first."""
    return [place.code for place in locate(title, body, home=home) if len(place.code) <= 5]


ONE_PLACE = {
    "SERANG, BANPOS – Wali Kota Serang membuka rapat.": ["36.73", "36"],
    "Serang – Bupati Serang membuka rapat.": ["36.04", "36"],
    "JEMBER, 12/1/2024 – Warga memadati alun-alun.": ["35.09", "35"],
    "Harian6.example, Malang - Polisi menangkap pencuri.": ["35.73", "35"],
    "Surabaya (KABARKITA) - Rapat digelar.": ["35.78", "35"],
    "KAB. TANGERANG – Rapat digelar.": ["36.03", "36"],
    "PALANGKA RAYA - Rapat digelar.": ["62.71", "62"],
    "Pemerintah Kabupaten (Pemkab) Kediri menyalurkan bantuan.": ["35.06", "35"],
    "Pemkot Kediri menyalurkan bantuan.": ["35.71", "35"],
    "Pemprov Jatim menyalurkan bantuan.": ["35"],
    "Gubernur Sumatra Utara membuka pameran.": ["12"],
    "Warga Tangsel mengeluh, kata Wali Kota Tangsel.": ["36.74", "36"],
    "Panen raya berlangsung di Gunung Kidul, DIY.": ["34.03", "34"],
    "Panen raya berlangsung di Tulangbawang, Lampung.": ["18.05", "18"],
    "Panen raya berlangsung di Tulang Bawang Barat.": ["18.12", "18"],
    "Warga Kotabaru, Kalimantan Selatan, menanam bakau.": ["63.02", "63"],
    "Wali Kota Batu menyambut tamu.": ["35.79", "35"],
    "Kota Metro, Lampung, bersih.": ["18.72", "18"],
    "Pemkab Kep. Seribu membersihkan pantai.": ["31.01", "31"],
    "Kebakaran terjadi di Kuningan, Jakarta Selatan.": ["31.74", "31"],
    "Rapat berlangsung di Depok, Sleman.": ["34.04", "34"],
    "Polisi dari Polres Metro Bekasi Kota menangkap pelaku.": ["32.75", "32"],
    "Kapolres Blitar Kota menyapa warga.": ["35.72", "35"],
    "Polres Blitar menyapa warga.": ["35.05", "35"],
    "Banjir melanda Bekasi Timur.": ["32.75", "32"],
    "Warga Cikupa, Tangerang, membersihkan selokan.": ["36.03", "36"],
    "Warga Tangerang menemui bupati di pendopo.": ["36.03", "36"],
    "Bupati Merauke, Papua, membuka acara.": ["93.01", "93"],
    "Bupati Manokwari, Papua Barat, membuka acara.": ["92.02", "92"],
    "Warga Kota Sorong, Papua Barat, menanam sagu.": ["96.71", "96"],
    "Warga Kabupaten Mamuju Utara menanam kakao.": ["76.01", "76"],
    "JAKARTA, BANPOS – Rapat digelar di Jakarta.": ["31"],
    "PURWOKERTO – Warga memadati alun-alun.": ["33.02", "33"],
    "Kebakaran terjadi di Cikarang, Bekasi.": ["32.16", "32"],
    "Mahasiswa asal Kabupaten Lahat itu ditemui di Kota Palembang.": ["16.71", "16"],
    "Camat Leuwidamar menemui warga di Kecamatan Leuwidamar.": ["36.02", "36"],
}


@pytest.mark.parametrize(("body", "expected"), ONE_PLACE.items())
def test_a_report_of_one_place(body: str, expected: list[str]) -> None:
    assert codes(body) == expected


NO_PLACE = [
    "Militer menyerang kota itu. Serang balik pun terjadi.",
    "Panitia melakukan peletakan Batu Pertama gedung.",
    "Harga Batu Bara dunia naik.",
    "Bima Arya Nugraha menulis buku.",
    "Jalan Surabaya macet, Hotel Bandung ramai, Soto Lamongan laris.",
    "Bank Jatim dan PT Semen Padang membuka kantor baru.",
    "Laga di Stadion Surabaya mempertemukan Persebaya Surabaya dan Madura United.",
    "BANTEN 72 – Rapat digelar.",
    "Fakta Jember melaporkan kabar itu, begitu pula Radar Malang.",
    "Kunjungi @jogja, #bandung, dan banten.example.",
    "Hujan mengguyur London, Paris, dan Korea Selatan.",
    "Rapat dihadiri wakil pemerintah kabupaten/kota.",
    "Kabut menyelimuti Riau, Jambi, Sumatera Selatan, Kalimantan Barat, dan Kalimantan Tengah.",
    "Polda Metro Jaya memeriksa saksi.",
    "Kereta jurusan Jakarta-Bandung terlambat.",
    "Yang Dari Ibu bertemu di Sumbersari.",
    "",
]


@pytest.mark.parametrize("body", NO_PLACE)
def test_words_persons_firms_and_outlets_are_no_places(body: str) -> None:
    assert codes(body) == []


@pytest.mark.parametrize("title", ["Israel Serang Gaza", "Nasib Malang Seorang Bocah", "Konser Solo Penyanyi Itu"])
def test_a_verb_or_noun_in_a_headline_is_no_place(title: str) -> None:
    assert codes("Peristiwa itu terjadi pada Senin.", title) == []


OF_ANOTHER_PLACE = {
    "the home of a person whose age is told": (
        "Pencuri ditangkap di Kabupaten Bantul, DIY. Gito (39) warga Desa Sawoo, Kabupaten Ponorogo, mengaku.",
        ["34.02", "34"],
    ),
    "a former office": ("Mantan Bupati Bangkalan itu ditemui di Kota Surabaya.", ["35.78", "35"]),
    "how far it is": (
        "Lahan terbakar di Ogan Ilir, 40 kilometer dari Kota Palembang. BPBD Ogan Ilir datang.",
        ["16.10", "16"],
    ),
    "a border": ("Warga Kabupaten Gunungkidul di perbatasan Wonogiri menari.", ["34.03", "34"]),
    "a people": ("Mahasiswa Papua berunjuk rasa di Kota Malang. Isu Papua dibahas.", ["35.73", "35"]),
    "a name of nobility": ("Wisuda di Auditorium GPH Haryo Mataram berlangsung di Kota Surakarta.", ["33.72", "33"]),
    "the police of greater Jakarta": (
        "Satlantas Metro Bekasi dan Polres Metro menjaga Kabupaten Bekasi.",
        ["32.16", "32"],
    ),
    "a longer name": ("Warga Kecamatan Simpang Keramat Lama menemui Bupati Jember.", ["35.09", "35"]),
}


@pytest.mark.parametrize(("body", "expected"), OF_ANOTHER_PLACE.values(), ids=OF_ANOTHER_PLACE)
def test_what_is_said_of_another_place_does_not_stand_before_the_report_s_own(body: str, expected: list[str]) -> None:
    assert codes(body) == expected


def test_a_district_alone_tells_its_regency_less_surely_where_other_provinces_are_named() -> None:
    alone = locate("", "Kapolsek Leuwidamar membuka rapat.")
    among_others = locate("", "Kapolsek Leuwidamar membuka rapat. Hadir wakil Sulawesi Utara dan Kota Manado.")
    assert alone[0].code == "36.02"
    assert "36.02" not in {place.code for place in among_others if place.score >= alone[0].score}


def test_a_report_of_two_regencies_in_one_breath_is_of_both() -> None:
    found = locate("Pelajar Pontianak dan Singkawang libur", "Pelajar di Pontianak dan Singkawang libur.")
    assert [(place.code, place.certain) for place in found] == [("61.71", True), ("61", True), ("61.72", True)]


def test_a_place_named_often_and_by_its_office_is_certain_a_passing_one_is_not() -> None:
    sure = locate("Bupati Jember buka pasar", "JEMBER – Bupati Jember membuka pasar di Kecamatan Kaliwates.")
    assert [place.certain for place in sure[:2]] == [True, True]
    split = locate("", "Rapat di Kediri, Jawa Timur, dilanjutkan di Kota Malang dan di Tulungagung.")
    assert not any(place.certain for place in split if len(place.code) == 5)


def test_the_evidence_stands_where_it_says() -> None:
    title, body = (
        "Warga Kota Serang",
        "SERANG – Wali Kota Serang hadir.\n\nCamat Cipocok Jaya, Kota Serang, datang.\r\nDi Serang.",
    )
    for place in locate(title, body):
        assert place.evidence
        for each in place.evidence:
            assert (title if each.part == "title" else body)[each.start : each.end] == each.words
        assert list(place.evidence) == sorted(place.evidence, key=lambda each: (each.part == "body", each.start))


DATELINES = {
    ("SERANG, BANPOS", ("36.73", "36"), None): "36.73",
    ("SERANG", ("36",), "36.04"): "36.04",
    ("SERANG", ("36",), None): "36",
    ("ＳＥＲＡＮＧ, KABARKITA", ("36.73", "36"), None): "36.73",
    ("Surabaya (KABARKITA)", (), None): "35.78",
    ("KAB. TANGERANG", (), None): "36.03",
    ("JAKARTA, KABARKITA", ("35.78",), None): "31",
    ("KUTA, KABARKITA", ("51.03", "51"), None): "51.03.01",
    ("KUTA", (), "51"): "51.03.01",
    ("KUTA", (), None): None,
    ("Redaksi", (), None): None,
    ("", (), None): None,
}


@pytest.mark.parametrize(("asked", "expected"), DATELINES.items())
def test_a_dateline_names_its_own_place(asked: tuple[str, tuple[str, ...], str | None], expected: str | None) -> None:
    dateline, about, home = asked
    places = [Place(code, code, 1.0, ()) for code in about]
    assert dateline_place(dateline, places, home=home) == expected


def test_a_name_of_two_regions_without_a_sign_gives_only_the_province_and_is_not_certain() -> None:
    found = locate("", "SERANG – Rapat digelar.")
    assert [(place.code, place.certain) for place in found] == [("36", False)]


def test_the_home_breaks_a_tie() -> None:
    assert codes("SERANG – Rapat digelar.", home="36.73") == ["36.73", "36"]
    assert codes("SERANG – Rapat digelar.", home="36.04") == ["36.04", "36"]


def test_the_home_yields_to_the_text_and_adds_no_place() -> None:
    assert codes("SERANG – Bupati Serang membuka rapat.", home="36.73") == ["36.04", "36"]
    assert codes("Rapat digelar Senin.", home="36.73") == []
    assert codes("SURABAYA – Rapat digelar.", home="36.73") == ["35.78", "35"]


def test_two_regencies_are_both_tagged_under_one_province() -> None:
    assert codes("Wali Kota Kediri dan Bupati Kediri bertemu.") == ["35.71", "35", "35.06"]


def test_a_stronger_province_stands_before_its_regency() -> None:
    body = "Gubernur Banten memimpin rapat Pemprov Banten di Kota Serang.\nGubernur Banten juga meninjau jalan."
    assert codes(body) == ["36", "36.73"]


def test_a_passing_mention_is_left_out() -> None:
    body = "JEMBER – Bupati Jember membuka pasar.\nWarga Jember senang.\nPasar seperti itu ada pula di Medan."
    assert codes(body) == ["35.09", "35"]


def test_districts_and_villages_follow_with_their_evidence() -> None:
    found = locate("Musyawarah Kelurahan Antirogo", "Jember – Camat Sumbersari hadir. Camat Sumbersari menyapa warga.")
    assert [(place.code, place.name) for place in found] == [
        ("35.09", "Kabupaten Jember"),
        ("35", "Jawa Timur"),
        ("35.09.21", "Kecamatan Sumbersari"),
        ("35.09.21.1007", "Kelurahan Antirogo"),
    ]
    assert [each.words for each in found[0].evidence] == ["Jember", "Camat Sumbersari"]
    assert [each.words for each in found[2].evidence] == ["Camat Sumbersari", "Camat Sumbersari"]
    assert all(place.evidence and place.score >= 0 for place in found)


def test_a_district_called_after_a_region_is_not_that_region() -> None:
    assert codes("SRAGEN – Warga Kecamatan Kediri dan Desa Bandung berkumpul, kata Bupati Sragen.") == ["33.14", "33"]


@pytest.mark.parametrize("page", sorted(PAGES.glob("*.json")), ids=lambda page: page.stem)
def test_the_sample_pages_are_about_exactly_their_regions(page: Path) -> None:
    report = json.loads(page.read_text("utf-8"))
    assert set(codes("\n\n".join(report["paragraphs"]), report["title"])) == set(report["regions"])


words = st.sampled_from([*by_key(), "Kota", "Bupati", "Kecamatan", "di", "asal", "–", ",", "\n", "(", "Wali", "Desa"])


@given(st.text(), st.lists(words.map(str.title) | words | st.text(max_size=5)).map(" ".join), st.text())
def test_any_text_gives_known_places_each_once(title: str, body: str, more: str) -> None:
    places = locate(title, body + more, home="36")
    found = [place.code for place in places]
    assert len(found) == len(set(found))
    assert all(code[:2] in found for code in found)
    for each in (each for place in places for each in place.evidence):
        assert (title if each.part == "title" else body + more)[each.start : each.end] == each.words


UNITS = ["Serang ", "di Cikupa, Tangerang\n", "Kecamatan Sumbersari Jember. ", "Solo-", "A", "B\u0301\u0323", "\n"]


@pytest.mark.parametrize("unit", UNITS)
def test_half_a_megabyte_is_read_in_linear_time(unit: str) -> None:
    text = unit * (500_000 // len(unit))
    with must_not_hang():
        assert isinstance(locate(text[:300], text), list)


def test_a_megabyte_is_read() -> None:
    assert codes("Kota Serang, " * 76_000) == ["36.73", "36"]
