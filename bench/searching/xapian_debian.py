"""Xapian by Debian's python3-xapian, so on Debian's Python. Of an article's places it counts the first alone."""

import shutil
from pathlib import Path

import xapian

from bench.searching.questions import PER_PAGE, Question
from bench.searching.storing import documents, held

DAY, YEAR, SOURCE, REGION = range(4)  # slots of values
TITLE_WEIGHT = 3
EXPANSIONS = 100


class Side:
    def __init__(self, folder: Path, name: str) -> None:
        self.folder = folder
        self.path = folder / "peers" / "xapian"

    def build(self) -> None:
        shutil.rmtree(self.path, ignore_errors=True)
        self.path.parent.mkdir(exist_ok=True)
        database = xapian.WritableDatabase(str(self.path), xapian.DB_CREATE_OR_OVERWRITE)
        for source in documents(self.folder):
            document = xapian.Document()
            document.set_data(str(source.id))
            for stem in source.title.split():
                document.add_term(f"S{stem}"[:240], TITLE_WEIGHT)
            for stem in source.stem.split():
                document.add_term(f"S{stem}"[:240])
            for place, word in enumerate(source.words.split()):
                document.add_posting(f"W{word}"[:240], place)
            for code in source.regions:
                document.add_boolean_term(f"R{code}")
            for slot, value in (
                (DAY, source.day),
                (YEAR, source.day[:4]),
                (SOURCE, str(source.source)),
                (REGION, source.regions[0] if source.regions else ""),
            ):
                document.add_value(slot, value)
            database.add_document(document)
        database.commit()
        database.close()
        shutil.rmtree(self.path.with_name("xapian.compact"), ignore_errors=True)
        xapian.Database(str(self.path)).compact(str(self.path.with_name("xapian.compact")))
        shutil.rmtree(self.path)
        self.path.with_name("xapian.compact").rename(self.path)

    def size(self) -> int:
        return held(self.path)

    def open(self) -> None:
        self.database = xapian.Database(str(self.path))

    def ask(self, question: Question) -> int | None:
        if question.article or question.excerpts or question.family == "suggestion":
            return None
        enquire = xapian.Enquire(self.database)
        enquire.set_query(_query(question))
        if question.newest:
            enquire.set_sort_by_value(DAY, True)
        spies = [xapian.ValueCountMatchSpy(slot) for slot in (SOURCE, REGION, YEAR)] if question.facets else []
        for spy in spies:
            enquire.add_matchspy(spy)
        # To look at all that match, for a true total.
        found = enquire.get_mset((question.page - 1) * PER_PAGE, PER_PAGE, self.database.get_doccount())
        for hit in found:
            hit.document.get_data()
        for spy in spies:
            list(spy.top_values(1_000))
        return int(found.get_matches_estimated())

    def close(self) -> None:
        pass


def _query(question: Question) -> xapian.Query:
    match question.kind:
        case "prefix":
            most = xapian.Query.WILDCARD_LIMIT_MOST_FREQUENT
            query = xapian.Query(xapian.Query.OP_WILDCARD, f"W{question.words[0]}", EXPANSIONS, most)
        case "phrase":
            query = xapian.Query(xapian.Query.OP_PHRASE, [f"W{word}" for word in question.words])
        case kind:
            joined = xapian.Query.OP_OR if kind == "or" else xapian.Query.OP_AND
            query = xapian.Query(joined, [f"S{stem}" for stem in question.stems])
    if question.region:
        days = xapian.Query(xapian.Query.OP_VALUE_RANGE, DAY, question.first, question.last)
        region = xapian.Query(f"R{question.region}")
        query = xapian.Query(xapian.Query.OP_FILTER, query, xapian.Query(xapian.Query.OP_AND, region, days))
    return query
