"""The articles as the peers are given them: the same words as our engines, analysed beforehand. Standard library.

python -m bench.searching.storing FOLDER      (bench/search.py runs it; it needs our Django)
"""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from bench.archive import set_up


@dataclass(frozen=True)
class Document:
    """Stems and words of headline and text, with a space between; a day is ISO, the regions are codes."""

    id: int
    title: str
    stem: str
    words: str
    day: str
    source: int
    regions: list[str]


def documents(folder: Path) -> Iterator[Document]:
    with (folder / "documents.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            yield Document(**json.loads(line))


def plain(stem: str) -> str:
    """A stem in letters and digits alone, so that every peer takes it for one word."""
    return re.sub(r"[\W_]", "zq", stem)


def held(folder: Path) -> int:
    """The bytes of the files in a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def is_stale(file: Path) -> bool:
    """Whether what analysed words made of this file is to be made anew: it is not there, or their analysis changed."""
    from articles.search.analysis import fingerprint  # noqa: PLC0415

    stamp = file.with_suffix(".analysis")
    if file.exists() and stamp.exists() and stamp.read_text() == fingerprint():
        return False
    file.unlink(missing_ok=True)
    stamp.write_text(fingerprint())
    return True


def store(folder: Path) -> None:
    from articles.models import Article  # noqa: PLC0415
    from articles.search.analysis import terms, tokens  # noqa: PLC0415

    articles = Article.objects.prefetch_related("regions").order_by("pk")
    with (folder / "documents.new").open("w", encoding="utf-8") as lines:
        for article in articles.iterator(chunk_size=2_000):
            document = Document(
                article.pk,
                " ".join(plain(term) for term, _ in terms(article.title)),
                " ".join(plain(term) for term, _ in terms(article.body)),
                " ".join(token.word for text in (article.title, article.body) for token in tokens(text)),
                article.published_on.isoformat(),
                article.source_id,
                sorted(region.code for region in article.regions.all()),
            )
            lines.write(json.dumps(asdict(document)) + "\n")
    (folder / "documents.new").replace(folder / "documents.jsonl")


if __name__ == "__main__":
    set_up()
    if is_stale(Path(sys.argv[1]) / "documents.jsonl"):
        store(Path(sys.argv[1]))
