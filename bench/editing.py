"""What an editor waits for while others write: a save in admin, and until its article is found.

    python -m bench.editing 20000 [--engine whoosh] [--saves 40] [--keep var/bench]

gunicorn serves a copy of a drawn archive as it is served in earnest, with two workers. An administrator saves articles
by the form, over HTTP, each with a new word in its headline, and then asks /search/ for the word until it is found:
first alone, then while two processes ingest drawn pages, run after run. Printed: ms of a save, from sending the form to
its answer, and seconds from that answer until the article is found.
"""

import argparse
import random
import shutil
import string
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from html import escape
from itertools import islice
from pathlib import Path

from bench.archive import archive, environment, set_up
from bench.browsing import Browser, free_port
from bench.corpus import CORPUS, ROOT, Record, records
from bench.searching.limits import Limit
from bench.searching.memory import family, status
from bench.searching.report import MEGA, p50, p95

PAGES = 200  # a run of ingest
INGESTS = 2
PAUSE = 0.3  # seconds between saves
GIVE_UP = 30.0  # seconds


def main() -> None:
    options = parser().parse_args()
    if options.prepare:
        prepare()
        return
    with ExitStack() as stack:
        made = stack.enter_context(
            archive(options.articles, seed=options.seed, corpus=options.corpus, keep=options.keep)
        )
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-")))
        for file in made.glob("archive.sqlite3*"):
            shutil.copy(file, folder)
        env = environment(folder, options.engine)
        subprocess.run([sys.executable, "-m", "bench.editing", "--prepare"], check=True, cwd=ROOT, env=env)
        browser, server = stack.enter_context(serving(env))
        browser.log_in("editor", "editor")
        chance = random.Random(options.seed)  # noqa: S311
        print(f"{options.articles:,} articles, {options.engine}; {options.saves} saves each")
        print(f"{'':22}{'save, ms p50':>14}{'p95':>8}{'found, s p50':>16}{'p95':>8}{'max':>8}")
        show("alone", [edit(browser, chance, options) for _ in range(options.saves)])
        with ingesting(folder, env, records(10**6, options.seed + 1, options.corpus)) as runs:
            time.sleep(5)
            busy = [edit(browser, chance, options) for _ in range(options.saves)]
        show(f"beside {INGESTS} ingests", busy)
        print(f"{sum(runs)} runs of {PAGES} pages were ingested meanwhile")
        workers = [status(pid, "VmHWM") / MEGA for pid in family(server.pid)[1:]]
        print(f"MB of a web worker at most: {', '.join(f'{held:.0f}' for held in workers)}")
        print(Limit("a save beside ingests, p95 ms", p95([ms for ms, _ in busy]), 300))
        print(Limit("its article is found, at most s", max(seconds for _, seconds in busy), 2))


def prepare() -> None:
    """Index the archive, and make the administrator."""
    set_up()
    from django.contrib.auth.models import User  # noqa: PLC0415
    from django.core.management import call_command  # noqa: PLC0415

    from articles.search.writer import rebuild  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    User.objects.create_superuser("editor", password="editor")  # noqa: S106
    rebuild()


@contextmanager
def serving(env: dict[str, str]) -> Iterator[tuple[Browser, subprocess.Popen]]:
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "--config", "newsarchive/gunicorn.conf.py", "newsarchive.wsgi"]
    server = subprocess.Popen(command, cwd=ROOT, env={**env, "PORT": str(port), "WEB_CONCURRENCY": "2"})
    try:
        browser = Browser(f"http://127.0.0.1:{port}")
        browser.wait_for("/healthz")
        yield browser, server
    finally:
        server.terminate()
        server.wait()


@contextmanager
def ingesting(folder: Path, env: dict[str, str], drawn: Iterator[Record]) -> Iterator[list[int]]:
    """Processes that ingest, one run after another, until the block ends; the list tells how many runs each began."""
    ended, lock, runs, failed = threading.Event(), threading.Lock(), [0] * INGESTS, []

    def ingest(number: int) -> None:
        while not ended.is_set():
            pages = folder / f"pages-{number}-{runs[number]}"
            with lock:
                write_pages(pages, islice(drawn, PAGES))
            runs[number] += 1
            command = [sys.executable, "manage.py", "ingest", str(pages)]
            process = subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.DEVNULL)
            while process.poll() is None:
                if ended.wait(0.2):
                    process.terminate()
            shutil.rmtree(pages)
            if process.returncode and not ended.is_set():
                failed.append(process.returncode)
                return

    threads = [threading.Thread(target=ingest, args=(number,)) for number in range(INGESTS)]
    for thread in threads:
        thread.start()
    try:
        yield runs
    finally:
        ended.set()
        for thread in threads:
            thread.join()
        if failed:
            sys.exit("An ingest failed, so this measures nothing.")


def write_pages(folder: Path, drawn: Iterator[Record]) -> None:
    folder.mkdir()
    for number, record in enumerate(drawn):
        title, paragraphs = escape(record.title), "".join(f"<p>{escape(p)}</p>" for p in record.body.split("\n\n"))
        (folder / f"{number}.html").write_text(
            f'<!doctype html><html lang="id"><head><title>{title}</title>'
            f'<link rel="canonical" href="https://kabar.example/{folder.name}/{number}/">'
            f'<meta property="article:published_time" content="{record.day}T08:00:00+07:00">'
            f'<meta property="og:site_name" content="{record.outlet}"></head>'
            f"<body><article><h1>{title}</h1>{paragraphs}</article></body></html>",
            "utf-8",
        )


def edit(browser: Browser, chance: random.Random, options: argparse.Namespace) -> tuple[float, float]:
    """One save: its ms, and the seconds from its answer until its article is found."""
    time.sleep(PAUSE)
    pk = chance.randint(1, options.articles)
    word = "uji" + "".join(chance.choices(string.ascii_lowercase, k=10))
    address = f"/admin/articles/article/{pk}/change/"
    values = browser.form(address, "article_form")
    values |= {"title": f"{values['title'][:480]} {word}", "_save": "1"}
    started = time.perf_counter()
    browser.send(address, values)
    saved = time.perf_counter()
    while time.perf_counter() - saved < GIVE_UP:
        if pk in (hit["id"] for hit in browser.json(f"/search/?format=json&q={word}")["hits"]):
            break
        time.sleep(0.02)
    return 1000 * (saved - started), time.perf_counter() - saved


def show(name: str, edits: list[tuple[float, float]]) -> None:
    saves, waits = map(list, zip(*edits, strict=True))
    print(f"{name:22}{p50(saves):>14.0f}{p95(saves):>8.0f}{p50(waits):>16.2f}{p95(waits):>8.2f}{max(waits):>8.2f}")


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("articles", type=int, nargs="?", default=2_000)
    made.add_argument("--engine", default="whoosh")
    made.add_argument("--saves", type=int, default=40)
    made.add_argument("--seed", type=int, default=1)
    made.add_argument("--corpus", type=Path, default=CORPUS)
    made.add_argument("--keep", type=Path, metavar="FOLDER", help="find the archive there, or leave it there")
    made.add_argument("--prepare", action="store_true", help=argparse.SUPPRESS)
    return made


if __name__ == "__main__":
    main()
