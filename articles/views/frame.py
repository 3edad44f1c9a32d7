"""Context processor: what base.html says around every page."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language


def frame(request: HttpRequest) -> dict[str, str]:
    """The notice that stands on every page, if any, and the first part of the page's path, whatever its language."""
    parts = [part for part in request.path_info.split("/") if part not in {"", get_language()}]
    return {"notice": settings.NOTICE, "section": parts[0] if parts else ""}
