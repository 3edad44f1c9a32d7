"""Make an archive of generated articles to look at the pages full: `make demo` does this, and serves it.

    DATA_DIR=var/demo SEARCH_ENGINE=tantivy python -m bench.demo [--articles 20000] [--seed 1]

All that stands in it is drawn from bench/regional/stories.txt. It goes only into an empty archive; one that was cut off
is begun anew, and one that stands is left as it is.
"""

import argparse
import sys

from bench.archive import set_up

ARTICLES = 20_000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=ARTICLES)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    set_up()
    make(options.articles, options.seed)


def make(count: int, seed: int = 1) -> None:
    """The demonstration of so many articles, where the settings say. Ends the run if another archive stands there."""
    from django.conf import settings  # noqa: PLC0415
    from django.core.management import call_command  # noqa: PLC0415

    from articles.models import Article, Source  # noqa: PLC0415
    from articles.search.writer import rebuild  # noqa: PLC0415
    from bench.regional.filling import fill  # noqa: PLC0415

    settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
    begun, made = (settings.DATA_DIR / f"demo-{name}" for name in ("begun", "made"))
    call_command("migrate", verbosity=0)
    if made.exists():
        return
    if begun.exists():
        call_command("flush", interactive=False, verbosity=0)
    elif Source.objects.exists() or Article.objects.exists():
        sys.exit(f"{settings.DATA_DIR} holds an archive already: nothing generated goes into it.")
    print(f"Making {count:,} generated articles in {settings.DATA_DIR}; it takes a minute or two, once.", flush=True)
    begun.touch()
    fill(count, seed, None)
    rebuild()
    begun.rename(made)


if __name__ == "__main__":
    main()
