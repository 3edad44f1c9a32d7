"""The contracts of import-linter in pyproject.toml catch what they are there to catch."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

# For each contract a module and an import in it that breaks this contract.
VIOLATIONS = {
    "Imports go down only": ("articles/models/source.py", "import articles.search.find"),
    "A stage of extraction knows no later one": (
        "articles/extraction/page/strip.py",
        "import articles.extraction.filter.lines",
    ),
    "Views of one kind know only what they build on": (
        "articles/views/browsing/dates.py",
        "import articles.views.reading.marks",
    ),
    "What reads the archive never imports ingest": ("articles/feeds.py", "import articles.ingest.archive"),
    "Pure packages know no Django, no Haystack and no engine": ("articles/extraction/dates.py", "import django.utils"),
    "The engines know nothing of the app": ("articles/search/backends/layout.py", "import articles.search.analysis"),
    "Only search knows an engine": ("articles/views/searching/search.py", "import whoosh.index"),
    "The app does not know the project": ("articles/storage.py", "import newsarchive.settings"),
}


def lint(folder: Path) -> dict[str, str]:
    """Each contract by name, with KEPT or BROKEN."""
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    output = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False).stdout
    return dict(re.findall(r"^(.+) (KEPT|BROKEN)", output, re.MULTILINE))


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for name in ("articles", "newsarchive"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__", "locale"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_every_contract_is_kept_and_has_a_planted_violation():
    assert lint(ROOT) == dict.fromkeys(VIOLATIONS, "KEPT")


def test_each_planted_violation_is_caught(copy: Path):
    for path, line in VIOLATIONS.values():
        file = copy / path
        file.write_text(f"{line}\n{file.read_text()}")
    assert lint(copy) == dict.fromkeys(VIOLATIONS, "BROKEN")
