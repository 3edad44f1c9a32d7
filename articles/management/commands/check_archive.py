import sys
from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction

from articles.models import Article, Capture, IndexChange, Mention
from articles.models.capture import capture_storage
from articles.search.writer import Differences, catch_up, index_differences, mend_index

CHUNK = 500  # articles at once


class Command(BaseCommand):
    help = (
        "Check that every captured file is what was captured, that articles and their places say the same and that the "
        "index holds what the database holds; mend what can be mended."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        whole = self.check_captures()
        self.mend_certainty()
        if mended := Mention.objects.mend():
            self.stdout.write(f"{mended} places of articles bore another day or outlet than these; mended.")
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

    def mend_certainty(self) -> None:
        """Let "place uncertain" be what the places of each article say."""
        held = set(Article.objects.filter(place_certain=True).values_list("pk", flat=True))
        said = Mention.objects.sure_articles()
        with transaction.atomic():
            for wrong, certain in ((sorted(said - held), True), (sorted(held - said), False)):
                for start in range(0, len(wrong), CHUNK):
                    Article.objects.filter(pk__in=wrong[start : start + CHUNK]).update(place_certain=certain)
                IndexChange.objects.note(wrong, urgent=False)
        if mended := len(said ^ held):
            self.stdout.write(f"{mended} articles were not as sure of their place as their places are; mended.")

    def check_index(self) -> bool:
        """Bring the index up to the database; whether they agree in the end."""
        if damaged := mend_index():
            self.stdout.write(f"{len(damaged)} files of the index were damaged ({damaged[0]}, …); it was made anew.")
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
