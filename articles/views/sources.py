"""Browsing by outlet."""

from dataclasses import replace

from django.db.models.functions import Lower
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from articles.models import Region, Selection, Source
from articles.models.source import NO_SOURCE
from articles.views.counted import fullest
from articles.views.narrowing import Links, read_narrowing
from articles.views.paging import paginate


def source_index(request: HttpRequest) -> HttpResponse:
    counted = Selection().count_sources(Source.objects.select_related("home"))
    sources = counted.filter(held__gt=0).order_by(Lower("name"))
    unknown = Selection(sources=(NO_SOURCE,)).total()
    return render(request, "articles/source_index.html", {"sources": sources, "unknown": unknown})


def source(request: HttpRequest, slug: str) -> HttpResponse:
    outlet = Source.objects.select_related("home").filter(slug=slug).first()
    if outlet is None:
        raise Http404(_("There is no outlet called %(slug)s.") % {"slug": slug})
    form = read_narrowing(request, "region", "year", "month")
    selection = replace(form.selection(), sources=(slug,))
    context = {
        "source": outlet,
        "notes": form.notes,
        "chips": Links(form, request.path).chips(),
        "regions": fullest(selection.count_regions(Region.objects.filter(parent=None))),
        "page": paginate(selection.newest(), form.cleaned_data["page"]),
    }
    return render(request, "articles/source.html", context)
