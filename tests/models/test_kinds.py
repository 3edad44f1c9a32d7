import pytest

from articles.models.kinds import with_marks, without_marks

ALL = [
    ("subheading", "Bahan"),
    ("item", "Bambu"),
    ("quote", "Kami senang."),
    ("row", "Tali | 4"),
    ("text", "Selesai."),
]


def test_each_kind_has_its_mark():
    marked = "## Bahan\n\n- Bambu\n\n> Kami senang.\n\n| Tali | 4\n\nSelesai."
    assert with_marks(ALL) == marked
    assert without_marks(marked) == ALL


@pytest.mark.parametrize("text", ["- Bambu", "\\- Bambu", "\\\\## Bahan", "\\Bambu", "-Bambu", "#1", ">", "a\nb"])
@pytest.mark.parametrize("kind", ["text", "item", "subheading"])
def test_marks_come_off_as_they_were_put_on(kind, text):
    assert without_marks(with_marks([(kind, text), ("text", "Lagi.")])) == [(kind, text), ("text", "Lagi.")]


def test_lines_that_all_begin_with_one_mark_are_a_paragraph_each():
    assert without_marks("- Bambu\n- \n- Tali") == [("item", "Bambu"), ("item", "Tali")]
    assert without_marks("- Bambu\ndari kebun") == [("item", "Bambu\ndari kebun")]
