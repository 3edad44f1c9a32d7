#!/usr/bin/env python
import os
import sys
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsarchive.settings")
    # The key that `make run` keeps serves the commands too, so that they can be given as they stand in the README.
    kept = Path(os.environ.get("DATA_DIR", Path(__file__).parent / "var")) / "secret_key"
    if "SECRET_KEY" not in os.environ and kept.is_file():
        os.environ["SECRET_KEY"] = kept.read_text().strip()
    if sys.argv[1:2] in (["ingest"], ["reextract"]):
        os.nice(10)  # what takes long goes after those who wait for a page
    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        sys.exit(str(error))
