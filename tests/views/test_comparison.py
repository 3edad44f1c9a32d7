import time

from articles.views.comparison import MOST_WORDS, Passage, Piece, compare

SAME = ["Satu.", "Dua.", "Tiga."]


def test_what_is_the_same_is_counted():
    assert compare(SAME, SAME) == [Passage(same=3)]


def test_words_that_differ_stand_where_they_differ():
    assert compare(["Judul", "Warga memperbaiki dua jembatan."], ["Judul", "Warga memperbaiki tiga jembatan."]) == [
        Passage(same=1),
        Passage(
            (
                Piece("equal", "Warga memperbaiki "),
                Piece("delete", "dua "),
                Piece("insert", "tiga "),
                Piece("equal", "jembatan."),
            )
        ),
    ]


def test_paragraphs_that_are_gone_or_new_are_so_as_a_whole():
    assert compare([*SAME, "Empat."], SAME) == [Passage(same=3), Passage((Piece("delete", "Empat."),))]
    assert compare(SAME, ["Nol.", *SAME]) == [Passage((Piece("insert", "Nol."),)), Passage(same=3)]


def test_all_of_both_texts_is_told():
    earlier, later = ["A b\nc  d", "", " e"], ["A x\nc  d", "f g", "e"]
    pieces = [piece for passage in compare(earlier, later) for piece in passage.pieces]
    assert "".join(piece.text for piece in pieces if piece.kind != "insert") == "\n\n".join(earlier)
    assert "".join(piece.text for piece in pieces if piece.kind != "delete") == "\n\n".join(later)


def test_long_texts_that_differ_throughout_take_no_long_time():
    earlier = ["satu dua tiga " * MOST_WORDS]
    later = ["dua empat tiga " * MOST_WORDS]
    many = [f"baris {number % 7} {number % 3}" for number in range(10_000)]
    began = time.perf_counter()
    assert [piece.kind for piece in compare(earlier, later)[0].pieces] == ["delete", "insert"]
    assert compare(many, [*reversed(many)])
    assert compare(["satu dua tiga " * 490], ["dua empat tiga " * 490])
    assert time.perf_counter() - began < 5
