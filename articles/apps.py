from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = _("news archive")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from articles.models import urgent_changes_noted  # noqa: PLC0415
        from articles.search.outbox import bring_up_after_commit  # noqa: PLC0415

        urgent_changes_noted.connect(bring_up_after_commit, dispatch_uid="bring the index up to date")
