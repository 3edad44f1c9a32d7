"""A browser of the standard library's: cookies, forms with their tokens, no redirects."""

import json
import socket
import time
import urllib.error
import urllib.request
from http.client import HTTPResponse
from http.cookiejar import CookieJar
from typing import Any
from urllib.parse import urlencode

from lxml import html

PATIENCE = 60.0  # seconds


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args: Any) -> None:
        return None


class Browser:
    def __init__(self, site: str) -> None:
        self.site = site
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()), _Stay())

    def get(self, path: str) -> bytes:
        with self._open(path) as answer:
            return answer.read()

    def json(self, path: str) -> Any:
        return json.loads(self.get(path))

    def form(self, path: str, name: str) -> dict[str, Any]:
        """What the form of this id holds, as it would be sent."""
        page = html.fromstring(self.get(path).decode())
        values: dict[str, Any] = {}
        for field, value in page.get_element_by_id(name).form_values():
            values.setdefault(field, []).append(value)
        return {field: held[0] if len(held) == 1 else held for field, held in values.items()}

    def send(self, path: str, values: dict[str, Any]) -> None:
        """Send a form that answers with a redirect. Raises ValueError if it has something against the values."""
        try:
            with self._open(path, urlencode(values, doseq=True).encode()) as answer:
                errors = html.fromstring(answer.read().decode()).find_class("errorlist")
                raise ValueError(f"{path}: {[error.text_content() for error in errors]}")
        except urllib.error.HTTPError as answer:
            if answer.code != 302:
                raise

    def log_in(self, name: str, password: str) -> None:
        values = self.form("/admin/login/", "login-form")
        self.send("/admin/login/", values | {"username": name, "password": password, "next": "/admin/"})

    def wait_for(self, path: str) -> None:
        """Until the site answers there. Raises TimeoutError."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            try:
                self.get(path)
                return
            except OSError:
                time.sleep(0.1)
        raise TimeoutError(f"{self.site}{path} does not answer")

    def _open(self, path: str, data: bytes | None = None) -> HTTPResponse:
        request = urllib.request.Request(self.site + path, data, {"Referer": self.site + path})  # noqa: S310
        return self._opener.open(request, timeout=PATIENCE)


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]
