"""How well extraction reads saved pages, beside the installed peers, in one run.

    python -m bench.extraction FOLDER…                  # ours on every set in the folders
    python -m bench.extraction FOLDER… --peers          # and all peers that are installed; or name some
    python -m bench.extraction FOLDER… --twins          # and ours on the text twin of each page
    python -m bench.extraction FOLDER… --worst 5 --half even --json figures.json
    python -m bench.extraction FOLDER… --raise-floor    # let the test hold what is reached

A folder is a set, or holds sets: truth.json, a list of {id, url, title, date, standfirst, body}, with <id>.html.gz
beside it. What the figures mean stands in bench/scoring.py. ms is CPU time a page, in one process; the tools take turns
page by page, so that a noisy machine is noisy for all, and each has read one page before the clock starts. "÷" is ours
by theirs.
"""

import argparse
import json
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from articles.extraction import NotAnArticle, extract
from bench.floor import Figures, raised, read_floor, sunk, write_floor
from bench.peers import PEERS, installed
from bench.scoring import FIGURES, Answer, Page, Score, Tool, figures, pages_in, score, sets_in, spread

INSTALL = (
    "To have all, in an environment of their own: python3 -m venv var/peers && "
    "var/peers/bin/pip install -r bench/requirements.txt; then run this with var/peers/bin/python."
)


def ours(page: Page) -> Answer:
    try:
        article = extract(page.content, url=page.url or None)
    except NotAnArticle:  # a refusal counts as an empty page
        return Answer()
    return Answer(
        "\n".join(article.paragraphs),
        article.title,
        article.published.value.isoformat()[:10] if article.published else "",
        article.standfirst,
        article.dateline,
    )


OURS = {"ours": ours}
WITH_TWINS = OURS | {"ours (text)": ours}  # the text twin of each page


def reached(sets: dict[str, Path]) -> Figures:
    """Our figures on whole sets, and on their pages as text."""
    return {
        name + tool.removeprefix("ours"): figures(found)
        for name, folder in sets.items()
        for tool, found in measure(folder, WITH_TWINS)[0].items()
    }


def measure(
    folder: Path, tools: dict[str, Tool], half: str = ""
) -> tuple[dict[str, list[Score]], dict[str, list[float]]]:
    """The scores and the CPU milliseconds of each tool, page by page."""
    scores, spent = defaultdict(list), defaultdict(list)
    for number, page in enumerate(pages_in(folder, half)):
        for name, tool in tools.items():
            asked = page.twin() if name.endswith("(text)") else page
            if not number:
                ask(tool, asked)
            start = time.process_time()
            found = ask(tool, asked)
            spent[name].append(1000 * (time.process_time() - start))
            scores[name].append(score(page, found))
    return scores, spent


def ask(tool: Tool, page: Page) -> Answer:
    try:
        return tool(page)
    except Exception:
        if tool is ours:
            raise
        return Answer()  # a peer that fails on a page has no answer


def table(scores: dict[str, list[Score]], spent: dict[str, list[float]]) -> Iterator[dict[str, Any]]:
    """A row a tool."""
    for name, found in scores.items():
        median, mean = statistics.median(spent[name]), statistics.mean(spent[name])
        yield {
            "tool": name,
            "pages": len(found),
            **figures(found),
            "spread": spread(found),
            "ms_median": median,
            "ms_mean": mean,
            "of_median": statistics.median(spent["ours"]) / median,
            "of_mean": statistics.mean(spent["ours"]) / mean,
        }


def show(name: str, rows: list[dict[str, Any]]) -> None:
    print(f"\n{name[:24]:<24}{'pages':>6}{'F1':>8}{'±':>7}{'prec':>8}{'recall':>8}{'exact':>7}{'title':>7}{'date':>7}"
          f"{'ms med':>9}{'mean':>8}{'÷ med':>8}{'÷ mean':>8}")  # fmt: skip
    for row in rows:
        f1, precision, recall, exact, title, day = (row.get(figure, float("nan")) for figure in FIGURES)
        print(f"{row['tool']:<24}{row['pages']:>6}{f1:>8.4f}{row['spread']:>7.4f}{precision:>8.4f}{recall:>8.4f}"
              f"{exact:>7.3f}{title:>7.3f}{day:>7.3f}{row['ms_median']:>9.1f}{row['ms_mean']:>8.1f}"
              f"{row['of_median']:>8.2f}{row['of_mean']:>8.2f}")  # fmt: skip


def show_worst(tool: str, scores: list[Score], count: int) -> None:
    if count:
        print(f"  the worst of {tool}:")
    for found in sorted(scores, key=lambda s: s.f1)[:count]:
        print(f"    {found.f1:.3f}  precision {found.precision:.3f}  recall {found.recall:.3f}  {found.page}")


def main() -> None:
    options = parser().parse_args()
    sets = {name: path for folder in options.folders for name, path in sets_in(folder).items()}
    if not sets:
        sys.exit("No truth.json was found in these folders.")
    if options.raise_floor:
        raise_floor(sets)
        return
    tools: dict[str, Tool] = WITH_TWINS if options.twins else OURS
    if options.peers is not None:
        peers, missing = installed(options.peers or list(PEERS))
        tools = tools | peers
        if missing:
            print(f"Not installed: {', '.join(missing)}. {INSTALL}")
    rows = []
    for name, folder in sets.items():
        scores, spent = measure(folder, tools, options.half)
        rows += [{"set": name, **row} for row in table(scores, spent)]
        show(name, [row for row in rows if row["set"] == name])
        for tool in [tool for tool in WITH_TWINS if tool in tools]:
            show_worst(tool, scores[tool], options.worst)
    if options.json:
        options.json.write_text(json.dumps(rows, indent=1), "utf-8")


def raise_floor(sets: dict[str, Path]) -> None:
    figures, floor = reached(sets), read_floor()
    write_floor(raised(figures, floor))
    for line in sunk(figures, floor):
        print(f"Not lowered: {line}")


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    made.add_argument(
        "--peers", nargs="*", choices=PEERS, metavar="NAME", help=f"of {', '.join(PEERS)}; all if none is named"
    )
    made.add_argument("--twins", action="store_true", help="measure ours on the pages' text too")
    made.add_argument("--worst", type=int, default=0, metavar="N", help="name the N pages with the lowest F1")
    made.add_argument(
        "--half", choices=("even", "odd"), default="", help="every second page, so that the other is unseen"
    )
    made.add_argument("--json", type=Path, metavar="FILE", help="write the rows to this file")
    made.add_argument("--raise-floor", action="store_true", help="raise the tests' floor; nothing lowers it")
    return made


if __name__ == "__main__":
    main()
