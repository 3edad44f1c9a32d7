"""What is new, as Atom."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from django.contrib.syndication.views import Feed
from django.core.exceptions import BadRequest
from django.http import HttpRequest
from django.urls import reverse, reverse_lazy
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.http import urlencode
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.forms import SearchForm
from articles.models import Article
from articles.search.find import find_ids

MOST = 50
SUMMARY = 1000  # characters
NEVER = datetime(1970, 1, 1, tzinfo=UTC)  # for a feed of nothing, which stays the same from one minute to the next
_NOT_XML = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Atom(Atom1Feed):
    """Dated by the newest change of its entries, each known by a name that outlives its headline and its address."""

    def latest_post_date(self) -> datetime:
        return max((item["updateddate"] for item in self.items), default=NEVER)

    def add_item(self, *, link: str, unique_id: str, **item: Any) -> None:  # type: ignore[override]
        super().add_item(link=link, unique_id=f"tag:{urlsplit(link).hostname},{unique_id}", **item)


class ArticleFeed(Feed):
    feed_type = Atom
    author_name = gettext_lazy("News Archive")  # Atom wants one where an article names neither outlet nor author

    def item_title(self, item: Any) -> str:
        return _NOT_XML.sub("", item.title)

    def item_description(self, item: Any) -> str:
        # Django says of it that it is HTML.
        return escape(Truncator(_NOT_XML.sub("", item.standfirst or item.paragraphs[0])).chars(SUMMARY))

    def item_guid(self, item: Any) -> str:
        return f"{item.added_at:%Y-%m-%d}:articles/{item.pk}"

    def item_author_name(self, item: Any) -> str | None:
        return _NOT_XML.sub("", item.source.name if item.source else item.byline) or None

    def item_categories(self, item: Any) -> list[str]:
        return [region.name for region in item.places]

    def item_pubdate(self, item: Any) -> datetime | None:
        return item.published_at

    def item_updateddate(self, item: Any) -> datetime:
        return item.changed_at


class Latest(ArticleFeed):
    """The articles that came into the archive last."""

    title = gettext_lazy("Latest in the news archive")
    subtitle = gettext_lazy("The articles that came into the archive last")
    link = reverse_lazy("home")

    def items(self) -> Any:
        return Article.objects.visible_by_id().for_list(text=True).order_by("-pk")[:MOST]

    def feed_url(self, obj: Any) -> str:
        return reverse("latest")

    def get_object(self, request: HttpRequest) -> None:
        return None


class SearchFeed(ArticleFeed):
    """The newest articles that a search finds, by the outlet's day."""

    def get_object(self, request: HttpRequest) -> SearchForm:
        form = SearchForm(request.GET)
        if not form.is_valid():
            raise BadRequest(form.refusal)
        return form

    def title(self, form: SearchForm) -> str:
        asked = form.cleaned_data
        named = [asked["q"], *asked["region"].values(), *asked["source"].values(), *asked["year"]]
        named += [*asked["month"].values(), asked["date_from"], asked["date_to"]]
        told = ", ".join(_NOT_XML.sub("", str(name)) for name in named if name)
        return f"{told} – {_('News Archive')}" if told else _("News Archive")

    def link(self, form: SearchForm) -> str:
        return f"{reverse('search')}?{_parameters(form, sort=['-date'])}"

    def feed_url(self, form: SearchForm) -> str:
        return f"{reverse('search_feed')}?{_parameters(form, sort=[])}"

    def items(self, form: SearchForm) -> Iterable[Article]:
        ids = find_ids(replace(form.query(), sort="-date"), MOST)
        return Article.objects.listed(ids, text=True).values()


def _parameters(form: SearchForm, **changed: list[str]) -> str:
    return urlencode(form.parameters() | changed, doseq=True)
