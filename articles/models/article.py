from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, ClassVar, NamedTuple

from django.core.validators import MinValueValidator
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from articles.models.article_queries import ArticleQuerySet
from articles.models.capture import Capture
from articles.models.index_change import IndexChange
from articles.models.mention import Mention, best_is_certain
from articles.models.region import Region
from articles.models.source import Source
from articles.models.stored import blocks, strings
from articles.models.text_version import IN_ADDRESS, TEXT, Text, TextVersion


class Day(NamedTuple):
    """The columns of one day: they stand and fall together, also where an editor sets them."""

    on: str
    at: str
    method: str
    certain: str


DAYS = (
    Day("published_on", "published_at", "date_method", "date_certain"),
    Day("modified_on", "modified_at", "modified_method", "modified_certain"),
)


class Article(Text):
    """A clean article. What an editor set stands in `edited` and is never overwritten by the machine."""

    source = models.ForeignKey(
        Source, models.PROTECT, null=True, blank=True, related_name="articles", verbose_name=_("outlet")
    )
    url = models.CharField(_("address"), max_length=2000, blank=True)
    title_derived = models.BooleanField(
        _("headline made from the text"), default=False, help_text=_("The page had none; this is its first sentence.")
    )
    dateline = models.CharField(_("dateline"), max_length=200, blank=True)
    dateline_place = models.ForeignKey(
        Region, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("place in the dateline")
    )
    byline = models.CharField(_("byline"), max_length=200, blank=True)
    editor = models.CharField(_("editor"), max_length=200, blank=True)
    credit = models.CharField(_("credit"), max_length=200, blank=True)
    category = models.CharField(_("section"), max_length=100, blank=True)
    tags = models.JSONField(_("tags"), default=list, blank=True)
    language = models.CharField(_("language"), max_length=8, blank=True)
    image_url = models.CharField(_("address of the lead image"), max_length=2000, blank=True)
    image_caption = models.TextField(_("caption of the lead image"), blank=True)
    published_on = models.DateField(
        _("published on"), null=True, blank=True, db_index=True, validators=[MinValueValidator(date(1000, 1, 1))]
    )
    published_at = models.DateTimeField(_("published at"), null=True, blank=True)
    date_method = models.CharField(_("date found in"), max_length=30, blank=True)
    date_certain = models.BooleanField(_("date is certain"), default=False)
    modified_on = models.DateField(
        _("modified on"), null=True, blank=True, validators=[MinValueValidator(date(1000, 1, 1))]
    )
    modified_at = models.DateTimeField(_("modified at"), null=True, blank=True)
    modified_method = models.CharField(_("date of change found in"), max_length=30, blank=True)
    modified_certain = models.BooleanField(_("date of change is certain"), default=False)
    place_certain = models.BooleanField(_("place is certain"), default=False)  # `best_is_certain`
    removed = models.JSONField(_("stripped from the page"), default=list, blank=True)  # [[rule, text], …]
    extractor_version = models.CharField(_("extractor's version"), max_length=30, blank=True, db_index=True)
    made_from = models.ForeignKey(
        Capture, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("made from")
    )
    edited = models.JSONField(_("set by an editor"), default=list, blank=True)  # names of fields
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)
    added_at = models.DateTimeField(_("added"), auto_now_add=True)
    changed_at = models.DateTimeField(_("changed"), auto_now=True)
    regions = models.ManyToManyField(Region, through="Mention", related_name="articles", verbose_name=_("places"))

    lists: ClassVar = {**Text.lists, "tags": strings, "edited": strings, "removed": blocks}
    listed_places: list[Region] | None = None  # what `places` gives, where `listed` has read it already

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["-published_on", "-pk"]
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        indexes = [
            models.Index(fields=["withdrawn_at", "published_on"], name="visible_by_day"),
            models.Index(fields=["source", "withdrawn_at", "published_on"], name="of_outlet_by_day"),
        ]
        constraints = [models.UniqueConstraint(fields=["url"], condition=~Q(url=""), name="one_article_an_address")]

    def save(self, *args: Any, urgent: bool = True, **kwargs: Any) -> None:
        """Save, keep the text that it had, and note the change for the index, all in one transaction.

        `urgent` if a person waits for it.
        """
        known = not self._state.adding
        written = kwargs.get("update_fields")
        with transaction.atomic():
            if known and (written is None or {*TEXT} & {*written}):
                TextVersion.objects.keep_former(self)
            super().save(*args, **kwargs)
            if known:
                self.mentions.exclude(**self._listed_as()).update(**self._listed_as())
            IndexChange.objects.note([self.pk], urgent=urgent)

    def get_absolute_url(self) -> str:
        return reverse("article", args=[self.pk, self.slug])

    def get_version_url(self) -> str:
        """Where this text of it stays, also once it has another."""
        return reverse("version", args=[self.pk, self.text_sha256[:IN_ADDRESS]])

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        with transaction.atomic():
            IndexChange.objects.note([self.pk], urgent=True)
            return super().delete(*args, **kwargs)

    @property
    def slug(self) -> str:
        return slugify(self.title)[:80].strip("-") or "-"

    @property
    def uncertain(self) -> list[str]:
        """What is not certain of it, or not known at all: its date, its place."""
        known = {"date": self.date_certain, "place": self.place_certain}
        return [name for name, certain in known.items() if not certain]

    @property
    def set_by_editor(self) -> list[str]:
        """The names of the fields that an editor set; that a headline is no longer derived goes with it."""
        return [name for name in self.edited if name != "title_derived"]

    @property
    def places(self) -> list[Region]:
        """Its places and all that they lie in, best first."""
        if self.listed_places is not None:
            return self.listed_places
        return [mention.region for mention in self.mentions.all()]

    @property
    def capture(self) -> Capture | None:
        """The capture that it was made from: the latest, unless that had far less text or an editor chose another."""
        return self.made_from or self.captures.first()

    def _listed_as(self) -> dict[str, Any]:
        """What its mentions bear of it."""
        return {"published_on": self.published_on, "source": self.source_id, "visible": self.withdrawn_at is None}

    def place(self, mentions: Iterable[Mention], *, urgent: bool = True) -> None:
        """Make these its places, with all that they lie in, and note the change: the one way places are written."""
        wanted = {mention.region_id: mention for mention in mentions}
        for mention in list(wanted.values()):
            for code in mention.region.lineage:
                wider = wanted.setdefault(code, Mention(region_id=code))
                wider.certain = wider.certain or mention.certain  # what lies in a place is in that place
        for rank, mention in enumerate(wanted.values()):
            mention.pk, mention.article, mention.rank = None, self, rank
            mention.published_on, mention.source = self.published_on, self.source
            mention.visible = self.withdrawn_at is None
        self.place_certain = best_is_certain((code, mention.certain) for code, mention in wanted.items())
        self.listed_places = None
        with transaction.atomic():
            Article.objects.filter(pk=self.pk).update(place_certain=self.place_certain)
            self.mentions.all().delete()
            Mention.objects.bulk_create(wanted.values())
            IndexChange.objects.note([self.pk], urgent=urgent)
