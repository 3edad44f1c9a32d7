"""The archive's own settings, with what the bench asks on top."""

from newsarchive.settings import *  # noqa: F403
from newsarchive.settings import MIDDLEWARE

MIDDLEWARE = ["bench.serving.ready_made.counted", *MIDDLEWARE, "bench.serving.ready_made.ReadyMade"]
