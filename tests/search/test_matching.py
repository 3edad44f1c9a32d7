from hypothesis import given, settings
from hypothesis import strategies as st

from articles.search import matching
from articles.search.backends.nodes import Prefix, Word
from articles.search.matching import Wanted, matches

WRITTEN = """
    membangun pembangunan Bangunan menyapu sapu penyapu anak anak-anak Anaknya non-aktif nonaktif Non–Aktif e-KTP
    ektp Jum’at jumat Jum'at Serang menyerang serangan Kediri Jawa Timur Jatim Jawa Kab. Kabupaten pemerintah
    Pemprov provinsi undang-undang perundang-undangan Covid-19 covid19 se-Jawa sekolah Sekolah's kesatuan café cafe
    pem\u00adbangunan di 2-1 ke-2 kepala para-para prokontra pro-kontra ABANGAN 12bangun bangun12 İbu ber* bang*
    yang, (pasar) “pasar”; pasar.
"""
written = st.sampled_from(WRITTEN.split())
asked = st.one_of(
    st.builds(Word, written, st.booleans()),
    st.builds(Prefix, written.map(lambda word: "".join(filter(str.isalpha, word.lower()))[:4])),
)


@settings(max_examples=400)
@given(st.lists(written, max_size=12).map(" ".join), st.lists(asked, min_size=1, max_size=3))
def test_a_look_at_traces_alone_finds_what_a_look_at_every_word_finds(text, leaves):
    quick = matches(text, Wanted.of(leaves))
    every = Wanted.of(leaves)
    every.__dict__["trace"] = None
    assert quick == matches(text, every)


def test_most_texts_are_looked_at_by_traces_alone():
    assert Wanted.of([Word("membangun"), Word("pasar")]).trace
    assert matching._plain("Pasar “baru” – dan anak-anak.") is not None
    assert Wanted.of([Word("jatim")]).trace is None
