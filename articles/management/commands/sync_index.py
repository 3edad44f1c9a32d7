import logging
import signal
import threading
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import close_old_connections

from articles.search.writer import catch_up, rebuild

logger = logging.getLogger(__name__)

PAUSE = 1.0  # seconds between two looks at what waits
PAUSE_AFTER_FAILURE = 10.0


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
            # What stops it once (a full disk, a database that starts anew) may be over the next time.
            try:
                close_old_connections()
                catch_up(wait=True)
            except Exception:
                logger.exception("The index could not be brought up to date")
                stopped.wait(PAUSE_AFTER_FAILURE)
