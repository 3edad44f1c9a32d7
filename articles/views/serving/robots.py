"""What programs that follow every link are asked to leave alone."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import override


def robots(request: HttpRequest) -> HttpResponse:
    """All that has no end: searches and narrowed lists; and what is no page. The sitemap leads to every article."""
    lines = ["User-agent: *", "Disallow: /*?", "Disallow: /*/cite/"]
    for code, _name in settings.LANGUAGES:
        with override(code):
            home, search = reverse("home"), reverse("search")
            closed = [f"{search}?", reverse("complete"), f"{home}export/", f"{home}articles/captures/"]
            closed += [reverse("search_feed"), reverse("admin:index")]
        lines += [f"Disallow: {path}" for path in closed]
    lines += ["", f"Sitemap: {request.build_absolute_uri(reverse('sitemap'))}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
