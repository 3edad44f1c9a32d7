from django.db import migrations
from django.db.models import Case, OuterRef, Subquery, When


def follow_articles(apps, schema_editor):
    """Mentions bear the day, the outlet and the visibility of their articles."""
    of_each = apps.get_model("articles", "Article").objects.filter(pk=OuterRef("article"))
    seen = Case(When(withdrawn_at=None, then=True), default=False)
    apps.get_model("articles", "Mention").objects.update(
        published_on=Subquery(of_each.values("published_on")),
        source=Subquery(of_each.values("source")),
        visible=Subquery(of_each.values(seen=seen)),
    )


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0006_seen_of_places'),
    ]

    operations = [migrations.RunPython(follow_articles, migrations.RunPython.noop)]
