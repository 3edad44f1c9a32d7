import pytest

from articles.extraction.blocks import Block
from articles.extraction.dateline import is_outlet, mark_above_dateline, read_dateline


@pytest.mark.parametrize(
    ("opening", "place", "outlet"),
    [
        ("BANTEN 72 –", "", "BANTEN 72"),
        ("JAKARTA, BANPOS –", "JAKARTA", "BANPOS"),
        ("JENDELANUSANTARA.COM, Serang-", "Serang", "JENDELANUSANTARA.COM"),
        ("Jember –", "Jember", ""),
        ("Mataram, NTB (ANTARA News) -", "Mataram", "ANTARA News"),
        ("SERANG, (BP) –", "SERANG", ""),
        ("RADARBANTEN.CO.ID –", "", "RADARBANTEN.CO.ID"),
        ("KBRN, Jakarta :", "Jakarta", "KBRN"),
        ("BANDUNG, (PR).-", "BANDUNG", ""),
        ("Kabupaten Serang, kabarserang.com –", "Kabupaten Serang", "kabarserang.com"),
        ("(Reuters) —", "", "Reuters"),
        ("ISTANBUL, 23 Februari 2016 (Antara/PRNewswire) -", "ISTANBUL", "Antara"),
        ("LONDON (AP) —", "LONDON", ""),
    ],
)
def test_a_dateline_tells_place_and_outlet(opening: str, place: str, outlet: str) -> None:
    found = read_dateline(f"{opening} Warga memperbaiki jalan desa bersama-sama.")
    assert (found.text, found.place, found.outlet) == (opening, place, outlet)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Anti-korupsi menjadi tema utama rapat kerja itu.",
        "Ketua RT 05 – sebut saja Budi – mengaku tidak tahu.",
        "Pilkada 2024 – antara harapan dan kenyataan.",
        "Pemerintah Kota Serang - melalui dinas - memberi bantuan.",
        "Menurut dia, warga - baik tua maupun muda - ikut bekerja.",
        "Serang: kota yang indah.",
        "(Foto: istimewa) Warga berkumpul di balai desa.",
        "",
    ],
)
def test_other_dashes_make_no_dateline(paragraph: str) -> None:
    assert not read_dateline(paragraph).text


def test_an_outlet_may_be_one_word_grown_together_with_a_place() -> None:
    assert is_outlet("faktajember")
    assert is_outlet("kabarserang.com")
    assert not is_outlet("arya")


def test_above_a_dateline_stand_standfirst_and_caption() -> None:
    blocks = [
        Block("Perajin kayu mulai menjual satuan lewat internet, ongkos kirim menjadi ganjalan."),
        Block("Perajin menata talenan di gudang bersama."),
        Block("JEMBER – Sebelas perajin mebel rumahan bergabung dalam satu gudang bersama."),
    ]
    mark_above_dateline(blocks)
    assert [block.rule for block in blocks] == ["standfirst", "head matter", ""]
