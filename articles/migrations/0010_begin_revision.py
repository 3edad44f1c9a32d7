import time

from django.db import migrations


def begin_revision(apps, schema_editor):
    """What an archive holds already is kept from now on when it is counted, not from its next change on."""
    revisions = apps.get_model("articles", "Revision").objects
    if apps.get_model("articles", "Article").objects.exists() and not revisions.exists():
        revisions.create(number=time.time_ns())


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0009_revision'),
    ]

    operations = [migrations.RunPython(begin_revision, migrations.RunPython.noop)]
