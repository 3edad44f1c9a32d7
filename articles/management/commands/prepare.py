"""Bring an archive to where it can be served, in one process: `make run` does this on every start."""

import hashlib
import os
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.core.management.base import BaseCommand

from articles.models import Capture, Region, Source
from articles.regions import gazetteer

UPPER = [Region.Level.PROVINCE, Region.Level.REGENCY, Region.Level.CITY]
FIXTURES = Path(settings.BASE_DIR) / "fixtures"


class Command(BaseCommand):
    help = "Migrate, load the regions, put the sample pages into an empty archive, index, and collect static files."
    requires_system_checks = []

    def handle(self, *args: Any, **options: Any) -> None:
        settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
        call_command("migrate", verbosity=0)
        held = set(Region.objects.filter(level__in=UPPER).values_list("code", flat=True))
        if any(region.code not in held for region in gazetteer.regions()):
            call_command("loaddata", FIXTURES / "regions.json", verbosity=0)
        begun = settings.DATA_DIR / "samples-begun"  # stays if the samples are cut off, for the next start to finish
        if begun.exists() or not (Capture.objects.exists() or Source.objects.exists()):
            self.stdout.write("The archive is empty: taking in the sample pages.")
            begun.touch()
            call_command("loaddata", FIXTURES / "sources.json", verbosity=0)
            call_command("ingest", os.path.relpath(FIXTURES / "pages"))
            begun.unlink()
        call_command("sync_index")
        collect_static()


def collect_static() -> None:
    """Collect the static files, unless those that were collected are still the same: it would write them all anew."""
    sources = hashlib.sha256(settings.STORAGES["staticfiles"]["BACKEND"].encode())
    for finder in get_finders():
        for path, storage in finder.list([]):
            with storage.open(path) as file:
                sources.update(path.encode() + file.read())
    collected = Path(settings.STATIC_ROOT) / ".sources"
    if not collected.exists() or collected.read_text() != sources.hexdigest():
        call_command("collectstatic", interactive=False, verbosity=0)
        collected.write_text(sources.hexdigest())
