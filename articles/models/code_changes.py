"""Old codes of regions to today's: what a change of the gazetteer says, read and checked."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Q

from articles.regions import GazetteerEntry, gazetteer, parents
from articles.regions.names import key

Changed = str | Sequence[str] | None

_CODE = re.compile(r"[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?")


@dataclass(frozen=True)
class Changes:
    """Old codes to today's: one, several of a region that was split, none of one that is gone."""

    today: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, codes: Mapping[str, Changed]) -> Changes:
        """Raises ValueError for what is no code, and for one of another level than the old one."""
        today = {old: (new,) if isinstance(new, str) else tuple(new or ()) for old, new in codes.items()}
        for old, parts in today.items():
            for code in (old, *parts):
                refuse_strange(code)
                if len(code) != len(old):
                    raise ValueError(f"{old} cannot become {code}: they are not of one level")
        return cls(today)

    def parts(self, code: str) -> tuple[str, ...]:
        """All that `code` is today. What lies in a region goes with it; of a split one all parts come into question."""
        if old := self.named(code):
            new = self.today[old]
            return (new[0] + code[len(old) :],) if len(new) == 1 else new
        return (code,)

    def named(self, code: str) -> str:
        """The nearest that the change names of `code` and what it lies in; '' for none."""
        return next((old for old in (code, *parents(code)) if old in self.today), "")

    def follow(self, code: str) -> tuple[str, bool]:
        """The code that stands for `code` today ('' for none), and whether that is the very same place.

        For a split region stands the first of its parts, for one that is gone what it lay in.
        """
        parts = self.parts(code)
        if len(parts) == 1:
            return parts[0], True
        return next((found[0] for wider in (code, *parents(code)) if (found := self.parts(wider))), ""), False

    def touching(self, field: str) -> Q:
        """Rows whose `field` holds an old code, or that of something in an old region."""
        tops = [code for code in self.today if not set(parents(code)) & self.today.keys()]
        touched = Q(**{f"{field}__in": tops})
        for code in tops:
            touched |= Q(**{f"{field}__startswith": f"{code}."})
        return touched


def refuse_strange(code: object) -> None:
    """Raises ValueError for what cannot be the code of a region."""
    if not (isinstance(code, str) and _CODE.fullmatch(code)):
        raise ValueError(f"{code!r} is no code of a region, like '36', '36.73', '36.73.01' or '36.73.01.1001'")


def refuse_mixing(changes: Changes, old: Mapping[str, str], kept: Mapping[str, str], names: Mapping[str, str]) -> None:
    """Raises ValueError where what lies in a changed region would become another place than it is.

    `old` and `kept` are the regions held: those whose code changes and the others; `names` as the change gives them.
    What the change names itself may become what it says.
    """
    taken: dict[str, str] = {}
    for code, name in sorted(old.items(), key=lambda item: (item[0] not in changes.today, item[0])):
        new, same = changes.follow(code)
        if not same:
            continue
        if code not in changes.today:
            known = [names.get(new) or gazetteer.name_of(new), kept.get(new), taken.get(new)]
            if other := next((each for each in known if each and not _same_name(name, each)), None):
                raise ValueError(
                    f"{code} ({name}) would become {new}, but that is {other}: name {code} in the change too"
                )
            inside = changes.today[changes.named(code)][0]
            if inside in kept and not any(known):
                raise ValueError(
                    f"{code} ({name}) would become {new}, and nobody knows that in {inside} ({kept[inside]}): "
                    f"name {code} in the change too"
                )
        taken.setdefault(new, name)


def _same_name(one: str, other: str) -> bool:
    return _bare(one) == _bare(other)


def _bare(name: str) -> str:
    return key(GazetteerEntry("00.00", name, "regency").bare)
