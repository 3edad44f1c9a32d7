"""What is said where a region's address holds a code that names none."""

import re
from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from articles.models import FormerRegion, Region
from articles.regions import parents

_LEVELS = re.compile(r"(\d\d)(\d\d)?(\d\d)?(\d{4})?")


def unknown_region(request: HttpRequest, code: str) -> HttpResponse:
    """Lead to what has the place of a former region; else 404, with what is nearest and the provinces."""
    today = [found for each in FormerRegion.objects.became(code) if (found := Region.objects.of_code(each))]
    if len(today) == 1:  # not for good: a code may come to name a region again
        return redirect(today[0])
    near = next((found for each in _wider(code) if (found := Region.objects.of_code(each))), None)
    context = {
        "code": code,
        "today": today,
        "near": near,
        "above": Region.objects.filter(code__in=near.lineage[:-1]).order_by("code") if near else [],
        "below": Region.objects.filter(parent=near.code).order_by("code") if near else [],
        "provinces": Region.objects.filter(parent=None).order_by("code"),
    }
    return render(request, "articles/unknown_region.html", context, status=404)


def _wider(code: str) -> Iterator[str]:
    """The codes that it may be meant by or lie in, the nearest first; its dots may be missing or misplaced."""
    if digits := _LEVELS.match(code.replace(".", "")):
        written = ".".join(filter(None, digits.groups()))
        yield from (written, *parents(written))
