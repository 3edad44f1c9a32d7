from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.contrib.sitemaps.views import index, sitemap
from django.urls import include, path

from articles.sitemaps import SITEMAPS
from articles.views.health import healthz

handler400 = "articles.views.errors.bad_request"
handler404 = "articles.views.errors.page_not_found"

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("sitemap.xml", index, {"sitemaps": SITEMAPS, "sitemap_url_name": "sitemap_section"}, name="sitemap"),
    path("sitemap-<section>.xml", sitemap, {"sitemaps": SITEMAPS}, name="sitemap_section"),
    *i18n_patterns(
        path("", include("articles.urls")),
        path("admin/", admin.site.urls),
        prefix_default_language=False,
    ),
]
