"""An archive of drawn articles in a folder of its own, kept for several runs and engines where that is asked for."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from bench.corpus import CORPUS, ROOT, Record, records

CHUNK = 2_000  # articles a transaction


@contextmanager
def archive(
    count: int, *, seed: int = 1, corpus: Path = CORPUS, keep: Path | None = None, regional: bool = False
) -> Iterator[Path]:
    """The DATA_DIR of an archive of `count` articles, not indexed; in `keep` it is found again by a later run.

    `regional`: with all that articles of one region's outlets bear (bench/regional), else with what search needs alone.
    """
    with tempfile.TemporaryDirectory(prefix="bench-") as temporary:
        of = ("corpus" if corpus.is_file() else "samples") + ("-regional" if regional else "")
        folder = (keep.resolve() if keep else Path(temporary)) / f"{count}-{seed}-{of}"
        if not (folder / "filled").exists():
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "archive.sqlite3").unlink(missing_ok=True)
            fill = [sys.executable, "-m", "bench.archive", str(count), str(seed), str(corpus)]
            fill += ["regional"] if regional else []
            subprocess.run(fill, check=True, cwd=ROOT, env=environment(folder))
            (folder / "filled").touch()
        yield folder


def environment(folder: Path, engine: str = "whoosh") -> dict[str, str]:
    """What a process of ours needs to work on the archive in `folder`."""
    ours = {
        "DJANGO_SETTINGS_MODULE": "newsarchive.settings",
        "SECRET_KEY": "measured-without-any-secret",
        "DEBUG": "0",
        "DATA_DIR": str(folder),
        "SEARCH_ENGINE": engine,
    }
    return {name: value for name, value in os.environ.items() if name != "DATABASE_URL"} | ours


def set_up() -> None:
    """Make Django ready in this process; the environment says on which archive."""
    import django  # noqa: PLC0415

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsarchive.settings")
    django.setup()


def fill(articles: Iterator[Record]) -> None:
    """Put these into the database, which is made if it is not there."""
    from django.core.management import call_command  # noqa: PLC0415
    from django.db import transaction  # noqa: PLC0415

    from articles.models import Article, Mention, Source  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    call_command("loaddata", ROOT / "fixtures" / "regions.json", verbosity=0)
    outlets: dict[str, Source] = {}
    while chunk := list(islice(articles, CHUNK)):
        with transaction.atomic():
            for name in {record.outlet for record in chunk} - outlets.keys():
                outlets[name] = Source.objects.create(name=name)
            made = Article.objects.bulk_create(
                Article(
                    title=record.title,
                    body=record.body,
                    published_on=record.day,
                    source=outlets[record.outlet],
                    date_certain=True,
                    place_certain=bool(record.regions),
                )
                for record in chunk
            )
            Mention.objects.bulk_create(
                Mention(
                    article=article,
                    region_id=code,
                    rank=rank,
                    certain=True,
                    published_on=article.published_on,
                    source=article.source,
                )
                for article, record in zip(made, chunk, strict=True)
                for rank, code in enumerate(record.regions)
            )


def main(count: int, seed: int, corpus: Path, regional: bool) -> None:
    set_up()
    if regional:
        from bench.regional import filling  # noqa: PLC0415

        filling.fill(count, seed, corpus)
    else:
        fill(records(count, seed, corpus))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]), sys.argv[4:] == ["regional"])
