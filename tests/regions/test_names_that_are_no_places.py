"""Persons, words, wares and lines to other articles that bear the name of a region: none of them is a place."""

import pytest

from articles.regions import locate


def codes(title: str, body: str, home: str | None = None) -> list[str]:
    """Codes of provinces and regencies, best first."""
    return [place.code for place in locate(title, body, home=home) if len(place.code) <= 5]


PERSONS = [
    ("Polisi: Lembata Bukan Pelaku", "Polisi menyebut Lembata (34) bukan pelaku. Lembata hanya saksi."),
    ("Dokter Ambon Wijaya: Cukup Tidur Itu Penting", "Menurut Ambon, orang dewasa perlu tidur. Ia berbicara Selasa."),
    ("AKP Jambi Hutapea Beri Materi", 'AKP Jambi Hutapea memberi materi. "Jangan bolos," kata Jambi.'),
    ("Nias Wulandari, Perenang Cilik", "Nias Wulandari meraih perak. Ibunya menyebut Nias rajin. Nias tersenyum."),
    (
        "Kolonel Inf Blora Wibawa Naik Pangkat",
        "Kolonel Inf Blora Wibawa naik pangkat. Selain Blora, ada empat perwira.",
    ),
]
WORDS = [
    ("Pelaku Pukul Korban dengan Palu", "Pelaku memukul korban dengan palu. Palu itu disita polisi."),
    ("Sungguh Malang, Balita Tercebur Sumur", "Sungguh Malang nasib balita itu. Ia tercebur sumur."),
    ("Korban Bernasib Malang Itu Dimakamkan", "Bocah Malang itu dimakamkan. Nasib Malang menimpanya saat bermain."),
    ("Rumah Itu Roboh", "Medan yang berat menyulitkan tim. Korban yang malang menunggu."),
    ("Ketapang Kencana Ditanam", "Pohon ketapang kencana ditanam di sekolah. Siswa senang."),
]
THINGS = [
    ("Oleh-Oleh", "Gulai Aceh, Kulit Garut, Tari Pendet Bali dan UPN Veteran Yogyakarta masuk daftar itu."),
    ("Toko Laris", "Kopi Toraja dan Teh Kerinci laris di pasar daring. Penjual mengaku omzet naik."),
    ("Coto Makassar Digemari", "Soto dan coto masuk daftar makanan terlezat. Daftar itu disusun situs kuliner."),
    ("Resep Empal Gentong Cirebon", "Empal Gentong Cirebon memakai santan. Nasi Jamblang Cirebon dibungkus daun jati."),
    (
        "Alumni UIN Malang dan UIN Bandung",
        "UIN Malang dan UIN Bandung membuka jalur mandiri. Pendaftaran ditutup Juni.",
    ),
    ("Alat Baru", "Universitas Syiah Kuala, Universitas Negeri Malang dan ITS membuat alat deteksi gula darah."),
    ("Laga Malam Ini", "Borneo FC Samarinda kalah. Pelatih kecewa dengan hasil itu."),
]
OTHERS = [
    ("Palu Arit Dicoret", "Coretan Palu arit dihapus. Polisi menyelidiki."),
    ("Malang Tak Dapat Ditolak", "Untung tak dapat diraih, Malang tak dapat ditolak. Toko itu terbakar."),
    ("Rusia Serang Kota Kharkiv", "Rusia serang kota Kharkiv dengan rudal. Ukraina membalas."),
    ("Parlemen Papua Nugini Pilih PM", "Parlemen Papua Nugini memilih perdana menteri. Australia menyambut baik."),
]
SEE_ALSO = [
    ("Tips Hemat", "Catat pengeluaran. Simak juga: Pemkab Bantul Bagi Sembako. Hindari utang."),
    ("Kesehatan Mata", "Istirahatkan mata.\nBACA JUGA: Polres Malang Tangkap Begal di Kepanjen\n\nGunakan kacamata."),
    ("Cara Menanam Cabai", "Siapkan pot. (Baca: Banjir Landa Sampang) Siram rutin."),
]


