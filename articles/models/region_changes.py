"""A corrected gazetteer brought to the database: for data migrations, with the models of their day.

docs/places-and-dates.md tells when and how.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from articles.models.code_changes import Changed, Changes, refuse_mixing, refuse_strange
from articles.models.mention import best_is_certain
from articles.models.stored import spans, strings
from articles.regions import gazetteer, parents

CHUNK = 500  # articles at once
BORNE = ("published_on", "source_id", "visible")  # what all mentions of an article have of it, from migration 0006 on


def change_regions(apps: Any, codes: Mapping[str, Changed], names: Mapping[str, str] | None = None) -> int:
    """Bring regions and all that names them from old codes to today's; the number of articles whose places it changed.

    `codes` gives of each old code the new one, a list for a region that was split (first the part that most stands for
    it), None for one that is gone: an article keeps what that lay in, and loses the place where that was nothing.
    `names` gives names by new code, where the gazetteer does not have them, and of regions whose name alone changed.

    What lies in a region goes with it, but never becomes another place: where the new code has another name, or none
    that anybody knows in a region that was there before, the change has to name the old code too. All codes change at
    once, and once: run again, codes that changed places change back.

    Raises ValueError for what is no code, for a code of another level and for places that would be mixed, LookupError
    for a new code without a name; then nothing is written.
    """
    changes, names = Changes.of(codes), names or {}
    for code in names:
        refuse_strange(code)
    region, former = apps.get_model("articles", "Region"), apps.get_model("articles", "FormerRegion")
    with transaction.atomic():
        old = dict(region.objects.filter(changes.touching("code")).values_list("code", "name")) if codes else {}
        kept = dict(region.objects.exclude(code__in=old).values_list("code", "name"))
        refuse_mixing(changes, old, kept, names)
        new = _make(region, changes, old, names)
        touched = _move_mentions(apps, changes) if old else 0
        if old:
            _point_anew(apps.get_model("articles", "Article"), "dateline_place", changes)
            _point_anew(apps.get_model("articles", "Source"), "home", changes)
        for length in (13, 8, 5, 2):  # what lies in others first
            region.objects.filter(code__in=[code for code in old if len(code) == length and code not in new]).delete()
        _remember(former, changes, old, new)
    return touched


def _make(region: Any, changes: Changes, old: Mapping[str, str], names: Mapping[str, str]) -> set[str]:
    """Make the regions of today that are not there, with all that they lie in, and name them; their codes."""
    kept_names = {new: name for code, name in old.items() for new, same in [changes.follow(code)] if same}
    named = {code for code in old if code in changes.today for code in changes.today[code]}
    wanted = {code for new in {*kept_names, *named} for code in (new, *parents(new))}
    for code in sorted(wanted | names.keys(), key=lambda code: (len(code), code)):
        name = names.get(code) or gazetteer.name_of(code) or kept_names.get(code)
        held = region.objects.filter(code=code)
        if name and held.exists():
            held.update(name=name, level=_level(code, name))
        elif not held.exists() and code in wanted:
            if not name:
                raise LookupError(f"no name is given for the new region {code}: add it to `names`")
            parent = next(iter(parents(code)), None)
            region.objects.create(code=code, name=name, level=_level(code, name), parent_id=parent)
    return wanted


def _level(code: str, name: str) -> str:
    upper = "city" if name.startswith("Kota ") else "regency"
    return {2: "province", 5: upper, 8: "district"}.get(len(code), "village")


def _move_mentions(apps: Any, changes: Changes) -> int:
    """Write anew the places of every article that has one under an old code, and note it for the index."""
    article, mention = apps.get_model("articles", "Article"), apps.get_model("articles", "Mention")
    index_change = apps.get_model("articles", "IndexChange")
    ids = sorted(set(mention.objects.filter(changes.touching("region__code")).values_list("article_id", flat=True)))
    for start in range(0, len(ids), CHUNK):
        some = ids[start : start + CHUNK]
        held = defaultdict(list)
        for row in mention.objects.filter(article_id__in=some).order_by("rank"):
            held[row.article_id].append(row)
        moved = {pk: list(_moved(mention, rows, changes)) for pk, rows in held.items()}
        mention.objects.filter(article_id__in=some).delete()
        mention.objects.bulk_create(row for rows in moved.values() for row in rows)
        sure = [pk for pk, rows in moved.items() if best_is_certain((row.region_id, row.certain) for row in rows)]
        article.objects.filter(pk__in=some).update(place_certain=False, changed_at=timezone.now())
        article.objects.filter(pk__in=sure).update(place_certain=True)
        index_change.objects.bulk_create(index_change(article_id=pk, urgent=False) for pk in some)
    return len(ids)


def _moved(mention: Any, rows: Sequence[Any], changes: Changes) -> Iterator[Any]:
    """The mentions of one article under today's codes: one a region, and all that these lie in."""
    own = [changes.follow(row.region_id)[0] for row in rows if not _only_holds_another(row, rows)]
    needed = {code for each in own for code in (each, *parents(each))}
    found: dict[str, Any] = {}
    for row in rows:
        code, same = changes.follow(row.region_id)
        if not code or code not in needed:
            continue
        one = found.setdefault(code, mention(article_id=row.article_id, region_id=code, evidence=[]))
        one.score = max(one.score, row.score)
        one.certain = one.certain or (row.certain and same)
        named = map(list, spans(row.evidence))
        one.evidence = [*one.evidence, *(each for each in named if each not in one.evidence)]
    for row in list(found.values()):
        for code in reversed(parents(row.region_id)):
            wider = found.setdefault(code, mention(article_id=row.article_id, region_id=code, evidence=[]))
            wider.certain = wider.certain or row.certain
    for rank, row in enumerate(found.values()):
        row.rank = rank
        for name in BORNE:
            setattr(row, name, getattr(rows[0], name, None))
        yield row


def _only_holds_another(row: Any, rows: Iterable[Any]) -> bool:
    """Whether nothing speaks for a place but one that lies in it: where that goes, it need not be."""
    inside = [other for other in rows if row.region_id in parents(other.region_id)]
    named = spans(row.evidence)
    return bool(inside) and (not named or any(spans(other.evidence) == named for other in inside))


def _point_anew(model: Any, field: str, changes: Changes) -> None:
    """Let the rows of `model` whose `field` holds an old code hold today's."""
    rows: dict[str, list[Any]] = defaultdict(list)
    for pk, code in model.objects.filter(changes.touching(f"{field}__code")).values_list("pk", field):
        rows[changes.follow(code)[0]].append(pk)
    for code, ids in rows.items():
        for start in range(0, len(ids), CHUNK):
            model.objects.filter(pk__in=ids[start : start + CHUNK]).update(**{f"{field}_id": code or None})


def _remember(former: Any, changes: Changes, old: Mapping[str, str], new: set[str]) -> None:
    """Keep what old codes became, also for those that had become one of them before."""
    for row in former.objects.all():
        row.today = list(dict.fromkeys(each for code in strings(row.today) for each in changes.parts(code)))
        row.save()
    named = {code for today in changes.today.values() for code in today}
    for code, today in changes.today.items():
        if code not in named:
            name = {"name": old[code]} if code in old else {}
            former.objects.update_or_create(code=code, defaults={**name, "today": list(today)})
    former.objects.filter(code__in=named | new).delete()
