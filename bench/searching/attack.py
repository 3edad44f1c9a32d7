"""Asks one of our engines hostile queries, each once, and prints what they cost.

python -m bench.searching.attack ENGINE FOLDER QUESTIONS COUNT SEED      (bench/search.py runs it)
"""

import json
import random
import statistics
import sys
import time
from pathlib import Path
from typing import Any

from bench.searching.hostile import Attack, Attacker
from bench.searching.ours import Side
from bench.searching.questions import of_family, read

SHOWN = 5


def measure(attack: Attack) -> dict[str, Any]:
    from articles.search.find import find  # noqa: PLC0415
    from articles.search.query import ArticleQuery  # noqa: PLC0415

    error, wall, cpu = "", time.perf_counter(), time.process_time()
    try:
        find(ArticleQuery(attack.text), attack.page)
    except KeyboardInterrupt:
        raise
    except BaseException as raised:  # tantivy's PanicException is no Exception
        error = repr(raised)[:200]
    cpu, wall = 1000 * (time.process_time() - cpu), 1000 * (time.perf_counter() - wall)
    return {"text": attack.text, "page": attack.page, "wall": wall, "cpu": cpu, "error": error}


def main(engine: str, folder: Path, questions: Path, count: int, seed: int) -> None:
    side = Side(folder, engine)
    side.open()
    asked = read(questions)
    common = [*of_family(asked, "common"), *of_family(asked, "facets"), *of_family(asked, "AND")]
    words = sorted({word for one in common for word in one.words})
    side.ask(asked[0])
    measured = [measure(attack) for attack in Attacker(words, random.Random(seed)).attacks(count)]  # noqa: S311
    measured.sort(key=lambda one: -one["wall"])
    print(json.dumps({
        "count": count,
        "median": statistics.median(one["wall"] for one in measured),
        "slowest": measured[:SHOWN],
        "raised": [one for one in measured if one["error"]],
    }))  # fmt: skip


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5]))
