"""Context processor: what base.html says around every page."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse, translate_url
from django.utils.http import escape_leading_slashes
from django.utils.translation import get_language, override

MOST_ADDRESS = 1_000  # bytes; a page has its own twice, and again for machines


def frame(request: HttpRequest) -> dict[str, Any]:
    """The notice that stands on every page, if any; the first part of its path, whatever the language; the others."""
    here = get_language()
    parts = [part for part in request.path_info.split("/") if part not in {"", here}]
    others = [(code, name, _in_language(request, code)) for code, name in settings.LANGUAGES if code != here]
    return {"notice": settings.NOTICE, "section": parts[0] if parts else "", "other_languages": others}


def _in_language(request: HttpRequest, code: str) -> str:
    """The address of this page in the language, or of its home page where the page names nothing."""
    # A path that begins with two slashes would be another host's address.
    here = escape_leading_slashes(request.get_full_path())
    if len(here) > MOST_ADDRESS:
        here = escape_leading_slashes(request.path)
    there = translate_url(here, code)
    if there != here:
        return there
    with override(code):
        return reverse("home")
