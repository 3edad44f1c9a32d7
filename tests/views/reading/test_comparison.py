from articles.views.reading.comparison import MOST_WORDS, Difference, Piece, compare

SAME = ["Satu.", "Dua.", "Tiga."]


def test_what_is_the_same_is_counted():
    assert compare(SAME, SAME) == [Difference(same=3)]


def test_words_that_differ_stand_where_they_differ():
    assert compare(["Judul", "Warga memperbaiki dua jembatan."], ["Judul", "Warga memperbaiki tiga jembatan."]) == [
        Difference(same=1),
        Difference(
            (
                Piece("equal", "Warga memperbaiki "),
                Piece("delete", "dua "),
                Piece("insert", "tiga "),
                Piece("equal", "jembatan."),
            )
        ),
    ]


def test_paragraphs_that_are_gone_or_new_are_so_as_a_whole():
    assert compare([*SAME, "Empat."], SAME) == [Difference(same=3), Difference((Piece("delete", "Empat."),))]
    assert compare(SAME, ["Nol.", *SAME]) == [Difference((Piece("insert", "Nol."),)), Difference(same=3)]


def test_a_word_at_the_end_of_a_text_is_the_same_word():
    assert compare(["Jembatan selesai"], ["Jembatan selesai dua hari"])[0].pieces == (
        Piece("equal", "Jembatan selesai "),
        Piece("insert", "dua hari"),
    )
    assert compare(["Jembatan selesai dua hari"], ["Jembatan selesai"])[0].pieces == (
        Piece("equal", "Jembatan selesai "),
        Piece("delete", "dua hari"),
    )


def test_all_of_both_texts_is_told():
    earlier, later = ["A b\nc  d", "", " e"], ["A x\nc  d", "f g", "e"]
    pieces = [piece for difference in compare(earlier, later) for piece in difference.pieces]
    for text, other in ((earlier, "insert"), (later, "delete")):
        told = "".join(piece.text for piece in pieces if piece.kind != other)
        assert told.split() == " ".join(text).split()


def test_the_words_of_long_passages_are_not_compared():
    earlier = ["satu dua tiga " * MOST_WORDS]
    later = ["dua empat tiga " * MOST_WORDS]
    many = [f"baris {number % 7} {number % 3}" for number in range(10_000)]
    assert [piece.kind for piece in compare(earlier, later)[0].pieces] == ["delete", "insert"]
    assert compare(many, [*reversed(many)])
    assert compare(["satu dua tiga " * 490], ["dua empat tiga " * 490])


def test_no_more_words_are_compared_however_many_passages_differ():
    words = " ".join("a" if number % 2 else f"a{number}" for number in range(199))
    earlier = [paragraph for number in range(30) for paragraph in (f"Baris {number}.", "a " * 2_790)]
    later = [paragraph for number in range(30) for paragraph in (f"Baris {number}.", words)]
    differences = compare(earlier, later)
    assert [len(each.pieces) > 2 for each in differences[1::2]] == [True, True, *[False] * 28]
