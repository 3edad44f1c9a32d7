"""tantivy itself: the least schema that answers the same, its id stored, one thread, no ORM and no Haystack."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import tantivy
from tantivy import FieldType, Occur, Query, SchemaBuilder

from bench.searching.questions import PER_PAGE, Question
from bench.searching.storing import documents, held

HEAP = 128_000_000  # bytes
FACETS = {name: {"terms": {"field": name, "size": 1_000}} for name in ("source", "region", "year")}


class Side:
    def __init__(self, folder: Path, name: str) -> None:
        self.folder = folder
        self.path = folder / "peers" / "tantivy"
        builder = SchemaBuilder()
        builder.add_unsigned_field("id", stored=True)
        for field, option in (("title", "freq"), ("stem", "freq"), ("words", "position")):
            builder.add_text_field(field, tokenizer_name="spaces", index_option=option)
        builder.add_text_field("region", tokenizer_name="raw", index_option="basic", fast=True)
        for field in ("day", "source", "year"):
            builder.add_integer_field(field, indexed=True, fast=True)
        self.schema = builder.build()

    def build(self) -> None:
        shutil.rmtree(self.path, ignore_errors=True)
        self.path.mkdir(parents=True)
        writer = self._index().writer(HEAP, 1)
        for document in documents(self.folder):
            day = int(document.day.replace("-", ""))
            writer.add_document(
                tantivy.Document(
                    id=document.id,
                    title=document.title,
                    stem=document.stem,
                    words=document.words,
                    region=document.regions,
                    day=day,
                    year=day // 10_000,
                    source=document.source,
                )
            )
        writer.commit()
        writer.wait_merging_threads()

    def size(self) -> int:
        return held(self.path)

    def open(self) -> None:
        self.searcher = self._index().searcher()

    def ask(self, question: Question) -> int | None:
        if question.article or question.excerpts or question.family == "suggestion":
            return None
        query = self._query(question)
        found = self.searcher.search(
            query,
            PER_PAGE,
            offset=(question.page - 1) * PER_PAGE,
            order_by_field="day" if question.newest else None,
        )
        for _, address in found.hits:
            self.searcher.doc(address)["id"]
        if question.facets:
            self.searcher.aggregate(query, FACETS)
        return int(found.count)

    def close(self) -> None:
        pass

    def _index(self) -> tantivy.Index:
        index = tantivy.Index(self.schema, str(self.path))
        spaces = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
        index.register_tokenizer("spaces", spaces)
        return index

    def _query(self, question: Question) -> Query:
        parts = list(self._parts(question))
        return Query.boolean_query(parts) if len(parts) > 1 else parts[0][1]

    def _parts(self, question: Question) -> Iterator[tuple[Occur, Query]]:
        match question.kind:
            case "prefix":
                words = [word for word, _ in self.searcher.terms_with_prefix("words", question.words[0], limit=100)]
                yield Occur.Must, Query.term_set_query(self.schema, "words", words)
            case "phrase":
                yield Occur.Must, Query.phrase_query(self.schema, "words", list(question.words))
            case _:
                occur = Occur.Should if question.kind == "or" else Occur.Must
                for stem in question.stems:
                    yield occur, self._stem(stem)
        if question.region:
            yield Occur.Must, Query.term_query(self.schema, "region", question.region)
            first, last = (int(day.replace("-", "")) for day in (question.first, question.last))
            yield Occur.Must, Query.range_query(self.schema, "day", FieldType.Integer, first, last)

    def _stem(self, stem: str) -> Query:
        """A word of the text or of the headline, which weighs three times as much."""
        title = Query.boost_query(Query.term_query(self.schema, "title", stem), 3.0)
        return Query.boolean_query([(Occur.Should, Query.term_query(self.schema, "stem", stem)), (Occur.Should, title)])
