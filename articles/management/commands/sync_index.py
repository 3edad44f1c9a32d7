from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from articles.search.writer import catch_up, rebuild


class Command(BaseCommand):
    help = "Bring the search index up to the database; make it where there is none."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--rebuild", action="store_true", help="make a new index beside the old, then swap")

    def handle(self, *args: Any, **options: Any) -> None:
        count = rebuild() if options["rebuild"] else catch_up(wait=True)
        self.stdout.write(f"{count} articles indexed.")
