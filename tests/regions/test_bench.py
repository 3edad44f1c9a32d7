"""What bench/regions.py measures by."""

import csv
import json
import lzma
from pathlib import Path

import pytest

from articles.regions import find
from bench.fitting import NONE, fit
from bench.regions import LABELS, Report, main, read_reports


def rows() -> list[dict[str, str]]:
    with LABELS.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


def test_every_label_names_regions_that_there_are() -> None:
    assert len({row["id"] for row in rows()}) == len(rows()) == 2400
    for row in rows():
        assert row["half"] in {"fitted", "apart"}
        for name, levels in (("regency", {5}), ("province", {2}), ("others", {2, 5})):
            codes = [] if row[name] == "-" else row[name].split(",")
            assert {len(code) for code in codes} <= levels
            assert all(find(code) for code in codes)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Made up texts under ids of the labels: every other one names the regency that its label has."""
    path = tmp_path / "news.jsonl.xz"
    with lzma.open(path, "wt", encoding="utf-8") as lines:
        for row in rows():
            place = find(row["regency"].split(",")[0])
            body = (
                f"Rapat digelar di {place.name}." if place and int(row["id"]) % 2 else "Rapat digelar di Kota Bitung."
            )
            lines.write(json.dumps({"id": int(row["id"]), "title": None, "body": body}) + "\n")
    return path


def test_it_prints_our_figures_beside_two_plain_ways(
    corpus: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["bench.regions", str(corpus)])
    main()
    printed = capsys.readouterr().out.splitlines()
    assert [line.split(" precision")[0].strip() for line in printed[1:4]] == ["ours", "most named", "first named"]
    right = float(printed[1].split("precision ")[1].split()[0])
    assert 0.4 < right < 0.6


def test_reports_come_by_their_half(corpus: Path) -> None:
    apart = read_reports(corpus, "apart")
    assert len(apart) == 600
    assert {report.half for report in apart} == {"apart"}


def made_up(number: int) -> Report:
    """A report whose regency stands in the headline, and which names another one."""
    own, other = (("35.09", "Jember"), ("36.02", "Lebak"))[:: 1 if number % 2 else -1]
    body = f"Rapat {number} digelar di {other[1]}. Bupati {own[1]} hadir di {own[1]}."
    return Report(str(number), f"Bupati {own[1]} rapat", body, "fitted", frozenset({own[0]}), frozenset(), frozenset())


def test_the_weights_follow_what_tells_the_places_apart() -> None:
    weights = fit([made_up(number) for number in range(6)])
    assert weights["headline"] > 0.5
    assert weights[NONE] < 0
