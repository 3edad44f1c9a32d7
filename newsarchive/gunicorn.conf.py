"""How `make run` serves. No engine is opened before the workers fork: the application is not preloaded."""

import os

from gunicorn.http import message

bind = f"127.0.0.1:{os.environ.get('PORT', '8000')}"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
worker_class = "gthread"
threads = 4
timeout = 60
preload_app = False
control_socket_disable = True  # it would stand in the home folder, one for all archives of a user

# A search of 10,000 characters gets a page of ours. gunicorn caps the limit at 8,190 bytes or lifts it for good (0);
# percent-encoded, such a search needs up to 90,000.
message.MAX_REQUEST_LINE = 100_000
limit_request_line = message.MAX_REQUEST_LINE - 1
