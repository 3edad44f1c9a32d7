import signal
import threading
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from articles.search.writer import catch_up, rebuild

PAUSE = 1.0  # seconds between two looks at what waits


class Command(BaseCommand):
    help = "Bring the search index up to the database; make it where there is none."

    def add_arguments(self, parser: CommandParser) -> None:
        how = parser.add_mutually_exclusive_group()
        how.add_argument("--rebuild", action="store_true", help="make a new index beside the old, then swap")
        how.add_argument(
            "--watch", action="store_true", help="go on until stopped: for web workers that may not write the index"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["watch"]:
            self.watch()
            return
        count = rebuild() if options["rebuild"] else catch_up(wait=True)
        self.stdout.write(f"{count} articles indexed.")

    def watch(self) -> None:
        stopped = threading.Event()
        for name in (signal.SIGINT, signal.SIGTERM):
            signal.signal(name, lambda *_: stopped.set())
        while not stopped.wait(PAUSE):
            catch_up(wait=True)
