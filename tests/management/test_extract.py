import io
import json

import pytest
from django.core.management import call_command

from tests.builders import make_page


def extract(*args, **options) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    try:
        call_command("extract", *args, stdout=out, stderr=err, **options)
    except SystemExit as end:
        return int(end.code or 0), out.getvalue(), err.getvalue()
    return 0, out.getvalue(), err.getvalue()


@pytest.fixture
def page(tmp_path):
    head = '<meta property="article:published_time" content="2024-11-17T08:00:00+07:00">'
    (tmp_path / "a.html").write_bytes(make_page(head=head).replace(b"<footer>", b"<p>Baca Juga: Sawah</p><footer>"))
    return tmp_path / "a.html"


def test_it_shows_the_article_and_what_was_stripped_by_which_rule(page):
    status, out, err = extract(page)
    assert (status, err) == (0, "")
    assert f"== {page}\ntitle: Jembatan Desa Diperbaiki Warga\n" in out
    assert "published: 2024-11-17 08:00:00+07:00 (" in out
    assert "Paragraf nomor 0" in out.partition("-- stripped, by rule")[0]
    assert ": Hak cipta" in out.partition("-- stripped, by rule")[2]


def test_json_holds_every_field_and_each_removed_block_with_its_rule(page):
    _, out, _ = extract(page, json=True)
    row = json.loads(out)
    assert row["origin"] == str(page)
    assert len(row["paragraphs"]) == 5
    assert row["published"]["certain"] is True
    assert all(removed["rule"] for removed in row["removed"])


def test_a_file_without_an_article_is_told_and_the_rest_is_shown(page, tmp_path):
    (tmp_path / "empty.html").write_bytes(b"")
    status, out, err = extract(tmp_path / "empty.html", tmp_path / "none.html", page)
    assert status == 1
    assert err.splitlines()[0].startswith(f"rejected {tmp_path}/empty.html: ")
    assert err.splitlines()[1] == f"rejected {tmp_path}/none.html: there is no such file or folder"
    assert "Paragraf nomor 0" in out


TOLD = (
    "<meta property='og:image' content='https://kabar.example/foto.jpg'><meta name='keywords' content='kopi, panen'>"
    "<meta property='article:published_time' content='2024-11-17T08:00:00+07:00'>"
    "<meta property='article:modified_time' content='2024-11-18T08:00:00+07:00'>"
)
PARTS = b"<h2>Dari kebun sendiri</h2><ul><li>Bambu petung dua puluh batang \x1b[31m dari kebun warga</li></ul><p>"


def test_every_field_has_a_line_and_every_kind_of_paragraph_its_mark(tmp_path):
    (tmp_path / "b.html").write_bytes(make_page(head=TOLD).replace(b"<p>", PARTS, 1))
    _, out, _ = extract(tmp_path / "b.html")
    for line in (
        "image_url: https://kabar.example/foto.jpg",
        "tags: kopi, panen",
        "modified: 2024-11-18 08:00:00+07:00 (meta, certain)",
        "## Dari kebun sendiri",
    ):
        assert line in out.splitlines()
    assert "\n- Bambu petung dua puluh batang" in out
    assert "\x1b" not in out  # a page says nothing to the terminal
    row = json.loads(extract(tmp_path / "b.html", json=True)[1])
    assert row["kinds"] == ["subheading", "item", *["text"] * 5]
    assert row["tags"] == ["kopi", "panen"]
    assert row["modified"]["method"] == "meta"