@pytest.mark.parametrize(("title", "body"), [*PERSONS, *WORDS, *THINGS, *OTHERS, *SEE_ALSO])
def test_no_place(title: str, body: str) -> None:
    assert codes(title, body) == []


BESIDE = [
    ('JEMBER - Kasat Reskrim AKP Bima Sakti menangkap pencuri. "Kami kejar," kata Bima.', ["35.09", "35"]),
    ("Banjir merendam Kecamatan Serang Baru, Kabupaten Bekasi. Warga Serang Baru mengungsi.", ["32.16", "32"]),
    ("Kawasan Lebak Bulus macet. Polisi mengatur arus di Jakarta Selatan.", ["31.74", "31"]),
    ("Batu prasasti ditemukan di Kabupaten Mojokerto. Arkeolog meneliti Batu itu.", ["35.16", "35"]),
    ("NGAWI - Pencuri dimaafkan di Kabupaten Ngawi. Baca juga: Bupati Magetan Lantik Camat.", ["35.21", "35"]),
]


@pytest.mark.parametrize(("body", "expected"), BESIDE)
def test_no_further_place(body: str, expected: list[str]) -> None:
    assert codes("", body) == expected


STILL_PLACES = [
    ("Titik Panas", "Titik panas ada di Kaltim: Berau (87), Paser (12), Berau lagi.", ["64.03", "64", "64.01"]),
    ("Warga Medan Berolahraga", "Lapangan Merdeka di Medan ramai. Warga Medan datang sejak pagi.", ["12.71", "12"]),
    ("Gempa Guncang Palu", "PALU - Warga Kota Palu berlarian. Palu gelap sejak petang.", ["72.71", "72"]),
    ("Siswa SMPN 7 Malang Juara", "Siswa SMPN 7 Malang ini juara di Kota Malang.", ["35.73", "35"]),
    ("Bupati Jember Hendy Siswanto Hadir", "Bupati Jember Hendy Siswanto hadir di Kabupaten Jember.", ["35.09", "35"]),
]


@pytest.mark.parametrize(("title", "body", "expected"), STILL_PLACES)
def test_places_beside_such_words(title: str, body: str, expected: list[str]) -> None:
    assert codes(title, body) == expected


PLAIN = {
    "banjir merendam kecamatan tempurejo, kabupaten jember. bupati jember meninjau lokasi.": ["35.09", "35"],
    "pemkot semarang menanam pohon. wali kota semarang ikut.": ["33.74", "33"],
    "pemprov jatim membagi sembako. gubernur jatim menyerahkan langsung.": ["35"],
    "kawanan monyet serang warga. medan berat, nasib malang.": [],
}


@pytest.mark.parametrize(("body", "expected"), PLAIN.items())
def test_a_text_without_capitals(body: str, expected: list[str]) -> None:
    assert codes("", body) == expected


def test_the_home_tells_districts_of_one_name_apart_and_adds_none() -> None:
    body = "Camat Genteng meninjau sekolah rusak di Kecamatan Genteng."
    assert codes("", body) == []
    assert codes("", body, home="35.10") == ["35.10", "35"]
    assert codes("", body, home="33.74") == []


def test_an_abbreviation_that_the_text_spells_out_is_what_it_says() -> None:
    satwa = "Satwa dari Tempat Transit Satwa (TTS) dilepas. Petugas TTS hadir di Kupang, Nusa Tenggara Timur."
    assert "53.02" not in codes("", satwa)
    selatan = "Bupati Timor Tengah Selatan (TTS) hadir. Warga TTS senang."
    assert codes("", selatan)[0] == "53.02"
    assert codes("", "Warga Daerah Istimewa Yogyakarta (DIY) senang.") == ["34"]
