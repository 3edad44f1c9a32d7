from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

from articles import sitemaps
from articles.urls import reading
from articles.views.serving.health import healthz
from articles.views.serving.robots import robots

handler400 = "articles.views.serving.errors.bad_request"
handler404 = "articles.views.serving.errors.page_not_found"

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    reading("robots.txt", robots, name="robots"),
    reading("sitemap.xml", sitemaps.index, name="sitemap"),
    reading("sitemap-<slug:name>-<int:number>.xml", sitemaps.section, name="sitemap_section"),
    *i18n_patterns(
        path("", include("articles.urls")),
        path("admin/", admin.site.urls),
        prefix_default_language=False,
    ),
]
