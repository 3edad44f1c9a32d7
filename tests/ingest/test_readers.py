import io
import os
import zipfile
from pathlib import Path

import pytest

from articles.ingest import readers
from articles.ingest.capture import RawCapture, Rejected, Skipped
from articles.ingest.readers import pages, zips

PAGE = b"<html><p>Isi</p></html>"


def make_zip(members: dict[str, bytes], **options) -> io.BytesIO:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, **options) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    stream.seek(0)
    return stream


def test_a_folder_is_read_by_name_with_all_below_it(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "two.HTM").write_bytes(PAGE)
    (tmp_path / "a.txt").write_bytes(b"teks")
    (tmp_path / "c.png").write_bytes(b"\x89PNG")
    (tmp_path / ".hidden.html").write_bytes(PAGE)
    (tmp_path / "d.zip").write_bytes(make_zip({"x.html": PAGE, "y.jpg": b""}).getvalue())
    items = list(readers.read(tmp_path))
    assert [type(item) for item in items] == [RawCapture, RawCapture, Skipped, RawCapture, Skipped]
    assert [item.origin.removeprefix(str(tmp_path)) for item in items] == [
        "/a.txt",
        "/b/two.HTM",
        "/c.png",
        "/d.zip/x.html",
        "/d.zip/y.jpg",
    ]
    assert items[0].media_type == "text/plain"
    assert readers.count(tmp_path) == 5


def test_a_file_that_is_named_and_no_page_is_rejected_not_skipped(tmp_path):
    (tmp_path / "a.png").write_bytes(b"\x89PNG")
    assert list(readers.read(tmp_path / "a.png")) == [
        Rejected(str(tmp_path / "a.png"), "neither a page (.html, .htm, .txt) nor a ZIP")
    ]


def test_a_name_too_long_for_any_file_is_rejected():
    (item,) = readers.read(Path("a" * 5000))
    assert item.reason == "it cannot be read: File name too long"
    assert readers.count(Path("a" * 5000)) == 1


def test_what_is_neither_file_nor_folder_is_rejected_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.html")
    assert list(readers.read(tmp_path / "a.html")) == [
        Rejected(str(tmp_path / "a.html"), "neither a file nor a folder")
    ]
    assert list(readers.read(tmp_path)) == []


def test_a_folder_that_may_not_be_looked_into_is_told(tmp_path, monkeypatch):
    (tmp_path / "a.html").write_bytes(PAGE)

    def walk(folder, onerror):
        onerror(PermissionError(13, "Permission denied", f"{folder}/z"))
        yield str(folder), [], ["a.html"]

    monkeypatch.setattr(os, "walk", walk)
    page, refusal = readers.read(tmp_path)
    assert isinstance(page, RawCapture)
    assert refusal == Rejected(f"{tmp_path}/z", "it cannot be read: Permission denied")


def test_names_that_cannot_be_shown_are_told_in_a_form_that_can(tmp_path):
    (tmp_path / os.fsdecode(b"\xff\n\x1b.html")).write_bytes(PAGE)
    (item,) = readers.read(tmp_path)
    assert item.origin == f"{tmp_path}/\N{REPLACEMENT CHARACTER}\\n\\x1b.html"


def test_a_damaged_lzma_member_is_rejected():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a.html", PAGE * 50)
    content = bytearray(stream.getvalue())
    content[55:70] = b"\xff" * 15
    (item,) = readers.read_stream(io.BytesIO(bytes(content)), "a.zip")
    assert isinstance(item, Rejected)


def test_a_path_that_does_not_exist_says_so(tmp_path):
    (item,) = readers.read(tmp_path / "none.html")
    assert item == Rejected(str(tmp_path / "none.html"), "there is no such file or folder")


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read_says_so(tmp_path):
    (tmp_path / "a.html").write_bytes(PAGE)
    (tmp_path / "a.html").chmod(0)
    (item,) = readers.read(tmp_path / "a.html")
    assert isinstance(item, Rejected)
    assert "cannot be read" in item.reason


def test_a_read_error_is_a_rejection(tmp_path, monkeypatch):
    (tmp_path / "a.html").write_bytes(PAGE)

    def fail(stream, origin):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(pages, "read", fail)
    (item,) = readers.read(tmp_path)
    assert item == Rejected(str(tmp_path / "a.html"), "it cannot be read: Input/output error")


