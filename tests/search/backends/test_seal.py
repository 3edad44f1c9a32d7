import pytest
from django.core.management import call_command

from articles.search.backends.opened import open_view_of
from articles.search.backends.seal import SEAL, damaged, seal
from articles.search.find import find
from articles.search.query import ArticleQuery
from articles.search.writer import catch_up, rebuild
from tests.builders import make_article


def sealed(folder):
    return [path for path in folder.iterdir() if path.suffix not in ("", ".json", ".lock")]


def test_files_are_what_they_were_until_they_are_not(tmp_path):
    (tmp_path / "a.seg").write_bytes(b"pasar")
    (tmp_path / "meta.json").write_bytes(b"{}")
    seal(tmp_path)
    (tmp_path / "meta.json").write_bytes(b"[]")
    (tmp_path / "b.seg").write_bytes(b"ikan")
    assert damaged(tmp_path) == []
    seal(tmp_path)
    (tmp_path / "a.seg").write_bytes(b"pasir")
    (tmp_path / "b.seg").unlink()
    assert damaged(tmp_path) == ["a.seg", "b.seg"]
    (tmp_path / SEAL).write_text("no list")
    assert damaged(tmp_path) == []


@pytest.mark.parametrize("how", ["cut", "flipped", "gone"])
def test_check_archive_mends_a_damaged_index(backend, how, capsys):
    for number in range(3):
        make_article(title=f"Pasar {number}")
        catch_up(wait=True)
    open_view_of(backend.path).close()
    spoilt = max(sealed(backend.folder.current()), key=lambda path: path.stat().st_size)
    content = spoilt.read_bytes()
    match how:
        case "cut":
            spoilt.write_bytes(content[: len(content) // 2])
        case "flipped":
            spoilt.write_bytes(content[:-40] + bytes([content[-40] ^ 1]) + content[-39:])
        case "gone":
            spoilt.unlink()
    assert backend.damaged() == [spoilt.name]
    call_command("check_archive")
    assert "1 files of the index were damaged" in capsys.readouterr().out
    assert (backend.damaged(), find(ArticleQuery("pasar")).total) == ([], 3)


def test_a_sound_index_stays_as_it_is_through_commits_and_merges(backend, capsys):
    rebuild()
    for number in range(12):
        make_article(title=f"Pasar {number}")
        catch_up(wait=True)
    before = backend.folder.current()
    call_command("check_archive")
    assert "damaged" not in capsys.readouterr().out
    assert backend.folder.current() == before
