import re
from datetime import datetime
from typing import Any

from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.urls import reverse, reverse_lazy
from django.utils.feedgenerator import Atom1Feed
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from articles.models import Article

SUMMARY = 1000  # characters
_NOT_XML = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Latest(Feed):
    """The fifty articles that came into the archive last, as Atom."""

    feed_type = Atom1Feed
    title = _("Latest in the news archive")
    subtitle = _("The articles that came into the archive last")
    link = reverse_lazy("home")
    author_name = _("News Archive")  # Atom wants one where an article names neither outlet nor author

    def items(self) -> Any:
        return Article.objects.visible_by_id().for_list(text=True).order_by("-pk")[:50]

    def item_title(self, item: Any) -> str:
        return _NOT_XML.sub("", item.title)

    def item_description(self, item: Any) -> str:
        return Truncator(_NOT_XML.sub("", item.standfirst or item.paragraphs[0])).chars(SUMMARY)

    def item_author_name(self, item: Any) -> str | None:
        return _NOT_XML.sub("", item.source.name if item.source else item.byline) or None

    def item_categories(self, item: Any) -> list[str]:
        return [region.name for region in item.places]

    def item_pubdate(self, item: Any) -> datetime | None:
        return item.published_at

    def item_updateddate(self, item: Any) -> datetime:
        return item.changed_at

    def feed_url(self, obj: Any) -> str:
        return reverse("latest")

    def get_object(self, request: HttpRequest) -> None:
        return None
