"""What a reader may be about to type: places, outlets and headlines of the archive."""

from dataclasses import dataclass

from django.db.models import Case, Exists, OuterRef, Q, When
from django.db.models.functions import Length, Lower
from haystack.query import SearchQuerySet

from articles.models import Article, Mention, Region, Source
from articles.models.source import SourceName
from articles.regions.names import by_key, key
from articles.search.analysis import words
from articles.search.backends.nodes import And, Node, Prefix, Word, join
from articles.search.query import MIN_PREFIX
from articles.text import fold

EACH = 5
MIN_LETTERS = 2  # for places and outlets
MAX_LETTERS = 100
WRITTEN_KINDS = ("kabupaten", "kota", "kecamatan", "kelurahan", "desa")
KINDS = {"kab": "kabupaten", "kec": "kecamatan", "kel": "kelurahan", "prov": "", "provinsi": ""}


@dataclass(frozen=True)
class Completions:
    """At most EACH of a kind: places, with parents, the nearest name first; outlets; headlines from the newest."""

    places: tuple[Region, ...] = ()
    outlets: tuple[Source, ...] = ()
    titles: tuple[Article, ...] = ()


def complete(text: str) -> Completions:
    """What the archive holds whose name begins with `text`, or has a word that does; three queries at most."""
    typed = fold(text[:MAX_LETTERS])
    if sum(map(str.isalnum, typed)) < MIN_LETTERS:
        return Completions()
    return Completions(_places(typed), _outlets(typed), _titles(text[:MAX_LETTERS]))


def _places(typed: str) -> tuple[Region, ...]:
    kind, _, rest = typed.partition(" ")
    typed = f"{KINDS.get(kind.rstrip('.'), kind)} {rest}".strip()
    letters = key(typed)
    if not letters:
        return ()
    other_names = [code for name, codes in by_key().items() if name.startswith(letters) for code in codes]
    # All but provinces are called by their kind first, and nobody looks for all that begin with Kabupaten.
    first = Q(name__istartswith=typed) if " " in typed else Q(name__istartswith=typed, level=Region.Level.PROVINCE)
    first |= Q(*(Q(name__istartswith=f"{kind} {typed}") for kind in WRITTEN_KINDS), _connector=Q.OR)
    inside = Q(name__icontains=f" {typed}")
    seen = Mention.objects.filter(region=OuterRef("pk"), article__withdrawn_at=None)
    found = Region.objects.filter(first | inside | Q(code__in=other_names)).filter(Exists(seen))
    how_well = Case(When(first, then=0), When(inside, then=1), default=2)
    nearest = found.order_by(how_well, Length("code"), Length("name"), "name", "code")
    return tuple(nearest.select_related("parent")[:EACH])


def _outlets(typed: str) -> tuple[Source, ...]:
    named = Q(name__istartswith=typed) | Q(name__icontains=f" {typed}")
    if letters := SourceName.key_of(typed):
        named |= Q(pk__in=SourceName.objects.filter(key__startswith=letters).values("source"))
    seen = Article.objects.visible().filter(source=OuterRef("pk"))
    return tuple(Source.objects.filter(named).filter(Exists(seen)).order_by(Lower("name"))[:EACH])


def _titles(text: str) -> tuple[Article, ...]:
    wanted = _in_titles(text)
    if wanted is None:
        return ()
    asked = SearchQuerySet().filter(content=wanted).order_by("-date", "-id").query
    asked.set_limits(0, 2 * EACH)  # some may have been withdrawn since they were indexed
    ids = [int(result.pk) for result in asked.get_results()]
    found = Article.objects.visible_by_id().only("title").in_bulk(ids)
    return tuple(found[pk] for pk in ids if pk in found)[:EACH]


def _in_titles(text: str) -> Node | None:
    """The whole words of `text`, and one that begins as its last does; None of fewer than MIN_PREFIX letters."""
    if sum(map(str.isalnum, text)) < MIN_PREFIX:
        return None
    *whole, last = words(text) or [""]
    nodes: list[Node] = [Word(word, exact=True, field="title") for word in whole]
    if len(last) >= MIN_PREFIX:
        nodes.append(Prefix(last, field="title"))
    return join(And, nodes)
