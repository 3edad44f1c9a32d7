"""The words of an article: those of today, and those that it had before."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models.capture import Capture
from articles.models.stored import strings

if TYPE_CHECKING:
    from articles.models.article import Article

TEXT = ("title", "standfirst", "body")  # what the SHA-256 of a text is taken of, in this order
KEPT = (*TEXT, "kinds", "byline", "published_on", "language", "extractor_version")
IN_ADDRESS = 12  # hex digits of it


class Text(models.Model):
    """A headline, a standfirst and paragraphs with their kinds."""

    title = models.CharField(_("headline"), max_length=500)
    standfirst = models.TextField(_("standfirst"), blank=True)
    body = models.TextField(_("text"), help_text=_("An empty line stands between paragraphs."))
    kinds = models.JSONField(_("kinds of paragraphs"), default=list, blank=True)  # one a paragraph; [] if all are text

    lists: ClassVar[dict[str, Callable[[Any], list[Any]]]] = {"kinds": strings}  # what its JSON columns hold

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.title

    @classmethod
    def from_db(cls, *args: Any, **kwargs: Any) -> Self:
        """As the database has it, without what is damaged in its lists."""
        text = super().from_db(*args, **kwargs)
        for name in cls.lists.keys() & text.__dict__.keys():
            setattr(text, name, cls.lists[name](getattr(text, name)))
        return text

    @property
    def paragraphs(self) -> list[str]:
        return self.body.split("\n\n")

    @property
    def kinds_and_paragraphs(self) -> list[tuple[str, str]]:
        """Each paragraph with its kind: text, subheading, item, quote or row."""
        paragraphs = self.paragraphs
        kinds = self.kinds if len(self.kinds) == len(paragraphs) else ["text"] * len(paragraphs)
        return list(zip(kinds, paragraphs, strict=True))

    @property
    def plain_text(self) -> str:
        """Headline, standfirst (if there is one) and paragraphs, an empty line between each two."""
        return "\n\n".join(filter(None, (getattr(self, name) for name in TEXT)))

    @property
    def text_sha256(self) -> str:
        """The SHA-256 of `plain_text` in UTF-8, in hex: what sha256sum says of its file."""
        return hashlib.sha256(self.plain_text.encode()).hexdigest()


class TextVersionManager(models.Manager["TextVersion"]):
    def keep_former(self, article: Article) -> None:
        """Keep the text that the database has of the article if it has another one now. In the caller's transaction."""
        articles = type(article).objects.filter(pk=article.pk)
        held = articles.select_for_update().values_list(*TEXT).first()
        if held in (None, tuple(getattr(article, name) for name in TEXT)):
            return
        former = articles.select_related("source", "made_from").get()
        if former.text_sha256 == article.text_sha256:  # its words moved between standfirst and paragraphs
            return
        last = self.filter(article=article).first()
        self.create(
            article=article,
            sha256=former.text_sha256,
            outlet=former.source.name if former.source else "",
            made_from=former.capture,
            since=last.until if last else former.added_at,
            **{name: getattr(former, name) for name in KEPT},
        )


class TextVersion(Text):
    """A text that an article had before, with what was said with it, from `since` until `until`."""

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="versions")
    sha256 = models.CharField("SHA-256", max_length=64)  # its `text_sha256`, which no later code may tell otherwise
    byline = models.CharField(_("byline"), max_length=200, blank=True)
    outlet = models.CharField(_("outlet"), max_length=120, blank=True)  # as it was called then
    published_on = models.DateField(_("published on"), null=True, blank=True)
    language = models.CharField(_("language"), max_length=8, blank=True)
    made_from = models.ForeignKey(Capture, models.SET_NULL, null=True, related_name="+", verbose_name=_("made from"))
    extractor_version = models.CharField(_("extractor's version"), max_length=30, blank=True)
    since = models.DateTimeField()
    until = models.DateTimeField(default=timezone.now)

    objects = TextVersionManager()

    class Meta:
        ordering = ["-until", "-pk"]
        verbose_name = _("earlier text of an article")
        verbose_name_plural = _("earlier texts of articles")

    def get_absolute_url(self) -> str:
        return reverse("version", args=[self.article_id, self.sha256[:IN_ADDRESS]])
