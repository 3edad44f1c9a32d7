"""A corrected gazetteer brought to the database: for data migrations, with the models of their day.

docs/places-and-dates.md tells when and how.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from articles.regions import gazetteer
from articles.regions.gazetteer import parents

CHUNK = 500  # articles at once

Changed = str | Sequence[str] | None


@dataclass(frozen=True)
class Changes:
    """Old codes to today's: one, several of a region that was split, none of one that is gone."""

    today: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, codes: Mapping[str, Changed]) -> Changes:
        return cls({old: (new,) if isinstance(new, str) else tuple(new or ()) for old, new in codes.items()})

    def parts(self, code: str) -> tuple[str, ...]:
        """All that `code` is today. What lies in a region goes with it; of a split one all parts come into question."""
        for old in (code, *parents(code)):
            if old in self.today:
                new = self.today[old]
                return (new[0] + code[len(old) :],) if len(new) == 1 else new
        return (code,)

    def follow(self, code: str) -> tuple[str, bool]:
        """The code that stands for `code` today ('' for none), and whether that is the very same place.

        For a split region stands the first of its parts, for one that is gone what it lay in.
        """
        parts = self.parts(code)
        if len(parts) == 1:
            return parts[0], True
        return next((found[0] for wider in (code, *parents(code)) if (found := self.parts(wider))), ""), False

    def divide(self, codes: Iterable[str]) -> bool:
        """Whether one of these is of a region that was split, so that nobody knows which part is meant."""
        return any(len(self.parts(code)) > 1 for code in codes)

    def touching(self, field: str) -> Q:
        """Rows whose `field` holds an old code, or that of something in an old region."""
        tops = [code for code in self.today if not set(parents(code)) & self.today.keys()]
        touched = Q(**{f"{field}__in": tops})
        for code in tops:
            touched |= Q(**{f"{field}__startswith": f"{code}."})
        return touched


def change_regions(apps: Any, codes: Mapping[str, Changed], names: Mapping[str, str] | None = None) -> int:
    """Bring regions and all that names them from old codes to today's; the number of articles whose places it changed.

    `codes` gives of each old code the new one, a list for a region that was split (first the part that most stands for
    it), None for one that is gone. `names` gives names by new code, where the gazetteer does not have them, and of
    regions whose name alone changed. Raises LookupError for a new code without a name.
    """
    changes = Changes.of(codes)
    region, former = apps.get_model("articles", "Region"), apps.get_model("articles", "FormerRegion")
    with transaction.atomic():
        old = dict(region.objects.filter(changes.touching("code")).values_list("code", "name")) if codes else {}
        new = _make(region, changes, old, names or {})
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
                raise LookupError(f"no name is given for the region {code}")
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
        unsure = [pk for pk, rows in moved.items() if not rows or changes.divide(row.region_id for row in held[pk])]
        article.objects.filter(pk__in=unsure).update(place_certain=False)
        article.objects.filter(pk__in=some).update(changed_at=timezone.now())
        index_change.objects.bulk_create(index_change(article_id=pk, urgent=False) for pk in some)
    return len(ids)


def _moved(mention: Any, rows: Sequence[Any], changes: Changes) -> Iterator[Any]:
    """The mentions of one article under today's codes: one a region, and all that these lie in."""
    own = [changes.follow(row.region_id)[0] for row in rows if not _only_holds_another(row, rows)]
    needed = {code for each in own for code in (each, *parents(each))}
    found: dict[str, Any] = {}
    for row in rows:
        code, same = changes.follow(row.region_id)
        if code not in needed:
            continue
        one = found.setdefault(code, mention(article_id=row.article_id, region_id=code, evidence=[]))
        one.score = max(one.score, row.score)
        one.certain = one.certain or (row.certain and same)
        one.evidence = [*one.evidence, *(each for each in row.evidence or [] if each not in one.evidence)]
    for row in list(found.values()):
        for code in reversed(parents(row.region_id)):
            wider = found.setdefault(code, mention(article_id=row.article_id, region_id=code, evidence=[]))
            wider.certain = wider.certain or row.certain
    for rank, row in enumerate(found.values()):
        row.rank = rank
        yield row


def _only_holds_another(row: Any, rows: Iterable[Any]) -> bool:
    """Whether nothing speaks for a place but one that lies in it: where that goes, it need not be."""
    inside = [other for other in rows if row.region_id in parents(other.region_id)]
    return bool(inside) and (not row.evidence or any(other.evidence == row.evidence for other in inside))


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
        row.today = list(dict.fromkeys(each for code in row.today for each in changes.parts(code)))
        row.save()
    named = {code for today in changes.today.values() for code in today}
    for code, today in changes.today.items():
        if code not in named:
            former.objects.update_or_create(code=code, defaults={"name": old.get(code, ""), "today": list(today)})
    former.objects.filter(code__in=named | new).delete()
