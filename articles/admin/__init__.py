"""The editors' desk in Django admin, a module a kind of thing."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from articles.admin import articles, evidence, outlets, strip_rules

__all__ = ["articles", "evidence", "outlets", "strip_rules"]

admin.site.site_header = admin.site.site_title = _("News archive")
