"""How well places are told, beside two plain ways of doing it, in one run.

    python -m bench.regions CORPUS                      # precision and coverage on the reports kept apart
    python -m bench.regions CORPUS --misses             # and what is told wrongly
    python -m bench.regions CORPUS --half fitted        # on the reports that the weights were fitted to
    python -m bench.regions CORPUS --fit                # the weights of articles/regions/weighing.py, fitted anew

CORPUS is news.jsonl.xz of CLICK-ID (Indonesian news of 2019, CC BY 4.0: id, title, body). bench/regions.tsv tells for
2,400 of its reports, drawn from the regional and city desks and some national ones, where they are set: told by reading
each, before any was tagged. Its columns: id; half (fitted, or apart); the regency or any that is right; province;
other regions that the report is also about; "-" for none. The corpus has no datelines: they were taken off.

precision: the first regency named is right, of those that name one. also: it is right, or one of the others. coverage:
how many of the reports that have a regency get one. over: how many that have none get one.
"""

import argparse
import csv
import json
import lzma
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from articles.regions import locate, regions
from bench.fitting import fit

LABELS = Path(__file__).with_name("regions.tsv")
_FIRST = """
import resource, time
start = time.process_time()
from articles.regions import locate
assert locate("Rapat", "Camat Sumbersari, Kabupaten Jember, membuka rapat di Kelurahan Antirogo.")
print(round(time.process_time() - start, 2), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


@dataclass(frozen=True)
class Report:
    """A report and where it is set: codes, any of which is right."""

    id: str
    title: str
    body: str
    half: str
    regency: frozenset[str]
    province: frozenset[str]
    others: frozenset[str]


def ours(report: Report) -> list[str]:
    return [place.code for place in locate(report.title, report.body)]


def most_named(report: Report) -> list[str]:
    """The regency or city whose name stands most often in the report, whatever it means there."""
    counts = _counts(report)
    return [max(counts, key=lambda code: counts[code])] if counts else []


def first_named(report: Report) -> list[str]:
    text = f"{report.title}\n{report.body}"
    return sorted(_counts(report), key=lambda code: text.index(_NAMES[code]))[:1]


_NAMES = {region.code: region.bare for region in regions() if region.level in {"regency", "city"}}


def _counts(report: Report) -> Counter[str]:
    text = f"{report.title}\n{report.body}"
    return Counter({code: count for code, name in _NAMES.items() if (count := text.count(name))})


TOOLS: dict[str, Callable[[Report], list[str]]] = {"ours": ours, "most named": most_named, "first named": first_named}


def read_reports(corpus: Path, half: str) -> list[Report]:
    with LABELS.open(encoding="utf-8", newline="") as lines:
        labels = {row["id"]: row for row in csv.DictReader(lines, delimiter="\t") if row["half"] == half}
    with lzma.open(corpus, "rt", encoding="utf-8") as lines:
        texts = (json.loads(line) for line in lines)
        return [
            Report(
                id=(label := labels[str(text["id"])])["id"],
                title=text["title"] or "",
                body=text["body"],
                half=half,
                **{name: _codes(label[name]) for name in ("regency", "province", "others")},
            )
            for text in texts
            if str(text["id"]) in labels
        ]


def _codes(cell: str) -> frozenset[str]:
    return frozenset() if cell == "-" else frozenset(cell.split(","))


def measure(name: str, reports: list[Report], misses: bool) -> str:
    start = time.process_time()
    told = [(report, TOOLS[name](report)) for report in reports]
    rate = len(reports) / (time.process_time() - start)
    first = [(report, next((code[:5] for code in codes if len(code) >= 5), "")) for report, codes in told]
    with_one = [(report, code) for report, code in first if report.regency]
    answered = [(report, code) for report, code in with_one if code]
    if misses:
        for report, code in answered:
            if code not in report.regency:
                print(f"    {report.id} {report.title!r}: {code}, not {sorted(report.regency)}")
    right = sum(code in report.regency for report, code in answered) / len(answered)
    also = sum(code in report.regency | report.others for report, code in answered) / len(answered)
    without = [code for report, code in first if not report.regency]
    provinces = [(report, codes[0][:2]) for report, codes in told if report.province and codes]
    of_province = sum(code in report.province for report, code in provinces) / len(provinces)
    return (
        f"{name:12} precision {right:.3f}  also {also:.3f}  "
        f"coverage {len(answered) / len(with_one):.3f} of {len(with_one)}  "
        f"over {sum(map(bool, without))} of {len(without)}  "
        f"province {of_province:.3f} at {len(provinces) / sum(bool(report.province) for report in reports):.3f}  "
        f"{rate:.0f} a CPU second"
    )


def sureness(reports: list[Report]) -> str:
    """How right the places are that `locate` calls certain, and the others."""
    found = {True: [0, 0], False: [0, 0]}
    for report in reports:
        best = next((place for place in locate(report.title, report.body) if len(place.code) == 5), None)
        if best and report.regency:
            found[best.certain][0] += best.code in report.regency | report.others
            found[best.certain][1] += 1
    return "; ".join(
        f"{'certain' if sure else 'not certain'}: {right} of {all_} named" for sure, (right, all_) in found.items()
    )


def loading() -> str:
    """CPU seconds until a new process has placed its first article, and its peak memory."""
    told = subprocess.run([sys.executable, "-c", _FIRST], capture_output=True, text=True, check=True)
    return "the first article of a process: {} s, {} MB with all of Python".format(*told.stdout.split())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--half", choices=["apart", "fitted"], default="apart")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--fit", action="store_true")
    options = parser.parse_args()
    if options.fit:
        for name, weight in fit(read_reports(options.corpus, "fitted")).items():
            print(f"{name}: {weight:.3f}")
        return
    reports = read_reports(options.corpus, options.half)
    print(loading())
    for name in TOOLS:
        print(measure(name, reports, options.misses and name == "ours"))
    print(sureness(reports))


if __name__ == "__main__":
    main()