@pytest.mark.parametrize(
    "top",
    [
        b"<!DOCTYPE html>\n<!-- saved from url=(0034)https://kabar.example/2024/berita-1 -->",
        b"<!DOCTYPE html><html><!--\n Page saved with SingleFile \n url: https://kabar.example/2024/berita-1 \n-->",
    ],
)
def test_a_page_saved_by_a_browser_tells_its_address(top):
    (item,) = readers.read_stream(io.BytesIO(top + PAGE), "page.html")
    assert item.url == "https://kabar.example/2024/berita-1"


def test_an_address_of_another_scheme_is_no_address():
    (item,) = readers.read_stream(io.BytesIO(b"<!-- saved from url=(0019)javascript:alert(1) -->" + PAGE), "page.html")
    assert item.url == ""


def test_a_page_over_the_limit_is_rejected(monkeypatch):
    monkeypatch.setattr(pages, "MAX_BYTES", 2**20)
    (item,) = readers.read_stream(io.BytesIO(b"x" * (2**20 + 1)), "page.html")
    assert item == Rejected("page.html", "larger than 1 MB")


@pytest.mark.parametrize("name", ["../evil.html", "a/../../evil.html", "/etc/evil.html", "..\\evil.html"])
def test_a_member_whose_name_leads_outside_is_rejected_and_the_rest_is_read(name):
    items = list(readers.read_stream(make_zip({name: PAGE, "good.html": PAGE}), "a.zip"))
    assert [type(item) for item in items] == [Rejected, RawCapture]
    assert items[0].reason == "its name leads outside the ZIP"


def test_a_bomb_is_rejected_by_its_size_and_not_unpacked():
    stream = make_zip({"bomb.html": b"\0" * (pages.MAX_BYTES + 1), "good.html": PAGE})
    items = list(readers.read_stream(stream, "a.zip"))
    assert [type(item) for item in items] == [Rejected, RawCapture]
    assert items[0].reason == "larger than 32 MB"


def test_a_bomb_that_lies_about_its_size_is_stopped_at_the_limit(monkeypatch):
    monkeypatch.setattr(pages, "MAX_BYTES", 1000)
    stream = make_zip({"bomb.html": b"\0" * 100_000})
    content = bytearray(stream.getvalue())
    directory = content.index(b"PK\x01\x02")
    content[directory + 24 : directory + 28] = (10).to_bytes(4, "little")  # uncompressed size, APPNOTE.TXT 4.3.12
    (item,) = readers.read_stream(io.BytesIO(bytes(content)), "a.zip")
    assert isinstance(item, Rejected)


def test_many_members_that_expand_too_far_end_the_zip(monkeypatch):
    monkeypatch.setattr(zips, "_MAX_EXPANSION", 2**30)
    monkeypatch.setattr(zips, "_MAX_EXPANSION", 2500)
    items = list(readers.read_stream(make_zip({f"{n}.html": b"x" * 1000 for n in range(9)}), "a.zip"))
    assert [type(item) for item in items] == [RawCapture, RawCapture, Rejected]
    assert "expands to more than" in items[-1].reason


def test_an_encrypted_member_is_rejected():
    content = bytearray(make_zip({"a.html": PAGE}).getvalue())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(signature) + offset] |= 1
    (item,) = readers.read_stream(io.BytesIO(bytes(content)), "a.zip")
    assert item == Rejected("a.zip/a.html", "it is encrypted")


def test_a_truncated_zip_is_rejected():
    content = make_zip({"a.html": PAGE * 50}).getvalue()
    (item,) = readers.read_stream(io.BytesIO(content[: len(content) // 2]), "a.zip")
    assert item.origin == "a.zip"
    assert item.reason.startswith("not a whole ZIP")


def test_a_damaged_member_is_rejected_and_the_rest_is_read():
    content = bytearray(make_zip({"a.html": os.urandom(500), "b.html": PAGE}).getvalue())
    content[60] ^= 0xFF
    items = list(readers.read_stream(io.BytesIO(bytes(content)), "a.zip"))
    assert [type(item) for item in items] == [Rejected, RawCapture]
    assert items[0].reason.startswith("it cannot be unpacked")


def test_a_zip_within_a_zip_and_resource_forks_are_skipped():
    members = {"b.zip": make_zip({"a.html": PAGE}).getvalue(), "__MACOSX/._a.html": b"\0\5", "._b.html": b"\0"}
    assert [type(item) for item in readers.read_stream(make_zip(members), "a.zip")] == [Skipped] * 3


def test_the_count_of_a_broken_zip_is_one(tmp_path):
    (tmp_path / "a.zip").write_bytes(b"no zip")
    assert readers.count(tmp_path) == 1
