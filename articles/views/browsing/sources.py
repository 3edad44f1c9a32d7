"""Browsing by outlet."""

from dataclasses import replace

from django.db.models.functions import Lower
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from articles.models import Selection, Source
from articles.models.source import NO_SOURCE
from articles.views.browsing.coverage import coverage
from articles.views.browsing.narrowed import narrowed, region_doors
from articles.views.browsing.paging import OpenPaginator, paginate
from articles.views.filters import Links, read_narrowing

PER_PAGE = 100  # of the outlets


def source_index(request: HttpRequest) -> HttpResponse:
    """All outlets of which something is held."""
    form = read_narrowing(request)
    everything = Selection()
    dated = everything.date_sources(Source.objects.select_related("home").order_by(Lower("name"), "pk"))
    # Those without anything are left out here: the database would count each outlet twice, and twice again for pages.
    held = [outlet for outlet in everything.count_sources(dated) if outlet.held]
    context = {
        "page": OpenPaginator(held, PER_PAGE).page(form.cleaned_data["page"]),
        "unknown": Selection(sources=(NO_SOURCE,)).total(),
    }
    return render(request, "articles/source_index.html", context)


def source(request: HttpRequest, slug: str) -> HttpResponse:
    """What is held of an outlet, and when it was."""
    outlet = Source.objects.select_related("home").filter(slug=slug).first()
    if outlet is None:
        return _renamed(request, slug)
    form = read_narrowing(request, "region", "year", "month")
    links = Links(form, request.path)
    selection = replace(form.selection(), sources=(slug,))
    over_time = coverage(links, selection)
    context = {
        "source": outlet,
        "regions": region_doors(links, selection),
        "page": paginate(selection.newest(), form.cleaned_data["page"], over_time["total"]),
        **over_time,
        **narrowed(links, selection, over_time["total"]),
    }
    return render(request, "articles/source.html", context)


def _renamed(request: HttpRequest, slug: str) -> HttpResponse:
    """Lead to the outlet that had this name in addresses, which its names tell; else 404."""
    today = Source.objects.called(slug)
    if today is None:
        raise Http404(_("There is no outlet called %(slug)s.") % {"slug": slug})
    asked = request.GET.urlencode()
    return redirect(f"{today.get_absolute_url()}?{asked}" if asked else today)
