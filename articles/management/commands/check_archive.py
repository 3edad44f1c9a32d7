import sys
from typing import Any

from django.core.management.base import BaseCommand

from articles.models import Capture, IndexChange
from articles.models.capture import capture_storage
from articles.search.writer import Differences, catch_up, index_differences


class Command(BaseCommand):
    help = "Check that every captured file is what was captured, and that the index holds what the database holds."

    def handle(self, *args: Any, **options: Any) -> None:
        whole = self.check_captures()
        sound = self.check_index()
        if not (whole and sound):
            sys.exit(1)

    def check_captures(self) -> bool:
        """Whether each capture's file is there with its SHA-256. A lost one is for the backup to bring back."""
        failed = count = 0
        for capture in Capture.objects.order_by("pk").iterator():
            count += 1
            try:
                capture.content()
            except OSError as error:
                failed += 1
                self.stderr.write(f"capture {capture.pk}, {capture.origin}: {error}")
        self.stdout.write(f"{count} captures, {failed} missing or changed.")
        named = set(Capture.objects.values_list("sha256", flat=True))
        if unnamed := sum(sha256 not in named for sha256 in capture_storage().stored()):
            self.stdout.write(f"{unnamed} files belong to no capture (cut off, or newer than the database); no harm.")
        return not failed

    def check_index(self) -> bool:
        """Bring the index up to the database; whether they agree in the end."""
        catch_up(wait=True)
        found = self.name_differences()
        if found.ids:
            IndexChange.objects.note(found.ids, urgent=False)
            catch_up(wait=True)
            found = self.name_differences()
        self.stdout.write(f"The index {'differs from' if found.ids else 'agrees with'} the database.")
        return not found.ids

    def name_differences(self) -> Differences:
        found = index_differences()
        for what, ids in (("missing", found.missing), ("not to be seen", found.surplus), ("outdated", found.stale)):
            if ids:
                self.stdout.write(f"{len(ids)} {what} in the index: {', '.join(map(str, ids[:20]))}")
        return found
