"""What becomes of uploaded pages, told in the editor's language."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from articles.ingest.archive import Outcome, Result

MOST_LISTED = 200  # articles of one upload that it lists, for addresses are limited in length
MOST_TOLD = 20  # refusals that an upload names one by one
# Why a page is not taken or not used, as readers and extraction say it: here so that they are translated.
REASONS = (
    _("it cannot be read"),
    _("it cannot be unpacked"),
    _("it could not be stored"),
    _("not a whole ZIP"),
    _("a tag in it has more than 1000 attributes"),
    _("it expands to more than 4 GB; the rest was left"),
    _("the file is empty"),
    _("a binary file (most of it is no text)"),
    _("no article text was found"),
    _("an error page, with no article"),
    _("a login page, with no article"),
    _("a page of search results, with no article"),
    _("a page that lists articles and holds none"),
    _("neither a page (.html, .htm, .txt) nor a ZIP"),
    _("its name leads outside the ZIP"),
    _("it is encrypted"),
    _("larger than 32 MB"),
    _("not a page"),
    _("it holds less than half of the text; the longer one stays"),
)


def say(request: HttpRequest, results: list[Result]) -> HttpResponse:
    """Tell what became of the uploaded pages, and land on the article if it is one, else on a list of them."""
    refused = [result for result in results if result.outcome in (Outcome.REJECTED, Outcome.SKIPPED)]
    for result in refused[:MOST_TOLD]:
        messages.error(request, f"“{result.origin}”: {translated(result.reason)}")
    if more := refused[MOST_TOLD:]:
        said = ngettext("%d more was not taken.", "%d more were not taken.", len(more))
        messages.error(request, said % len(more))
    passed_over = [result for result in results if result.outcome is Outcome.UPDATED and result.reason]
    for result in passed_over[:MOST_TOLD]:
        messages.warning(request, f"“{result.origin}”: {translated(result.reason)}")
    for outcome, text in (
        (Outcome.ADDED, lambda n: ngettext("%d article added.", "%d articles added.", n)),
        (Outcome.UPDATED, lambda n: ngettext("%d article updated.", "%d articles updated.", n)),
        (Outcome.KNOWN, lambda n: ngettext("%d page was known already.", "%d pages were known already.", n)),
    ):
        if n := sum(result.outcome is outcome and result not in passed_over for result in results):
            messages.success(request, text(n) % n)
    if any(result.outcome is Outcome.KNOWN and not result.article_id for result in results):
        messages.warning(request, _("Some are pages of deleted articles. Captured pages can make them again."))
    articles = sorted({result.article_id for result in results if result.article_id})
    if len(articles) == 1:
        return redirect("admin:articles_article_change", articles[0])
    found = f"?id__in={','.join(map(str, articles[:MOST_LISTED]))}" if articles else ""
    return redirect(reverse("admin:articles_article_changelist") + found)


def translated(reason: str) -> str:
    """A reason in the editor's language; what a library said after its colon stays as it is."""
    ours, colon, theirs = reason.partition(": ")
    return f"{gettext(ours)}{colon}{theirs}"
