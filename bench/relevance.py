"""Measure how well search ranks: `python -m bench.relevance [--engines whoosh tantivy]`, beside plain BM25 in one run.

Known items: 3,000 headlines (seed 1) of articles that have their own and at least 30 words are asked, any of their
words, of all bodies; MRR@10 of the article each belongs to. Weights were chosen on the first half of the headlines.
Plain BM25 is raw tantivy on words as they are written and on Snowball's stems of them (k1 1.2, b .75, no stop words).

Places: the name of each province, regency and city that 20 articles name is asked of headlines and bodies; how many of
the first 20 hits name it literally, word by word side by side.
"""

import argparse
import os
import random
import re
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import mean

import Stemmer

from bench.archive import environment, set_up
from bench.corpus import CORPUS, real_texts

SEED, TITLES, LEAST_WORDS = 1, 3_000, 30
FIRST = 10  # ranks that count for known items
TOP = 20  # hits of a place
PLAIN_WORD = re.compile(r"\w+")

Ranked = Callable[[str], list[int]]  # a headline -> the numbers of the first articles


def main() -> None:
    options = parser().parse_args()
    if not options.corpus.is_file():
        print(f"There is no corpus at {options.corpus}, and nothing else tells how well search ranks.")
        return
    texts = list(real_texts(options.corpus))
    titles = known_items(texts, options.titles)
    print(f"{len(titles)} headlines, seed {SEED}, of {len(texts)} articles; MRR@{FIRST}: tuning half, other half, all")
    for name, analyse in (("plain BM25, words", plain_words), ("plain BM25, stems", plain_stems)):
        show(name, texts, titles, plain(texts, analyse))
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        os.environ.update(environment(Path(folder)))
        set_up()
        for engine in options.engines:
            show(engine, texts, titles, ours(engine, [("", body) for _, body in texts]))
        for engine in options.engines if options.places else ():
            show_places(engine, texts)


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("--engines", nargs="*", default=["whoosh", "tantivy"])
    made.add_argument("--corpus", type=Path, default=CORPUS)
    made.add_argument("--titles", type=int, default=TITLES)
    made.add_argument("--no-places", dest="places", action="store_false")
    return made


def known_items(texts: list[tuple[str, str]], count: int) -> list[int]:
    """The numbers of the articles whose headlines are asked, in the order drawn."""
    seen = Counter(title.strip() for title, _ in texts)
    own = [
        number
        for number, (title, body) in enumerate(texts)
        if seen[title.strip()] == 1 and len(body.split()) >= LEAST_WORDS
    ]
    return random.Random(SEED).sample(own, min(count, len(own)))  # noqa: S311


def show(name: str, texts: list[tuple[str, str]], asked: list[int], ranked: Ranked) -> None:
    ranks = [reciprocal(ranked(texts[number][0]), number) for number in asked]
    half = len(ranks) // 2
    print(f"{name:20} {mean(ranks[:half]):.3f} {mean(ranks[half:]):.3f} {mean(ranks):.3f}", flush=True)


def reciprocal(found: list[int], number: int) -> float:
    return 1 / (found.index(number) + 1) if number in found else 0.0


# Plain BM25


def plain_words(text: str) -> list[str]:
    return PLAIN_WORD.findall(text.lower())


def plain_stems(text: str) -> list[str]:
    return _STEMMER.stemWords(plain_words(text))


_STEMMER = Stemmer.Stemmer("indonesian")


def plain(texts: list[tuple[str, str]], analyse: Callable[[str], list[str]]) -> Ranked:
    """Raw tantivy on bodies alone."""
    import tantivy  # noqa: PLC0415

    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("id", fast=True)
    builder.add_text_field("text", tokenizer_name="parted", index_option="freq")
    schema = builder.build()
    index = tantivy.Index(schema)
    index.register_tokenizer("parted", tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build())
    writer = index.writer(num_threads=1)
    for number, (_, body) in enumerate(texts):
        document = tantivy.Document()
        document.add_unsigned("id", number)
        document.add_text("text", " ".join(analyse(body)))
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def ranked(title: str) -> list[int]:
        words = [tantivy.Query.term_query(schema, "text", word, "freq") for word in analyse(title)]
        query = tantivy.Query.boolean_query([(tantivy.Occur.Should, word) for word in words])
        addresses = [address for _, address in searcher.search(query, FIRST, count=False).hits]
        return [int(number) for number in searcher.fast_field_values("id", addresses)]

    return ranked


# Ours, through the engine as the app configures it


def ours(engine: str, texts: Iterable[tuple[str, str]]) -> Ranked:
    from articles.search.backends.analyser import searchable  # noqa: PLC0415
    from articles.search.backends.nodes import Node, Or, Word, join  # noqa: PLC0415

    backend = built(engine, texts)

    def ranked(title: str) -> list[int]:
        words: list[Node] = [Word(word) for word in title.split()]
        asked = searchable(join(Or, words), backend.analyser)
        return _ids(backend.search(asked, end_offset=FIRST)) if asked else []

    return ranked


def built(engine: str, texts: Iterable[tuple[str, str]]):
    """The backend of `engine` with an index of these headlines and texts."""
    from django.conf import settings  # noqa: PLC0415
    from haystack import connections  # noqa: PLC0415

    aliases = {options["ENGINE"].split(".")[3]: alias for alias, options in settings.HAYSTACK_CONNECTIONS.items()}
    backend = connections[aliases[engine]].get_backend()
    documents = ({"django_id": str(number), "title": title, "stem": body} for number, (title, body) in enumerate(texts))
    with backend.folder.lock("write", wait=True):
        backend.folder.swap(backend.build(documents))
    return backend


def _ids(answer: dict) -> list[int]:
    return [int(result.pk) for result in answer["results"]]


# Places


def show_places(engine: str, texts: list[tuple[str, str]]) -> None:
    from articles.regions import regions  # noqa: PLC0415
    from articles.search.backends.analyser import searchable  # noqa: PLC0415
    from articles.search.query import parse  # noqa: PLC0415

    backend = built(engine, texts)
    folded = [f" {' '.join(plain_words(f'{title} {body}'))} " for title, body in texts]
    shares: dict[str, float] = {}
    for name in sorted({region.bare for region in regions()}):
        literal = f" {' '.join(plain_words(name))} "
        if sum(literal in text for text in folded) >= TOP:
            found = _ids(backend.search(searchable(parse(name).node, backend.analyser), end_offset=TOP))
            shares[name] = mean(literal in folded[number] for number in found)
    for kind, of_kind in (("of one word", lambda name: " " not in name), ("of several", lambda name: " " in name)):
        some = {name: share for name, share in shares.items() if of_kind(name)}
        low = {name: round(share, 2) for name, share in some.items() if share < 0.9}
        print(f"{engine}, {len(some)} names {kind}: {len(some) - len(low)} with .9 or more of the first {TOP}; {low}")


if __name__ == "__main__":
    main()
