import io
import json
import zipfile

import pytest
from django.core.management import CommandError, call_command

from articles.models import Article, Capture, IndexChange
from tests.builders import make_page, make_source

pytestmark = pytest.mark.django_db


def ingest(*args, **options) -> tuple[int, str, str]:
    """Exit status, standard output and standard error of a run."""
    out, err = io.StringIO(), io.StringIO()
    try:
        call_command("ingest", *args, stdout=out, stderr=err, **options)
    except SystemExit as end:
        return int(end.code or 0), out.getvalue(), err.getvalue()
    return 0, out.getvalue(), err.getvalue()


@pytest.fixture
def folder(tmp_path):
    """Two pages, a picture, a page without an article, and a ZIP with a page and a name that leads outside."""
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "a.html").write_bytes(make_page("Panen Kopi Melimpah"))
    (folder / "b.htm").write_bytes(make_page("Sekolah Baru Dibuka"))
    (folder / "c.jpg").write_bytes(b"\xff\xd8\xff")
    (folder / "d.html").write_bytes(b"\xff\xd8\xff\xe0" + bytes(500))
    with zipfile.ZipFile(folder / "e.zip", "w") as archive:
        archive.writestr("f.html", make_page("Pasar Desa Ramai"))
        archive.writestr("../g.html", make_page("Di Luar"))
    return folder


def test_a_folder_is_taken_and_told_in_one_line_of_counts(folder):
    status, out, err = ingest(folder)
    assert status == 1
    assert out == "3 added, 0 updated, 0 known, 1 skipped, 2 rejected\n"
    rejections = err.strip().splitlines()
    assert len(rejections) == 2
    assert rejections[0].startswith(f"rejected {folder}/d.html: ")
    assert rejections[1] == f"rejected {folder}/e.zip/../g.html: its name leads outside the ZIP"
    assert Article.objects.count() == 3
    assert not IndexChange.objects.exists()


def test_a_second_run_knows_all_it_took_and_changes_nothing(folder):
    ingest(folder)
    before = list(Article.objects.values()), list(Capture.objects.values())
    _, out, _ = ingest(folder)
    assert out == "0 added, 0 updated, 3 known, 1 skipped, 2 rejected\n"
    assert (list(Article.objects.values()), list(Capture.objects.values())) == before


def test_a_run_without_a_rejection_ends_with_success(folder):
    assert ingest(folder / "a.html", folder / "b.htm") == (
        0,
        "2 added, 0 updated, 0 known, 0 skipped, 0 rejected\n",
        "",
    )


def test_a_page_that_is_kept_and_not_used_is_named_and_no_failure(folder):
    head = '<link rel="canonical" href="https://kabar.example/1">'
    (folder / "a.html").write_bytes(make_page("Utuh", head=head))
    ingest(folder / "a.html")
    (folder / "b.htm").write_bytes(make_page("Terkunci", head=head, paragraphs=2))
    status, out, err = ingest(folder / "b.htm")
    assert (status, out) == (0, "0 added, 1 updated, 0 known, 0 skipped, 0 rejected\n")
    assert err == f"updated {folder}/b.htm: it holds less than half of the text; the longer one stays\n"


def test_a_dry_run_says_so_and_writes_nothing(folder, data_dir):
    status, out, _ = ingest(folder, dry_run=True)
    assert status == 1
    assert out == "3 added, 0 updated, 0 known, 1 skipped, 2 rejected (nothing was written)\n"
    assert not Article.objects.exists()
    assert not data_dir.exists()


def test_json_prints_one_object_an_item_and_nothing_else(folder):
    status, out, err = ingest(folder, json=True)
    rows = [json.loads(line) for line in out.splitlines()]
    assert status == 1
    assert err == ""
    assert [row["outcome"] for row in rows] == ["added", "added", "skipped", "rejected", "added", "rejected"]
    assert set(rows[0]) == {"origin", "outcome", "reason", "article_id"}
    assert rows[0]["article_id"] == Article.objects.get(title="Panen Kopi Melimpah").pk


def test_a_path_that_does_not_exist_is_rejected_and_the_rest_is_taken(folder):
    status, out, err = ingest(folder / "none.html", folder / "a.html")
    assert (status, out) == (1, "1 added, 0 updated, 0 known, 0 skipped, 1 rejected\n")
    assert err == f"rejected {folder}/none.html: there is no such file or folder\n"


def test_an_outlet_can_be_given_by_its_name_in_addresses(folder):
    source = make_source("Warta Pesisir")
    ingest(folder / "a.html", source="warta-pesisir")
    assert Article.objects.get().source == source


def test_an_empty_path_is_not_the_working_directory():
    with pytest.raises(CommandError, match="a path is empty"):
        ingest("")


def test_an_outlet_that_is_not_there_is_a_clear_error(folder):
    with pytest.raises(CommandError, match="There is no outlet 'nobody'"):
        ingest(folder / "a.html", source="nobody")
    assert not Article.objects.exists()
