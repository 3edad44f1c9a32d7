"""PostgreSQL's full text search: a cluster of its own, on a socket in a temporary folder, stopped when it is closed."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

import psycopg

from bench.searching.questions import PER_PAGE, Question
from bench.searching.storing import documents

PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
if not PROGRAMS:
    raise ImportError("PostgreSQL's programs are not installed")
SETTINGS = {
    "listen_addresses": "",
    "shared_buffers": "256MB",
    "maintenance_work_mem": "256MB",
    "max_parallel_workers_per_gather": "0",  # one thread for one question, as with the others
    "fsync": "off",
}
TABLES = """
CREATE TABLE article (id bigint PRIMARY KEY, stems tsvector, words tsvector, day date, source int, regions text[]);
"""
INDEXES = """
CREATE INDEX ON article USING gin (stems);
CREATE INDEX ON article USING gin (words);
CREATE INDEX ON article USING gin (regions);
CREATE INDEX ON article (day);
ANALYZE article;
"""
ROW = """
INSERT INTO article VALUES (%s, setweight(to_tsvector('simple', %s), 'A') || to_tsvector('simple', %s),
to_tsvector('simple', %s), %s, %s, %s)
"""
FACETS = ("source", "extract(year from day)", "unnest(regions)")


class Side:
    """The cluster outlives a process only as files in `folder`/peers; the server itself runs in a folder of /tmp."""

    def __init__(self, folder: Path, name: str) -> None:
        self.folder = folder
        self.kept = folder / "peers" / "postgres"
        self.database: psycopg.Connection | None = None
        self.bytes = 0

    def build(self) -> None:
        shutil.rmtree(self.kept, ignore_errors=True)
        self._start()
        with self.database.cursor() as cursor:
            cursor.execute(TABLES)
            for document in documents(self.folder):
                row = (document.id, document.title, document.stem, document.words)
                cursor.execute(ROW, (*row, document.day, document.source, document.regions))
            cursor.execute(INDEXES)
            self.database.commit()
            self.bytes = cursor.execute("SELECT pg_total_relation_size('article')").fetchone()[0]

    def size(self) -> int:
        return self.bytes

    def open(self) -> None:
        self._start()

    def ask(self, question: Question) -> int | None:
        if question.article or question.excerpts or question.family == "suggestion":
            return None
        column, query = _query(question)
        found = f"article WHERE {column} @@ {query}"
        if question.region:
            found += " AND regions @> ARRAY[%(region)s] AND day BETWEEN %(first)s AND %(last)s"
        asked = {
            "text": _text(question),
            "region": question.region,
            "first": question.first,
            "last": question.last,
            "start": (question.page - 1) * PER_PAGE,
        }
        order = "day DESC, id DESC" if question.newest else f"ts_rank({column}, {query}) DESC"
        with self.database.cursor() as cursor:
            hits = f"SELECT id FROM {found} ORDER BY {order} LIMIT {PER_PAGE} OFFSET %(start)s"  # noqa: S608
            cursor.execute(hits, asked).fetchall()
            for facet in FACETS if question.facets else ():
                cursor.execute(f"SELECT {facet}, count(*) FROM {found} GROUP BY 1", asked).fetchall()  # noqa: S608
            total = cursor.execute(f"SELECT count(*) FROM {found}", asked).fetchone()[0]  # noqa: S608
        self.database.rollback()
        return int(total)

    def close(self) -> None:
        """Stop the server, and keep its files as this process's user has them."""
        self.database.close()
        self.server.send_signal(signal.SIGINT)  # its fast shutdown
        self.server.wait(60)
        shutil.rmtree(self.kept, ignore_errors=True)
        self.kept.parent.mkdir(exist_ok=True)
        shutil.move(self.home / "data", self.kept)
        shutil.rmtree(self.home)

    def _start(self) -> None:
        self.home = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))
        user = "postgres" if os.geteuid() == 0 else None  # it refuses to run as root
        if self.kept.exists():
            shutil.move(self.kept, self.home / "data")
        else:
            _own(self.home, user)
            make = [PROGRAMS[-1] / "initdb", "-D", self.home / "data", "-U", "bench", "-A", "trust", "-N"]
            make += ["-E", "UTF8", "--locale=C"]
            subprocess.run(make, check=True, user=user, stdout=subprocess.DEVNULL, cwd=self.home)
        _own(self.home, user)
        settings = [f"-c{name}={value}" for name, value in SETTINGS.items()]
        self.server = subprocess.Popen(
            [PROGRAMS[-1] / "postgres", "-D", self.home / "data", "-k", self.home, *settings],
            user=user,
            cwd=self.home,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for _ in range(300):
            try:
                self.database = psycopg.connect(host=str(self.home), user="bench", dbname="postgres")
                return
            except psycopg.OperationalError:
                time.sleep(0.1)
        self.server.terminate()
        raise RuntimeError("PostgreSQL did not start")


def _own(folder: Path, user: str | None) -> None:
    if user:
        ids = pwd.getpwnam(user)
        for path in [folder, *folder.rglob("*")]:
            os.chown(path, ids.pw_uid, ids.pw_gid)


def _query(question: Question) -> tuple[str, str]:
    """The column that is asked, and the query in SQL."""
    column = "words" if question.kind in ("phrase", "prefix") else "stems"
    return column, f"{'phraseto' if question.kind == 'phrase' else 'to'}_tsquery('simple', %(text)s)"


def _text(question: Question) -> str:
    match question.kind:
        case "prefix":
            return f"{question.words[0]}:*"
        case "phrase":
            return " ".join(question.words)
        case kind:
            return (" | " if kind == "or" else " & ").join(question.stems)
