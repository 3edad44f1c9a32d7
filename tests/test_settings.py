import os
import runpy
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

ROOT = Path(__file__).parent.parent


@pytest.fixture
def read(monkeypatch):
    """The settings as they are with these variables, and without any other of ours, in the environment."""

    def run(**environment: str) -> dict:
        for name in ("DEBUG", "SECRET_KEY", "DATA_DIR", "DATABASE_URL", "HTTPS", "SEARCH_ENGINE"):
            monkeypatch.delenv(name, raising=False)
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        return runpy.run_path(str(ROOT / "newsarchive" / "settings.py"))

    return run


@pytest.mark.parametrize("environment", [{}, {"DEBUG": "0"}, {"SECRET_KEY": ""}, {"DEBUG": "1", "SECRET_KEY": ""}])
def test_settings_never_invent_a_secret(read, environment):
    with pytest.raises(ImproperlyConfigured, match="SECRET_KEY"):
        read(**environment)


def test_debug_is_off_unless_it_is_turned_on(read):
    assert read(SECRET_KEY="x")["DEBUG"] is False
    assert read(DEBUG="1")["DEBUG"] is True


def test_https_turns_on_what_needs_it(read):
    plain, secure = read(SECRET_KEY="x"), read(SECRET_KEY="x", HTTPS="1")
    for name in ("SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_SSL_REDIRECT", "SECURE_HSTS_SECONDS"):
        assert not plain[name]
        assert secure[name]


def test_an_engine_that_is_not_there_is_refused_at_once(read):
    with pytest.raises(ImproperlyConfigured, match="'whoosh' and 'tantivy'"):
        read(SECRET_KEY="x", SEARCH_ENGINE="solr")


@pytest.mark.parametrize("name", ["whoosh", "tantivy"])
def test_each_engine_has_an_index_of_its_own(read, tmp_path, name):
    connection = read(SECRET_KEY="x", SEARCH_ENGINE=name, DATA_DIR=str(tmp_path))["HAYSTACK_CONNECTIONS"]["default"]
    assert connection["ENGINE"] == f"articles.search.backends.{name}.engine.Engine"
    assert connection["PATH"] == str(tmp_path / "index" / name)


def test_the_database_stands_in_the_data_folder_whatever_its_name(read, tmp_path):
    folder = tmp_path / "a # b"
    assert read(SECRET_KEY="x", DATA_DIR=str(folder))["DATABASES"]["default"]["NAME"] == folder / "archive.sqlite3"


def test_another_database_is_named_by_its_address(read):
    database = read(SECRET_KEY="x", DATABASE_URL="postgres://me:pw@db.example/news")["DATABASES"]["default"]
    assert (database["ENGINE"], database["HOST"]) == ("django.db.backends.postgresql", "db.example")
    assert "OPTIONS" not in database


def test_commands_take_the_key_that_make_run_keeps(tmp_path):
    environment = {**os.environ, "DATA_DIR": str(tmp_path)}
    environment.pop("SECRET_KEY")
    environment.pop("DEBUG")
    command = [
        sys.executable,
        "manage.py",
        "shell",
        "-v0",
        "-c",
        "from django.conf import settings as s; print(s.SECRET_KEY)",
    ]
    refused = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert refused.returncode != 0
    assert "SECRET_KEY" in refused.stderr
    (tmp_path / "secret_key").write_text("kept\n")
    taken = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert taken.stdout.strip().endswith("kept")


def test_the_key_is_made_once_and_for_its_owner_alone(tmp_path):
    (tmp_path / "var").mkdir()
    (tmp_path / "var" / "secret_key").touch()  # a disk that was full leaves it empty
    command = ["make", "-s", "secret", f"DATA_DIR={tmp_path}/var", "-o", ".venv/run"]
    bin_folder = f"BIN={Path(sys.executable).parent}"
    subprocess.run([*command, bin_folder], cwd=ROOT, check=True, preexec_fn=lambda: os.umask(0))
    key = tmp_path / "var" / "secret_key"
    first = key.read_text()
    assert len(first) > 50
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    subprocess.run([*command, bin_folder], cwd=ROOT, check=True)
    assert key.read_text() == first
