"""Loaded by pytest before the settings are: an environment of the tests' own, in a folder that goes with them."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

folder = tempfile.mkdtemp(prefix="newsarchive-tests-")
(Path(folder) / "static").mkdir()  # whitenoise warns of a folder that is not there
atexit.register(shutil.rmtree, folder, ignore_errors=True)
for name in ("ALLOWED_HOSTS", "CSRF_TRUSTED_ORIGINS", "DATABASE_URL", "HTTPS", "SEARCH_ENGINE"):
    os.environ.pop(name, None)
os.environ |= {"DEBUG": "1", "SECRET_KEY": "tests only", "DATA_DIR": folder}
