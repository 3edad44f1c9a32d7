"""SQLite FTS5: a contentless table of stems and words, with the columns of an article in tables beside it. No ORM."""

import sqlite3
from pathlib import Path

from bench.searching.questions import PER_PAGE, Question
from bench.searching.storing import documents

TABLES = """
CREATE VIRTUAL TABLE texts USING fts5(title, stem, words, content='', tokenize='unicode61');
CREATE TABLE article (id INTEGER PRIMARY KEY, day TEXT, source INTEGER);
CREATE INDEX by_day ON article (day);
CREATE TABLE place (code TEXT, article INTEGER, PRIMARY KEY (code, article)) WITHOUT ROWID;
CREATE INDEX by_article ON place (article, code);
"""
FACETS = (
    "SELECT source, count(*) FROM {found} GROUP BY source ORDER BY 2 DESC",
    "SELECT substr(day, 1, 4) AS year, count(*) FROM {found} GROUP BY year ORDER BY 1",
    "SELECT code, count(*) FROM {found} JOIN place ON place.article = article.id GROUP BY code ORDER BY 2 DESC",
)


class Side:
    def __init__(self, folder: Path, name: str) -> None:
        self.folder = folder
        self.path = folder / "peers" / "fts5.sqlite3"

    def build(self) -> None:
        self.path.parent.mkdir(exist_ok=True)
        self.path.unlink(missing_ok=True)
        self.open()
        self.database.executescript(TABLES)
        for document in documents(self.folder):
            self.database.execute(
                "INSERT INTO texts(rowid, title, stem, words) VALUES (?, ?, ?, ?)",
                (document.id, document.title, document.stem, document.words),
            )
            self.database.execute("INSERT INTO article VALUES (?, ?, ?)", (document.id, document.day, document.source))
            self.database.executemany(
                "INSERT INTO place VALUES (?, ?)", [(code, document.id) for code in document.regions]
            )
        self.database.commit()
        self.database.execute("INSERT INTO texts(texts) VALUES ('optimize')")
        self.database.commit()

    def size(self) -> int:
        return self.path.stat().st_size

    def open(self) -> None:
        self.database = sqlite3.connect(self.path)
        self.database.execute("PRAGMA cache_size = -65536")

    def ask(self, question: Question) -> int | None:
        if question.article or question.excerpts or question.family == "suggestion":
            return None
        # CROSS: first the texts that match. Left to choose, SQLite asks the full text once for each article of a place.
        found = "texts CROSS JOIN article ON article.id = texts.rowid WHERE texts MATCH :match"
        if question.region:
            found += " AND article.day BETWEEN :first AND :last"
            found += " AND EXISTS (SELECT 1 FROM place WHERE code = :region AND article = article.id)"
        order = "article.day DESC, article.id DESC" if question.newest else "rank"
        weighed = "" if question.newest else " AND rank MATCH 'bm25(3.0, 1.0, 0.0)'"
        asked = {
            "match": _match(question),
            "region": question.region,
            "first": question.first,
            "last": question.last,
            "start": (question.page - 1) * PER_PAGE,
        }
        hits = f"SELECT texts.rowid FROM {found}{weighed} ORDER BY {order} LIMIT {PER_PAGE} OFFSET :start"  # noqa: S608
        self.database.execute(hits, asked).fetchall()
        for facet in FACETS if question.facets else ():
            table = facet.replace("{found}", "texts JOIN article ON article.id = texts.rowid")
            before, group, after = table.partition(" GROUP")
            self.database.execute(f"{before} WHERE texts MATCH :match{group}{after}", asked).fetchall()
        if not (question.region or question.newest):
            found = "texts WHERE texts MATCH :match"
        total = self.database.execute(f"SELECT count(*) FROM {found}", asked).fetchone()[0]  # noqa: S608
        return int(total)

    def close(self) -> None:
        self.database.close()


def _match(question: Question) -> str:
    if question.kind == "prefix":
        return f"words : {question.words[0]}*"
    if question.kind == "phrase":
        return f'words : "{" ".join(question.words)}"'
    joined = " OR " if question.kind == "or" else " AND "
    return f"{{title stem}} : ({joined.join(question.stems)})"
