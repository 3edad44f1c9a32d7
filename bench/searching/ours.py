"""Our engines, asked through `find` as the page asks them: hits from the database, facets and excerpts if wanted."""

import sys
from datetime import date
from pathlib import Path

from bench.archive import set_up
from bench.searching.questions import PER_PAGE, Question
from bench.searching.storing import held


class Side:
    def __init__(self, folder: Path, name: str) -> None:
        self.index = folder / "index" / name
        set_up()

    def build(self) -> None:
        from articles.search.writer import rebuild  # noqa: PLC0415

        rebuild()

    def size(self) -> int:
        return held(self.index)

    def open(self) -> None:
        """Become a web worker: with all that a page needs, templates too."""
        from django.test import Client  # noqa: PLC0415

        answer = Client(HTTP_HOST="localhost").get("/search/", {"q": "warga"})
        if answer.status_code != 200:
            sys.exit("The search page does not answer. An index of an older version is to be measured without --built.")

    def ask(self, question: Question) -> int | None:
        from articles.models import Article  # noqa: PLC0415
        from articles.search.find import find  # noqa: PLC0415
        from articles.search.query import ArticleQuery  # noqa: PLC0415
        from articles.search.similar import similar  # noqa: PLC0415

        if question.article:
            return len(similar(Article.objects.get(pk=question.article)))
        query = ArticleQuery(
            text=question.text,
            regions=(question.region,) if question.region else (),
            date_from=date.fromisoformat(question.first) if question.first else None,
            date_to=date.fromisoformat(question.last) if question.last else None,
            sort="-date" if question.newest else "relevance",
        )
        return find(query, question.page, PER_PAGE, facets=question.facets, excerpts=question.excerpts).total

    def close(self) -> None:
        pass
